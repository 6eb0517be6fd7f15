"""Codes on words, boxes and stretches: put on, listed, weighed, taken off; themes; every change undone."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from app.casework import undo
from app.casework.arguing import claims
from app.casework.coding import choose, codes, passages
from app.casework.coding.codes import Box, Region, Span, Stretch, Where
from app.casework.coding.themes import find_theme, merge_themes, save_theme, themes, trash_theme
from app.casework.registry import link, relink
from app.casework.writing.texts import save_text
from app.errors import NotFound, Refused, Usage
from app.records.cases import Case
from app.records.claims import AccountFact, ClaimPassage, Coding, Theme
from app.records.evidence import Item, ItemEvent, ItemPerson, ItemProvision, ItemText, Passage
from app.vault.check import check_vault
from app.vault.search import search
from app.vault.vault import Vault
from tests.builders import TEXT, SmallCase, add_item, new_vault, small_case
from tests.journeys.conftest import Program

WORDS = Span(TEXT.index("задержание"), TEXT.index("задержание") + 10)
BOX = Box(1, (70.0, 70.0, 200.0, 90.0))
_OF_ONE_VAULT = 100
EMOJI = "🙂🙂 Она видела и́х ночью"


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Vault, SmallCase, Item]]:
    """A case with a recording; every test takes its own passages of it."""
    with new_vault(tmp_path_factory.mktemp("codes") / "vault") as vault:
        case = small_case(vault)
        with vault.change() as change:
            sound = add_item(
                vault, change, case.case, "Voice", b"sound", kind="audio", media_type="audio/ogg"
            )
        yield vault, case, sound
        assert check_vault(vault) == []


@pytest.fixture
def made(held: tuple[Vault, SmallCase, Item]) -> Iterator[tuple[Vault, SmallCase, Item]]:
    """What a test does is undone after it, as a person would undo it."""
    vault, _case, _sound = held
    before = _content(vault)
    with vault.step("test"):
        yield held
    undo.undo(vault)
    assert _content(vault) == before


Made = tuple[Vault, SmallCase, Item]


def test_every_kind_of_code_stands_on_words_a_box_and_a_stretch(made: Made) -> None:
    vault, case, sound = made
    theme = save_theme(vault, "Threats", colour="#AA3300")
    claim = claims.save(vault, "KZ-1", "They were beaten")
    every = {
        "article": "iccpr:7",
        "act": "030107",
        "method": "0301",
        "person": case.person.id,
        "place": "Кошмамбет",
        "event": "Raid",
        "theme": "threats",
        "claim": claim.id,
        "element": "iccpr:7/torture.purpose",
    }
    for item, where in ((case.item, WORDS), (case.item, BOX), (sound, Stretch(1.5, 12.25))):
        for kind, ref in every.items():
            code = codes.code(vault, item.id, where, kind, ref, stance="against")
            assert (code.kind, code.passage.item_id) == (kind, item.id)
        found = codes.codes_of(vault, item.id)
        of_place = [each for each in found if codes_where(each.passage) == where]
        assert [each.kind for each in of_place] == list(codes.KINDS)
        assert len({each.passage_id for each in of_place}) == 1
        by_kind = {each.kind: each for each in of_place}
        assert by_kind["theme"].colour == "#aa3300"
        assert (by_kind["theme"].ref, by_kind["method"].label) == (theme.id, "Beating")
        assert (by_kind["claim"].stance, by_kind["person"].role) == ("against", "mentioned")
    assert [each.passage.quote for each in codes.codes_of(vault, case.item.id)][:8] == [
        "задержание"
    ] * 8
    # What asks for an item's links finds them, whatever they stand on.
    assert vault.count(ItemProvision, item_id=sound.id, provision="iccpr:7") == 1


def codes_where(passage: Passage) -> Where:
    where = codes.quoting.where_of(passage)
    assert where is not None
    return Span(where.start, where.end) if isinstance(where, Span) else where


def test_a_code_is_put_on_once_and_its_passage_is_one(made: Made) -> None:
    vault, case, _sound = made
    theme = save_theme(vault, "Threats")
    first = codes.code(vault, case.item.id, WORDS, "theme", theme.id, note="Who?", importance=2)
    again = codes.code(vault, case.item.id, WORDS, "theme", theme.id, certainty="probable")
    assert (again.link_id, again.passage_id) == (first.link_id, first.passage_id)
    assert (again.certainty, again.passage.note, again.passage.importance) == (
        "probable",
        "Who?",
        2,
    )
    place = codes.code(vault, case.item.id, Region(BOX.box), "place", "Кошмамбет")
    assert place.passage_id == codes.code(vault, case.item.id, BOX, "event", "Raid").passage_id


def test_what_nothing_stands_on_any_more_goes(made: Made) -> None:
    vault, case, _sound = made
    one = codes.code(vault, case.item.id, WORDS, "method", "0301")
    other = codes.code(vault, case.item.id, WORDS, "article", "iccpr:7")
    codes.uncode(vault, one.link_id)
    assert vault.one(Passage, id=other.passage_id) is not None
    codes.set_importance(vault, other.passage_id, 3)
    codes.uncode(vault, other.link_id)
    # That it matters is said of the passage itself, and so is a note.
    assert vault.get(Passage, other.passage_id).importance == 3
    codes.set_importance(vault, other.passage_id, 0)
    assert vault.one(Passage, id=other.passage_id) is None
    with pytest.raises(NotFound):
        codes.uncode(vault, one.link_id)


def test_importance_makes_a_passage_of_what_is_selected(made: Made) -> None:
    vault, case, _sound = made
    assert codes.weigh(vault, case.item.id, WORDS, 0) is None
    passage = codes.weigh(vault, case.item.id, WORDS, 1)
    assert passage is not None
    assert (passage.quote, passage.importance) == ("задержание", 1)
    assert codes.weigh(vault, case.item.id, WORDS, 0) is None
    for wrong in (-1, 4):
        with pytest.raises(Usage):
            codes.weigh(vault, case.item.id, WORDS, wrong)
    with pytest.raises(NotFound):
        codes.set_importance(vault, passage.id, 2)


@pytest.mark.parametrize(
    ("item", "where"),
    [
        ("item", Span(0, 5000)),
        ("item", Span(3, 3)),
        ("item", Box(2, BOX.box)),
        ("item", Box(1, (900.0, 10.0, 950.0, 20.0))),
        ("item", Box(1, (9.0, 10.0, 5.0, 20.0))),
        ("item", Box(1, (float("nan"), 10.0, 50.0, 20.0))),
        ("item", Stretch(0, 1)),
        ("sound", Span(0, 1)),
        ("sound", Box(1, BOX.box)),
        ("sound", Stretch(3, 2)),
        ("sound", Stretch(-1, 2)),
        ("sound", Stretch(0, float("inf"))),
    ],
)
def test_a_place_outside_the_item_is_refused(held: Made, item: str, where: Where) -> None:
    vault, case, sound = held
    before = vault.log.size
    ref = case.item.id if item == "item" else sound.id
    with pytest.raises(Usage):
        codes.code(vault, ref, where, "article", "iccpr:7")
    assert vault.log.size == before


def test_the_codebook_is_a_tree_without_circles_and_doubles(made: Made) -> None:
    vault, case, _sound = made
    custody = save_theme(vault, " In  custody ", colour="#123456", description="Only there")
    threats = save_theme(vault, "Threats", parent=custody.id)
    family = save_theme(vault, "Against the family", parent="In custody / Threats")
    assert [(line.path, line.depth) for line in themes(vault)] == [
        ("In custody", 0),
        ("In custody / Threats", 1),
        ("In custody / Threats / Against the family", 2),
    ]
    for wrong in ("", "  ", "a / b", "x" * 201):
        with pytest.raises(Usage):
            save_theme(vault, wrong)
    with pytest.raises(Usage):
        save_theme(vault, "Red", colour="red")
    with pytest.raises(Refused):
        save_theme(vault, "THREATS", parent=custody.id)
    with pytest.raises(Refused):
        save_theme(vault, "In custody", theme_id=custody.id, parent=family.id)
    with pytest.raises(Refused):
        trash_theme(vault, threats.id)
    save_theme(vault, "Threats")
    with pytest.raises(Usage):
        find_theme(vault, "Threats")
    assert find_theme(vault, "in custody / threats").id == threats.id
    renamed = save_theme(vault, "Menaces", theme_id=threats.id)
    assert (renamed.id, renamed.parent_id, renamed.colour) == (threats.id, None, "")
    assert case.item.id


def test_a_trashed_theme_hides_its_codes_and_brings_them_back(made: Made) -> None:
    vault, case, _sound = made
    theme = save_theme(vault, "Threats")
    codes.code(vault, case.item.id, WORDS, "theme", theme.id)
    trash_theme(vault, theme.id)
    assert codes.codes_of(vault, case.item.id) == []
    gone = {line.theme.id: line.passages for line in themes(vault, trashed=True)}
    assert gone[theme.id] == 1
    with pytest.raises(NotFound):
        codes.code(vault, case.item.id, WORDS, "theme", "Threats")
    with pytest.raises(Refused):
        codes.code(vault, case.item.id, WORDS, "theme", theme.id)
    trash_theme(vault, theme.id, restore=True)
    assert [each.ref for each in codes.codes_of(vault, case.item.id)] == [theme.id]
    save_theme(vault, "Threats", theme_id=trash_theme(vault, theme.id).id)


def test_merged_themes_keep_every_passage_once(made: Made) -> None:
    vault, case, _sound = made
    gone, kept = save_theme(vault, "Beating"), save_theme(vault, "Beatings")
    narrower = save_theme(vault, "With a cable", parent=gone.id)
    codes.code(vault, case.item.id, WORDS, "theme", gone.id)
    codes.code(vault, case.item.id, WORDS, "theme", kept.id)
    codes.code(vault, case.item.id, Span(0, 4), "theme", gone.id)
    with pytest.raises(Refused):
        merge_themes(vault, gone.id, narrower.id)
    with pytest.raises(Usage):
        merge_themes(vault, gone.id, gone.id)
    assert merge_themes(vault, gone.id, kept.id) == 1
    assert [each.ref for each in codes.codes_of(vault, case.item.id)] == [kept.id, kept.id]
    assert vault.get(Theme, narrower.id).parent_id == kept.id
    assert vault.get(Theme, gone.id).trashed


def test_codes_are_found_by_a_few_letters(made: Made) -> None:
    vault, _case, _sound = made
    custody = save_theme(vault, "In custody")
    theme = save_theme(vault, "Угрозы соседям", parent=custody.id)
    claim = claims.save(vault, "KZ-1", "The raid had no warrant")
    kinds = codes.KINDS

    def first(text: str) -> tuple[str, str]:
        best = choose.choices(vault, text, kinds=kinds)[0]
        return best.kind, best.ref

    assert first("угрозы соседям") == ("theme", theme.id)
    assert first("custody угр") == ("theme", theme.id)
    assert first("raid had") == ("claim", claim.id)
    assert first("electric sh")[0] == "method"
    # Where an item as a whole is linked, none of them is offered.
    assert all(each.kind not in choose.CODED for each in choose.choices(vault, "угр"))


def test_what_was_used_last_is_offered_first(made: Made) -> None:
    vault, case, _sound = made
    theme = save_theme(vault, "Threats")
    codes.code(vault, case.item.id, WORDS, "method", "0301")
    codes.code(vault, case.item.id, WORDS, "theme", theme.id)
    offered = choose.choices(vault, "", kinds=codes.KINDS)
    assert [(each.kind, each.ref) for each in offered[:2]] == [
        ("theme", theme.id),
        ("method", "0301"),
    ]


def test_how_sure_a_code_is_and_how_it_bears_on_a_claim_is_changed(made: Made) -> None:
    vault, case, _sound = made
    method = codes.code(vault, case.item.id, WORDS, "method", "0301")
    relink.change_link(vault, method.link_id, certainty="probable")
    assert vault.get(Coding, method.link_id).certainty == "probable"
    claim = claims.save(vault, "KZ-1", "They were beaten")
    bears = codes.code(vault, case.item.id, WORDS, "claim", claim.id)
    relink.change_link(vault, bears.link_id, role="context")
    assert vault.get(ClaimPassage, bears.link_id).stance == "context"
    for wrong in ({"certainty": "probable"}, {"role": "witness"}):
        with pytest.raises(Usage):
            relink.change_link(vault, bears.link_id, **wrong)


def test_passages_follow_their_words_and_are_flagged_where_these_were_changed(
    tmp_path: Path,
) -> None:
    with new_vault(tmp_path / "v") as vault:
        case = small_case(vault)
        text = f"{EMOJI}. Потом их увезли в отдел. Утром отпустили."
        first = save_text(vault, case.item.id, text, "transcript")
        spans = {
            "stands": "видела и́х ночью",
            "changed": "Потом их увезли в отдел",
            "lost": "Утром отпустили",
        }
        found = {}
        for name, words in spans.items():
            start = text.index(words)
            made = codes.code(
                vault, case.item.id, Span(start, start + len(words)), "article", "iccpr:7"
            )
            found[name] = made.passage_id
        later = "[00:00:01] " + text.replace("отдел", "участок").replace("Утром отпустили.", "")
        second = save_text(vault, case.item.id, later, "transcript")
        standing = passages.shown(vault, case.item.id, second.id)
        assert {name: standing[ref].state for name, ref in found.items()} == {
            name: name for name in spans
        }
        assert {name: standing[ref].doubtful for name, ref in found.items()} == {
            "stands": False,
            "changed": True,
            "lost": True,
        }
        where = standing[found["stands"]].span
        assert where is not None
        assert later[slice(*where)] == spans["stands"]
        near = standing[found["changed"]].span
        assert near is not None
        assert later[slice(*near)] == "Потом их увезли в участок"
        # In the text that they were quoted from they stand as they did.
        old = passages.shown(vault, case.item.id, first.id)
        assert {old[ref].state for ref in found.values()} == {passages.STANDS}
        # A person says where the changed one belongs; nothing else of it changes.
        confirmed = passages.confirm(vault, found["changed"], *near)
        assert (confirmed.quote, confirmed.text_id) == ("Потом их увезли в участок", second.id)
        assert not passages.shown(vault, case.item.id, second.id)[confirmed.id].doubtful
        with pytest.raises(Refused):
            passages.confirm(vault, found["lost"], *near)
        with pytest.raises(Usage):
            passages.confirm(vault, found["lost"], 0, 5000)
        # A passage of a translation is no passage of the text, and not a lost one either.
        other = save_text(vault, case.item.id, "They were taken away", "translation", "en")
        abroad = codes.code(
            vault, case.item.id, Span(0, 4, other.id), "article", "iccpr:9"
        ).passage_id
        assert passages.shown(vault, case.item.id, second.id)[abroad].state == passages.AWAY
        save_text(vault, case.item.id, "All were taken away", "translation", "en")
        assert passages.shown(vault, case.item.id, second.id)[abroad].state == passages.LOST


def test_items_are_found_by_themes_and_methods_of_their_passages(made: Made) -> None:
    vault, case, _sound = made
    custody = save_theme(vault, "In custody")
    threats = save_theme(vault, "Threats to family", parent=custody.id)
    code = codes.code(vault, case.item.id, WORDS, "theme", threats.id)
    codes.code(vault, case.other.id, Span(0, 4), "method", "0301")

    def found(query: str) -> list[str]:
        return [item.id for item, _snippet in search(vault, query).rows]

    # A broader theme finds what is coded by a narrower one.
    for query in ('theme:"threats to family"', 'theme:"In custody"'):
        assert found(query) == [case.item.id]
    assert found("method:0301") == [case.other.id]
    assert found("-method:0301 -theme:x") != []
    assert search(vault, "").facets["theme"] == {"In custody": 1, "Threats to family": 1}
    save_theme(vault, "Menaces", theme_id=threats.id)
    assert (found('theme:"in custody"'), found("theme:menaces")) == ([], [case.item.id])
    codes.uncode(vault, code.link_id)
    assert found("theme:menaces") == []


# Random changes, each a step, undone in turn


def _content(vault: Vault) -> dict[str, Any]:
    """What a person made of an item: its records, with the words in place of a text version's id."""
    words = {each.id: each.sha256 for each in vault.find(ItemText)}
    kinds = (Passage, Coding, ItemProvision, ItemPerson, ItemEvent, ClaimPassage, AccountFact)
    found: dict[str, Any] = {}
    for kind in kinds:
        found[kind.table] = sorted(
            repr([words.get(v, v) if isinstance(v, str) else v for v in _values(each)])
            for each in vault.find(kind)
        )
    found["theme"] = sorted(map(repr, vault.find(Theme, trashed=False)))
    found["text"] = {
        item.id: vault.text(text.id)
        for item in vault.find(Item)
        if (text := vault.current_text(item.id)) is not None
    }
    return found


