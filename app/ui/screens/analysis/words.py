"""The words of the analysis screen: kinds of codes, weak spots, why two items are one source."""

from __future__ import annotations

from collections.abc import Mapping

from app.casework.arguing.account_values import number_bounds
from app.casework.arguing.board import Row
from app.casework.arguing.corroboration import LeftOut, Weight
from app.casework.arguing.origins import PARENT, Why
from app.records.cases import ProvisionVersion
from app.records.evidence import Item, Passage
from app.records.profiles import load_profiles
from app.records.vocabulary import load
from app.ui.language import current, tr
from app.ui.wording import day, one_line

ICONS = {
    "article": "scale",
    "act": "gavel",
    "method": "hand-stop",
    "person": "user",
    "place": "map-pin",
    "event": "calendar-event",
    "theme": "tag",
    "claim": "quote",
    "element": "puzzle",
}
"""Kind of a code to its icon."""


def joined(*parts: str) -> str:
    """What is there of several short facts, on one line."""
    return " · ".join(part for part in parts if part)


def kind_title(kind: str) -> str:
    """What codes of a kind are called."""
    return {
        "article": tr("Articles"),
        "act": tr("Acts"),
        "method": tr("Methods"),
        "person": tr("People"),
        "place": tr("Places"),
        "event": tr("Events"),
        "theme": tr("Themes"),
        "claim": tr("Claims"),
        "element": tr("Elements of provisions"),
    }.get(kind, kind)


def stance(code: str) -> str:
    """How a passage bears on a claim."""
    return {
        "for": tr("For it"),
        "against": tr("Against it"),
        "context": tr("Context"),
    }.get(code, code)


def aspect(code: str) -> str:
    """In what two accounts differ."""
    return {
        "date": tr("Date"),
        "place": tr("Place"),
        "number": tr("A number"),
        "sequence": tr("Sequence"),
        "identity": tr("Identity"),
    }.get(code, code)


def settled(state: str) -> str:
    """What a person has said of two accounts that do not agree."""
    return {
        "explained": tr("Explained"),
        "corrected": tr("Corrected"),
        "stands": tr("Stands"),
        "no-contradiction": tr("No contradiction"),
    }.get(state, state)


def settled_more(state: str) -> str:
    """The same in a sentence, for a choice."""
    return {
        "explained": tr("Explained: both can be right"),
        "corrected": tr("Corrected: one of them was a mistake"),
        "stands": tr("Stands: they do contradict each other"),
        "no-contradiction": tr("No contradiction: they speak of different things"),
    }[state]


def importance(value: int) -> str:
    """How much a passage matters."""
    return {
        1: tr("Of some importance"),
        2: tr("Important"),
        3: tr("Very important"),
    }.get(value, "")


def grade(reliability: str, credibility: str) -> str:
    """Both Admiralty grades beside each other, as they are written: ``B2``; never one number of them."""
    if not (reliability or credibility):
        return ""
    return f"{reliability or '–'}{credibility or '–'}"


def in_words(vocabulary: str, code: str) -> str:
    """A grade with what it means: ``B: Usually reliable``; a sentence where nobody gave one."""
    if not code:
        return tr("Nobody has graded it")
    return f"{code}: {load(vocabulary).label(code, current())}"


def weak_spot(code: str) -> str:
    """What is weak about a claim; profiles without consent are said in one by :func:`weak_spots`."""
    return {
        "no-evidence": tr("Nothing counts for it yet"),
        "one-source": tr("One source only"),
        "hearsay": tr("Second-hand only"),
        "ungraded": tr("Not graded"),
        "contradicted": tr("Something speaks against it"),
    }.get(code, code)


def weak_spots(weight: Weight) -> list[str]:
    """Everything that is weak about a claim, shortly."""
    found = [weak_spot(each) for each in weight.weak if ":" not in each]
    closed = [each.partition(":")[2] for each in weight.weak if each.startswith("no-consent:")]
    if closed:
        found.append(tr("No consent for: {profiles}", profiles=", ".join(map(profile, closed))))
    return found


def usable(weight: Weight) -> str:
    """Under which profiles how many of the sources may be used."""
    total = weight.independent
    return joined(
        *(
            tr("{profile}: {some} of {all}", profile=profile(name), some=count, all=total)
            for name, count in weight.usable.items()
        )
    )


