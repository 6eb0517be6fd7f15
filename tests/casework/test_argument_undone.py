"""Whatever is argued is undone and redone: after undo every row is as before, after redo as it was made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from app.casework import lookup, undo
from app.casework.arguing import claims, flags
from app.casework.coding import codes, elements
from app.casework.dialogue import recommending, stating
from app.casework.figures import statistics
from app.casework.listing import views
from app.casework.redress import counting, detention, proceedings, remedies
from app.casework.registry import event_links, law, law_register, people, places
from app.casework.registry.cases import save_case
from app.casework.registry.link import save_event
from app.casework.submitting import annexing, blocks, notes, starting, submissions
from app.casework.submitting.notes import Cited
from app.records.base import Record
from app.records.cases import EventLink, ProvisionVersion
from app.records.claims import PassageElement
from app.records.desk import SavedView
from app.records.dialogue import (
    Recommendation,
    RecommendationClaim,
    RecommendationStep,
    StateClaim,
    StateStatement,
)
from app.records.evidence import Passage
from app.records.proceedings import Detention, Proceeding, ProceedingParty, Remedy
from app.records.statistics import Statistic, StatisticPart
from app.records.submissions import Submission
from app.vault.catalogue import RECORDS, table_named
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

Verb = Callable[[Vault], object]
Rows = Mapping[tuple[str, str], Record | None]


def _last(vault: Vault, kind: type[Record]) -> str:
    """The id of the record that was made last and is not in the trash."""
    return [each.id for each in vault.find(kind, order="id") if not getattr(each, "trashed", 0)][-1]


def _passage(vault: Vault) -> str:
    return vault.find(Passage, order="id")[0].id


def _coded(vault: Vault) -> str:
    """A passage on which nothing stands but one code."""
    at = codes.Span(20, 30)
    return codes.code(vault, "1", at, "article", "iccpr:9").passage_id


def _block(vault: Vault, place: int) -> str:
    return blocks.blocks(vault, _last(vault, Submission))[place].id


VERBS: list[tuple[str, Verb]] = [
    ("statistic", lambda v: statistics.save(v, "KZ-1", "Held", "98", unit="persons",
        source_item="1", passage=_passage(v), parts=[("sex", "women", "90", "")])),
    ("another statistic", lambda v: statistics.save(v, "KZ-1", "Held", "103", unit="persons")),
    ("statistic changed", lambda v: statistics.update(v, _last(v, Statistic), value="~100",
        parts=[("sex", "men", "3", "")])),
    ("part", lambda v: statistics.part(v, _last(v, Statistic), "age", "under 18", "2")),
    ("part taken off", lambda v: statistics.take_part_off(v, _last(v, StatisticPart))),
    ("statistic trashed", lambda v: statistics.trash(v, _last(v, Statistic))),
    ("statement", lambda v: stating.save(v, "KZ-1", "All were paid.", passage=_coded(v))),
    ("another statement", lambda v: stating.add(v, "KZ-1", "Nobody was held.")),
    ("statement changed", lambda v: stating.update(v, _last(v, StateStatement), topic="arrests")),
    ("statement moved", lambda v: stating.move(v, _last(v, StateStatement), 0)),
    ("claim rebuts", lambda v: stating.rebut(v, _last(v, StateStatement), claim="They were beaten.")),
    ("passage rebuts", lambda v: stating.rebut(v, _last(v, StateStatement), passage=_passage(v))),
    ("taken off", lambda v: stating.take_off(v, _last(v, StateClaim))),
    ("statement loses its words", lambda v: stating.update(
        v, v.find(StateStatement, order="id")[0].id, source="", passage="")),
    ("statement trashed", lambda v: stating.trash(v, _last(v, StateStatement))),
    ("recommendation", lambda v: recommending.save(v, "KZ-1", "pay them",
        claim=["They were beaten."], provisions=["iccpr:2.3"])),
    ("another recommendation", lambda v: recommending.add(v, "KZ-1", "free them")),
    ("recommendation changed", lambda v: recommending.update(
        v, _last(v, Recommendation), addressee="The State")),
    ("recommendation moved", lambda v: recommending.move(v, _last(v, Recommendation), 0)),
    ("finding", lambda v: recommending.follow(v, "free them", "They were beaten.", "so")),
    ("law", lambda v: recommending.rest(v, "free them", ["iccpr:9"])),
    ("law of findings", lambda v: recommending.rest_on_findings(v, "free them")),
    ("let go", lambda v: recommending.let_go(v, _last(v, RecommendationClaim))),
    ("step", lambda v: recommending.step(v, "pay them", "made", "third", passage=_coded(v))),
    ("step instead", lambda v: recommending.step(v, "pay them", "adopted", date="2025",
        instead=_last(v, RecommendationStep))),
    ("step dropped", lambda v: recommending.drop_step(v, _last(v, RecommendationStep))),
    ("recommendation trashed", lambda v: recommending.trash(v, _last(v, Recommendation))),
    ("proceeding", lambda v: proceedings.save(v, "KZ-1", "Trial", kind="criminal",
        place="Karasay", document="1", passage=_coded(v))),
    ("appeal", lambda v: proceedings.add(v, "KZ-1", "Appeal", kind="criminal", parent="Trial")),
    ("proceeding changed", lambda v: proceedings.update(v, _last(v, Proceeding), charge="none")),
    ("party", lambda v: proceedings.party(v, "Trial", "Everybody", "victim", "video", 3)),
    ("party changed", lambda v: proceedings.change_party(
        v, _last(v, ProceedingParty), role="accused")),
    ("party taken off", lambda v: proceedings.take_off(v, _last(v, ProceedingParty))),
    ("remedy", lambda v: remedies.save(v, "KZ-1", "compensation", proceeding="Trial",
        person="Everybody", owed="6", currency="KZT")),
    ("remedy changed", lambda v: remedies.update(v, _last(v, Remedy), paid="0")),
    ("remedy trashed", lambda v: remedies.trash(v, _last(v, Remedy))),
    ("proceeding trashed", lambda v: proceedings.trash(v, _last(v, Proceeding))),
    ("detention", lambda v: detention.save(v, "KZ-1", "Everybody", place="Karasay",
        passage=_coded(v))),
    ("detention changed", lambda v: detention.update(v, _last(v, Detention), date="2022")),
    ("detention removed", lambda v: detention.remove(v, _last(v, Detention))),
    ("of a group", lambda v: counting.settle(v, _case(v), lookup.person(v, "Everybody").id, "",
        within=True, reason="so")),
    ("instrument", lambda v: law.save_instrument(v, "kz-9", "Law", text="1")),
    ("instrument changed", lambda v: law.save_instrument(v, "kz-9", "An act", note="n")),
    ("title", lambda v: law_register.set_title(v, "kz-9", "ru", "Закон")),
    ("title taken away", lambda v: law_register.set_title(v, "kz-9", "ru", "")),
    ("provision", lambda v: law.save_provision(v, "kz-9", "5", "Entry")),
    ("version", lambda v: law_register.save_version(v, "kz-9:5", language="ru", text="Слова")),
    ("version changed", lambda v: law_register.save_version(v, "kz-9:5", language="ru",
        text="Слово", version=_last(v, ProvisionVersion))),
    ("version removed", lambda v: law_register.remove_version(v, _last(v, ProvisionVersion))),
    ("events linked", lambda v: event_links.link(v, "Raid", "Ruling", "led-to",
        passage=_passage(v))),
    ("link said again", lambda v: event_links.link(v, "Raid", "Ruling", "led-to", note="n")),
    ("events unlinked", lambda v: event_links.unlink(v, _last(v, EventLink))),
    ("element", lambda v: elements.bear(v, _passage(v), "iccpr:7", _element())),
    ("element taken off", lambda v: elements.take_off(v, _last(v, PassageElement))),
    ("submission", lambda v: submissions.create(v, "KZ-1", "Report")),
    ("outline", lambda v: starting.outline(v, _last(v, Submission))),
    ("submission copied", lambda v: submissions.duplicate(v, _last(v, Submission), "Copy")),
    ("submission changed", lambda v: submissions.update(v, _last(v, Submission), authors=["A"])),
    ("quotation", lambda v: blocks.add(v, _last(v, Submission), "quotation",
        passage_id=_coded(v), before=_block(v, 0))),
    ("paragraph", lambda v: blocks.insert(v, _last(v, Submission), 0, "paragraph", "One. Two.")),
    ("footnote", lambda v: notes.cite(v, _block(v, 0), 4, Cited("claim", _claim(v)))),
    ("footnote changed", lambda v: notes.amend(v, _block(v, 0), "n1", text="See.")),
    ("part split", lambda v: blocks.split(v, _block(v, 0), 4)),
    ("parts joined", lambda v: blocks.join(v, _block(v, 1))),
    ("part moved", lambda v: blocks.shift(v, _block(v, 0), 2)),
    ("part changed", lambda v: blocks.change(v, _block(v, 2), text="One alone.")),
    ("footnote again", lambda v: notes.cite(v, _block(v, 2), 4, Cited("passage", "", _passage(v)))),
    ("annexes", lambda v: annexing.annexes(v, submissions.shown(v, "Copy"))),
    ("footnote removed", lambda v: notes.remove(v, _block(v, 2), "n1")),
    ("quotation removed", lambda v: blocks.remove(v, [_block(v, 0), _block(v, 1)])),
    ("submission trashed", lambda v: submissions.trash(v, _last(v, Submission))),
    ("submission back", lambda v: submissions.trash(v, v.find(Submission, name="Copy")[0].id,
        restore=True)),
    ("flag", lambda v: flags.answer(v, _flag(v), "stands", "so")),
    ("flag again", lambda v: flags.answer(v, _flag(v), "explained", "otherwise")),
    ("flag reopened", lambda v: flags.reopen(v, _flag(v))),
    ("view", lambda v: views.keep(v, "network", "Mine", {"words": ["a"]})),
    ("view again", lambda v: views.keep(v, "network", "mine", {"words": ["b"]})),
    ("view forgotten", lambda v: views.forget(v, _last(v, SavedView))),
]  # fmt: skip


def _case(vault: Vault) -> str:
    return save_case(vault, "KZ-1", title="Karasay").id


def _claim(vault: Vault) -> str:
    return claims.find(vault, "They were beaten.").id


def _element() -> str:
    return elements.elements_of("iccpr:7")[0].id


def _flag(vault: Vault) -> flags.Flag:
    return flags.Flag("zero", _case(vault), vault.find(Statistic, order="id")[0].id)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    path: Path = tmp_path_factory.mktemp("undone") / "vault"
    with new_vault(path) as made:
        save_case(made, "KZ-1", title="Karasay")
        people.save_person(made, name="Everybody", kind="group", count=23)
        places.save_place(made, name="Karasay")
        for title in ("Raid", "Ruling"):
            save_event(made, "KZ-1", title)
        make_item(made, "Told", "They beat us in the cellar of the house for an hour.")
        quoted = codes.code(made, "1", codes.Span(0, 12), "article", "iccpr:7").passage_id
        claims.add(made, "KZ-1", "They were beaten.", provisions=["iccpr:7"], passage_id=quoted)
        yield made


def _all(vault: Vault) -> Rows:
    """Every record that is not in the trash, where what a step made lies after it is undone."""
    return {
        (record.table, each.id): each
        for record in RECORDS
        for each in vault.find(record)
        if not getattr(each, "trashed", False)
    }


def _touched(vault: Vault, run: Callable[[], object]) -> Rows:
    """Do something, and return all that it touched as it is then; None is gone."""
    size = vault.log.size
    run()
    keys = dict.fromkeys((each.table, each.record) for each in vault.log.events(since=size))
    return {key: vault.one(table_named(key[0]).record, id=key[1]) for key in keys}


def test_every_verb_of_an_argument_is_undone_and_redone(vault: Vault) -> None:
    start = known = _all(vault)
    done: list[tuple[str, Rows, Rows]] = []
    for name, verb in VERBS:

        def run(name: str = name, verb: Verb = verb) -> None:
            with vault.step(name):
                verb(vault)

        made = _touched(vault, run)
        before: Rows = {key: known.get(key) for key in made}
        assert made != before, name
        known = {**known, **made}
        done.append((name, before, made))
    end = _all(vault)
    for name, before, _made in reversed(done):
        rows = _touched(vault, lambda: undo.undo(vault))
        for key, held in before.items():
            now = rows[key]
            assert now == held or (held is None and getattr(now, "trashed", False)), (name, key)
    assert _all(vault) == start
    for name, _before, made in done:
        rows = _touched(vault, lambda: undo.redo(vault))
        assert {key: rows[key] for key in made} == made, name
    assert _all(vault) == end
    assert check_vault(vault) == []
