"""The printed consent form, read by others: five languages, all of the words, and nobody's name."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.casework.consents import consent_sheet
from app.casework.consents import consent_templates as forms
from app.casework.registry.people import save_person
from app.errors import KuagerError, Refused, Usage
from app.records.vocabulary import load
from app.vault.vault import Vault
from tests.builders import SmallCase, new_vault, small_case

Made = tuple[Vault, SmallCase]

STANDARD = forms.template(None).source


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with new_vault(tmp_path_factory.mktemp("forms") / "vault") as vault:
        yield vault, small_case(vault)


def words(pdf: Path) -> str:
    """What another program reads in it, its lines joined."""
    got = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60
    )
    return " ".join(got.stdout.decode().split())


def spaced(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", forms.LANGUAGES)
def test_a_form_says_all_of_its_words_in_its_language(
    made: Made, tmp_path: Path, language: str
) -> None:
    vault, case = made
    out = tmp_path / "form.pdf"
    template = forms.template(vault)
    before = vault.log.size
    consent_sheet.write_sheet(vault, out, template, language, case.item.id, case.person.id)
    [event] = vault.log.events(since=before)
    assert (event.verb, event.item) == ("printed", case.item.id)
    check = subprocess.run(["qpdf", "--check", str(out)], capture_output=True, timeout=60)
    assert check.returncode == 0, check.stdout
    info = subprocess.run(["pdfinfo", str(out)], check=True, capture_output=True, timeout=60)
    # A sheet of paper, on both sides.
    assert b"Pages:           2" in info.stdout
    said = words(out)
    held = template.words(language)
    for key in (
        "title",
        "onward",
        "recontact",
        "conditions",
        "guardian",
        "signature",
        "declaration",
    ):
        assert spaced(held[key]) in said, key
    for heading, text in held.sections:
        assert spaced(heading) in said
        first = spaced(text.partition("{")[0])[:40]
        assert first in said
    for vocabulary in ("purposes", "materials", "identities"):
        for entry in load(vocabulary):
            assert spaced(entry.label(language)) in said, entry.id
    assert "{" not in said
    assert said.count("☐") == 9 * 2 + 4 * 2 + 2 * 2 + 3 + 3 + 3
    # The file is not encrypted: it names nobody and tells nothing of the item.
    for told in (case.person.name, case.person.pseudonym, case.item.title, "Aigul"):
        assert told not in said
    assert case.person.name.encode() not in out.read_bytes()


def test_a_name_is_printed_when_it_is_asked_for(made: Made, tmp_path: Path) -> None:
    vault, _case = made
    name = "Әбдірахман <b>Қ&</b> " + "оғлы " * 100
    person = save_person(vault, name=name)
    out = tmp_path / "form.pdf"
    consent_sheet.write_sheet(vault, out, forms.template(vault), "kk", None, person.id, named=True)
    assert "Әбдірахман <b>Қ&</b>" in words(out)
    with pytest.raises(Refused, match="already a file"):
        consent_sheet.write_sheet(vault, out, forms.template(vault), "kk")
    assert [each.name for each in tmp_path.iterdir()] == ["form.pdf"]


def test_two_forms_are_the_same_bytes(made: Made) -> None:
    vault, _case = made
    one, two = (consent_sheet.sheet_pdf(vault, forms.template(vault), "uz") for _ in range(2))
    assert one == two


def test_an_organisation_keeps_its_own_words(made: Made, tmp_path: Path) -> None:
    vault, _case = made
    own = STANDARD.replace('organisation = ""', 'organisation = "Куәлік & Co <i>"')
    own = own.replace('version = "2026.1"', 'version = "3"')
    kept = forms.keep(vault, own)
    assert (kept.own, kept.label) == (True, "standard 3")
    # It stands in place of the shipped form of its name, until it is dropped.
    assert [each.label for each in forms.templates(vault)] == ["standard 3"]
    out = tmp_path / "form.pdf"
    consent_sheet.write_sheet(vault, out, forms.template(vault), "ru")
    assert "Куәлік & Co <i>" in words(out)
    consent_sheet.write_words(tmp_path / "words.toml", kept)
    assert forms.read_template(tmp_path / "words.toml").source == own
    forms.drop(vault, "standard")
    assert forms.template(vault).label == "standard 2026.1"


@pytest.mark.parametrize(
    ("was", "becomes", "word"),
    [
        ('version = "2026.1"', 'version = ""', "version"),
        ('name = "standard"', 'name = "Our Form"', "name"),
        ("[kk]", "[Kazakh]", "'Kazakh'"),
        ('title = "Ваше согласие"', "", "'title'"),
        ('title = "Ваше согласие"', 'title = " "', "empty"),
        ('title = "Ваше согласие"', 'titel = "x"\ntitle = "y"', "'titel'"),
        ('title = "Ваше согласие"', 'title = "{name}"', "{name}"),
        ('text = "{contact}"', 'text = "{contract}"', "{contract}"),
        ("[[en.section]]", "[[en.sections]]", "'sections'"),
        ('heading = "Who we are"', 'header = "Who we are"', "heading"),
        ("[ru]", "[ru", "TOML"),
    ],
)
def test_what_is_wrong_with_a_form_is_named(was: str, becomes: str, word: str) -> None:
    assert was in STANDARD
    with pytest.raises(Usage, match=word):
        forms.template_from_toml(STANDARD.replace(was, becomes))


def test_a_form_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b"\xff\xfe")
    (tmp_path / "large.toml").write_bytes(b"#" * (forms.LARGEST + 1))
    for name in ("latin.toml", "large.toml", "missing.toml", "."):
        with pytest.raises(KuagerError):
            forms.read_template(tmp_path / name)
    with pytest.raises(Usage, match="not written in 'fr'"):
        forms.template(None).words("fr")
    assert forms.template(None).words("ru-KZ")["yes"] == "да"
