"""The register of law: official titles, the words of provisions in time, and what cites them where."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from app.casework import lookup
from app.casework.registry import law
from app.errors import NotFound, Refused, Usage
from app.records.cases import Instrument, InstrumentTitle, Provision, ProvisionVersion
from app.records.claims import Claim, ClaimProvision
from app.records.dates import bounds, parse
from app.records.dialogue import Recommendation, RecommendationProvision
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.proceedings import Proceeding
from app.records.text import fold, nfc
from app.records.vocabulary import LAWS, load, provision
from app.vault.tallies import columns
from app.vault.vault import Vault

LONGEST_TITLE = 1000
"""Characters of an official title: some acts are called by a whole paragraph."""

LONGEST_WORDS = 100_000
"""Characters of a version of a provision."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """An instrument or a provision in the register.

    Attributes:
        ref: its code or reference.
        instrument: its record, where it is the vault's own; None for a shipped one.
        titles: language and official title; of a shipped instrument its labels.
        text: the item that holds the text of the instrument, or None.
        versions: of the provision, by language and from when they were law.
        overlaps: pairs of versions of one language that are law at the same time.
        claims: claims that are about it, with where exactly.
        recommendations: those that rest on it.
        proceedings: those that it was a matter of.
    """

    ref: str
    instrument: Instrument | None
    titles: tuple[tuple[str, str], ...]
    text: Item | None
    versions: tuple[ProvisionVersion, ...]
    overlaps: tuple[tuple[ProvisionVersion, ProvisionVersion], ...]
    claims: tuple[tuple[ClaimProvision, Claim], ...]
    recommendations: tuple[Recommendation, ...]
    proceedings: tuple[Proceeding, ...]


@dataclass(frozen=True, slots=True)
class InstrumentLine:
    """An instrument in a list.

    Attributes:
        code: before the colon of its provisions' references.
        title: in the language that was asked for.
        kind: treaty, national ...
        form: code from ``instrument_forms``, or ``""``.
        number: official number.
        adopted: EDTF date, or the year.
        provisions: how many of its provisions are known.
        cited: how many claims are about one of them.
        own: the vault's own rather than shipped.
    """

    code: str
    title: str
    kind: str
    form: str
    number: str
    adopted: str
    provisions: int
    cited: int
    own: bool


def instruments(vault: Vault, query: str = "", language: str = "en") -> list[InstrumentLine]:
    """Every instrument: shipped ones in their order, then the vault's own by code.

    Args:
        vault: open.
        query: words that code, number or any title contain, all of them.
        language: of the titles.
    """
    lines = law.tree(vault, language=language)
    known: dict[str, int] = {}
    for line in lines:
        known[line.instrument] = known.get(line.instrument, 0) + (line.depth > 0)
    cited: dict[str, set[str]] = {}
    live = {row[0] for row in columns(vault, Claim, ("id",), trashed=0)}
    for link in vault.find(ClaimProvision):
        if link.claim_id in live:
            cited.setdefault(link.provision.partition(":")[0], set()).add(link.claim_id)
    own = {each.code: each for each in vault.find(Instrument)}
    called: dict[str, list[str]] = {}
    for title in vault.find(InstrumentTitle):
        called.setdefault(title.instrument_id, []).append(title.title)
    wanted = fold(nfc(query)).split()
    found = []
    for line in lines:
        if line.depth:
            continue
        held = own.get(line.ref)
        facts = _facts(line.ref, held)
        names = called.get(held.id, []) if held else _labels(line.ref)
        text = fold(" ".join((line.ref, line.label, str(facts["number"]), *names)))
        if all(word in text for word in wanted):
            found.append(
                InstrumentLine(
                    code=line.ref,
                    title=line.label,
                    provisions=known.get(line.ref, 0),
                    cited=len(cited.get(line.ref, ())),
                    own=held is not None,
                    **facts,
                )
            )
    return found


def entry(vault: Vault, ref: str) -> Entry:
    """An instrument or a provision in the register.

    Raises:
        Usage: neither the program nor this vault has it.
    """
    code, colon, _article = ref.partition(":")
    stored = _require(vault, ref)
    own = vault.one(Instrument, code=code)
    named = vault.find(InstrumentTitle, order="language", instrument_id=own.id) if own else []
    titles = [(each.language, each.title) for each in named]
    if own is None and not colon:
        shipped = provision(code)
        titles = [(language, label) for language, label in shipped.labels.items()]
    held = versions(vault, stored) if colon else []
    about = vault.find(ClaimProvision, order="id", provision=stored) if colon else []
    claims = lookup.many(vault, Claim, (each.claim_id for each in about))
    rests = vault.find(RecommendationProvision, order="id", provision=stored) if colon else []
    asked = lookup.many(vault, Recommendation, (each.recommendation_id for each in rests))
    return Entry(
        ref=stored,
        instrument=own,
        titles=tuple(titles),
        text=vault.get(Item, own.text_id) if own is not None and own.text_id else None,
        versions=tuple(held),
        overlaps=tuple(overlapping(held)),
        claims=tuple(
            (each, claims[each.claim_id]) for each in about if not claims[each.claim_id].trashed
        ),
        recommendations=tuple(each for each in asked.values() if not each.trashed),
        proceedings=tuple(
            each
            for each in (vault.find(Proceeding, order="id", trashed=False) if colon else [])
            if stored in each.provisions
        ),
    )


def set_title(vault: Vault, code: str, language: str, title: str) -> InstrumentTitle | None:
    """Say what an instrument of the vault's own is officially called in a language.

    Args:
        vault: open for writing.
        code: of the instrument.
        language: BCP 47 tag.
        title: as published; ``""`` takes it away.

    Returns:
        The title, or None when there is none any more.

    Raises:
        Usage: no such instrument, no language tag, an overlong title.
        Refused: the instrument is shipped: its titles are the program's.
    """
    tag, said = language_tag(language), " ".join(nfc(title).split())
    if not tag:
        raise Usage("Say in which language the title is, such as ru or kk.")
    if len(said) > LONGEST_TITLE:
        raise Usage(f"A title has at most {LONGEST_TITLE} characters.")
    with vault.change() as change:
        own = vault.one(Instrument, code=code)
        if own is None:
            provision(code)
            raise Refused("The program ships this instrument; its titles cannot be changed.")
        held = vault.one(InstrumentTitle, instrument_id=own.id, language=tag)
        if not said:
            if held is not None:
                change.remove("removed", held)
            return None
        before = held or InstrumentTitle(
            id=new_id(), instrument_id=own.id, language=tag, title=said
        )
        return change.put("described" if held else "recorded", replace(before, title=said))


def save_version(
    vault: Vault,
    ref: str,
    *,
    language: str = "",
    text: str = "",
    valid: str = "",
    amended_by: str = "",
    source: str = "",
    note: str = "",
    version: str = "",
) -> ProvisionVersion:
    """Record the words of a provision in a language and a time, or change those recorded.

    Args:
        vault: open for writing.
        ref: the provision, shipped or the vault's own.
        language: BCP 47 tag of the words.
        text: the words; line breaks are kept.
        valid: EDTF interval in which they are law (``2011-07-22/..``).
        amended_by: what made them so.
        source: where they were taken from.
        note: free text.
        version: id of the version to change; all of its fields are set.

    Raises:
        NotFound: the provision has no such version.
        Usage: no such provision, no language tag, no date, neither words nor a time.
    """
    stored = _require(vault, ref)
    if ":" not in stored:
        raise Usage("Versions are of an article or paragraph, not of a whole instrument.")
    words, when = nfc(text).strip(), parse(valid)
    if not words and not when:
        raise Usage("A version has its words, or says from when to when it was law.")
    if len(words) > LONGEST_WORDS:
        raise Usage(f"The words of a provision have at most {LONGEST_WORDS} characters.")
    with vault.change() as change:
        before = vault.get(ProvisionVersion, version) if version else None
        if before is not None and before.provision != stored:
            raise NotFound("The provision has no such version.")
        return change.put(
            "described" if before else "recorded",
            ProvisionVersion(
                id=before.id if before else new_id(),
                provision=stored,
                language=language_tag(language),
                text=words,
                valid=when,
                amended_by=" ".join(nfc(amended_by).split()),
                source=" ".join(nfc(source).split()),
                note=nfc(note).strip(),
            ),
        )


def remove_version(vault: Vault, version_id: str) -> None:
    """Take a version away that was recorded by mistake.

    Raises:
        NotFound: no such version.
        Refused: a claim cites it.
    """
    with vault.change() as change:
        held = vault.get(ProvisionVersion, version_id)
        if vault.count(ClaimProvision, version_id=held.id):
            raise Refused("A claim cites this version; let the claim cite another one first.")
        change.remove("removed", held)


def versions(vault: Vault, ref: str, language: str = "") -> list[ProvisionVersion]:
    """The versions of a provision, by language and from when they were law.

    Args:
        vault: open.
        ref: the provision.
        language: only those in it; ``""`` for all.
    """
    chosen: dict[str, Any] = {"language": language} if language else {}
    found = vault.find(ProvisionVersion, provision=ref, **chosen)
    return sorted(found, key=lambda each: (each.language, bounds(each.valid), each.id))


def versions_at(vault: Vault, ref: str, date: str, language: str = "") -> list[ProvisionVersion]:
    """Every version of a provision that may have been law at a date, which need not be exact.

    Raises:
        Usage: no date.
    """
    first, last = bounds(parse(date))
    found = []
    for each in versions(vault, ref, language):
        low, high = bounds(each.valid)
        if low <= last and first <= high:
            found.append(each)
    return found


def version_at(vault: Vault, ref: str, date: str, language: str = "") -> ProvisionVersion | None:
    """The version of a provision that was law at a date.

    Returns:
        None where none is known, or more than one may have been law: that is for a person to say. Of one
        version in several languages the first by its tag.

    Raises:
        Usage: no date.
    """
    found = versions_at(vault, ref, date, language)
    one_each = len({each.language for each in found}) == len(found)
    one_time = len({bounds(each.valid) for each in found}) == 1
    return found[0] if one_each and one_time else None


def overlapping(
    found: Iterable[ProvisionVersion],
) -> list[tuple[ProvisionVersion, ProvisionVersion]]:
    """Versions of one language that are law at the same time, also where others begin between them."""
    pairs: list[tuple[ProvisionVersion, ProvisionVersion]] = []
    by_language: dict[str, list[ProvisionVersion]] = {}
    for each in found:
        by_language.setdefault(each.language, []).append(each)
    for held in by_language.values():
        held.sort(key=lambda each: (bounds(each.valid), each.id))
        pairs += [
            (one, other)
            for one, other in combinations(held, 2)
            if bounds(other.valid)[0] <= bounds(one.valid)[1]
        ]
    return pairs


def citation(vault: Vault, link: ClaimProvision, language: str = "en") -> str:
    """How a claim cites a provision: ``Refugees Act art. 10, second sentence``.

    Raises:
        Usage: neither the program nor this vault has the provision.
    """
    cited = law.cited(vault, link.provision, language)
    return f"{cited}, {link.pinpoint}" if link.pinpoint else cited


def _facts(code: str, held: Instrument | None) -> dict[str, Any]:
    if held is not None:
        return {
            "kind": held.kind,
            "form": held.form,
            "number": held.number,
            "adopted": held.adopted or str(held.year or ""),
        }
    extra = provision(code).extra
    return {
        "kind": str(extra.get("kind", "")),
        "form": str(extra.get("form", "")),
        "number": str(extra.get("number", "")),
        "adopted": str(extra.get("adopted") or extra.get("year") or ""),
    }


def _labels(code: str) -> list[str]:
    found = next((load(name).get(code) for name in LAWS if code in load(name)), None)
    return list(found.labels.values()) if found is not None else []


def _require(vault: Vault, ref: str) -> str:
    ref = ref.strip()
    if vault.one(Provision, ref=ref) is not None or vault.one(Instrument, code=ref) is not None:
        return ref
    return provision(ref).id


def language_tag(tag: str) -> str:
    """A BCP 47 tag as it is stored.

    Raises:
        Usage: it is none.
    """
    tag = tag.strip()
    if tag and not _LANGUAGE.fullmatch(tag):
        raise Usage("A language is written as a tag such as ru, kk or uz-Cyrl.")
    return tag
