"""Canonical JSON: one value, one byte string (RFC 8785 with floats by repr)."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.records.canonical import canonical

text = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | text,
    lambda inner: st.lists(inner) | st.dictionaries(text, inner),
    max_leaves=20,
)


@given(values)
def test_it_is_json_that_reads_back_as_the_same_value(value: object) -> None:
    assert json.loads(canonical(value)) == value


@given(values)
def test_writing_what_was_read_gives_the_same_bytes(value: object) -> None:
    once = canonical(value)
    assert canonical(json.loads(once)) == once


@given(st.dictionaries(text, st.integers(), min_size=2))
def test_the_order_of_insertion_does_not_matter(value: dict[str, int]) -> None:
    backwards = dict(reversed(list(value.items())))
    assert canonical(backwards) == canonical(value)


def test_keys_are_sorted_by_utf16_units_as_in_the_standards_example() -> None:
    # RFC 8785, section 3.2.3: the emoji is a surrogate pair and sorts before U+FB33.
    keys = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    written = json.loads(canonical(dict.fromkeys(keys, 0)), object_pairs_hook=list)
    assert [key for key, _ in written] == [
        "\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33",
    ]  # fmt: skip


def test_strings_are_escaped_as_in_the_standard() -> None:
    # RFC 8785, section 3.2.2.2.
    assert canonical('€$\x0f\nA\'B"\\\\"/') == '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'.encode()


def test_the_bytes_are_fixed() -> None:
    record = {"b": (1, 1.0, True), "a": None, "имя": "Ё", "nested": {"z": [], "y": {}}}
    expected = '{"a":null,"b":[1,1.0,true],"nested":{"y":{},"z":[]},"имя":"Ё"}'
    assert canonical(record) == expected.encode()


def test_text_is_not_normalised() -> None:
    assert canonical("й") != canonical("и\u0306")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), [float("-inf")], "\ud800"])
def test_what_json_cannot_carry_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        canonical(value)


@pytest.mark.parametrize("value", [b"bytes", {1: "key"}, {"a": {2}}, object()])
def test_other_types_are_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)
