"""A name in every field of an argument's records that takes words, and an item that each of them cites."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

from app.records.base import Record
from app.records.cases import Event, EventLink, Instrument, InstrumentTitle, Place, ProvisionVersion
from app.records.claims import Claim, ClaimProvision, FlagAnswer, PassageElement
from app.records.desk import SavedView
from app.records.dialogue import (
    Recommendation,
    RecommendationClaim,
    RecommendationProvision,
    RecommendationStep,
    StateClaim,
    StatePassage,
    StateStatement,
)
from app.records.evidence import Item, Passage
from app.records.ids import new_id
from app.records.people import Person
from app.records.proceedings import Detention, Proceeding, ProceedingParty, Remedy
from app.records.statistics import Statistic, StatisticPart
from app.records.submissions import Submission, SubmissionBlock, SubmissionNote
from app.vault.vault import Vault

SAID = "Zulfiya Qarabekova"
"""How the person is called in records alone: no text of an item that stays has it."""

_SAYS = f"what {SAID} said"
# Fields that hold codes, dates, numbers and references, never words.
_NO_WORDS = frozenset(
    {
        "id", "date", "at", "kind", "form", "adopted", "in_force", "certainty", "status", "standard",
        "period", "source_date", "reliability", "credibility", "other", "language", "verb", "state",
        "role", "took_part", "outcome", "opened", "decided", "notified_how", "notified_on", "appeal",
        "appeal_until", "paid", "owed", "owed_on", "paid_on", "currency", "extent", "order_shown",
        "template", "profile", "session_dates", "section", "ref", "key", "view", "valid", "country",
        "counted_on", "lawful", "facility", "number", "jurisdiction", "erased_at", "birth", "sex",
        "nationality",
    }
)  # fmt: skip


def name_everywhere(vault: Vault, person: Person, item: Item) -> list[Record]:
    """Store a record of every kind that argues, each naming the person and citing the item where it can."""
    text = vault.current_text(item.id)
    assert text is not None
    quoted: dict[str, Any] = {"item_id": item.id, "text_id": text.id, "quote": "Меня"}
    passage = _made(Passage, start=0, end=4, prefix="-", suffix="-", **quoted)
    at = {"passage_id": passage.id}
    case, sourced = {"case_id": item.case_id}, {"source_id": item.id, **at}
    ruled = {"document_id": item.id, **at}
    arrest, release = _made(Event, **case), _made(Event, **case)
    instrument = _made(Instrument, code="kz-1")
    version = _made(ProvisionVersion, provision="iccpr:7")
    claim, statistic = _made(Claim, **case), _made(Statistic, value="7", **case, **sourced)
    stated, asked = _made(StateStatement, **case, **sourced), _made(Recommendation, **case)
    trial = _made(Proceeding, kind="criminal", event_id=arrest.id, **case, **ruled)
    report = _made(Submission, template="ccpr-ngo", organisations=(_SAYS,), authors=(SAID,), **case)
    block = _made(
        SubmissionBlock, submission_id=report.id, kind="paragraph", refs=(statistic.id,),
        text=f"[[{person.id}]] is {SAID}.[^n1]",
    )  # fmt: skip
    about = {"person_id": person.id}
    records: list[Record] = [
        passage, arrest, release, instrument, version, claim, statistic, stated, asked, trial,
        report, block,
        _made(Place),
        _made(InstrumentTitle, instrument_id=instrument.id, language="en"),
        _made(ClaimProvision, claim_id=claim.id, provision="iccpr:7", version_id=version.id),
        _made(PassageElement, item_id=item.id, provision="iccpr:7", element="act", **at),
        _made(EventLink, event_id=arrest.id, to_id=release.id, relation="led-to", **at),
        _made(StatisticPart, statistic_id=statistic.id, value="3"),
        _made(FlagAnswer, rule="zero", one=statistic.id, state="stands", at="2026", **case),
        _made(StateClaim, statement_id=stated.id, claim_id=claim.id, stance="rebuts"),
        _made(StatePassage, statement_id=stated.id, item_id=item.id, stance="rebuts", **at),
        _made(RecommendationClaim, recommendation_id=asked.id, claim_id=claim.id),
        _made(RecommendationProvision, recommendation_id=asked.id, provision="iccpr:7"),
        _made(RecommendationStep, recommendation_id=asked.id, state="answered", **sourced),
        _made(ProceedingParty, proceeding_id=trial.id, role="victim", **about),
        _made(Remedy, kind="compensation", proceeding_id=trial.id, **about, **case, **ruled),
        _made(Detention, event_id=arrest.id, **about, **case, **at),
        _made(SubmissionBlock, submission_id=report.id, kind="quotation", **at),
        _made(SubmissionNote, submission_id=report.id, block_id=block.id, key="n1",
              kind="passage", **at),
        # Two of one view, told apart by how the person is called.
        *(
            _made(SavedView, view="network", name=name, settings=json.dumps({"words": [SAID]}))
            for name in (SAID, "Qarabekova Zulfiya")
        ),
        _made(Person, name="Her brother", pseudonym="Person B"),
    ]  # fmt: skip
    with vault.step(f"Wrote of {SAID}"), vault.change() as change:
        for each in records:
            change.put("added", each)
        # What a record said once is in the log alone.
        change.put("described", replace(claim, note="Nothing."))
    vault.desk.put("submission/draft", json.dumps({"text": f"{SAID} was beaten"}))
    return records


def _made(kind: type[Record], /, **given: Any) -> Any:
    """A record whose every field of words that was not given names the person."""
    words = {
        each.name: _SAYS
        for each in fields(kind)
        if each.type == "str" and each.name not in _NO_WORDS and each.name not in given
    }
    return kind(id=new_id(), **(words | given))