def profile(name: str) -> str:
    """What a profile is called."""
    known = load_profiles().get(name)
    shipped = {
        "internal": tr("internal use"),
        "lawyer": tr("a lawyer"),
        "court": tr("a court"),
        "un": tr("the UN"),
        "public": tr("the public"),
    }
    return shipped.get(name) or (known.title if known is not None else name)


def left_out(each: LeftOut) -> str:
    """Why a passage does not count."""
    return {
        "erased": tr("Erased"),
        "trashed": tr("In the trash"),
        "withdrawn": tr("Consent withdrawn"),
    }.get(each.why, each.why)


def because(why: Why, items: Mapping[str, Item], people: Mapping[str, str]) -> str:
    """What makes two items one source, in a sentence.

    Args:
        why: the bond.
        items: by id, both of them.
        people: by id, how those are called whom it names.
    """
    one, other = items[why.one].number, items[why.other].number
    if why.kind == "belongs" and why.detail == PARENT:
        return tr("Item {one} came in item {other}.", one=one, other=other)
    if why.kind == "belongs":
        relation = load("relations").label(why.detail, current())
        return tr(
            "Item {one} belongs to item {other}: {relation}.",
            one=one,
            other=other,
            relation=relation.lower(),
        )
    if why.kind == "person":
        who = people.get(why.detail, "")
        return tr(
            "Items {one} and {other} are accounts of {person}.", one=one, other=other, person=who
        )
    if why.kind == "author":
        return tr(
            "Items {one} and {other} were made by the same author: {author}.",
            one=one,
            other=other,
            author=one_line(items[why.one].author or items[why.other].author),
        )
    if why.kind == "handed-over":
        return tr(
            "Items {one} and {other} were had from the same hand: {source}.",
            one=one,
            other=other,
            source=one_line(items[why.one].source or items[why.other].source),
        )
    return tr("Items {one} and {other} go back to the same source.", one=one, other=other)


def value(fact_aspect: str, stored: str, names: Mapping[str, str]) -> str:
    """A value of an account in words.

    Args:
        fact_aspect: date, place, number, sequence or identity.
        stored: as it is kept.
        names: of places, people and events, by id.
    """
    if fact_aspect == "date":
        return day(stored)
    if fact_aspect == "number":
        return _number(stored)
    if fact_aspect == "sequence":
        way, _, event = stored.partition(":")
        title = names.get(event, event)
        if way == "before":
            return tr("before “{event}”", event=title)
        return tr("after “{event}”", event=title)
    return names.get(stored, stored)


def _number(stored: str) -> str:
    plain = stored.removeprefix("~")
    low, dots, high = plain.partition("..")
    if not dots:
        return tr("about {number}", number=plain) if plain != stored else plain
    if not high:
        return tr("{number} or more", number=low)
    if not low:
        return tr("{number} at most", number=high)
    first, last = number_bounds(plain)
    return f"{first:g}–{last:g}"


def version(each: ProvisionVersion) -> str:
    """A version of a provision shortly: its language, from when to when it was law, how it begins."""
    language = load("languages").label(each.language, current()) if each.language else ""
    begins = one_line(each.text[:80]) + (" …" if len(each.text) > 80 else "")
    return joined(language, day(each.valid), one_line(each.amended_by), begins)


def where(passage: Passage) -> str:
    """The place of a passage that is no text, in words."""
    if passage.start is not None:
        return ""
    if passage.page is not None:
        return tr("A region on page {page}", page=passage.page)
    if passage.time_start is not None:
        return tr("At {time}", time=_clock(passage.time_start))
    return ""


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"


def quote(passage: Passage, longest: int = 600) -> str:
    """What is quoted, on one line; of what has no words, where it is, or the note on it."""
    text = passage.quote or passage.note or where(passage)
    said = one_line(text[:longest])
    return f"{said} …" if len(text) > longest else said


def about(row: Row) -> str:
    """From where a passage is: item, whose account, when."""
    return joined(
        f"{row.item.number}  {one_line(row.item.title)}", ", ".join(row.people), day(row.item.date)
    )


def target(passage: Passage) -> dict[str, object]:
    """Where to go to see a passage in its item."""
    found: dict[str, object] = {"id": passage.item_id, "passage": passage.id}
    if passage.start is not None:
        found |= {"span": [passage.start, passage.end], "text_id": passage.text_id}
    elif passage.page is not None:
        found |= {"page": passage.page}
    elif passage.time_start is not None:
        found |= {"time": passage.time_start}
    return found