def _values(record: Any) -> list[Any]:
    return [getattr(record, each.name) for each in fields(record)]


def _random_change(vault: Vault, item: Item, chance: random.Random) -> Callable[[], object]:
    """One thing that a person may do now."""
    record = vault.current_text(item.id)
    assert record is not None
    text = vault.text(record.id)
    start = chance.randrange(len(text) - 1)
    where: Where = Span(start, min(len(text), start + chance.randint(1, 12)))
    if chance.random() < 0.2:
        corner = chance.randrange(400)
        where = Box(1, (corner, corner, corner + 40, corner + 20))
    there = codes.codes_of(vault, item.id)
    quoted = vault.find(Passage, item_id=item.id)
    live = vault.find(Theme, trashed=False)
    one, passage = (chance.choice(each) if each else None for each in (there, quoted))
    theme = chance.choice(live) if live else None
    name = f"Theme {chance.randrange(100_000)}"
    stance = chance.choice(("for", "against"))
    changes: list[Callable[[], object]] = [
        lambda: codes.code(vault, item.id, where, "article", chance.choice(("iccpr:7", "iccpr:9.3"))),
        lambda: codes.code(vault, item.id, where, "method", "0301", note=chance.choice(("", "x"))),
        lambda: codes.code(vault, item.id, where, "event", "Raid", importance=chance.randrange(4)),
        lambda: codes.code(vault, item.id, where, "claim", "Beaten", stance=stance),
        lambda: codes.weigh(vault, item.id, where, chance.randrange(4)),
        lambda: save_theme(vault, name),
    ]  # fmt: skip
    if theme is not None:
        changes += [
            lambda: codes.code(vault, item.id, where, "theme", theme.id),
            lambda: codes.code(vault, item.id, where, "theme", theme.id),
            lambda: save_theme(vault, name, theme_id=theme.id, colour="#00aa00"),
            lambda: merge_themes(vault, theme.id, chance.choice(live).id),
            lambda: trash_theme(vault, theme.id),
        ]
    if one is not None:
        changes += [lambda: codes.uncode(vault, one.link_id)] * 3
        changes.append(lambda: link.unlink(vault, one.link_id))
    if passage is not None:
        changes += [
            lambda: passages.set_note(vault, passage.id, chance.choice(("", "A note", "Another"))),
            lambda: codes.set_importance(vault, passage.id, chance.randrange(4)),
            lambda: passages.confirm(vault, passage.id, start, start + 1),
        ]
    if chance.random() < 0.15:
        words = chance.choice(("так ", "🙂", "и́", "", "\n"))
        later = text[:start] + words + text[start + chance.randrange(3) :]
        changes = [lambda: save_text(vault, item.id, later, "transcript")]
    return chance.choice(changes)


