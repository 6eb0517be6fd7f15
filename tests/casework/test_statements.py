"""A statement: taken down, read back, corrected, signed, printed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework import undo
from app.casework.consents import consent
from app.casework.registry import link
from app.casework.registry.cases import save_case
from app.casework.registry.people import save_person
from app.casework.releasing import statement_sheet
from app.casework.writing import statements, texts, versions
from app.errors import NotFound, Refused, Usage
from app.records.evidence import Item, ItemRelation
from app.records.ids import new_id
from app.records.interviews import Interview, InterviewAnswer
from app.records.people import Person
from app.records.statements import Statement
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

SAID = ["Меня зовут Каримов Азизбек.", "5 января в дом ворвались.", "Меня били."]
Take = Callable[..., tuple[Item, Statement]]


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One vault for all: each test takes an item of its own."""
    with new_vault(tmp_path_factory.mktemp("statements") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        yield made


@pytest.fixture(scope="module")
def witness(vault: Vault) -> Person:
    return save_person(
        vault, name="Каримов Азизбек", pseudonym="Witness A", aliases=("Azizbek Karimov",)
    )


@pytest.fixture
def take(vault: Vault, witness: Person) -> Take:
    """Take a statement of an item of its own down."""

    def made(said: list[str] | None = None, **fields: str) -> tuple[Item, Statement]:
        fields = {"language": "ru", "taken_by": "Мария Иванова", "taken_on": "2022-02-03"} | fields
        item = make_item(vault, f"Talk {new_id()}", kind="testimony", language=fields["language"])
        return item, statements.draft(vault, item.id, said or SAID, person=witness.id, **fields)

    return made


def _said(vault: Vault, held: Statement) -> list[str]:
    now = statements.statement(vault, held.id)
    return [each.text for each in statements.paragraphs(vault, now)]


def _pdf(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    done = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True)
    return done.stdout.decode()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), min_size=1))
def test_paragraphs_keep_their_numbers_whatever_is_in_them(said: list[str]) -> None:
    from app.records.text import nfc

    made = statements.written(said)
    found = statements.numbered(made)
    want = [" ".join(nfc(words).split()) or statements.TAKEN_OUT for words in said]
    assert [each.text for each in found] == want
    assert [each.number for each in found] == list(range(1, len(said) + 1))
    assert all(made[each.start : each.end] == each.text for each in found)


def test_a_year_at_the_beginning_of_a_line_is_no_number() -> None:
    found = statements.numbered("1. He came.\n2022. was bad.\n2. He left.\n2. Twice.")
    assert [each.text for each in found] == ["He came. 2022. was bad.", "He left. 2. Twice."]
    assert [each.text for each in statements.numbered("Я жил в Оше.\n\n2022 год.")] == [
        "Я жил в Оше.",
        "2022 год.",
    ]


def test_of_a_transcript_only_the_person_is_taken_down() -> None:
    text = (
        "[00:00:01.0] Интервьюер: Как вас зовут?\n[00:00:05.5] Свидетель: Азизбек.\nЯ из Оша.\n"
        "[00:00:12] Интервьюер: Что было?\n[00:00:15] Свидетель: В 23:00 ворвались люди."
    )
    assert statements.speakers(text) == ["Интервьюер", "Свидетель"]
    assert statements.said_in(text, "Свидетель") == [
        "Азизбек.",
        "Я из Оша.",
        "В 23:00 ворвались люди.",
    ]


def test_an_interview_gives_the_statement_its_words_and_its_head(
    vault: Vault, witness: Person
) -> None:
    item = make_item(vault, "Interview", kind="testimony")
    with vault.change() as change:
        held = change.put(
            "began",
            Interview(
                id=new_id(), case_id=item.case_id, item_id=item.id, person_id=witness.id,
                template="general", title="Talk", language="kk", interpreter="Мадина",
                interviewers=("Мария", "Ержан"), place_note="Ош", date="2022-02",
            ),
        )  # fmt: skip
        for key, text in (("name", "Менің атым Азизбек."), ("raid", ""), ("beaten", "Ұрды.\nКеш.")):
            change.put(
                "answered",
                InterviewAnswer(
                    id=new_id(), interview_id=held.id, item_id=item.id, question=key, text=text
                ),
            )
    said = statements.source(vault, item.id)
    assert said == ["Менің атым Азизбек.", "Ұрды.", "Кеш."]
    made = statements.draft(vault, item.id, said)
    assert (made.language, made.taken_by, made.taken_on, made.place, made.interpreter) == (
        "kk", "Мария, Ержан", "2022-02", "Ош", "Мадина",
    )  # fmt: skip
    assert made.person_id == witness.id
    assert [each.why for each in versions.versions(vault, item.id)] == ["stated"]


