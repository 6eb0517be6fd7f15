"""A statement on paper: in the person's language, or in translation, ready to be initialled and signed.

The file is plain. By default the people whom the program hides appear by their pseudonyms, the person who
makes the statement among them; the exact words, for the signature, are had on request only where the consent
for them allows the name.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal

from app.bundle.files import put_file
from app.casework import signing
from app.casework.consents import consent_gate, consent_terms
from app.casework.redacting.conceal import Concealer
from app.casework.registry import people
from app.casework.writing import aligning, statements, texts
from app.errors import NotFound, Refused, Usage
from app.paths import resources_dir
from app.records.dates import bounds, words
from app.records.evidence import Item, ItemText
from app.records.people import Person
from app.records.profiles import load_profiles
from app.records.statements import Statement
from app.records.vocabulary import load
from app.vault.vault import Vault

Identity = Literal["pseudonym", "named", "exact"]

IDENTITIES = ("pseudonym", "named", "exact")
"""How people appear: all by pseudonyms; the person named, others not; exactly as it was said."""

LANGUAGES = ("en", "ru", "kk", "uz", "uz-Cyrl")
"""The languages that a statement's fixed words are printed in; any other has them in English."""

_CYRILLIC = "uz-Cyrl"


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed of a statement, in one language.

    Attributes:
        labels: the fixed words.
        facts: label and value of the head, in order.
        paragraphs: number and words; words that were taken out or are not translated are a sentence in
            brackets.
        person: how the person is called.
        taken_by: who took it.
        interpreter: who interpreted, or ``""``.
        signed: one line on how it was signed, or ``""``.
        corrections: how many were made.
        original: whether it is in the person's own language: only then is it signed.
    """

    labels: dict[str, str]
    facts: tuple[tuple[str, str], ...]
    paragraphs: tuple[tuple[int, str], ...]
    person: str
    taken_by: str
    interpreter: str
    signed: str
    corrections: int
    original: bool


def export(
    vault: Vault,
    statement_id: str,
    path: Path,
    language: str = "",
    identity: Identity = "pseudonym",
) -> Statement:
    """Write a statement to a PDF file, and note in the custody of its item that it was.

    Args:
        vault: open for writing.
        statement_id: the statement.
        path: a new file.
        language: BCP 47 tag of a translation; ``""``: as it was made.
        identity: how people appear, one of :data:`IDENTITIES`.

    Raises:
        Refused: consent does not let it leave so, there is no translation, or the file is there already.
        StorageFailed: the disk refuses.
    """
    data = pdf(vault, statement_id, language, identity)
    held = statements.statement(vault, statement_id)
    # Noted first: a trace without a copy does less harm than a copy without a trace.
    with vault.change() as change:
        noted = {"printed": "statement", "language": language or held.language, "people": identity}
        change.note("printed", Item.table, held.item_id, {**noted, "statement": held.id})
    put_file(path, data)
    return held


def pdf(
    vault: Vault, statement_id: str, language: str = "", identity: Identity = "pseudonym"
) -> bytes:
    """A statement as an A4 document; the same statement gives the same bytes.

    Raises:
        Refused: consent does not let it leave so, or there is no translation.
    """
    return typeset(printed(vault, statement_id, language, identity))


def printed(
    vault: Vault, statement_id: str, language: str = "", identity: Identity = "pseudonym"
) -> Printed:
    """What is printed of a statement; see :func:`pdf`."""
    held = statements.statement(vault, statement_id)
    item = vault.get(Item, held.item_id)
    if identity not in IDENTITIES:
        raise Usage(f"People appear in one of these ways: {', '.join(IDENTITIES)}.")
    _may_leave(vault, item, held, identity)
    original = language in ("", held.language)
    tongue = held.language if original else language
    labels = labels_in(tongue)
    conceal, person = _names(vault, item, held, identity)
    own = _sentences(labels, statements.paragraphs(vault, held))
    lines = own if original else _translated(vault, held, language, labels)
    interpreter, taker = conceal(held.interpreter), conceal(held.taken_by)
    spoken = label_of(held.language, tongue) if held.language else ""
    facts = [
        (labels["statement_of"], person),
        (labels["language" if original else "translated"], spoken),
        (labels["interpreter"], interpreter),
        (labels["taken_by"], taker),
        (labels["taken_on"], date_in(held.taken_on, tongue)),
        (labels["place"], conceal(held.place)),
    ]
    if held.read_back_on:
        facts += [
            (labels["read_back"], date_in(held.read_back_on, tongue)),
            (labels["read_back_by"], conceal(held.read_back_by)),
        ]
        if held.read_back_language not in ("", held.language):
            facts.append((labels["read_back_in"], label_of(held.read_back_language, tongue)))
    if identity == "exact":
        facts.append((labels["names"], labels["as_said"]))
    signed = ""
    if held.signed:
        signed = " · ".join(
            filter(None, (labels[f"signed_{held.signed}"], date_in(held.signed_on, tongue)))
        )
    return Printed(
        labels=labels,
        facts=tuple((label, value) for label, value in facts if value),
        paragraphs=tuple((number, conceal(text)) for number, text in lines),
        person=person,
        taken_by=taker,
        interpreter=interpreter,
        signed=signed,
        corrections=len(statements.corrections(vault, held)),
        original=original,
    )


def languages(vault: Vault, statement_id: str) -> list[str]:
    """The languages in which a statement can be printed, its own first."""
    held = statements.statement(vault, statement_id)
    found = [held.language]
    found += [each.language for each in texts.translations(vault, held.item_id) if each.text_id]
    return list(dict.fromkeys(found))


def labels_in(language: str) -> dict[str, str]:
    """The fixed words in a language, or else in English."""
    held = _labels()
    return held.get(language) or held.get(language.split("-")[0]) or held["en"]


def label_of(tag: str, language: str) -> str:
    """A language's name in another language."""
    if language == _CYRILLIC:
        name = _labels()[f"{_CYRILLIC}-languages"].get(tag)
        if name:
            return name
    return load("languages").label(tag, language)


