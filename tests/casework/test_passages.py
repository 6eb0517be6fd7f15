"""Passages in later texts, notes on them, and changing a link that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.casework.coding import passages
from app.casework.registry import link
from app.casework.registry.relink import change_link
from app.casework.writing.texts import save_text
from app.errors import NotFound, Refused, Usage
from app.records.evidence import ItemPerson, ItemRelation, Passage
from tests.builders import TEXT, new_vault, small_case

START = TEXT.index("задержание")
SPAN = link.Span(START, START + 10)


def test_a_passage_is_found_in_its_own_text_and_in_a_later_one(tmp_path: Path) -> None:
    with new_vault(tmp_path / "v") as vault:
        case = small_case(vault)
        quoted = passages.annotate(vault, case.item, SPAN, "Where?")
        assert quoted.text_id is not None
        assert passages.place(quoted, quoted.text_id, TEXT) == (START, START + 10)
        # Its own text must say what was quoted, where it was quoted from.
        assert passages.place(quoted, quoted.text_id, "x" + TEXT) is None
        later = save_text(vault, case.item.id, "Вот. " + TEXT, "transcript")
        assert passages.place(quoted, later.id, "Вот. " + TEXT) == (START + 5, START + 15)
        # The words around it were changed: found where it occurs once, and not where it occurs twice.
        assert passages.place(quoted, later.id, "то задержание было") == (3, 13)
        assert passages.place(quoted, later.id, "задержание, задержание") is None
        assert passages.place(quoted, later.id, "ничего") is None


def test_a_note_on_a_passage_is_changed_and_goes_with_the_passage(tmp_path: Path) -> None:
    with new_vault(tmp_path / "v") as vault:
        case = small_case(vault)
        quoted = passages.annotate(vault, case.item, SPAN, " Where? ")
        assert vault.get(Passage, quoted.id).note == "Where?"
        # The same span is the same passage.
        assert passages.annotate(vault, case.item, SPAN, "When?").id == quoted.id
        passages.set_note(vault, quoted.id, "Who?")
        assert vault.get(Passage, quoted.id).note == "Who?"
        passages.set_note(vault, quoted.id, "")
        assert vault.one(Passage, id=quoted.id) is None
        with pytest.raises(NotFound):
            passages.set_note(vault, quoted.id, "x")
        with pytest.raises(Refused):
            passages.annotate(vault, case.item, SPAN, "  ")


def test_a_passage_with_a_link_stays_without_its_note(tmp_path: Path) -> None:
    with new_vault(tmp_path / "v") as vault:
        case = small_case(vault)
        quoted = passages.annotate(vault, case.item, SPAN, "Where?")
        held = link.to_article(vault, case.item.id, "iccpr:7", span=SPAN)
        assert held.passage_id == quoted.id
        passages.set_note(vault, quoted.id, "")
        assert vault.get(Passage, quoted.id).note == ""


def test_role_and_certainty_of_a_link_are_changed(tmp_path: Path) -> None:
    with new_vault(tmp_path / "v") as vault:
        case = small_case(vault)
        change_link(vault, case.link.id, role="victim", certainty="probable")
        held = vault.get(ItemPerson, case.link.id)
        assert (held.role, held.certainty) == ("victim", "probable")
        other = link.to_person(vault, case.item.id, case.person.id, "witness")
        size = vault.log.size
        with pytest.raises(Refused):
            change_link(vault, other.id, role="victim")
        with pytest.raises(Usage):
            change_link(vault, other.id, role="nobody")
        with pytest.raises(Usage):
            change_link(vault, other.id, certainty="surely")
        with pytest.raises(NotFound):
            change_link(vault, "none", role="victim")
        assert vault.log.size == size


def test_a_relation_has_a_role_and_no_certainty(tmp_path: Path) -> None:
    with new_vault(tmp_path / "v") as vault:
        case = small_case(vault)
        related = link.to_item(vault, case.item.id, case.other.id, "translation-of")
        change_link(vault, related.id, role="copy-of")
        assert vault.get(ItemRelation, related.id).relation == "copy-of"
        with pytest.raises(Usage):
            change_link(vault, related.id, certainty="probable")
        article = link.to_article(vault, case.item.id, "iccpr:7")
        with pytest.raises(Usage):
            change_link(vault, article.id, role="witness")