def test_no_statement_is_made_of_what_a_machine_wrote_and_nobody_signed_for(vault: Vault) -> None:
    item = make_item(vault, "Recorded", kind="testimony")
    with vault.change() as change:
        text = change.add_text("transcribed", item, "transcript", "ru", "Да.", origin="speech x 12")
    with pytest.raises(Refused, match="machine"):
        statements.source(vault, item.id, text.id)
    with pytest.raises(Refused, match="machine"):
        statements.source(vault, item.id)


def test_corrections_keep_the_words_before_and_the_numbers(vault: Vault, take: Take) -> None:
    item, held = take()
    statements.correct(vault, held.id, 2, "6 января в дом ворвались.", note="the date")
    statements.correct(vault, held.id, 1, "")
    statements.correct(vault, held.id, 4, "Больше ничего.")
    assert statements.correct(vault, held.id, 3, SAID[2]) is None
    assert _said(vault, held) == [
        "—", "6 января в дом ворвались.", "Меня били.", "Больше ничего.",
    ]  # fmt: skip
    made = statements.corrections(vault, held)
    assert [(each.paragraph, each.was, each.became) for each in made] == [
        (2, SAID[1], "6 января в дом ворвались."),
        (1, SAID[0], ""),
        (4, "", "Больше ничего."),
    ]
    # Every version stays: what was said first is in the vault, not in the statement's text.
    held_texts = [vault.text(each.text.id) for each in versions.versions(vault, item.id)]
    assert held_texts[0] == statements.written(SAID)
    assert SAID[1] not in held_texts[-1]
    with pytest.raises(NotFound):
        statements.correct(vault, held.id, 9, "x")
    with pytest.raises(Refused, match="read back"):
        statements.rewrite(vault, held.id, SAID)


def test_a_correction_is_undone_as_one_step(vault: Vault, take: Take) -> None:
    _item, held = take()
    with vault.step("Corrected"):
        statements.correct(vault, held.id, 3, "Меня не били.")
    undo.undo(vault)
    assert _said(vault, held) == SAID
    assert statements.corrections(vault, held) == []
    undo.redo(vault)
    assert _said(vault, held) == [*SAID[:2], "Меня не били."]
    assert len(statements.corrections(vault, held)) == 1


def test_taking_down_is_undone_and_the_text_before_is_read_again(vault: Vault) -> None:
    item = make_item(vault, f"Talk {new_id()}", "The text of the file.", kind="testimony")
    with vault.step("Took down"):
        held = statements.draft(vault, item.id, SAID)
    undo.undo(vault)
    assert statements.statements(vault, item.id) == []
    current = vault.current_text(item.id)
    assert current is not None
    assert vault.text(current.id) == "The text of the file."
    undo.redo(vault)
    assert _said(vault, held) == SAID


def test_what_was_signed_stands_and_a_change_makes_another(vault: Vault, take: Take) -> None:
    _item, held = take()
    with pytest.raises(Refused, match="not read back"):
        statements.sign(vault, held.id, "signature")
    with pytest.raises(Usage):
        statements.read_back(vault, held.id, by=" ")
    statements.read_back(vault, held.id, on="2022-02-04", by="Мадина", language="kk")
    sheet = make_item(vault, f"Signed page {new_id()}", kind="photograph")
    signed = statements.sign(vault, held.id, "fingerprint", on="2022-02-04", sheet=sheet.id)
    assert (signed.signed, signed.sheet_id) == ("fingerprint", sheet.id)
    # The page shares what consent says of the testimony.
    relation = vault.one(ItemRelation, item_id=sheet.id, to_id=held.item_id)
    assert relation is not None
    assert relation.relation == "part-of"
    for change in (
        lambda: statements.correct(vault, held.id, 1, "Other."),
        lambda: statements.rewrite(vault, held.id, ["Other."]),
        lambda: statements.read_back(vault, held.id, by="X"),
        lambda: statements.describe(vault, held.id, place="X"),
        lambda: statements.sign(vault, held.id, "refused"),
    ):
        with pytest.raises(Refused, match="signed"):
            change()
    newer = statements.revise(vault, held.id)
    statements.correct(vault, newer.id, 1, "Other.")
    assert _said(vault, held) == SAID
    assert _said(vault, newer) == ["Other.", *SAID[1:]]
    assert (newer.signed, newer.sheet_id, newer.read_back_on) == ("", None, "")
    assert [each.id for each in statements.statements(vault, held.item_id)] == [newer.id, held.id]


