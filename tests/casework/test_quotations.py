"""Passages relied on: quoted as their exhibits show them, on the page where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from app.bundle.content import QuotationLine
from app.casework.arguing import claims
from app.casework.coding import codes
from app.casework.coding.codes import Span
from app.casework.planning.planning import Plan, Planned
from app.casework.receiving.ingest import ingest
from app.casework.redacting import review
from app.casework.redacting.conceal import Concealer
from app.casework.registry import people
from app.casework.registry.cases import save_case
from app.casework.releasing.pinpoints import Pinpoints
from app.casework.releasing.quotations import quotations
from app.casework.reviewing.transcripts import transcript_of
from app.casework.writing.texts import save_text
from app.records.cases import Case
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.profiles import profile
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item
from tests.casework.papers import paper

NAME = "Дилноза Каримова"
STORY = "Begin.\n" + "A line of the story.\n" * 60 + f"{NAME} сказала: меня били.\nКонец."


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with new_vault(tmp_path / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        people.save_person(made, name=NAME, pseudonym="Witness A", protected=True)
        yield made


def planned(vault: Vault, *withheld: int) -> Plan:
    rules = profile("un")
    hidden = people.hidden(vault, rules)
    (case,) = vault.find(Case)
    return Plan(
        case=case,
        profile=rules,
        exhibits=tuple(
            Planned(
                each,
                each.number,
                tuple(
                    mark for mark in vault.find(Mark, item_id=each.id) if mark.state == "accepted"
                ),
                "no consent is recorded" if each.number in withheld else "",
            )
            for each in vault.find(Item, order="number")
        ),
        hidden=hidden,
        tokens=people.tokens(dict(hidden), rules),
        closed=(),
        accepted=0,
        unseen=0,
    )


def lines(vault: Vault, plan: Plan) -> list[QuotationLine]:
    conceal = Concealer(plan.profile, plan.hidden, plan.tokens)
    pinpoints = Pinpoints(
        vault, plan, lambda each: transcript_of(vault, each.item, each.marks, plan.tokens, "Title")
    )
    return list(quotations(vault, plan, pinpoints, conceal, None))


def quote(vault: Vault, item: Item, words: str, claim_id: str, stance: str = "for") -> None:
    text = vault.current_text(item.id)
    assert text is not None
    at = vault.text(text.id).index(words)
    where = Span(at, at + len(words))
    codes.code(vault, str(item.number), where, "claim", claim_id, stance=stance)


def test_a_quotation_is_concealed_and_stands_on_its_page(vault: Vault) -> None:
    item = make_item(vault, "Story", STORY, kind="document")
    review.suggest(vault, item)
    marks = [mark.id for mark in vault.find(Mark, item_id=item.id)]
    review.settle(vault, item.id, marks, [], looked=True)
    claim = claims.save(vault, "KZ-1", f"{NAME} was beaten.")
    quote(vault, item, f"{NAME} сказала: меня били.", claim.id)
    quote(vault, item, "Begin.", claim.id, "context")
    assert lines(vault, planned(vault)) == [
        QuotationLine("[Witness A] was beaten.", "for", "[Witness A] сказала: меня били.", 1, 2),
        QuotationLine("[Witness A] was beaten.", "context", "Begin.", 1, 1),
    ]
    # A passage that begins within the name shows none of it either.
    quote(vault, item, "Каримова сказала", claim.id)
    assert "[Witness A] сказала" in [each.quote for each in lines(vault, planned(vault))]


def test_changed_words_are_no_quotation_until_somebody_has_looked(vault: Vault) -> None:
    item = make_item(vault, "Story", "They beat me with a stick.", kind="document")
    claim = claims.save(vault, "KZ-1", "They beat somebody.")
    quote(vault, item, "They beat me with a stick.", claim.id)
    save_text(vault, item.id, "They hit me with a stick. Later.", "transcript")
    (line,) = lines(vault, planned(vault))
    assert (line.quote, line.page) == ("", 0)


def test_nothing_is_quoted_of_what_stays(vault: Vault) -> None:
    first = make_item(vault, "First", "They beat me.", kind="document")
    second = make_item(vault, "Second", "They did not.", kind="document")
    claim = claims.save(vault, "KZ-1", "They beat somebody.")
    gone = claims.save(vault, "KZ-1", "Taken back.")
    quote(vault, first, "They beat me.", claim.id)
    quote(vault, second, "They did not.", claim.id)
    quote(vault, first, "beat", gone.id)
    # What speaks against a claim is weighed at home and not handed over.
    quote(vault, first, "me", claim.id, "against")
    claims.trash(vault, gone.id)
    assert [each.quote for each in lines(vault, planned(vault, second.number))] == ["They beat me."]


def test_of_a_page_only_what_one_sees_is_quoted(vault: Vault, tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "ruling.pdf"), invariant=1)
    for words in ("The court heard the case.", "He was beaten here."):
        canvas.setFillGray(0)
        canvas.drawString(72, 760, words)
        canvas.setFillGray(1)
        canvas.drawString(300, 760, "SECRET")
        canvas.showPage()
    canvas.save()
    (taken,) = ingest(vault, [tmp_path / "ruling.pdf"], "KZ-1").ingested
    item = taken.item
    claim = claims.save(vault, "KZ-1", "He was beaten.")
    quote(vault, item, "He was beaten here.", claim.id)
    text = vault.current_text(item.id)
    assert text is not None
    body = vault.text(text.id)
    start = body.index("case.")
    codes.code(vault, str(item.number), Span(start, body.index("SECRET") + 6), "claim", claim.id)
    assert [(each.quote, each.page) for each in lines(vault, planned(vault))] == [
        ("case. […]", 1), ("He was beaten here.", 2),
    ]  # fmt: skip
    # What a box hides on the page is not told beside it.
    (word,) = [
        word
        for page in vault.pages(text.id)
        for word in page.words
        if page.number == 2 and word.text == "beaten"
    ]
    box = Mark(
        id=new_id(), item_id=item.id, page=2, box=(word.x0, word.y0, word.x1, word.y1),
        reason="face", rule="by hand", state="accepted",
    )  # fmt: skip
    plan = planned(vault)
    hidden = replace(plan, exhibits=tuple(replace(each, marks=(box,)) for each in plan.exhibits))
    assert lines(vault, hidden)[1].quote == "He was […] here."
    # A passage that runs on to a page that is not bound in says nothing of that page.
    both = claims.save(vault, "KZ-1", "Both pages say so.")
    codes.code(vault, str(item.number), Span(start, body.index("here.") + 5), "claim", both.id)
    assert "beaten" in lines(vault, plan)[-1].quote
    first = replace(plan, exhibits=tuple(replace(each, last=1) for each in plan.exhibits))
    assert {each.quote for each in lines(vault, first)} == {"case. […]"}


def test_what_goes_black_with_a_name_is_not_quoted(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "record.pdf").write_bytes(
        paper([f"Сначала {NAME} пришла из посёлка.", "", "Потом её били."])
    )
    (taken,) = ingest(vault, [tmp_path / "record.pdf"], "KZ-1").ingested
    review.suggest(vault, taken.item)
    review.settle(vault, taken.item.id, ["all"], [])
    claim = claims.save(vault, "KZ-1", "She was beaten.")
    for words in ("Сначала", "пришла из посёлка.", "Потом её били."):
        quote(vault, taken.item, words, claim.id)
    # On so short a page all lines go black with the name, and nobody sees there what stood beside it.
    assert [each.quote for each in lines(vault, planned(vault))] == ["[…]"]
