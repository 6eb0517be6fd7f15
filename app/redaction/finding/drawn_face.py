"""A drawn face: no person's, but near enough to one that a detector of faces must find it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

_PAPER = 205.0
_SHAPES: tuple[tuple[float, float, float, float, float, float, float], ...] = (
    (0.0, 1.08, 0.67, 0.45, 8, 1.0, 108),  # shoulders
    (0.0, 0.66, 0.205, 0.31, 8, 1.0, 156),  # neck
    (0.0, -0.06, 0.43, 0.7, 8, 1.0, 47),  # hair
    (0.0, 0.0, 0.44, 0.55, 8, 1.0, 180),  # face
    (-0.3, 0.12, 0.11, 0.315, 3, 0.31, 139),  # cheeks
    (0.3, 0.135, 0.125, 0.32, 3, 0.2, 137),
    *(
        shape
        for side in (-1, 1)
        for shape in (
            (0.166 * side, -0.06, 0.092, 0.025, 8, 1.0, 51),  # brow
            (0.073 * side, -0.03, 0.091, 0.035, 8, 1.0, 177),  # bridge of the nose
            (0.164 * side, -0.007, 0.046, 0.04, 8, 1.0, 10),  # eye
            (0.172 * side, -0.04, 0.144, 0.082, 3, 0.7, 138),
        )
    ),
    (0.03, 0.137, 0.033, 0.141, 3, 0.37, 121),  # nose
    (0.0, 0.25, 0.07, 0.03, 4, 0.7, 105),
    (0.0, 0.4, 0.15, 0.045, 8, 1.0, 110),  # mouth
    (0.0, 0.389, 0.131, 0.011, 8, 1.0, 50),
)
"""Ellipses, one over the other: centre and radii (the picture goes from -1 to 1), sharpness of the edge,
how much they cover, grey."""

WHERE = (0.31, 0.28, 0.7, 0.8)
"""Left, top, right and bottom edge of the face itself, as shares of the picture."""


def drawn_face(size: int) -> npt.NDArray[np.uint8]:
    """Draw the face.

    Args:
        size: pixels of each side; 64 to 128 look most like a photograph to a detector.

    Returns:
        Greys, ``(size, size)``.
    """
    y, x = np.mgrid[0:size, 0:size] / size * 2 - 1
    greys = np.full((size, size), _PAPER)
    for across, down, wide, high, edge, cover, grey in _SHAPES:
        inside = ((x - across) / wide) ** 2 + ((y - down) / high) ** 2 - 1
        share = cover / (1 + np.exp(np.clip(edge * inside, -50, 50)))
        greys = greys * (1 - share) + grey * share
    drawing: npt.NDArray[np.uint8] = np.clip(greys, 0, 255).astype(np.uint8)
    return drawing