def test_a_signature_may_be_refused_before_anything_is_read(vault: Vault, take: Take) -> None:
    _item, held = take()
    assert statements.sign(vault, held.id, "refused", note="afraid").note == "afraid"


@pytest.mark.parametrize("language", statement_sheet.LANGUAGES)
def test_it_is_printed_in_the_language_of_the_person(
    vault: Vault, take: Take, tmp_path: Path, language: str
) -> None:
    long = "Ұлы ғимарат Ўзбекистон oʻz " * 60
    _item, held = take([long.strip(), *["Коротко."] * 40], language=language, interpreter="Мадина")
    statements.correct(vault, held.id, 2, "")
    text = _pdf(tmp_path / "s.pdf", statement_sheet.pdf(vault, held.id))
    labels = statement_sheet.labels_in(language)
    pages = text.split("\f")[:-1]
    for number, page in enumerate(pages, 1):
        assert labels["page"].format(page=number, pages=len(pages)) in page
        assert labels["initials"] in page
    for key in ("title", "true", "interpreted", "recorded", "taken_out", "not_read_back"):
        assert _letters(labels[key]) in _letters(text)
    assert _letters(labels["true"]) in _letters(pages[-1])
    assert _letters(long) in _letters(text.replace(f"{labels['initials']}", ""))
    assert "41." in text
    assert "Witness A" in text
    assert "Каримов" not in text


def _letters(text: str) -> str:
    return "".join(text.split())


def test_without_a_word_the_name_stays_in_the_vault(
    vault: Vault, take: Take, witness: Person, tmp_path: Path
) -> None:
    item, held = take()
    statements.read_back(vault, held.id, by="Karimov Azizbek")
    data = statement_sheet.pdf(vault, held.id)
    assert data == statement_sheet.pdf(vault, held.id)
    text = _pdf(tmp_path / "a.pdf", data)
    assert "Меня зовут [Witness A]." in text
    assert "Karimov" not in text
    for identity in ("named", "exact"):
        with pytest.raises(Refused, match="name"):
            statement_sheet.pdf(vault, held.id, identity=identity)
    form = consent.ConsentForm(person=witness.id, purposes=("own",), identity="pseudonym")
    consent.record(vault, item.id, form)
    with pytest.raises(Refused, match="name"):
        statement_sheet.pdf(vault, held.id, identity="exact")


def test_with_consent_the_exact_words_are_printed_and_that_is_noted(
    vault: Vault, tmp_path: Path
) -> None:
    save_case(vault, "KZ-2", title="Another case")
    who = save_person(vault, name="Ли Сергей", pseudonym="Witness L")
    other = save_person(vault, name="Омарова Динара", pseudonym="Witness O", protected=True)
    item = make_item(vault, "Named", kind="testimony", language="ru")
    with vault.change() as change:
        case = versions.lookup.case(vault, "KZ-2")
        item = change.put("described", replace(item, case_id=case.id))
    said = [f"Меня зовут {who.name}.", f"Со мной была {other.name}."]
    held = statements.draft(vault, item.id, said, person=who.id, language="ru")
    form = consent.ConsentForm(person=who.id, purposes=("own", "court"), identity="named")
    consent.record(vault, item.id, form)
    named = _pdf(tmp_path / "n.pdf", statement_sheet.pdf(vault, held.id, identity="named"))
    assert who.name in named
    assert other.name not in named
    statement_sheet.export(vault, held.id, tmp_path / "e.pdf", identity="exact")
    exact = _pdf(tmp_path / "again.pdf", (tmp_path / "e.pdf").read_bytes())
    assert other.name in exact
    assert "без сокрытия" in exact
    assert "без сокрытия" not in named
    noted = vault.log.events(item=item.id, newest_first=True, limit=1)[0]
    assert (noted.verb, noted.changes["people"][1]) == ("printed", "exact")
    with pytest.raises(Refused, match="already"):
        statement_sheet.export(vault, held.id, tmp_path / "e.pdf")
    nobodys = statements.draft(vault, item.id, said, language="ru")
    for identity in ("named", "exact"):
        with pytest.raises(Refused, match="name"):
            statement_sheet.pdf(vault, nobodys.id, identity=identity)
    consent.withdraw(vault, item.id, who.id)
    for identity in statement_sheet.IDENTITIES:
        with pytest.raises(Refused, match="withdrawn"):
            statement_sheet.export(vault, held.id, tmp_path / f"{identity}.pdf", identity=identity)
    assert not (tmp_path / "pseudonym.pdf").exists()


