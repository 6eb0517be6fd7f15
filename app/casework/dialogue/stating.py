"""Recording what the State says, and what rebuts, confirms or qualifies it.

The very words are never copied: they are read from the passage, so that they go with an item that is erased.
What the State says never bears on itself: its own words are refused as evidence on what they say.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.casework import lookup, placing, quoting
from app.casework.arguing import claims
from app.casework.arguing.origins import SAME_ORIGIN, Facts, sources_of
from app.casework.dialogue import cited_words
from app.errors import NotFound, Refused, Usage
from app.records.claims import Claim
from app.records.dates import parse
from app.records.dialogue import BEARINGS, StateClaim, StatePassage, StateStatement
from app.records.evidence import Item, Passage
from app.records.ids import new_id
from app.records.text import nfc
from app.vault.change import Change
from app.vault.vault import Vault

_EMPTY = "The State says something: write it in one sentence."
_LINES = ("topic", "speaker", "document", "paragraph")
_VOICE = frozenset(("belongs", SAME_ORIGIN, "author"))
"""What makes two documents one voice; that both were had from one place does not."""

_TAKEN = "The State says this there already; it may lie in the trash."


def find(vault: Vault, ref: str) -> StateStatement:
    """The statement with this id, beginning of an id, or exact sentence.

    Raises:
        NotFound: there is none.
        Usage: there are several.
    """
    found = lookup.called(vault, StateStatement, ref, "says")
    if not found:
        raise NotFound("The State says no such thing in this vault.")
    if len(found) > 1:
        raise Usage(f"This means {len(found)} statements; give the whole id of one.")
    return found[0]


def save(
    vault: Vault,
    case: str,
    says: str,
    *,
    topic: str = "",
    speaker: str = "",
    document: str = "",
    paragraph: str = "",
    date: str = "",
    source: str = "",
    passage: str = "",
    note: str = "",
) -> StateStatement:
    """Add what the State says, or add what is given to the same sentence of the same paragraph.

    Args:
        vault: open for writing.
        case: code or id.
        says: in our words, one sentence.
        topic: free words.
        speaker: which organ.
        document: symbol or title of the document.
        paragraph: where in it.
        date: EDTF.
        source: number or id of the item that is the document.
        passage: id of the passage with the very words.
        note: free text.

    Raises:
        NotFound: no such case, item or passage.
        Usage: an empty or overlong sentence, no date, a passage of another item.
    """
    in_case = lookup.case(vault, case)
    said = cited_words.sentence(says, _EMPTY)
    given = {"topic": topic, "speaker": speaker, "document": document, "paragraph": paragraph}
    fields: dict[str, Any] = {name: cited_words.line(text) for name, text in given.items()}
    fields |= {"date": parse(date), "note": nfc(note).strip()}
    fields["source_id"], fields["passage_id"] = cited_words.one_of(vault, source, passage)
    held = _same(vault, in_case.id, said, fields["document"], fields["paragraph"])
    with vault.change() as change:
        before = held or StateStatement(
            id=new_id(),
            case_id=in_case.id,
            says=said,
            position=placing.after_all(
                vault.find(StateStatement, order="-position", limit=1, case_id=in_case.id)
            ),
        )
        kept = {name: value for name, value in fields.items() if value}
        made = change.put(
            "described" if held else "recorded", replace(before, **kept, trashed=False)
        )
        _let_go(vault, change, before, made)
        return made


def add(vault: Vault, case: str, says: str, **given: str) -> StateStatement:
    """Add what the State says, which must be new; otherwise as :func:`save`.

    Raises:
        Refused: it is there already, in the trash or not.
    """
    in_case = lookup.case(vault, case)
    where = [cited_words.line(given.get(name, "")) for name in ("document", "paragraph")]
    if _same(vault, in_case.id, cited_words.sentence(says, _EMPTY), *where) is not None:
        raise Refused(_TAKEN)
    return save(vault, case, says, **given)


def update(vault: Vault, statement_id: str, **given: str | None) -> StateStatement:
    """Change what is given of a statement; None keeps what it has, ``""`` empties it.

    Args:
        vault: open for writing.
        statement_id: its id.
        given: fields by the names that :func:`save` has.

    Raises:
        NotFound: no such statement, item or passage.
        Usage: a value that the field cannot hold.
        Refused: the case has the same already.
    """
    with vault.change() as change:
        before = vault.get(StateStatement, statement_id)
        wanted = {name: value for name, value in given.items() if value is not None}
        fields: dict[str, Any] = {}
        if "says" in wanted:
            fields["says"] = cited_words.sentence(wanted["says"], _EMPTY)
        fields |= {name: cited_words.line(wanted[name]) for name in _LINES if name in wanted}
        if "date" in wanted:
            fields["date"] = parse(wanted["date"])
        if "note" in wanted:
            fields["note"] = nfc(wanted["note"]).strip()
        if "source" in wanted or "passage" in wanted:
            source = wanted.get("source", "" if "passage" in wanted else before.source_id or "")
            passage = wanted.get("passage", before.passage_id or "")
            fields["source_id"], fields["passage_id"] = cited_words.one_of(vault, source, passage)
        after = replace(before, **fields)
        same = _same(vault, after.case_id, after.says, after.document, after.paragraph)
        if same is not None and same.id != after.id:
            raise Refused(_TAKEN)
        after = change.put("described", after)
        _let_go(vault, change, before, after)
        return after


def trash(vault: Vault, statement_id: str, *, restore: bool = False) -> StateStatement:
    """Put a statement in the trash with all that is set against it, or take it out.

    Raises:
        NotFound: no such statement.
    """
    with vault.change() as change:
        return change.trash(vault.get(StateStatement, statement_id), restore=restore)


def move(vault: Vault, statement_id: str, place: int) -> StateStatement:
    """Put a statement at a place among those of its case, counted from 0.

    Raises:
        NotFound: no such statement.
    """
    return placing.moved(vault, StateStatement, statement_id, place)


def rebut(
    vault: Vault,
    statement: str,
    *,
    claim: str = "",
    passage: str = "",
    stance: str = "rebuts",
    note: str | None = None,
) -> StateClaim | StatePassage:
    """Set a claim or a passage against what the State says, or say that it confirms or qualifies it.

    One claim or passage bears in one way: saying another changes it.

    Args:
        vault: open for writing.
        statement: id, beginning of an id, or sentence.
        claim: id, beginning of an id, or assertion of a claim of the same case.
        passage: id of a passage; one of both is given.
        stance: one of :data:`app.records.dialogue.BEARINGS`.
        note: why; None keeps what is written.

    Raises:
        NotFound: no such statement, claim or passage.
        Usage: an unknown stance; both or none are given; a claim of another case.
        Refused: the passage is what the State says itself, or the claim confirms it by those words alone.
    """
    if stance not in BEARINGS:
        raise Usage("Evidence rebuts what the State says, confirms it, or qualifies it.")
    if bool(claim) == bool(passage):
        raise Usage("Give a claim or a passage that bears on what the State says.")
    with vault.change() as change:
        about = vault.one(StateStatement, id=statement) or find(vault, statement)
        if claim:
            made = vault.one(Claim, id=claim) or claims.find(vault, claim)
            if made.case_id != about.case_id:
                raise Usage("The claim belongs to another case.")
            if stance == "confirms" and rests_on_own_words(vault, about, made.id):
                raise Refused(
                    "The claim rests on what the State says alone, so it cannot confirm it."
                )
            held = vault.one(StateClaim, statement_id=about.id, claim_id=made.id)
            bears = held or StateClaim(
                id=new_id(), statement_id=about.id, claim_id=made.id, stance=stance
            )
            written = bears.note if note is None else nfc(note).strip()
            verb = "described" if held else "linked"
            return change.put(verb, replace(bears, stance=stance, note=written))
        quoted = vault.one(Passage, id=passage)
        if quoted is None:
            raise NotFound("There is no such passage.")
        if _own_words(vault, about, quoted) or (
            stance == "confirms" and _same_voice(vault, about, quoted)
        ):
            raise Refused(
                "These are the words of the State itself; they do not bear on themselves."
            )
        known = vault.one(StatePassage, statement_id=about.id, passage_id=quoted.id)
        stands = known or StatePassage(
            id=new_id(),
            statement_id=about.id,
            item_id=quoted.item_id,
            passage_id=quoted.id,
            stance=stance,
        )
        written = stands.note if note is None else nfc(note).strip()
        verb = "described" if known else "linked"
        return change.put(verb, replace(stands, stance=stance, note=written))


def take_off(vault: Vault, link_id: str) -> None:
    """Take a claim or a passage off what the State says.

    Raises:
        NotFound: nothing of this id bears on what the State says.
    """
    with vault.change() as change:
        by_claim = vault.one(StateClaim, id=link_id)
        if by_claim is not None:
            change.remove("unlinked", by_claim)
            return
        held = vault.get(StatePassage, link_id)
        change.remove("unlinked", held)
        quoting.let_go(vault, change, held.passage_id)


def rests_on_own_words(vault: Vault, statement: StateStatement, claim_id: str) -> bool:
    """Whether all that speaks for a claim is what the State says: it would be cited for itself."""
    supporting = [
        each for each in claims.shown(vault, claim_id).evidence if each.link.stance == "for"
    ]
    return bool(supporting) and all(
        _own_words(vault, statement, each.passage) or _same_voice(vault, statement, each.passage)
        for each in supporting
    )


def _same_voice(vault: Vault, statement: StateStatement, passage: Passage) -> bool:
    """Whether a passage stands in the document in which the State says it, or in what goes back to that.

    A translation, a copy and another document of the same author are the State's voice as well. Such a
    passage may rebut or qualify what is said, but it confirms nothing.
    """
    if statement.source_id is None:
        return False
    ids = tuple(dict.fromkeys((statement.source_id, passage.item_id)))
    facts = Facts(vault, list(lookup.many(vault, Item, ids).values()))
    groups = sources_of(facts, ids)
    return len(groups) == 1 and all(why.kind in _VOICE for why in groups[0].why)


def _own_words(vault: Vault, statement: StateStatement, passage: Passage) -> bool:
    """Whether a passage is, or overlaps, the very words of a statement."""
    if statement.passage_id is None:
        return False
    if passage.id == statement.passage_id:
        return True
    own = vault.one(Passage, id=statement.passage_id)
    if own is None or own.text_id is None or own.text_id != passage.text_id:
        return False
    if None in (own.start, own.end, passage.start, passage.end):
        return False
    return (own.start or 0) < (passage.end or 0) and (passage.start or 0) < (own.end or 0)


def _same(
    vault: Vault, case_id: str, says: str, document: str, paragraph: str
) -> StateStatement | None:
    return vault.one(
        StateStatement, case_id=case_id, says=says, document=document, paragraph=paragraph
    )


def _let_go(vault: Vault, change: Change, before: StateStatement, after: StateStatement) -> None:
    """Take the passage away that a statement quoted and nothing stands on any more."""
    if before.passage_id is not None and before.passage_id != after.passage_id:
        quoting.let_go(vault, change, before.passage_id)
