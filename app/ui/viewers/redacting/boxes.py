"""How a drawn box is moved and resized: plain geometry, in the units of what lies under it."""

from __future__ import annotations

from collections.abc import Iterator

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

Handle = tuple[int, int]
"""Which edges a handle moves: -1 the left or upper one, 1 the right or lower one, 0 neither."""

HANDLES: tuple[Handle, ...] = ((-1, -1), (0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0))
"""The eight of a box, clockwise from its upper left corner."""

WHOLE: Handle = (0, 0)
"""Takes hold of the box itself."""

LEAST = 6.0
"""Points: a box is never narrower or lower; less than this was a click."""


def handles(box: Box) -> Iterator[tuple[Handle, float, float]]:
    """Every handle of a box with the place it stands at."""
    x0, y0, x1, y1 = box
    across = {-1: x0, 0: (x0 + x1) / 2, 1: x1}
    down = {-1: y0, 0: (y0 + y1) / 2, 1: y1}
    for handle in HANDLES:
        yield handle, across[handle[0]], down[handle[1]]


def moved(box: Box, dx: float, dy: float, size: tuple[float, float]) -> Box:
    """A box moved as far as its page allows, as wide and high as it was.

    Args:
        box: what is moved.
        dx: to the right.
        dy: down.
        size: width and height of the page.
    """
    x0, y0, x1, y1 = clipped(box, size)
    dx = max(-x0, min(dx, size[0] - x1))
    dy = max(-y0, min(dy, size[1] - y1))
    return x0 + dx, y0 + dy, x1 + dx, y1 + dy


def resized(
    box: Box, handle: Handle, dx: float, dy: float, size: tuple[float, float], least: float = LEAST
) -> Box:
    """A box with one or two of its edges moved; it never turns over, and stays on its page.

    Args:
        box: what is resized.
        handle: which edges.
        dx: to the right.
        dy: down.
        size: width and height of the page.
        least: how narrow or low it may become.
    """
    x0, y0, x1, y1 = clipped(box, size)
    if handle[0] < 0:
        x0 = max(0.0, min(x0 + dx, x1 - least))
    elif handle[0] > 0:
        x1 = min(size[0], max(x1 + dx, x0 + least))
    if handle[1] < 0:
        y0 = max(0.0, min(y0 + dy, y1 - least))
    elif handle[1] > 0:
        y1 = min(size[1], max(y1 + dy, y0 + least))
    return x0, y0, x1, y1


def changed(box: Box, handle: Handle, dx: float, dy: float, size: tuple[float, float]) -> Box:
    """A box moved, or resized where a handle is held."""
    if handle == WHOLE:
        return moved(box, dx, dy, size)
    return resized(box, handle, dx, dy, size, min(LEAST, *size))


def drawn(
    one: tuple[float, float], other: tuple[float, float], size: tuple[float, float]
) -> Box | None:
    """The box between two corners, clipped to the page; None for one that is too small to be meant."""
    x0, x1 = sorted((one[0], other[0]))
    y0, y1 = sorted((one[1], other[1]))
    x0, y0, x1, y1 = clipped((x0, y0, x1, y1), size)
    least = min(LEAST, *size)
    return (x0, y0, x1, y1) if x1 - x0 >= least and y1 - y0 >= least else None


def clipped(box: Box, size: tuple[float, float]) -> Box:
    """What of a box lies on a page."""
    x0, y0, x1, y1 = box
    x0, x1 = max(0.0, min(x0, size[0])), max(0.0, min(x1, size[0]))
    y0, y1 = max(0.0, min(y0, size[1])), max(0.0, min(y1, size[1]))
    return x0, y0, x1, y1


def rounded(box: Box) -> Box:
    """A box to a hundredth: what the vault keeps, and what a second look compares with."""
    x0, y0, x1, y1 = (round(value, 2) for value in box)
    return x0, y0, x1, y1