def test_what_has_expired_or_is_closed_is_not_printed(
    vault: Vault, take: Take, witness: Person
) -> None:
    item, held = take()
    form = consent.ConsentForm(
        person=witness.id, purposes=("own",), identity="pseudonym", given_on="2020-01-01",
        expires_on="2020-06-01",
    )  # fmt: skip
    consent.record(vault, item.id, form)
    with pytest.raises(Refused, match="expired"):
        statement_sheet.pdf(vault, held.id)
    other, again = take(["Other words."])
    statement_sheet.pdf(vault, again.id)
    link.to_item(vault, other.id, item.id, "translation-of")
    with pytest.raises(Refused, match="expired"):
        statement_sheet.pdf(vault, again.id)
    with vault.change() as change:
        change.put("described", replace(other, disclosure="closed"))
    with pytest.raises(Refused, match="closed"):
        statement_sheet.pdf(vault, again.id)


def test_of_what_was_erased_nothing_is_taken_down_or_printed(vault: Vault, take: Take) -> None:
    item, held = take()
    with vault.change() as change:
        change.put("erased", replace(item, erased_at="2026-01-01T00:00:00Z"))
    for refused in (
        lambda: statements.draft(vault, item.id, SAID),
        lambda: statements.revise(vault, held.id),
        lambda: statement_sheet.pdf(vault, held.id),
    ):
        with pytest.raises(Refused, match="erased"):
            refused()


def test_a_translation_is_printed_under_the_numbers_of_the_original(
    vault: Vault, take: Take, tmp_path: Path
) -> None:
    item, held = take()
    with pytest.raises(Refused, match="translation"):
        statement_sheet.pdf(vault, held.id, "en")
    texts.save_text(
        vault, item.id, "1. I am called Azizbek Karimov.\n2. On 5 January they came.\n3. I was beaten.",
        "translation", "en",
    )  # fmt: skip
    assert statement_sheet.languages(vault, held.id) == ["ru", "en"]
    text = _pdf(tmp_path / "t.pdf", statement_sheet.pdf(vault, held.id, "en"))
    assert "1.   I am called [Witness A]." in text or "1. I am called [Witness A]." in text
    assert "Translation. The statement was" in text
    assert "Russian" in text
    assert "Initials" not in text
    # Without numbers of its own it is put under those of the paragraphs that it goes with.
    texts.save_text(
        vault, item.id, "I am called Azizbek Karimov.\n\nI was beaten.", "translation", "en"
    )
    shown = statement_sheet.printed(vault, held.id, "en")
    assert [number for number, _words in shown.paragraphs] == [1, 2, 3]
    assert shown.paragraphs[0][1] == "I am called [Witness A]."
    assert sum("not been translated" in words for _number, words in shown.paragraphs) == 1


def test_markup_in_a_statement_is_printed_and_not_obeyed(
    vault: Vault, take: Take, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"\x89PNG not to be read")
    _item, held = take([f'<img src="{secret}"/> <b>bold</b> &amp; <para>'], place="<i>Ош</i>")
    text = _pdf(tmp_path / "m.pdf", statement_sheet.pdf(vault, held.id))
    assert "<b>bold</b> &amp; <para>" in text
    assert "<i>Ош</i>" in text


def test_every_language_has_every_label() -> None:
    keys = set(statement_sheet.labels_in("en"))
    for language in statement_sheet.LANGUAGES:
        labels = statement_sheet.labels_in(language)
        assert set(labels) == keys
        assert all(labels.values())
    assert statement_sheet.labels_in("ar") == statement_sheet.labels_in("en")
    assert statement_sheet.labels_in("ru-KZ") == statement_sheet.labels_in("ru")


def test_the_versions_of_a_text_are_found_by_number_kind_language_and_id(vault: Vault) -> None:
    item = make_item(vault, "Versions", "First.", kind="testimony", language="ru")
    second = texts.save_text(vault, item.id, "Second.", "transcript")
    english = texts.save_text(vault, item.id, "Translated.", "translation", "en")
    found = versions.versions(vault, item.id)
    assert [(each.number, each.text.kind, each.made_by) for each in found] == [
        (1, "extracted", "Researcher"),
        (2, "transcript", "Researcher"),
        (3, "translation", "Researcher"),
    ]
    for name in ("2", "transcript", "current", second.id):
        assert versions.version(vault, item.id, name).id == second.id
    assert versions.version(vault, item.id, "translation:en").id == english.id
    for name in ("4", "notes", "translation:kk", "0199"):
        with pytest.raises(NotFound):
            versions.version(vault, item.id, name)
    other = make_item(vault, "Its translation", "Другое.", kind="testimony", language="kk")
    link.to_item(vault, other.id, item.id, "translation-of")
    assert [text.item_id for _item, text in versions.beside(vault, item.id)][-1] == other.id
