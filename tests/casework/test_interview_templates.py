"""Templates of interviews: shipped ones are whole, and a wrong one is refused with the place of the fault."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.casework.interviewing.interview_templates import (
    Template,
    available,
    keep,
    named,
    shipped,
    template_from_toml,
)
from app.errors import NotFound, Refused, Usage
from app.vault.vault import Vault

WHOLE = """
name = "own"
version = "1"
title = { en = "Own" }
about = { en = "Own" }
[[section]]
key = "one"
title = { en = "One" }
[[section.question]]
key = "q"
en = "What?"
"""


@pytest.mark.parametrize("template", shipped(), ids=lambda each: each.name)
def test_a_shipped_template_is_whole_in_both_languages(template: Template) -> None:
    assert {"en", "ru", "kk", "uz"} <= set(template.titles)
    texts = [template.abouts, *(words for several in template.care.values() for words in several)]
    for section in template.sections:
        texts += [section.titles, *section.care, *section.avoid]
        texts += [each for each in (section.prompts, section.each, section.events) if each]
        for question in section.questions:
            texts.append(question.words)
            texts += [question.help] if question.help else []
    for words in texts:
        assert {"en", "ru"} <= set(words), words
        assert re.search(r"[А-Яа-яЁё]", words["ru"]), words
        assert not re.search(r"[А-Яа-яЁё]", words["en"]), words
        assert "—" not in words["en"] + words["ru"]
    assert template.care["avoid"]
    assert template.care["calm"]


def test_what_was_asked_for_is_there() -> None:
    by_name = {each.name: each for each in shipped()}
    assert list(by_name) == [
        "general", "arbitrary-detention", "torture", "refoulement", "labour-exploitation",
    ]  # fmt: skip
    working_group = {each.key for each in by_name["arbitrary-detention"].questions()}
    assert {f"arbitrary.category-{number}" for number in range(1, 6)} <= working_group
    for field in ("date", "place", "forces", "warrant", "authority", "reasons", "legal-basis"):
        assert f"arrest.{field}" in working_group
    torture = by_name["torture"]
    # An open question comes before the list of methods, and no question names one.
    methods = torture.section("methods")
    assert methods is not None
    assert methods.prompts
    assert methods.repeat
    assert [each.kind for each in methods.questions[:2]] == ["text", "codes"]
    filled = {
        fill
        for each in by_name.values()
        for question in each.questions()
        for fill in question.fills
    }
    assert {"act", "method", "place", "date", "perpetrator", "remedy", "purpose"} <= filled


@pytest.mark.parametrize(
    ("was", "became", "said"),
    [
        ('version = "1"', "version = 1", r"own\.toml.*beginning.*version.*text"),
        ('version = "1"', "", "version.*needed"),
        ('name = "own"', 'name = "Own!"', "name.*small Latin"),
        ('key = "one"', 'key = "one"\ncolour = "red"', "section one.*colour.*not known"),
        ('en = "What?"', 'en = "What?"\nkind = "essay"', "section one, question q.*kind.*is one of"),
        ('en = "What?"', 'en = "What?"\nkind = "codes"', "list.*codes"),
        ('en = "What?"', 'en = "What?"\nkind = "codes"\nlist = "x"', "list.*names no list"),
        ('en = "What?"', 'en = "What?"\nfills = ["murder"]', "fills.*is of event"),
        ('en = "What?"', 'en = ""', "en.*empty"),
        ('en = "What?"', 'de = "Was?"', "de.*not known"),
        ('en = "What?"', 'en = "What?"\nsensitive = "yes"', "sensitive.*true or false"),
        ('key = "one"', 'key = "one"\nact = "99999"', "act.*list acts"),
        ('key = "one"', 'key = "one"\nwithin = "two"', "within.*earlier section"),
        ('key = "one"', 'key = "one"\nrepeat = true', "each.*needed"),
        ('key = "q"', 'key = "q"\nkey = "r"', "not valid TOML: line 11"),
        ("[[section]]", "[[chapter]]", "chapter.*not known"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place(was: str, became: str, said: str) -> None:
    template_from_toml(WHOLE, "own.toml")
    with pytest.raises(Usage, match=said) as fault:
        template_from_toml(WHOLE.replace(was, became, 1), "own.toml")
    assert "\n" not in fault.value.sentence


def test_an_own_template_is_kept_and_follows_the_vault(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    path = tmp_path / "own" / "a.toml"
    path.write_text(WHOLE, "utf-8")
    (made,) = keep(vault, path.parent)
    assert made.own
    path.unlink()
    assert named(vault, "own").question("one.q") is not None
    assert [each.name for each in available(vault)][-1] == "own"
    assert named(vault, "own").care["during"], "the common reminders hold for it as well"
    with pytest.raises(NotFound, match="Templates: general"):
        named(vault, "other")


def test_what_cannot_be_kept_is_refused(vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    with pytest.raises(Refused, match="could not be read"):
        keep(vault, path)
    with pytest.raises(Refused, match="no interview template"):
        keep(vault, tmp_path)
    path.write_text(WHOLE.replace('"own"', '"torture"', 1), "utf-8")
    with pytest.raises(Refused, match="belongs to a template of the program"):
        keep(vault, path)
    path.write_bytes(b"#" * (512 * 1024 + 1))
    with pytest.raises(Refused, match="512 KiB"):
        keep(vault, path)
    assert len(available(vault)) == len(shipped())
