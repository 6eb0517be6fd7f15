"""Which law and which of its elements the codes point to that are there already: suggested, never said.

Rules are data (``resources/suggested_law.toml``; those for elements stand with the elements). An event is
looked at by its acts, a passage by the acts and methods it is coded to, a claim by its event and by the
passages that speak for it. A person accepts a suggestion or says why not; the program does neither.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from app.casework.arguing import flags
from app.casework.arguing.flags import Flag
from app.casework.coding import elements
from app.casework.registry import events as registered
from app.casework.seeing.coded import Codes, codes_in
from app.errors import NotFound
from app.paths import resources_dir
from app.records.base import Record
from app.records.claims import Claim, ClaimProvision, FlagAnswer
from app.records.evidence import ItemProvision, Passage
from app.records.ids import new_id
from app.records.proceedings import Proceeding, Remedy
from app.records.vocabulary import provision
from app.vault.vault import Vault

KINDS = ("event", "claim", "passage", "element")
"""What a suggestion is about; an ``element`` is one that a passage may bear on."""

_RULE = "suggested:"
_ELEMENT = "element"
_UNPAID = "unpaid"
_NONE = "04"
"""Code of ``compensation`` for none."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What codes point to.

    Attributes:
        provisions: references of law.
        by: codes, by ``acts``, ``methods`` and ``purposes``.
        unpaid: also redress that was set and not paid.
        labels: why, in a sentence, by language.
    """

    id: str
    provisions: tuple[str, ...]
    by: Mapping[str, tuple[str, ...]]
    unpaid: bool
    labels: Mapping[str, str]

    def label(self, language: str = "en") -> str:
        """Why, in a sentence."""
        return self.labels.get(language.split("-", 1)[0], self.labels["en"])


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A provision, or an element of one, that something may be about.

    Attributes:
        rule: id of the rule, or the element.
        kind: one of :data:`KINDS`.
        provision: reference of law.
        target: id of the event, the claim or the passage.
        case_id: of the target.
        element: code of the element, or ``""``.
        because: what points to it, as (list, code): ``("acts", "350105")``, ``("unpaid", "")``.
        words: title, assertion or quote of the target.
    """

    rule: str
    kind: str
    provision: str
    target: str
    case_id: str
    element: str = ""
    because: tuple[tuple[str, str], ...] = ()
    words: str = ""

    @property
    def flag(self) -> Flag:
        """As what a person's refusal of it is kept."""
        other = self.provision
        if self.element:
            other = elements.code_of(self.provision, self.element)
        return Flag(f"{_RULE}{self.rule}", self.case_id, self.target, other)


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """The rules, in the order of their file."""
    path = resources_dir() / "suggested_law.toml"
    found = []
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["rule"]:
        by = {kind: tuple(row.get(kind, ())) for kind in ("acts", "methods", "purposes")}
        refs = tuple(provision(ref).id for ref in row["provisions"])
        labels = {language: row[language] for language in ("en", "ru")}
        found.append(Rule(row["id"], refs, by, bool(row.get(_UNPAID)), labels))
    return tuple(found)


def because(suggestion: Suggestion, language: str = "en") -> str:
    """Why something is suggested, in a sentence; of an element what to look for."""
    for rule in rules():
        if rule.id == suggestion.rule:
            return rule.label(language)
    known = next((each for each in elements.every() if each.id == suggestion.element), None)
    return f"{known.set_label(language)}: {known.label(language)}" if known is not None else ""


def suggested(
    vault: Vault, case: str | None = None, *, elements_too: bool = True, declined: bool = False
) -> list[Suggestion]:
    """What is suggested and neither accepted nor declined: events, claims, passages, then elements.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        elements_too: with the elements that passages may bear on.
        declined: what was declined instead.

    Raises:
        NotFound: no such case.
    """
    held = codes_in(vault, case)
    found = [
        *_of_law("event", held.events, _unpaid(vault)),
        *_of_law("claim", held.claims),
        *_of_law("passage", held.passages),
        *(_of_elements(held.passages) if elements_too else ()),
    ]
    refused = {
        (each.rule, each.one, each.other)
        for each in vault.find(FlagAnswer)
        if each.rule.startswith(_RULE)
    }

    def is_refused(each: Suggestion) -> bool:
        flag = each.flag
        return (flag.rule, flag.one, flag.other) in refused

    return [each for each in found if is_refused(each) == declined]


