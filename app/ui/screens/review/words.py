"""The codes of a review in words: products, pages, scopes, steps, and what an estimate of a leak means."""

from __future__ import annotations

from collections.abc import Sequence

from app.casework.redacting.marking import BY_HAND
from app.casework.reviewing.redacting import Entry, Review
from app.records.marks import CATEGORIES, SCOPES
from app.ui.language import tr
from app.ui.sentences import spoken
from app.ui.wording import mark_reason, one_line

STEPS = ("marked", "reviewed", "applied", "proved")
"""How far an item comes, one after the other; before the first it is ``unmarked``."""

_MOST_BITS = 40


def step_titles() -> tuple[str, ...]:
    """The names of :data:`STEPS`."""
    return tr("Marked"), tr("Reviewed"), tr("Applied"), tr("Proved")


def steps_done(state: str) -> int:
    """How many steps an item has behind it."""
    return STEPS.index(state) + 1 if state in STEPS else 0


def missing(review: Review) -> str:
    """What has to happen before the next step, in a sentence."""
    if review.waiting:
        return tr("%Ln suggestion(s) wait for a decision.", n=review.waiting)
    if review.state in ("unmarked", "marked"):
        if review.wants_second and any(not each.second for each in review.sign_offs):
            return tr("A second reviewer has not signed it off yet.")
        if not review.entries:
            return tr("Nothing is marked. Look at every page, then say so.")
        return tr("Everything is decided; nobody has said yet that every page was looked at.")
    if review.state == "reviewed" and review.product != "recording":
        return tr("The pages were not burnt yet with these marks.")
    if review.state != "proved":
        return tr("No bundle with exactly these marks was attacked and found clean yet.")
    return tr("A bundle with exactly these marks was attacked and found clean.")


def product_name(value: str) -> str:
    """As what an item leaves."""
    return {
        "facsimile": tr("Its pages, burnt"),
        "transcript": tr("Its text, typeset again"),
        "recording": tr("The recording, masked"),
    }.get(value, value)


def page_styles() -> list[tuple[str, str]]:
    """How pages are coloured."""
    return [
        ("", tr("As the page needs")),
        ("bilevel", tr("Black and white")),
        ("grey", tr("Greys")),
        ("colour", tr("Colours")),
    ]


def page_dpis(own: int) -> list[tuple[int, str]]:
    """How sharp pages are; ``own`` is what the profile says."""
    return [
        (0, tr("{dpi} dpi as usual", dpi=own)),
        (200, tr("{dpi} dpi", dpi=200)),
        (300, tr("{dpi} dpi", dpi=300)),
    ]


def reasons() -> list[tuple[str, str]]:
    """What a mark may hide."""
    return [(each, mark_reason(each)) for each in CATEGORIES]


def scope_name(value: str) -> str:
    """How far a mark reaches."""
    return {
        "word": tr("The word alone"),
        "line_end": tr("To the end of the line"),
        "line": tr("The whole line"),
        "block": tr("The whole block"),
        "page": tr("The whole page"),
        "region": tr("The box as it is drawn"),
    }.get(value, value)


def scopes(entry: Entry) -> list[tuple[str, str]]:
    """How far a mark on text may reach; a box is as large as it is drawn, a stretch as long."""
    if entry.mark.start is None:
        return []
    # What an empty scope means is known only while the mark has no scope of its own.
    usual = tr("As usual: {scope}", scope=scope_name(entry.scope).lower())
    first = usual if not entry.mark.scope else tr("As usual for this profile")
    return [("", first), *((each, scope_name(each)) for each in SCOPES if each != "region")]


def bits_words(bits: float) -> str:
    """What an estimated leak means to somebody who has to decide."""
    if bits < 0.5:
        return tr("The gap says next to nothing about the name.")
    fits = round(2 ** min(bits, _MOST_BITS))
    return tr(
        "The width of the gap tells about {bits} bits: one name in {fits} fits it.",
        bits=f"{bits:.0f}",
        fits=f"{fits:,}",
    )


def token_shown(entry: Entry) -> str:
    """What will stand in a mark's place."""
    return entry.token or tr("a black bar")


def group_name(entry: Entry) -> str:
    """The group of an entry where the queue is by person."""
    if entry.person:
        return one_line(entry.person)
    return {
        "name": tr("Names of nobody in particular"),
        "contact": tr("Contacts"),
        "document": tr("Document numbers"),
        "place": tr("Places"),
        "birth": tr("Dates of birth"),
        "location": tr("Coordinates and addresses"),
        "face": tr("Faces"),
        "voice": tr("Voices"),
        "manual": tr("Marked by hand"),
    }.get(entry.mark.reason, entry.mark.reason)


def counts(open_: int, hidden: int, readable: int) -> str:
    """How many of a group are what."""
    said = []
    if open_:
        said.append(tr("%Ln to decide", n=open_))
    if hidden:
        said.append(tr("%Ln hidden", n=hidden))
    if readable:
        said.append(tr("%Ln readable", n=readable))
    return ", ".join(said)


def clock(seconds: float) -> str:
    """A time of a recording, to the tenth of a second."""
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes)}:{rest:04.1f}"


def where(entry: Entry) -> str:
    """Where an entry is: its page or its time."""
    mark = entry.mark
    if mark.time_start is not None and mark.time_end is not None:
        return f"{clock(mark.time_start)}–{clock(mark.time_end)}"
    if mark.track:
        return f"{clock(mark.track[0])}–{clock(mark.track[-5])}"
    page = page_of(entry)
    return tr("page {page}", page=page) if page else ""


def page_of(entry: Entry) -> int:
    """The first page that an entry is on, from 1; 0 where it is on none."""
    return entry.places[0][0] if entry.places else entry.mark.page or 0


def context(text: str, start: int, end: int, around: int) -> tuple[str, tuple[int, int]]:
    """A passage in one line with what stands around it, and where it is in that line.

    Args:
        text: whole.
        start: first code point.
        end: one past the last.
        around: code points before it, and after.
    """
    before = one_line(text[max(0, start - around) : start])
    quote = one_line(text[start:end])
    after = one_line(text[end : end + 2 * around])
    if start > around:
        before = f"…{before}"
    if before and text[start - 1 : start].isspace():
        before += " "
    gap = " " if text[end : end + 1].isspace() and after else ""
    return f"{before}{quote}{gap}{after}", (len(before), len(before) + len(quote))


def why(entry: Entry) -> str:
    """Why something is suggested, in the language of the window."""
    return spoken(entry.why)


def rule(entry: Entry) -> str:
    """The rule by which something was found, where the group says already whose it is."""
    rule = entry.mark.rule
    if rule.startswith(BY_HAND):
        return "" if rule == BY_HAND else why(entry)
    return spoken(rule) if rule else mark_reason(entry.mark.reason)


def joined(parts: Sequence[str]) -> str:
    """Parts of a quiet line."""
    return " · ".join(filter(None, parts))
