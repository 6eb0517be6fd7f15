"""What the State says, set against claims and passages: what counts, what is unanswered, and undo."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from app.casework import quoting, undo
from app.casework.arguing import claims
from app.casework.dialogue import state
from app.casework.registry import describe, link
from app.casework.registry.cases import save_case
from app.errors import NotFound, Refused, Usage
from app.records.dialogue import StateClaim, StatePassage, StateStatement
from app.records.evidence import Item, Passage
from app.records.ids import new_id
from app.records.statistics import Statistic
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

REPLY = "326. No foreign citizen was subjected to ill-treatment. All were heard by a court."
TOLD = "They beat us with an iron. Nobody was brought before a judge."

_numbers = count(1)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    with new_vault(tmp_path_factory.mktemp("state") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        yield made


@pytest.fixture
def code(vault: Vault) -> str:
    return save_case(vault, f"S-{next(_numbers)}", title="A case").code


def item(vault: Vault, text: str) -> Item:
    return make_item(vault, f"Item {next(_numbers)}", text)


def quoted(vault: Vault, of: Item, start: int, end: int) -> Passage:
    with vault.change() as change:
        return change.put("quoted", link.passage(vault, of, link.Span(start, end)))


def test_a_statement_says_where_it_stands_and_a_passage_says_its_item(
    vault: Vault, code: str
) -> None:
    reply = item(vault, REPLY)
    words = quoted(vault, reply, 5, 54)
    made = state.save(
        vault, code, " Nobody was\nill-treated. ", document="CCPR/C/KAZ/RQ/3", paragraph="326",
        date="2025-05", passage=words.id,
    )  # fmt: skip
    assert (made.says, made.source_id, made.position) == ("Nobody was ill-treated.", reply.id, 1.0)
    again = state.save(
        vault, code, "Nobody was ill-treated.", document="CCPR/C/KAZ/RQ/3", paragraph="326",
        topic="torture",
    )  # fmt: skip
    assert (again.id, again.topic, again.passage_id) == (made.id, "torture", words.id)
    other = state.add(vault, code, "Nobody was ill-treated.", document="CCPR/C/KAZ/5")
    assert other.position == 2.0
    with pytest.raises(Refused):
        state.update(vault, other.id, document="CCPR/C/KAZ/RQ/3", paragraph="326")
    with pytest.raises(Usage):
        state.update(vault, other.id, passage=words.id, source=str(item(vault, "x").number))
    with pytest.raises(Usage):
        state.save(vault, code, " ")
    with pytest.raises(Usage):
        state.save(vault, code, "Something.", document="x" * 301)
    shown = state.shown(vault, made.id)
    assert (shown.passage, shown.item) == (words, reply)
    assert shown.weak == ("unanswered",)
    assert state.shown(vault, other.id).weak == ("unanswered", "no-words")


def test_a_claim_answers_only_when_something_counts_for_it(vault: Vault, code: str) -> None:
    told = item(vault, TOLD)
    passage = quoted(vault, told, 0, 26)
    statement = state.save(vault, code, "Nobody was ill-treated.", document="D")
    claim = claims.save(vault, code, "Police beat them.")
    state.rebut(vault, statement.id, claim=claim.id)
    (line,) = state.statements(vault, code)
    assert (line.answered, dict(line.stances)) == (False, {})
    assert state.shown(vault, statement.id).bearings[0].left_out == "no-evidence"
    claims.evidence(vault, claim.id, passage.id)
    number = Statistic(
        id=new_id(), case_id=statement.case_id, indicator="beaten", value="23",
        passage_id=passage.id,
    )  # fmt: skip
    with vault.change() as change:
        change.put("recorded", number)
    (line,) = state.statements(vault, code)
    assert (line.answered, dict(line.stances)) == (True, {"rebuts": 1})
    bearing = state.shown(vault, statement.id).bearings[0]
    assert bearing.weight is not None
    assert (bearing.weight.independent, bearing.statistics) == (1, (number,))
    describe.trash(vault, told.id)
    assert state.unanswered(vault, code)[0].statement == statement
    assert state.statements(vault, code)[0].weak[:2] == ("unanswered", "left-out")
    describe.trash(vault, told.id, restore=True)
    claims.trash(vault, claim.id)
    assert not state.statements(vault, code)[0].answered


def test_a_passage_bears_in_one_way_and_goes_when_nothing_stands_on_it(
    vault: Vault, code: str
) -> None:
    passage = quoted(vault, item(vault, TOLD), 27, 60)
    statement = state.save(vault, code, "All were heard by a court.")
    first = state.rebut(vault, "All were heard by a court.", passage=passage.id, note="one says")
    after = state.rebut(vault, statement.id, passage=passage.id, stance="qualifies")
    assert (after.id, after.stance, after.note) == (first.id, "qualifies", "one says")
    assert quoting.is_held(vault, passage.id)
    with pytest.raises(Usage):
        state.rebut(vault, statement.id, passage=passage.id, stance="against")
    with pytest.raises(Usage):
        state.rebut(vault, statement.id)
    state.take_off(vault, after.id)
    assert vault.one(Passage, id=passage.id) is None
    with pytest.raises(NotFound):
        state.take_off(vault, after.id)


def test_the_state_is_not_cited_for_itself(vault: Vault, code: str) -> None:
    reply = item(vault, REPLY)
    words, part = quoted(vault, reply, 5, 54), quoted(vault, reply, 10, 30)
    further = quoted(vault, reply, 55, 80)
    statement = state.save(vault, code, "Nobody was ill-treated.", passage=words.id)
    for own in (words, part):
        with pytest.raises(Refused):
            state.rebut(vault, statement.id, passage=own.id, stance="confirms")
    state.rebut(vault, statement.id, passage=further.id, stance="qualifies")
    # Nor by another form of its own document.
    translated = item(vault, REPLY)
    link.to_item(vault, translated.id, reply.id, "translation-of")
    again = quoted(vault, translated, 60, 70)
    with pytest.raises(Refused):
        state.rebut(vault, statement.id, passage=again.id, stance="confirms")
    repeated = claims.add(vault, code, "So they say.", passage_id=again.id)
    with pytest.raises(Refused):
        state.rebut(vault, statement.id, claim=repeated.id, stance="confirms")
    state.rebut(vault, statement.id, claim=repeated.id)
    echo = claims.add(vault, code, "There was no ill-treatment.", passage_id=part.id)
    with pytest.raises(Refused):
        state.rebut(vault, statement.id, claim=echo.id, stance="confirms")
    # Its evidence may come down to the State's own words later: then it no longer counts.
    picture = make_item(vault, f"Item {next(_numbers)}", media_type="image/png")
    with vault.change() as change:
        box = change.put("quoted", link.passage(vault, picture, quoting.Region((0, 0, 9, 9))))
    seen = state.save(vault, code, "The yard was clean.", passage=box.id)
    with pytest.raises(Refused):
        state.rebut(vault, seen.id, passage=box.id)
    extra = quoted(vault, item(vault, "Nothing happened to them."), 0, 10)
    held = claims.evidence(vault, echo.id, extra.id)
    bears = state.rebut(vault, statement.id, claim=echo.id, stance="confirms")
    claims.take_off(vault, held.id)
    shown = {each.link.id: each.left_out for each in state.shown(vault, statement.id).bearings}
    assert shown[bears.id] == "own-words"


def test_a_claim_of_another_case_is_refused(vault: Vault, code: str) -> None:
    statement = state.save(vault, code, "Everything was lawful.")
    other = save_case(vault, f"S-{next(_numbers)}", title="Other").code
    with pytest.raises(Usage):
        state.rebut(vault, statement.id, claim=claims.save(vault, other, "It was not.").id)


def test_order_trash_and_undo(vault: Vault, code: str) -> None:
    made = [state.save(vault, code, f"Sentence {letter}.") for letter in "abcd"]
    for _ in range(30):
        # Between the same two again and again: positions are numbered anew before halves run out.
        state.move(vault, made[1].id, 1)
        state.move(vault, made[2].id, 1)
    state.move(vault, made[3].id, 0)
    order = [each.statement.says[9] for each in state.statements(vault, code)]
    assert order == ["d", "a", "c", "b"]
    with vault.step("Trash"):
        state.trash(vault, made[0].id)
    assert [each.statement for each in state.statements(vault, code, trashed=True)]
    undo.undo(vault)
    assert len(state.statements(vault, code)) == 4
    assert [each.statement.says for each in state.statements(vault, code, "SENTENCE c.")] == [
        "Sentence c."
    ]
    with vault.step("Rebut"):
        state.rebut(vault, made[0].id, claim=claims.save(vault, code, "No.").id)
    undo.undo(vault)
    assert not vault.find(StateClaim, statement_id=made[0].id)
    undo.redo(vault)
    assert vault.count(StateClaim, statement_id=made[0].id) == 1


def test_other_words_let_the_old_passage_go(vault: Vault, code: str) -> None:
    reply = item(vault, REPLY)
    words, later = quoted(vault, reply, 5, 54), quoted(vault, reply, 55, 80)
    made = state.save(vault, code, "All was well.", passage=words.id)
    state.update(vault, made.id, passage=later.id)
    assert vault.one(Passage, id=words.id) is None
    assert state.update(vault, made.id, passage="").source_id is None
    assert vault.count(StatePassage, statement_id=made.id) == 0
    assert vault.get(StateStatement, made.id).passage_id is None
