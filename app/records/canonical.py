"""Canonical JSON: the byte string that stands for a value when it is hashed or signed.

RFC 8785 (JSON Canonicalization Scheme) with one deliberate difference: a float is written by
``repr`` (the shortest digits that round-trip), so that ``1.0`` and ``1`` stay different values, as
they are in the vault's columns. Keys are sorted by UTF-16 code units (section 3.2.3), no white
space, UTF-8, and strings are left as they are: normalisation is the business of whoever stored
them.
"""

from __future__ import annotations

import json
import math

Value = object
"""``None``, ``bool``, ``int``, ``float``, ``str``, and lists, tuples and dictionaries of those."""


def canonical(value: Value) -> bytes:
    """Return the canonical JSON of a value.

    Args:
        value: ``None``, ``bool``, ``int``, finite ``float``, ``str``, or a list, tuple or
            dictionary (with ``str`` keys) of those.

    Returns:
        UTF-8 bytes; equal values give equal bytes.

    Raises:
        ValueError: for NaN, an infinity or a lone surrogate, which JSON cannot carry.
        TypeError: for any other type.
    """
    text = json.dumps(
        _ordered(value), ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=False
    )
    return text.encode("utf-8")


def _ordered(value: Value) -> Value:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError("canonical JSON has no NaN and no infinity")
        return value
    if isinstance(value, list | tuple):
        return [_ordered(member) for member in value]
    if isinstance(value, dict):
        for key in value:
            if not isinstance(key, str):
                raise TypeError(f"canonical JSON keys are strings, not {type(key).__name__}")
        return {key: _ordered(value[key]) for key in sorted(value, key=_utf16)}
    raise TypeError(f"canonical JSON cannot carry {type(value).__name__}")


def _utf16(key: str) -> bytes:
    return key.encode("utf-16-be")
