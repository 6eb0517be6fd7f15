"""Profiles: the shipped ones hide what they promise, and a malformed one is refused by name."""

from __future__ import annotations

import pytest

from app.errors import Usage
from app.records.marks import CATEGORIES, RedactionProfile
from app.records.profiles import HIDE, load_profiles, profile, profile_from_toml
from app.records.vocabulary import load

BASE = {
    "name": '"trial"',
    "title": '"Trial"',
    "purposes": '["un"]',
    "hide": '"protected"',
    "categories": '["contact"]',
}


def toml(**changes: str | None) -> str:
    merged = {**BASE, **changes}
    return "\n".join(f"{key} = {value}" for key, value in merged.items() if value is not None)


def test_the_shipped_profiles_go_from_open_to_closed() -> None:
    assert next(iter(load_profiles())) == "internal"
    assert list(load_profiles())[-1] == "public"
    assert set(load_profiles()) == {"internal", "lawyer", "court", "un", "public"}


def test_internal_hides_nothing_and_asks_only_for_our_own_use() -> None:
    internal = profile("internal")
    assert internal.hide == "none"
    assert internal.categories == ()
    assert internal.purposes == ("own",)
    assert internal.media
    assert internal.original_names


@pytest.mark.parametrize("name", ["lawyer", "court", "un", "public"])
def test_whatever_leaves_hides_identities_to_the_end_of_the_line(name: str) -> None:
    held = profile(name)
    assert held.hide in ("protected", "all")
    assert {"contact", "document", "birth", "location", "face", "voice"} <= set(held.categories)
    assert held.scope_protected == "line_end"
    assert not held.original_names
    assert not {"note", "acquired_by"} & set(held.metadata)
    assert "own" not in held.purposes
    for purpose in held.purposes:
        load("purposes").require(purpose)


def test_public_is_the_strictest() -> None:
    public = profile("public")
    assert public.hide == "all"
    assert set(public.categories) == set(CATEGORIES) - {"name", "manual"}
    assert public.scope_other == "line_end"
    assert public.ocr_required
    assert not public.media
    assert not {"author", "source", "place"} & set(public.metadata)
    for other in load_profiles().values():
        assert set(public.metadata) <= set(other.metadata)


@pytest.mark.parametrize("name", ["court", "public"])
def test_what_cannot_be_called_back_is_proved_by_ocr(name: str) -> None:
    assert profile(name).ocr_required


def test_defaults_are_the_careful_ones() -> None:
    held = profile_from_toml(toml())
    assert held == RedactionProfile(
        name="trial", title="Trial", purposes=("un",), hide="protected", categories=("contact",)
    )
    assert held.scope_protected == "line_end"
    assert not held.media


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"colour": '"red"'}, "colour"),
        ({"hide": '"some"'}, "some"),
        ({"hide": "1"}, "hide"),
        ({"categories": '["contact", "shoe size"]'}, "shoe size"),
        ({"categories": '["contact", "contact"]'}, "twice"),
        ({"categories": '"contact"'}, "list"),
        ({"categories": '["name"]'}, "'hide'"),
        ({"purposes": '["world peace"]'}, "world peace"),
        ({"purposes": "[]"}, "purpose"),
        ({"scope_other": '"letter"'}, "letter"),
        ({"token": '"blur"'}, "blur"),
        ({"metadata": '["sha256"]'}, "sha256"),
        ({"metadata": '["file_name"]'}, "file_name"),
        ({"dpi": "1200"}, "100 to 300"),
        ({"dpi": "true"}, "100 to 300"),
        ({"media": '"yes"'}, "true or false"),
        ({"original_names": "true"}, "File names"),
        ({"hide": '"all"', "media": "true"}, "Audio and video"),
        ({"hide": '"none"'}, "hides nobody"),
        ({"name": '"../un"'}, "small Latin"),
        ({"name": '"UN"'}, "small Latin"),
        ({"title": '"  "'}, "title"),
        ({"title": "5"}, "title"),
        ({"title": None}, "title"),
        ({"hide": None}, "hide"),
        ({"categories": None}, "categories"),
        ({"name": "unquoted"}, "TOML"),
    ],
)
def test_a_malformed_profile_is_refused_by_name(changes: dict[str, str | None], said: str) -> None:
    with pytest.raises(Usage) as refused:
        profile_from_toml(toml(**changes))
    assert said in refused.value.sentence


def test_an_unknown_profile_is_refused_with_the_list() -> None:
    with pytest.raises(Usage, match=r"internal.*public"):
        profile("press")


def test_every_way_to_hide_is_used() -> None:
    assert {held.hide for held in load_profiles().values()} == set(HIDE)