def accept(vault: Vault, suggestion: Suggestion) -> Record:
    """Do what is suggested: the event, the claim or the passage is about this law now.

    Returns:
        The link that was made, or was there already.

    Raises:
        NotFound: what it is about is gone.
    """
    target, ref = suggestion.target, suggestion.provision
    if suggestion.kind == "event":
        return registered.engage(vault, target, ref)
    with vault.change() as change:
        if suggestion.kind == "claim":
            if vault.one(Claim, id=target) is None:
                raise NotFound("There is no such claim in this vault.")
            known = vault.one(ClaimProvision, claim_id=target, provision=ref)
            return known or change.put(
                "linked", ClaimProvision(id=new_id(), claim_id=target, provision=ref)
            )
        passage = vault.one(Passage, id=target)
        if passage is None:
            raise NotFound("There is no such passage.")
        if suggestion.element:
            return elements.put(vault, change, passage, ref, suggestion.element)
        held = vault.one(ItemProvision, passage_id=target, provision=ref)
        return held or change.put(
            "linked",
            ItemProvision(
                id=new_id(), item_id=passage.item_id, passage_id=passage.id, provision=ref
            ),
        )


def decline(vault: Vault, suggestion: Suggestion, reason: str, name: str = "") -> FlagAnswer:
    """Say why a suggestion is not taken up; it is not made again.

    Raises:
        Usage: no reason.
    """
    return flags.answer(vault, suggestion.flag, "no-contradiction", reason, name)


def offer_again(vault: Vault, suggestion: Suggestion) -> None:
    """Take a refusal back; harmless when there is none."""
    flags.reopen(vault, suggestion.flag)


def _of_law(
    kind: str, targets: Mapping[str, Codes], unpaid: Collection[str] = ()
) -> Iterator[Suggestion]:
    for target, codes in targets.items():
        for rule in rules():
            why = _why(rule, codes)
            if rule.unpaid and target in unpaid:
                why += ((_UNPAID, ""),)
            if why:
                for ref in rule.provisions:
                    if not _has(codes.law, ref):
                        yield Suggestion(
                            rule.id, kind, ref, target, codes.case_id, "", why, codes.words
                        )


def _of_elements(passages: Mapping[str, Codes]) -> Iterator[Suggestion]:
    """Elements of the law that a passage is coded to, by its other codes."""
    for target, codes in passages.items():
        if not codes.by:
            continue
        for ref in codes.law:
            for each in elements.elements_of(ref):
                why = elements.fits(each, codes.by)
                if why and (ref, each.id) not in codes.borne:
                    yield Suggestion(
                        each.id, _ELEMENT, ref, target, codes.case_id, each.id, why, codes.words
                    )


def _why(rule: Rule, codes: Codes) -> tuple[tuple[str, str], ...]:
    return tuple(
        (kind, code)
        for kind, wanted in rule.by.items()
        for code in codes.by.get(kind, ())
        if elements.within(kind, code, wanted)
    )


def _has(law: Iterable[str], ref: str) -> bool:
    """Whether a provision, or something narrower, is said already."""
    return any(each == ref or each.startswith(f"{ref}.") for each in law)


def _unpaid(vault: Vault) -> set[str]:
    """Ids of the events whose proceedings set redress of which nothing was paid."""
    waiting = {
        each.proceeding_id
        for each in vault.find(Remedy, trashed=False)
        if each.proceeding_id and each.owed and _nothing(each)
    }
    proceedings = vault.find(Proceeding, trashed=False) if waiting else []
    return {each.event_id for each in proceedings if each.id in waiting and each.event_id}


def _nothing(remedy: Remedy) -> bool:
    """Whether it is known that nothing was paid."""
    if remedy.extent == _NONE:
        return True
    try:
        return bool(remedy.paid) and Decimal(remedy.paid) == 0
    except InvalidOperation:
        return False
