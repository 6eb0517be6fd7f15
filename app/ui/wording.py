"""The catalogue's codes in the words a person reads: facets, dates, articles, history."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

from app.casework.registry.law import short_name
from app.errors import KuagerError
from app.records.dates import words
from app.records.profiles import load_profiles
from app.records.vocabulary import load, provision
from app.ui.language import current, tr
from app.ui.sentences import spoken
from app.vault.log import EventView
from app.vault.query import Term

FACETS = (
    "case",
    "kind",
    "person",
    "article",
    "act",
    "method",
    "theme",
    "place",
    "year",
    "lang",
    "consent",
    "state",
    "tag",
)
"""Facets in the order in which they are shown."""

_VOCABULARIES = {
    "kind": "kinds",
    "act": "acts",
    "method": "methods",
    "lang": "languages",
    "consent": "purposes",
}
_SUFFIXES = frozenset({"csv", "docx", "json", "pdf", "png", "srt", "svg", "txt", "vtt", "xlsx"})
_QUOTES = re.compile('["“”«»]')


def facet_heading(name: str) -> str:
    """What a facet is called."""
    return {
        "case": tr("Case"),
        "kind": tr("Kind"),
        "person": tr("People"),
        "article": tr("Articles"),
        "act": tr("Acts"),
        "method": tr("Methods"),
        "theme": tr("Themes"),
        "place": tr("Place"),
        "year": tr("Year"),
        "lang": tr("Language"),
        "consent": tr("Consent for"),
        "state": tr("Redaction"),
        "tag": tr("Tags"),
    }.get(name, name)


def facet_label(name: str, value: str) -> str:
    """What a value of a facet is called."""
    if name == "article":
        return article(value)
    if name == "state":
        return redaction_state(value)
    if name == "consent" and value in ("none", "withdrawn", "expired", "expiring"):
        return {
            "none": tr("No consent on file"),
            "withdrawn": tr("Withdrawn"),
            "expired": tr("Expired"),
            "expiring": tr("Expires soon"),
        }[value]
    vocabulary = _VOCABULARIES.get(name)
    return load(vocabulary).label(value, current()) if vocabulary else value


def redaction_state(value: str) -> str:
    """How far an item is with what must be hidden in it; also whether it is in the trash."""
    return {
        "none": tr("Nothing marked"),
        "suggested": tr("To be reviewed"),
        "reviewed": tr("Reviewed"),
        "trashed": tr("In the trash"),
    }.get(value, value)


def mark_reason(value: str) -> str:
    """What a redaction mark hides."""
    return {
        "name": tr("Name"),
        "contact": tr("Contact"),
        "document": tr("Document number"),
        "place": tr("Place"),
        "birth": tr("Birth"),
        "location": tr("Coordinates"),
        "face": tr("Face"),
        "voice": tr("Voice"),
        "manual": tr("Marked by hand"),
    }.get(value, value)


def mark_state(value: str) -> str:
    """What was decided about a redaction mark."""
    return {
        "suggested": tr("to be decided"),
        "accepted": tr("hidden"),
        "rejected": tr("left readable"),
    }.get(value, value)


def facet_term(name: str, value: str) -> str:
    """What to search for to have only the items with a value; ``""`` where no query can say it."""
    if name == "year":
        return f"date:{value}"
    if _QUOTES.search(value):
        if name not in ("person", "place"):
            return ""
        # These two match a part of a name, and a query has no way to write a quotation mark.
        value = max(_QUOTES.split(value), key=len).strip()
    plain = re.fullmatch(r"[^\s:\"]+", value)
    return f"{name}:{value}" if plain else f'{name}:"{value}"'


def article(ref: str) -> str:
    """An article as it is cited, with what it protects: ``ICCPR 9(1): ...``."""
    short = cited(ref)
    try:
        return f"{short}: {provision(ref).label(current())}"
    except KuagerError:
        return short


def cited(ref: str) -> str:
    """An article as it is cited: ``ICCPR 9(1)``; one that no shipped list has stays as it is."""
    try:
        entry = provision(ref)
        name = provision(ref.partition(":")[0])
    except KuagerError:
        return ref
    short = short_name(name, current())
    return f"{short} {entry.extra.get('cite', ref.partition(':')[2])}"


def day(edtf: str) -> str:
    """A date in words; what is no date stays as it is."""
    if not edtf:
        return ""
    try:
        return words(edtf, current())
    except KuagerError:
        return edtf


def moment(stamp: str) -> str:
    """A UTC time stamp in words, to the minute."""
    date, _, clock = stamp.partition("T")
    return f"{day(date)}, {clock[:5]} UTC" if clock else day(date)


def erased_words(at: str) -> tuple[str, str]:
    """What is shown in place of an item that was erased: a sentence, and what it means."""
    return (
        tr("This item was erased on {day}.", day=day(at[:10])),
        tr(
            "What it was is gone from the vault for good; its number and its place in the log stay."
        ),
    )


def one_line(text: str) -> str:
    """A title on one line, whatever white space it was written with."""
    return " ".join(text.split())


def tooltip(text: str) -> str:
    """A text as a tooltip that wraps, with nothing in it read as HTML."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


