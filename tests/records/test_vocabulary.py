"""Vocabularies: every list is whole and speaks four languages; the codes in use exist."""

from __future__ import annotations

import re

import pytest

from app.errors import Usage
from app.records.consent import IDENTITIES
from app.records.marks import SCOPES
from app.records.vocabulary import (
    LANGUAGES,
    LAWS,
    Vocabulary,
    load,
    names,
    provision,
    vocabulary_from_toml,
)

LATIN = re.compile(r"[A-Za-z]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
KAZAKH = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")


@pytest.fixture(params=names())
def vocabulary(request: pytest.FixtureRequest) -> Vocabulary:
    return load(request.param)


def test_every_entry_has_labels_in_the_right_script(vocabulary: Vocabulary) -> None:
    assert re.fullmatch(r"20\d\d\.\d+", vocabulary.version)
    for entry in vocabulary:
        for language in LANGUAGES:
            label = entry.label(language)
            assert label == label.strip() != "", (entry.id, language)
            assert "  " not in label
        assert not CYRILLIC.search(entry.labels["en"] + entry.labels["uz"]), entry.id
        assert not LATIN.search(entry.labels["ru"] + entry.labels["kk"]), entry.id
        # Uzbek is written with U+02BB and U+02BC, never with quotation marks or apostrophes.
        assert not set("'`\u2018\u2019") & set(entry.labels["uz"]), entry.id


def test_kazakh_is_not_russian_with_another_name(vocabulary: Vocabulary) -> None:
    if len(vocabulary) < 4:
        return
    own = [entry for entry in vocabulary if KAZAKH & set(entry.labels["kk"])]
    assert len(own) > len(vocabulary) / 6
    for entry in vocabulary:
        assert not set("ҰұҢңҒғҚқӘә") & set(entry.labels["ru"]), entry.id


def test_siblings_have_different_labels(vocabulary: Vocabulary) -> None:
    for language in LANGUAGES:
        seen: dict[tuple[str, str], str] = {}
        for entry in vocabulary:
            key = (entry.parent, entry.label(language))
            assert key not in seen, (entry.id, seen.get(key), language)
            seen[key] = entry.id


def test_parents_come_first(vocabulary: Vocabulary) -> None:
    seen: set[str] = set()
    for entry in vocabulary:
        assert not entry.parent or entry.parent in seen
        seen.add(entry.id)


def test_the_covenant_is_whole() -> None:
    iccpr = load("iccpr")
    articles = [entry.id for entry in iccpr if entry.parent == "iccpr"]
    assert articles == [f"iccpr:{number}" for number in range(1, 28)]
    paragraphs = {
        1: 3,
        2: 3,
        4: 3,
        5: 2,
        6: 6,
        8: 3,
        9: 5,
        10: 3,
        12: 4,
        14: 7,
        15: 2,
        17: 2,
        18: 4,
    }
    paragraphs |= {19: 3, 20: 2, 22: 3, 23: 4, 24: 3}
    for number in range(1, 28):
        under = [entry.id for entry in iccpr if entry.parent == f"iccpr:{number}"]
        expected = [f"iccpr:{number}.{part}" for part in range(1, paragraphs.get(number, 0) + 1)]
        assert under == (expected or ([f"iccpr:25.{x}" for x in "abc"] if number == 25 else []))
    letters = [entry.id for entry in iccpr if entry.parent == "iccpr:14.3"]
    assert letters == [f"iccpr:14.3.{letter}" for letter in "abcdefg"]
    assert iccpr.require("iccpr:14.3.f").extra["cite"] == "14(3)(f)"


def test_article_4_2_lists_what_allows_no_derogation() -> None:
    kept = {entry.id for entry in load("iccpr") if entry.extra.get("nonderogable")}
    tops = {ref for ref in kept if ref.count(".") == 0}
    assert tops == {f"iccpr:{number}" for number in (6, 7, 11, 15, 16, 18)}
    assert {"iccpr:8.1", "iccpr:8.2", "iccpr:6.5", "iccpr:18.4"} <= kept
    assert not {"iccpr:8", "iccpr:8.3", "iccpr:8.3.a", "iccpr:9.1", "iccpr:14"} & kept


@pytest.mark.parametrize(
    "ref",
    [
        "iccpr:9",
        "iccpr:9.3",
        "iccpr:14.3.f",
        "kz-refugees-2009:10",
        "kz-criminal-2014:146",
        "kz-criminal-2014:392",
        "kz-administrative-2014:517",
        "cat:3",
        "refugee-convention:33.1",
        "shanghai-2001",
    ],
)
def test_provisions_are_found_in_every_law(ref: str) -> None:
    assert provision(ref).id == ref


def test_instruments_say_what_they_are() -> None:
    for law in LAWS:
        for entry in load(law):
            if ":" in entry.id:
                assert entry.parent
                assert entry.id.startswith(entry.id.split(":")[0])
                assert load(law).ancestors(entry.id)[-1].id == entry.id.split(":")[0]
            else:
                assert entry.extra["kind"] in ("treaty", "national", "bilateral")
                assert 1900 < int(str(entry.extra["year"])) < 2100
                assert str(entry.extra.get("adopted", entry.extra["year"])).startswith(
                    str(entry.extra["year"])
                )


@pytest.mark.parametrize("ref", ["iccpr:9.33", "iccpr:99", "kz-refugee-2009:10", "nonsense", ""])
def test_an_unknown_provision_is_refused(ref: str) -> None:
    with pytest.raises(Usage):
        provision(ref)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        (
            "acts",
            "030101 030107 02011111 30010201 330101 330102 330103 350105 350109 360102 380101"
            " x-reentry-ban x-extradition",
        ),
        (
            "methods",
            "0301 0302 0304 0305 0307 0308 0309 0311 0312 0315 0318 0320 0323 0325"
            " x-needles-under-nails x-burns-iron",
        ),
        ("degrees", "0101 0102 0103 0104 0105 0106 0503"),
        ("torture_purposes", "01 02 03 07 x-confession"),
        ("compensation", "01 02 03 04"),
        (
            "kinds",
            "testimony interview statement court-document document medical photograph video audio"
            " message-export email spreadsheet press-article physical-object",
        ),
        (
            "roles",
            "victim witness perpetrator official judge lawyer interpreter family source interviewer"
            " author depicted speaker patient expert organisation",
        ),
        (
            "relations",
            "translation-of redacted-of derivative-of attachment-of transcript-of same-event"
            " supports contradicts",
        ),
        ("purposes", "own advocacy un court prosecutor partner media research public"),
        ("materials", "statement voice image medical"),
        ("consent_forms", "signed recorded verbal"),
        (
            "acquisition",
            "received-in-person recorded-by-us downloaded received-by-message copied-from-device"
            " court-file other",
        ),
        ("disclosure", "public partner case closed"),
        ("certainty", "confirmed probable possible doubtful"),
        ("reliability", "A B C D E F"),
        ("credibility", "1 2 3 4 5 6"),
        ("languages", "en ru kk uz uz-Cyrl tg ky tr ar zh ug"),
        ("countries", "KZ UZ KG TJ TM RU CN AF"),
    ],
)
def test_codes_that_people_and_scripts_use(name: str, codes: str) -> None:
    for code in codes.split():
        assert load(name).require(code).id == code


