"""Where the nodes of a network lie: the same places for the same network, whoever asks and whenever.

First each node is placed by how many edges it is away from a few far-apart nodes (pivots; Brandes and Pich,
*Eigensolver methods for progressive multidimensional scaling of large graphs*, 2006). Then edges pull and
nodes push each other away for some rounds; the push is taken from how crowded the ground is around a node, by
a Fourier transform, so that ten thousand nodes take little longer than ten. There is no chance in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Ends = NDArray[np.int64]

_PIVOTS = 16
_GRID = 72
_SMALL = 400
_FEW = 6
_FAR = 48
_ROUNDS = 90
_ROUNDS_LEAST = 14
_MOVES = 80_000
_GOLDEN = np.pi * (3 - np.sqrt(5))


def positions(count: int, edges: Sequence[tuple[int, int]] | Ends) -> Points:
    """Place nodes in a square from 0 to 1.

    Args:
        count: nodes.
        edges: pairs of places of nodes; what ties a node to itself is passed over.

    Returns:
        An array of ``count`` rows x and y; parts that nothing ties to each other lie side by side.
    """
    if count == 0:
        return np.zeros((0, 2))
    ends = _once(count, np.asarray(edges, dtype=np.int64).reshape(-1, 2))
    if count == 1 or not len(ends):
        return _framed(_spiral(count))
    pointers, others = _adjacent(count, ends)
    if (_steps(0, count, pointers, others) < count).all():
        return _framed(_part(count, ends))
    return _framed(_side_by_side(_parts(count, ends), ends))


def _once(count: int, ends: Ends) -> Ends:
    """Every two nodes that are tied, the lower first, in order."""
    low, high = np.minimum(ends[:, 0], ends[:, 1]), np.maximum(ends[:, 0], ends[:, 1])
    codes = np.sort(low[low != high] * count + high[low != high])
    if len(codes):
        codes = codes[np.concatenate(([True], codes[1:] != codes[:-1]))]
    return np.column_stack((codes // count, codes % count))


def _part(count: int, ends: Ends) -> Points:
    """The places of a network that is one piece, about a hundredth of a side per node apart."""
    if count <= _FEW:
        return _around_one(count, ends)
    start = _by_pivots(count, ends)
    degree = np.bincount(ends.ravel(), minlength=count).astype(float)
    # Leaves of one node are all as far from every pivot: a turn of the golden angle each parts them.
    turn = np.arange(count) * _GOLDEN
    spread = 0.6 / np.sqrt(count)
    start += spread * np.column_stack((np.cos(turn), np.sin(turn)))
    return _pushed(start, ends, degree)


def _around_one(count: int, ends: Ends) -> Points:
    """Two beside each other; of a few more the most tied in the middle. There may be thousands of these."""
    if count == 2:
        return np.array([[0.0, 0.0], [1.0, 0.0]])
    hub = int(np.bincount(ends.ravel(), minlength=count).argmax())
    turn = np.linspace(0, 2 * np.pi, count - 1, endpoint=False)
    at = np.zeros((count, 2))
    at[np.arange(count) != hub] = np.column_stack((np.sin(turn), -np.cos(turn)))
    return at


def _by_pivots(count: int, ends: Ends) -> Points:
    first = int(np.bincount(ends.ravel(), minlength=count).argmax())
    pointers, others = _adjacent(count, ends)
    away = np.empty((count, min(_PIVOTS, count)))
    nearest = np.full(count, np.inf)
    for column in range(away.shape[1]):
        away[:, column] = _steps(first, count, pointers, others)
        nearest = np.minimum(nearest, away[:, column])
        first = int(nearest.argmax())
    squared = away**2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1)[:, None] + squared.mean()
    # Not by BLAS, whose threads wait for each other longer than so little work takes.
    _values, vectors = np.linalg.eigh(np.einsum("ni,nj->ij", centred, centred))
    chosen = vectors[:, -2:][:, ::-1]
    # The sign of an eigenvector means nothing; without a rule for it a library may turn the picture over.
    largest = np.abs(chosen).argmax(axis=0)
    chosen = chosen * np.sign(chosen[largest, [0, 1]])
    placed: Points = np.einsum("ni,ij->nj", centred, chosen)
    size = np.abs(placed).max(axis=0)
    return placed / np.where(size > 0, size, 1.0)


def _adjacent(count: int, ends: Ends) -> tuple[Ends, Ends]:
    """Where the neighbours of each node begin, and all of them after one another."""
    one = np.concatenate((ends[:, 0], ends[:, 1]))
    other = np.concatenate((ends[:, 1], ends[:, 0]))
    order = np.argsort(one, kind="stable")
    begins = np.concatenate(([0], np.cumsum(np.bincount(one, minlength=count))))
    return begins.astype(np.int64), other[order]


def _steps(first: int, count: int, pointers: Ends, others: Ends) -> Points:
    """How many edges it is from one node to each; ``count`` for what cannot be reached."""
    away = np.full(count, float(count))
    away[first] = 0
    rim, step = np.array([first]), 0
    while len(rim) and step < _FAR:
        step += 1
        sizes = pointers[rim + 1] - pointers[rim]
        begins = np.repeat(pointers[rim] - np.concatenate(([0], np.cumsum(sizes)[:-1])), sizes)
        reached = others[begins + np.arange(len(begins))]
        fresh = np.zeros(count, dtype=bool)
        fresh[reached] = True
        rim = np.flatnonzero(fresh & (away == count))
        away[rim] = step
    if len(rim):
        # A long chain: few nodes at each step, for which an array costs more than it saves.
        away[:] = _on_foot(rim.tolist(), step, away.tolist(), pointers.tolist(), others.tolist())
    return away


def _on_foot(
    rim: list[int], step: int, away: list[float], pointers: list[int], others: list[int]
) -> list[float]:
    """Go on from the nodes that lie ``step`` edges away, one by one."""
    count = len(away)
    while rim:
        step += 1
        further = []
        for node in rim:
            for each in others[pointers[node] : pointers[node + 1]]:
                if away[each] == count:
                    away[each] = step
                    further.append(each)
        rim = further
    return away


def _pushed(at: Points, ends: Ends, degree: Points) -> Points:
    """Let edges pull and nodes push for some rounds, each moving less than the one before."""
    count = len(at)
    # The more there are, the less a round moves each: what can be seen of it is settled after fewer.
    rounds = max(_ROUNDS_LEAST, min(_ROUNDS, _MOVES // count))
    side = float(np.sqrt(count))
    one, other = np.ascontiguousarray(ends[:, 0]), np.ascontiguousarray(ends[:, 1])
    weight = (degree[one] * degree[other]) ** -0.25
    x, y = at[:, 0] * side, at[:, 1] * side
    for turn in range(rounds):
        force_x, force_y = (_push_exact if count <= _SMALL else _push_by_grid)(x, y)
        apart_x, apart_y = x[other] - x[one], y[other] - y[one]
        # Not by hypot, which guards against lengths that do not fit: it takes six times as long.
        pull = np.sqrt(apart_x * apart_x + apart_y * apart_y) * weight
        apart_x *= pull
        apart_y *= pull
        # A pull to the middle as well, so that what hangs on by one edge does not drift away.
        force_x += _drawn(one, other, apart_x, count) - 0.05 * (x - x.mean())
        force_y += _drawn(one, other, apart_y, count) - 0.05 * (y - y.mean())
        length = np.sqrt(force_x * force_x + force_y * force_y) + 1e-9
        furthest = 0.12 * side * (1 - turn / rounds) ** 1.5 + 0.02
        step = np.minimum(length, furthest) / length
        x, y = x + force_x * step, y + force_y * step
    return np.column_stack((x, y))


def _drawn(one: Ends, other: Ends, pull: Points, count: int) -> Points:
    towards, back = (np.bincount(end, pull, minlength=count) for end in (one, other))
    return np.subtract(towards, back, dtype=np.float64)


def _push_exact(x: Points, y: Points) -> tuple[Points, Points]:
    apart_x, apart_y = x[:, None] - x[None, :], y[:, None] - y[None, :]
    near = 1.0 / (apart_x**2 + apart_y**2 + 1e-3)
    return (apart_x * near).sum(axis=1), (apart_y * near).sum(axis=1)


def _push_by_grid(x: Points, y: Points) -> tuple[Points, Points]:
    """The same force, from the density on a grid."""
    scale = (_GRID - 1) / max(1e-9, float(np.ptp(x)), float(np.ptp(y)))
    across, down = (x - x.min()) * scale, (y - y.min()) * scale
    column = np.minimum(across.astype(np.int64), _GRID - 2)
    row = np.minimum(down.astype(np.int64), _GRID - 2)
    across -= column
    down -= row
    size = 2 * _GRID
    corners = [
        ((column + right) * size + row + below, _share(across, right) * _share(down, below))
        for right in (0, 1)
        for below in (0, 1)
    ]
    density = np.zeros(size * size)
    for index, share in corners:
        density += np.bincount(index, share, minlength=size * size)
    wave = np.fft.rfft2(density.reshape(size, size))
    push = []
    for kernel in _kernels(size):
        field = np.fft.irfft2(wave * kernel, (size, size)).ravel()
        push.append(sum(field[index] * share for index, share in corners) * scale)
    return push[0], push[1]


def _share(part: Points, far: int) -> Points:
    return part if far else 1 - part


@lru_cache(maxsize=2)
def _kernels(size: int) -> tuple[NDArray[np.complex128], NDArray[np.complex128]]:
    """The waves of x/r² and y/r², on a ground twice as wide so that nothing pushes round its edge."""
    along = np.fft.fftfreq(size, 1 / size)
    across, down = np.meshgrid(along, along, indexing="ij")
    squared = across**2 + down**2 + 0.5
    return np.fft.rfft2(across / squared), np.fft.rfft2(down / squared)


def _parts(count: int, ends: Ends) -> Ends:
    """Which piece each node is in; the largest first, equal ones by their first node."""
    pointers, others = _adjacent(count, ends)
    label = np.full(count, -1, dtype=np.int64)
    # One piece is nearly all of most networks: that one at once, the rest node by node.
    hub = int(np.diff(pointers).argmax())
    label[_steps(hub, count, pointers, others) < count] = hub
    for node in np.flatnonzero(label < 0).tolist():
        if label[node] < 0:
            label[_reached(node, pointers, others)] = node
    names, first, inverse, sizes = np.unique(
        label, return_index=True, return_inverse=True, return_counts=True
    )
    rank = np.empty(len(names), dtype=np.int64)
    rank[np.lexsort((first, -sizes))] = np.arange(len(names))
    numbered: Ends = rank[inverse]
    return numbered


def _reached(first: int, pointers: Ends, others: Ends) -> list[int]:
    seen, ahead = {first}, [first]
    while ahead:
        node = ahead.pop()
        for each in others[pointers[node] : pointers[node + 1]].tolist():
            if each not in seen:
                seen.add(each)
                ahead.append(each)
    return sorted(seen)


def _side_by_side(parts: Ends, ends: Ends) -> Points:
    """Each piece by itself, then in rows: the largest first."""
    at = np.zeros((len(parts), 2))
    order = np.argsort(parts, kind="stable")
    begins = np.searchsorted(parts[order], np.arange(parts.max() + 2))
    place = np.empty(len(parts), dtype=np.int64)
    of_edge = parts[ends[:, 0]]
    edges = ends[np.argsort(of_edge, kind="stable")]
    edge_begins = np.searchsorted(np.sort(of_edge), np.arange(parts.max() + 2))
    width = np.sqrt(len(parts)) * 1.25
    left = top = row = 0.0
    for piece in range(int(parts.max()) + 1):
        nodes = order[begins[piece] : begins[piece + 1]]
        place[nodes] = np.arange(len(nodes))
        own = edges[edge_begins[piece] : edge_begins[piece + 1]]
        placed = _part(len(nodes), place[own]) if len(own) else np.zeros((len(nodes), 2))
        side = float(np.sqrt(len(nodes)))
        placed = _framed(placed) * side
        if left + side > width and left > 0:
            left, top, row = 0.0, top + row + 0.7, 0.0
        at[nodes] = placed + np.array([left, top])
        left, row = left + side + 0.7, max(row, side)
    return at


def _spiral(count: int) -> Points:
    turn, away = np.arange(count) * _GOLDEN, np.sqrt(np.arange(count))
    return np.column_stack((away * np.cos(turn), away * np.sin(turn)))


def _framed(at: Points) -> Points:
    """Moved and scaled into the square, keeping its proportions."""
    low, high = at.min(axis=0), at.max(axis=0)
    size = max(1e-9, float((high - low).max()))
    framed: Points = 0.5 + (at - (low + high) / 2) / size
    return framed
