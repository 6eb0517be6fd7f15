"""The page on which a passage stands, what is cited for it, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from app.casework.planning.planning import Plan, Planned
from app.casework.registry import law, link, people
from app.casework.registry.cases import save_case
from app.casework.releasing.pinpoints import Authorities, Pinpoints, natural
from app.records.cases import Case
from app.records.evidence import Item, ItemProvision, Passage
from app.records.ids import new_id
from app.records.pages import PageText, Word
from app.records.profiles import profile
from app.vault.vault import Vault
from tests.builders import add_item, new_vault

WORDS = ("first", "second", "third", "fourth")
TEXT = " ".join(WORDS)


def page_of(number: int, word: str, start: int) -> PageText:
    placed = Word(word, 40.0, 40.0, 90.0, 52.0, start, start + len(word), 0)
    return PageText(number, 420.0, 595.0, (placed,))


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A paper (1) and a picture's paper (2) of four pages with a word on each, and a chat (3)."""
    with new_vault(tmp_path / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        (case,) = made.find(Case)
        pages = [
            page_of(number, word, TEXT.index(word)) for number, word in enumerate(WORDS, start=1)
        ]
        with made.change() as change:
            for number in (1, 2):
                paper = add_item(
                    made, change, case, f"Paper {number}", media_type="application/pdf",
                    kind="document", examined_at="2022-03-01T10:00:00Z",
                )  # fmt: skip
                change.add_text("examined", paper, "extracted", "en", TEXT, origin="pdf",
                                pages=pages)  # fmt: skip
            chat = add_item(made, change, case, "Chat", kind="message-export")
            change.add_text("examined", chat, "extracted", "en", TEXT, origin="text")
        yield made


def item(vault: Vault, number: int) -> Item:
    (found,) = vault.find(Item, number=number)
    return found


def planned(vault: Vault, *documents: Planned) -> Plan:
    rules = profile("un")
    hidden = people.hidden(vault, rules)
    (case,) = vault.find(Case)
    return Plan(
        case=case, profile=rules, exhibits=documents, hidden=hidden,
        tokens=people.tokens(dict(hidden), rules), closed=(), accepted=0, unseen=0,
    )  # fmt: skip


def cited(vault: Vault, plan: Plan, documents: Sequence[Planned]) -> list[tuple[str, int]]:
    pinpoints = Pinpoints(vault, plan)
    made = Authorities(vault, plan, pinpoints, hide, "en")
    return [(each.cite, each.page) for each in made.of(documents)]


def hide(text: str) -> str:
    return text.replace("Karimov", "[Witness A]").replace("Adilov", "[Witness B]")


def quote(vault: Vault, ref: str, word: str, article: str = "iccpr:7") -> ItemProvision:
    start = TEXT.index(word)
    return link.to_article(vault, ref, article, span=link.Span(start, start + len(word)))


def test_a_passage_is_cited_by_its_page(vault: Vault) -> None:
    quote(vault, "1", "third")
    document = Planned(item(vault, 1), 1, ())
    assert cited(vault, planned(vault, document), [document]) == [("ICCPR art. 7", 3)]


def test_without_a_passage_the_exhibit_is_cited_as_a_whole(vault: Vault) -> None:
    link.to_article(vault, "1", "iccpr:7")
    document = Planned(item(vault, 1), 1, ())
    assert cited(vault, planned(vault, document), [document]) == [("ICCPR art. 7", 0)]


@pytest.mark.parametrize(
    ("first", "last", "pages"), [(2, 3, [2]), (3, 3, [1]), (3, 0, [1]), (1, 2, []), (4, 4, [])]
)
def test_only_pages_that_are_bound_in_are_cited(
    first: int, last: int, pages: list[int], vault: Vault
) -> None:
    quote(vault, "1", "third")
    document = Planned(item(vault, 1), 1, (), first=first, last=last)
    assert [page for _cite, page in cited(vault, planned(vault, document), [document])] == pages


def test_pages_are_counted_through_the_documents_of_an_exhibit(vault: Vault) -> None:
    quote(vault, "2", "second")
    documents = [
        Planned(item(vault, 1), 1, (), part=0, first=2, last=4),
        Planned(item(vault, 2), 1, (), part=1),
    ]
    assert cited(vault, planned(vault, *documents), documents) == [("ICCPR art. 7", 5)]


def test_a_withheld_document_takes_one_page_and_is_not_cited(vault: Vault) -> None:
    quote(vault, "1", "first", "iccpr:9.1")
    quote(vault, "2", "second")
    documents = [
        Planned(item(vault, 1), 1, (), "it is closed", part=0),
        Planned(item(vault, 2), 1, (), part=1),
    ]
    assert cited(vault, planned(vault, *documents), documents) == [("ICCPR art. 7", 3)]


def test_behind_a_transcript_no_page_is_claimed(vault: Vault) -> None:
    quote(vault, "2", "second")
    quote(vault, "3", "third", "iccpr:9.1")
    documents = [
        Planned(item(vault, 3), 1, (), part=0), Planned(item(vault, 2), 1, (), part=1)
    ]  # fmt: skip
    found = cited(vault, planned(vault, *documents), documents)
    assert found == [("ICCPR art. 7", 0), ("ICCPR art. 9(1)", 0)]


def test_a_passage_of_an_earlier_text_is_found_in_the_present_one(vault: Vault) -> None:
    held = quote(vault, "1", "fourth")
    paper = item(vault, 1)
    moved = "Again: " + TEXT
    pages = [page_of(n, word, moved.index(word)) for n, word in enumerate(WORDS, start=1)]
    with vault.change() as change:
        change.add_text("corrected", paper, "transcript", "en", moved, origin="typed", pages=pages)
    document = Planned(paper, 1, ())
    assert cited(vault, planned(vault, document), [document]) == [("ICCPR art. 7", 4)]
    # Where the words are gone, the exhibit is cited as a whole.
    with vault.change() as change:
        change.add_text("corrected", paper, "transcript", "en", "gone", origin="typed",
                        pages=[page_of(1, "gone", 0)])  # fmt: skip
    assert cited(vault, planned(vault, document), [document]) == [("ICCPR art. 7", 0)]
    assert held.passage_id


def test_a_box_is_cited_by_its_page(vault: Vault) -> None:
    paper = item(vault, 1)
    with vault.change() as change:
        box = Passage(id=new_id(), item_id=paper.id, page=2, box=(1.0, 1.0, 9.0, 9.0))
        change.put("quoted", box)
        change.put("linked", ItemProvision(id=new_id(), item_id=paper.id, provision="iccpr:7",
                                           passage_id=box.id))  # fmt: skip
    document = Planned(paper, 1, ())
    assert cited(vault, planned(vault, document), [document]) == [("ICCPR art. 7", 2)]


def test_citations_are_grouped_and_sorted_by_what_is_printed(vault: Vault) -> None:
    """Codes and titles of the vault's own may hold names, and neither may decide an order."""
    law.save_instrument(vault, "zz-first", "Karimov v. Kazakhstan", kind="case")
    law.save_instrument(vault, "aa-second", "Adilov v. Kazakhstan", kind="case")
    law.save_instrument(vault, "gc", "General comment 36", kind="un-document")
    for code in ("zz-first", "aa-second", "gc"):
        law.save_provision(vault, code, "10", "Ten")
        law.save_provision(vault, code, "9", "Nine")
    for ref in ("gc:9", "aa-second:9", "zz-first:10", "zz-first:9", "iccpr:14.1", "iccpr:9.1",
                "kz-constitution-1995:17"):  # fmt: skip
        link.to_article(vault, "1", ref)
    document = Planned(item(vault, 1), 1, ())
    plan = planned(vault, document)
    made = Authorities(vault, plan, Pinpoints(vault, plan), hide, "en").of([document])
    assert [(each.group, each.cite) for each in made] == [
        ("treaty", "ICCPR art. 9(1)"),
        ("treaty", "ICCPR art. 14(1)"),
        ("national", "Constitution art. 17"),
        ("case", "[Witness A] v. Kazakhstan, para. 9"),
        ("case", "[Witness A] v. Kazakhstan, para. 10"),
        ("case", "[Witness B] v. Kazakhstan, para. 9"),
        ("un-document", "General comment 36, para. 9"),
    ]
    assert not any("Karimov" in each.order or "zz-first" in each.order for each in made)


def test_a_bilateral_agreement_is_a_treaty(vault: Vault) -> None:
    law.save_instrument(vault, "pact", "Agreement of 17 May 2023", kind="bilateral")
    law.save_provision(vault, "pact", "2", "Return")
    link.to_article(vault, "1", "pact:2")
    document = Planned(item(vault, 1), 1, ())
    plan = planned(vault, document)
    made = Authorities(vault, plan, Pinpoints(vault, plan), hide, "en").of([document])
    assert [each.group for each in made] == ["treaty"]


def test_numbers_sort_as_numbers() -> None:
    said = ["Person 10", "Person 9", "art. 14(3)(f)", "art. 9", "art. 9(1)"]
    assert sorted(said, key=natural) == [
        "art. 9", "art. 9(1)", "art. 14(3)(f)", "Person 9", "Person 10",
    ]  # fmt: skip