def test_random_changes_are_undone_to_the_same_vault(tmp_path: Path) -> None:
    """``KUAGER_EDIT_SEQUENCES`` sequences of changes; a few in every run."""
    sequences = int(os.environ.get("KUAGER_EDIT_SEQUENCES", "12"))
    chance = random.Random(os.environ.get("KUAGER_EDIT_SEED", "6"))
    for number in range(0, sequences, _OF_ONE_VAULT):
        path = tmp_path / f"v{number}"
        _sequences(path, min(_OF_ONE_VAULT, sequences - number), chance)
        shutil.rmtree(path)


def _sequences(path: Path, count: int, chance: random.Random) -> None:
    """Sequences of changes in one vault, each undone, some of it redone, undone again."""
    with new_vault(path) as vault:
        case = small_case(vault)
        item = case.other
        claims.save(vault, vault.get(Case, item.case_id).code, "Beaten")
        save_text(vault, item.id, f"{EMOJI} اعتقلوه\u200f (ночью) и he said", "transcript")
        save_theme(vault, "Threats")
        codes.code(vault, item.id, Span(0, 4), "theme", "Threats")
        done = 0
        for _ in range(count):
            before, states = _content(vault), []
            for _step in range(chance.randint(2, 7)):
                change = _random_change(vault, item, chance)
                size = vault.log.size
                try:
                    with vault.step("change"):
                        change()
                except (Refused, Usage):
                    assert vault.log.size == size
                    continue
                if vault.log.size > size:
                    states.append(_content(vault))
            for state in (*reversed(states[:-1]), *([before] if states else ())):
                undo.undo(vault)
                assert _content(vault) == state
            redone = chance.randint(0, len(states))
            for state in states[:redone]:
                undo.redo(vault)
                assert _content(vault) == state
            for _step in range(redone):
                undo.undo(vault)
            assert _content(vault) == before
            done += len(states)
        assert check_vault(vault) == []
        assert done > count