def date_in(edtf: str, language: str) -> str:
    """A date as it is written in a language; ``""`` for none."""
    if not edtf:
        return ""
    if language == _CYRILLIC:
        first, last = bounds(edtf)
        # The list of date words has Uzbek in Latin letters only.
        return ".".join(reversed(first.split("-"))) if first == last else edtf
    return words(edtf, language)


def _may_leave(vault: Vault, item: Item, held: Statement, identity: Identity) -> None:
    if item.erased_at:
        raise Refused("What this item held was erased.")
    if item.trashed or item.disclosure == "closed":
        raise Refused("The item is closed or in the trash; nothing of it leaves.")
    if why := consent_gate.kept_in(vault, [item]).get(item.id):
        raise Refused(f"The statement does not leave the vault: {why}.")
    if identity != "pseudonym":
        # Of a statement that says of nobody whose it is, nobody can have agreed to the name.
        own = consent_terms.current(vault, item.id).get(held.person_id or "")
        unnamed = consent_gate.unnamed_in(vault, item.case_id)
        if own is None or own.identity != "named" or own.person_id in unnamed:
            raise Refused(
                "No consent is recorded that allows the person's name; print it with the pseudonym."
            )


def _names(vault: Vault, item: Item, held: Statement, identity: Identity) -> tuple[Concealer, str]:
    """What hides people in a text, and how the person is called."""
    profile = load_profiles()["lawyer"]
    unnamed = dict(consent_gate.unnamed_in(vault, item.case_id))
    person = vault.one(Person, id=held.person_id) if held.person_id else None
    if person is not None and identity == "pseudonym":
        unnamed.setdefault(person.id, "pseudonym")
    hidden = {} if identity == "exact" else people.hidden(vault, profile, unnamed)
    if person is not None and identity == "named":
        hidden.pop(person.id, None)
    if identity == "exact":
        profile = replace(profile, hide="none")
    tokens = people.tokens(hidden, profile)
    name = ""
    if person is not None:
        name = tokens[person.id].strip("[]") if person.id in tokens else person.name
    return Concealer(profile, hidden, tokens), name


def _sentences(
    labels: dict[str, str], paragraphs: Sequence[statements.Paragraph]
) -> list[tuple[int, str]]:
    return [
        (each.number, labels["taken_out"] if each.text == statements.TAKEN_OUT else each.text)
        for each in paragraphs
    ]


def _translated(
    vault: Vault, held: Statement, language: str, labels: dict[str, str]
) -> list[tuple[int, str]]:
    """The paragraphs of a translation under the numbers of the statement's own."""
    found = [
        each
        for each in texts.translations(vault, held.item_id)
        if each.text_id and each.language == language
    ]
    if not found:
        raise Refused("The statement has no translation into that language yet.")
    own = statements.paragraphs(vault, held)
    other = vault.text(found[-1].text_id)
    record = vault.one(ItemText, id=found[-1].text_id)
    if record is None:
        raise NotFound("There is no such text.")
    if signing.machine_made(vault, record.id):
        raise Refused("This text was made by a machine and nobody has signed it off.")
    theirs = statements.numbered(other[: record.hidden_from])
    if len(theirs) == len(own) and _is_numbered(other):
        return _sentences(labels, theirs)
    pairs = aligning.alignment(vault, held.text_id, record.id)
    made: dict[int, str] = {}
    for pair in pairs.pairs:
        words_ = " ".join(
            _unnumbered(other[slice(*pairs.other_spans[at])])
            for at in range(pair.other_first, pair.other_to)
        )
        number = max(1, min(pair.first + 1, len(own)))
        if words_:
            made[number] = f"{made[number]} {words_}" if number in made else words_
        # Several paragraphs that were translated as one stand under the first number.
        for more in range(pair.first + 2, pair.to + 1):
            made.setdefault(more, f"({number})")
    return [
        (
            each.number,
            labels["taken_out"]
            if each.text == statements.TAKEN_OUT
            else made.get(each.number, labels["not_translated"]),
        )
        for each in own
    ]


def _is_numbered(text: str) -> bool:
    return text.lstrip().startswith("1.")


def _unnumbered(line: str) -> str:
    head, _space, rest = line.partition(" ")
    return rest.strip() if head.rstrip(".").isdecimal() and head.endswith(".") else line


@lru_cache(maxsize=1)
def _labels() -> dict[str, dict[str, str]]:
    read = tomllib.loads((resources_dir() / "statement_labels.toml").read_text("utf-8"))
    return {name: dict(table) for name, table in read.items()}


def typeset(shown: Printed) -> bytes:
    """Lay a statement out on A4 pages, the signature page last."""
    from app.casework.releasing.statement_pages import Pages

    pages = Pages(shown)
    # Twice: how many pages there are stands on each of them.
    pages.build(0)
    return pages.build(pages.count)