def test_lists_agree_with_the_records_and_with_each_other() -> None:
    assert tuple(load("identities").entries) == IDENTITIES
    assert len(load("istanbul")) == 5
    assert len(load("berkeley")) == 6
    for kind in load("kinds"):
        assert isinstance(kind.extra["needs_consent"], bool)
        materials = kind.extra["materials"]
        assert isinstance(materials, tuple)
        for material in materials:
            load("materials").require(material)
    for form in load("materials_mt16"):
        load("kinds").require(str(form.extra["kind"]))
    assert "word" in SCOPES


def test_who_is_asked_for_consent() -> None:
    asked = {role.id for role in load("roles") if role.extra["subject"]}
    assert asked == {"victim", "witness", "depicted", "speaker", "patient", "applicant"}
    needs = {kind.id for kind in load("kinds") if kind.extra["needs_consent"]}
    assert needs == {
        "testimony",
        "interview",
        "statement",
        "medical",
        "audio",
        "video",
        "message-export",
    }


def test_codes_are_inherited_by_prefix() -> None:
    acts = load("acts")
    assert [entry.id for entry in acts.ancestors("30010201")] == ["300102", "3001", "30"]
    assert "02011111" in {entry.id for entry in acts.under("02")}
    assert {entry.id for entry in load("iccpr").under("iccpr:10.2")} == {
        "iccpr:10.2",
        "iccpr:10.2.a",
        "iccpr:10.2.b",
    }


def test_an_unknown_code_is_refused_with_near_ones() -> None:
    with pytest.raises(Usage, match="Near: victim") as refused:
        load("roles").require("victm")
    assert refused.value.sentence.count(",") <= 2
    with pytest.raises(Usage, match="translation-of"):
        load("relations").require("translation of")
    with pytest.raises(Usage, match="testimony"):
        load("kinds").require("Показание")
    with pytest.raises(Usage, match="roles"):
        load("role")
    with pytest.raises(Usage):
        load("../profiles/un")


def test_labels_fall_back_to_english_and_unknown_codes_to_themselves() -> None:
    roles = load("roles")
    assert roles.label("victim", "de") == "Victim"
    assert roles.label("victim", "uz-Cyrl") == roles.label("victim", "uz") == "Jabrlanuvchi"
    assert roles.label("from-a-newer-program", "ru") == "from-a-newer-program"
    assert roles.get("nobody") is None


def test_a_loaded_list_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        load("roles").entries["x"] = load("roles").require("victim")  # type: ignore[index]
    with pytest.raises(TypeError):
        load("roles").require("victim").extra["subject"] = False  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("version = 1", "version"),
        ("version = '1'", "at least one entry"),
        ("version = '1'\n[[entry]]\nen = 'a'", "no id"),
        ("version = '1'\n[[entry]]\nid = 'a'\nen = 'a'\nru = 'a'\nkk = 'a'", "'uz'"),
        (
            "version = '1'\n" + "[[entry]]\nid='a'\nen='a'\nru='a'\nkk='a'\nuz='a'\n" * 2,
            "twice",
        ),
        (
            "version = '1'\n[[entry]]\nid='a'\nen='a'\nru='a'\nkk='a'\nuz='a'\nparent='b'",
            "parent",
        ),
        ("version = ", "TOML"),
    ],
)
def test_malformed_lists_are_refused(text: str, said: str) -> None:
    with pytest.raises(Usage, match=said):
        vocabulary_from_toml("trial", text)