def test_the_command_line_codes_lists_and_takes_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = Program(tmp_path, monkeypatch)
    program.create()
    (tmp_path / "a.txt").write_text("They beat him with a cable.", "utf-8")
    program.ok("case", "KZ-1", "--title", "One")
    program.ok("add", tmp_path / "a.txt", "--case", "KZ-1")
    program.ok("theme", "Beatings", "--colour", "#aa0000", "--description", "Blows of all kinds")
    program.ok("theme", "With things", "--under", "Beatings")
    made = program.ok(
        "code", "1", "--span", "0:13", "--as", "theme:Beatings / With things", "--importance", "3"
    )["code"]  # fmt: skip
    assert (made["passage"]["quote"], made["passage"]["importance"]) == ("They beat him", 3)
    program.ok("code", "1", "--span", "0:13", "--as", "article:iccpr:7")
    found = program.ok("codes", "1")["codes"]
    assert [(each["kind"], each["standing"]["state"]) for each in found] == [
        ("article", "stands"),
        ("theme", "stands"),
    ]
    assert program.ok("codes", "1", "--doubtful")["codes"] == []
    assert [each["path"] for each in program.ok("themes")["themes"]] == [
        "Beatings",
        "Beatings / With things",
    ]
    for wrong in (
        ("--span", "0:13", "--as", "theme"),
        ("--span", "0:13", "--time", "1-2", "--as", "theme:Beatings"),
        ("--time", "1-2", "--as", "theme:Beatings"),
        ("--box", "1,2", "--page", "1", "--as", "theme:Beatings"),
        ("--as", "theme:Beatings"),
    ):
        assert program("code", "1", *wrong).code == 2
    program.ok("theme", "With things", "--merge-into", "Beatings")
    program.ok("uncode", made["id"])
    assert [each["kind"] for each in program.ok("codes", "1")["codes"]] == ["article"]