def count(number: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def history(events: Iterable[EventView]) -> list[tuple[str, str, str]]:
    """Events as (when, what, who), the newest first; the same act within a minute is one line."""
    groups: dict[tuple[str, str, str], int] = {}
    for event in events:
        key = (event.time[:16], _what(event), event.actor)
        groups[key] = groups.get(key, 0) + 1
    lines = []
    for (minute, what, actor), times in reversed(groups.items()):
        lines.append((moment(minute), what if times == 1 else f"{what} ({times})", who(actor)))
    return lines


def made_words(verb: str, table: str, at: str, actor: str) -> str:
    """What was done, when and by whom, of one event; what is not known is left out."""
    done = _events().get((verb, table), "") or _verbs().get(verb, "")
    return " · ".join(filter(None, (done, moment(at), who(actor))))


def written_out(verb: str, told: str) -> str:
    """What was written out of the vault, in words.

    Args:
        verb: of the log.
        told: what the log says of it, joined by commas; see :class:`app.casework.taking_back.copies.Copy`.
    """
    of_text = verb == "exported" or (verb == "copied-out" and told)
    done = _events().get((verb, "item_text" if of_text else "item"), verb)
    known, profiles = _written(), load_profiles()
    parts = []
    # By the names of its fields: from the back, what it is comes before how.
    for part in reversed(told.split(", ")):
        if part in _SUFFIXES:
            parts.append(part.upper())
        elif part in profiles:
            parts.append(tr("profile “{name}”", name=spoken(profiles[part].title)))
        else:
            parts.append(known.get(part, part))
    return ": ".join(filter(None, (done, ", ".join(filter(None, parts)))))


def who(actor: str) -> str:
    """Who did something; ``""`` for somebody who has no name, whose id tells a reader nothing."""
    return "" if re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", actor) else actor


def found_pattern(terms: Sequence[Term]) -> re.Pattern[str] | None:
    """What to point out in a text that was found; None when no word was searched for."""
    parts = []
    for term in terms:
        if term.field or term.negative:
            continue
        # The index folds yo into ye, and the words of a phrase stand apart by anything.
        pieces = [re.escape(word).replace("е", "[её]") for word in re.findall(r"\w+", term.text)]
        parts.append(r"\W+".join(pieces) + (r"\w*" if term.prefix else r"(?!\w)"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})", re.IGNORECASE) if parts else None


def _events() -> dict[tuple[str, str], str]:
    return {
        ("received", "item"): tr("Taken in; the original encrypted and its digest recorded"),
        ("examined", "item"): tr("Read: file type and properties recorded"),
        ("examined", "item_text"): tr("Text read from the original"),
        ("transcribed", "item_text"): tr("Text version added"),
        ("proposed", "proposal"): tr("Values proposed from the file's own metadata"),
        ("settled", "proposal"): tr("Proposed values settled"),
        ("quoted", "passage"): tr("Passages quoted"),
        ("unquoted", "passage"): tr("Passage removed"),
        ("weighed", "passage"): tr("Importance of a passage changed"),
        ("anchored", "passage"): tr("Passage put on its words"),
        ("tagged", "item_tag"): tr("Tagged"),
        ("untagged", "item_tag"): tr("Tag taken off"),
        ("consented", "consent"): tr("Consent recorded"),
        ("withdrew", "consent"): tr("Consent withdrawn"),
        ("recalled", "recall"): tr("A recipient was asked for what was withdrawn"),
        ("answered", "recall"): tr("A recipient's answer noted"),
        ("erased", "item"): tr("Erased on request"),
        ("suggested", "mark"): tr("Redaction marks suggested"),
        ("reviewed", "item"): tr("Reviewed by a person for what must be hidden"),
        ("reviewed", "sign_off"): tr("Signed off: what is marked was looked at"),
        ("reviewed", "rare_check"): tr("A rare detail was judged and let stand"),
        ("recorded", "item"): tr("Recorded inside the vault"),
        ("recovered", "item"): tr("Kept of a recording that was cut off"),
        ("photographed", "item"): tr("Photographed into the vault"),
        ("recording-begun", "item"): tr("Recording begun"),
        ("recording-paused", "item"): tr("Recording paused"),
        ("recording-resumed", "item"): tr("Recording gone on with"),
        ("recording-marked", "item"): tr("A moment of the recording marked"),
        ("recording-abandoned", "item"): tr("Recording given up; nothing of it was kept"),
        ("recording-cut", "item"): tr("The recording was cut off or damaged"),
        ("began", "interview"): tr("Interview begun"),
        ("ended", "interview"): tr("Interview ended and written up"),
        ("reopened", "interview"): tr("Interview gone on with"),
        ("answered", "interview_answer"): tr("Answer in the interview written down"),
        ("skipped", "interview_answer"): tr("Question of the interview skipped"),
        ("filled", "interview_answer"): tr("Records made of an answer"),
        ("noted", "interview_note"): tr("Note taken in the interview"),
        ("rested", "interview_note"): tr("Break in the interview"),
        ("stated", "item_text"): tr("Words of a statement written down"),
        ("drafted", "statement"): tr("Statement taken down"),
        ("rewrote", "statement"): tr("Statement changed before it was read back"),
        ("corrected", "statement"): tr("Statement corrected when it was read back"),
        ("corrected", "statement_correction"): tr("Correction kept with the words before"),
        ("read-back", "statement"): tr("Statement read back to the person"),
        ("signed", "statement"): tr("Statement signed"),
        ("not-signed", "statement"): tr("Signature of the statement refused"),
        ("attached", "statement"): tr("Signed page attached to the statement"),
        ("aligned", "text_alignment"): tr("Paragraphs paired with the translation by hand"),
        ("unaligned", "text_alignment"): tr("Pairs made by hand given up"),
        ("copied-out", "item"): tr("Original copied out of the vault"),
        ("copied-out", "item_text"): tr("Transcript written out as subtitles, not redacted"),
        ("exported", "item_text"): tr("Transcript written out as subtitles, redacted"),
        ("signed-off", "text_sign_off"): tr("A machine's text read and signed off"),
        ("exported", "item"): tr("Exported in a bundle"),
        ("exchanged", "item"): tr("Text written out for other programs (REFI-QDA), redacted"),
        ("exported", "exhibit"): tr("Exported in a bundle"),
        ("recorded", "draft_document"): tr("Put into the draft of a bundle"),
        ("removed", "draft_document"): tr("Taken out of the draft of a bundle"),
        ("printed", "item"): tr("Printed"),
        ("tabulated", "item"): tr("Written into a table, not redacted"),
        ("pictured", "item"): tr("Written into a picture, not redacted"),
        ("viewed", "item"): tr("Viewed"),
        ("verified", "item"): tr("Verified"),
        ("trashed", "item"): tr("Put in the trash"),
        ("restored", "item"): tr("Taken out of the trash"),
    }


def _written() -> dict[str, str]:
    return {
        # Said by the verb already.
        "REFI-QDA project": "",
        "item": "",
        "list": tr("a line in a list"),
        "text": tr("the text"),
        "statement": tr("the statement"),
        "consent form": tr("the consent form"),
        "dossier": tr("a dossier"),
        "chronology": tr("the chronology"),
        "statistics": tr("a chart of a statistic"),
        "matrix": tr("the matrix"),
        "map": tr("the map"),
        "network": tr("the network"),
        "named": tr("with names"),
        "pseudonym": tr("with pseudonyms"),
        "exact": tr("exactly as it was said"),
    }


def _verbs() -> dict[str, str]:
    return {
        "described": tr("Described"),
        "examined": tr("Read"),
        "undone": tr("Undone"),
        "redone": tr("Redone"),
        "settled": tr("Settled"),
        "reviewed": tr("Reviewed"),
        "marked": tr("Marked"),
        "added": tr("Added"),
        "removed": tr("Removed"),
        "merged": tr("Merged"),
        "erased": tr("Erased"),
    }


def _things() -> dict[str, str]:
    return {
        "item": tr("the item"),
        "item_text": tr("a text"),
        "interview": tr("the interview"),
        "interview_answer": tr("an answer in the interview"),
        "interview_note": tr("a note in the interview"),
        "item_provision": tr("an article"),
        "item_person": tr("a person"),
        "item_event": tr("an event"),
        "item_act": tr("an act"),
        "item_relation": tr("another item"),
        "item_tag": tr("a tag"),
        "passage": tr("a passage"),
        "coding": tr("a code of a passage"),
        "claim_passage": tr("a claim"),
        "state_passage": tr("what the State says"),
        "passage_element": tr("an element of a provision"),
        "account_fact": tr("what an account says"),
        "theme": tr("a theme"),
        "statement": tr("a statement"),
        "statement_correction": tr("a correction of a statement"),
        "text_alignment": tr("the pairs of paragraphs"),
        "consent": tr("a consent"),
        "mark": tr("a mark"),
        "sign_off": tr("a sign-off"),
        "rare_check": tr("a rare detail"),
        "proof_report": tr("a proof report"),
        "proposal": tr("a proposal"),
        "draft_document": tr("its place in the draft of a bundle"),
    }


def field_names() -> dict[str, str]:
    """What the fields of an item are called within a sentence."""
    return {
        "title": tr("title"),
        "kind": tr("kind"),
        "date": tr("date"),
        "author": tr("author"),
        "source": tr("source"),
        "language": tr("language"),
        "disclosure": tr("may go to"),
        "reliability": tr("reliability"),
        "credibility": tr("credibility"),
        "note": tr("note"),
        "acquired_at": tr("date acquired"),
        "acquired_by": tr("acquired by"),
        "acquired_how": tr("how acquired"),
        "parent_id": tr("item it came in"),
        "place_id": tr("place"),
        "trashed": tr("trash"),
        "reviewed": tr("reviewed"),
        "unreadable": tr("readability"),
        "state": tr("state"),
        "media_type": tr("file type"),
        "examined_at": tr("time of reading"),
        "case_id": tr("case"),
        "file_name": tr("file name"),
        "role": tr("role"),
        "certainty": tr("certainty"),
        "relation": tr("relation"),
        "passage_id": tr("passage"),
        "leaves_as": tr("how it leaves"),
        "page_style": tr("colours of its pages"),
        "page_dpi": tr("sharpness of its pages"),
        "withdrawn_on": tr("date withdrawn"),
    }


def _what(event: EventView) -> str:
    fixed = _events().get((event.verb, event.table))
    if fixed:
        return fixed
    thing = _things().get(event.table, event.table.replace("_", " "))
    if event.verb == "linked":
        if event.op == "change" and "passage_id" in event.changes:
            return tr("Link to {thing} supported by a passage", thing=thing)
        return tr("Linked to {thing}", thing=thing)
    if event.verb == "unlinked":
        return tr("Link to {thing} taken off", thing=thing)
    if event.verb == "marked":
        return tr("Marked by hand") if event.op == "create" else tr("Redaction marks decided")
    known = field_names()
    fields = ", ".join(sorted(known.get(name, name) for name in event.changes))
    verb = _verbs().get(event.verb, event.verb.replace("-", " ").capitalize())
    return f"{verb}: {fields}" if event.op == "change" and fields else f"{verb}: {thing}"
