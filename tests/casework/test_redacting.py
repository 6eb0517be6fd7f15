"""A review: what waits, every decision on it, who has looked, and how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from app.casework import lookup, undo
from app.casework.receiving.ingest import ingest
from app.casework.redacting import review
from app.casework.registry import people
from app.casework.registry.cases import save_case
from app.casework.releasing.export import ExportRequest, export
from app.casework.reviewing import redacting
from app.casework.reviewing.forecast import forecast
from app.casework.reviewing.preview import PreviewSession
from app.casework.reviewing.redacting import Review, look_over
from app.errors import NotFound, Refused, Usage
from app.records import profiles
from app.records.evidence import Item
from app.records.marks import Mark, RareCheck, SignOff
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault
from tests.casework.papers import PAGE, PHONE, WITNESS, paper
from tests.journeys.portrait import differences, portrait

SECOND = "twice"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with a paper of two pages (1), a chat without pages (2), a note (3), a witness in all."""
    folder = tmp_path_factory.mktemp("review")
    (folder / "paper.pdf").write_bytes(paper(PAGE, PAGE))
    (folder / "chat.txt").write_text(f"{WITNESS} работала поваром.\nkarimova dilnoza\n", "utf-8")
    (folder / "note.pdf").write_bytes(paper(["Слова остаются.", "", f"Пишет {WITNESS}."]))
    with new_vault(folder / "vault", actor="Ana") as vault:
        save_case(vault, "KZ-1", title="A case")
        people.save_person(vault, name=WITNESS, pseudonym="Witness A", protected=True)
        files = [folder / name for name in ("paper.pdf", "chat.txt", "note.pdf")]
        batch = ingest(vault, files, "KZ-1")
        assert not batch.refused
        for each in batch.ingested:
            review.suggest(vault, each.item)
    return folder / "vault"


@pytest.fixture
def vault(made: Path, tmp_path: Path) -> Iterator[Vault]:
    """A copy of it, so that every test begins at the beginning."""
    import shutil

    shutil.copytree(made, tmp_path / "vault")
    with Vault.open(tmp_path / "vault", CREDENTIAL, write=True) as opened:
        yield opened


@pytest.fixture
def twice(monkeypatch: pytest.MonkeyPatch) -> str:
    """A profile like ``un`` that wants a second reviewer."""
    held = dict(profiles.load_profiles())
    held[SECOND] = replace(held["un"], name=SECOND, title="Twice", second_review=True)
    monkeypatch.setattr(profiles, "load_profiles", lambda: MappingProxyType(held))
    return SECOND


def all_accepted(vault: Vault, ref: str = "1") -> None:
    review.settle(vault, ref, ["all"], [], looked=False)


def whose(vault: Vault) -> str:
    return people.identities(vault)[0].person_id


def first(seen: Review, reason: str) -> Mark:
    return next(entry.mark for entry in seen.entries if entry.mark.reason == reason)


def test_every_mark_says_where_it_stands_why_and_what_will_stand_there(vault: Vault) -> None:
    seen = look_over(vault, "1", "un")
    assert (seen.state, seen.product, seen.waiting) == ("marked", "facsimile", 6)
    assert [entry.mark.page or entry.places[0][0] for entry in seen.entries] == [1, 1, 1, 2, 2, 2]
    name, phone, dative = seen.entries[:3]
    assert name.person == WITNESS
    assert name.why.startswith(f"The name of “{WITNESS}”: ")
    assert (name.token, name.scope, name.bits) == ("[Witness A]", "line_end", None)
    assert dative.why != name.why
    assert phone.token == "[contact]"
    assert phone.scope == "word"
    # To the end of the line, so to the edge of the page; the second line of text is left alone.
    page, box = name.places[0]
    assert page == 1
    assert box[2] == pytest.approx(420)
    assert box[3] < 595 - 540 + 24
    assert name.alike == 2
    assert seen.profiles[0][0] == "internal"


def test_a_mask_over_one_word_says_how_much_it_tells(vault: Vault) -> None:
    mark = first(look_over(vault, "1", "un"), "name")
    redacting.change_mark(vault, mark.id, scope="word")
    entry = look_over(vault, "1", "un").entries[0]
    assert entry.scope == "word"
    assert entry.bits is not None
    assert 1 < entry.bits < 20
    # A number is not a name, and typeset again nothing has a width.
    assert {e.bits for e in look_over(vault, "1", "un").entries if e.mark.reason == "contact"} == {
        None
    }
    redacting.choose_product(vault, "1", "transcript")
    assert look_over(vault, "1", "un").entries[0].bits is None


def test_a_profile_that_hides_nothing_has_nothing_to_decide(vault: Vault) -> None:
    seen = look_over(vault, "1", "internal")
    assert seen.entries == ()
    assert seen.rare == ()
    assert seen.state == "unmarked"


def test_all_of_a_person_is_hidden_at_once_and_nothing_else(vault: Vault) -> None:
    done = redacting.accept_person(vault, "1", whose(vault))
    assert done.accepted == 4
    states = {
        (entry.mark.reason, entry.mark.state) for entry in look_over(vault, "1", "un").entries
    }
    assert states == {("name", "accepted"), ("contact", "suggested")}
    # Of this item alone.
    assert look_over(vault, "2", "un").waiting == 2


def test_all_identical_takes_the_same_words_and_the_other_script(vault: Vault) -> None:
    seen = look_over(vault, "1", "un")
    assert redacting.settle_alike(vault, "1", first(seen, "contact").id, "rejected").rejected == 2
    chat = look_over(vault, "2", "un")
    assert chat.entries[0].mark.quote == WITNESS
    assert chat.entries[0].alike == 2
    assert redacting.settle_alike(vault, "2", chat.entries[1].mark.id, "accepted").accepted == 2
    with pytest.raises(NotFound):
        redacting.settle_alike(vault, "2", first(seen, "contact").id, "accepted")
    with pytest.raises(Usage):
        redacting.settle_alike(vault, "1", first(seen, "contact").id, "suggested")


def test_the_review_goes_from_marked_to_proved_and_back(vault: Vault, tmp_path: Path) -> None:
    all_accepted(vault, "3")
    assert look_over(vault, "3", "un").state == "marked"
    redacting.sign_off(vault, "3", profile_name="un")
    seen = look_over(vault, "3", "un")
    assert seen.state == "reviewed"
    assert [each.actor for each in seen.sign_offs] == ["Ana"]
    with PreviewSession(vault.blobs, vault.cache, None, seen.preview) as session:
        session.after(1)
    assert look_over(vault, "3", "un").state == "applied"
    consent_free = ExportRequest("KZ-1", "un", tmp_path / "out", items="file:note.pdf")
    assert not export(vault, consent_free).withheld
    assert look_over(vault, "3", "un").state == "proved"
    assert look_over(vault, "3", "lawyer").state == "applied"
    # As a transcript it has never left.
    redacting.choose_product(vault, "3", "transcript")
    assert look_over(vault, "3", "un").state == "applied"
    redacting.choose_product(vault, "3", "")
    assert look_over(vault, "3", "un").state == "marked"
    redacting.sign_off(vault, "3", profile_name="un")
    added = review.add(vault, "3", {"page": 1, "box": [10, 500, 100, 550]})
    assert look_over(vault, "3", "un").state == "reviewed"
    redacting.change_mark(vault, added.id, box=[10, 500, 120, 550])
    assert look_over(vault, "3", "un").state == "marked"


def test_nobody_signs_off_what_is_not_decided(vault: Vault) -> None:
    with pytest.raises(Refused, match="6 suggestions"):
        redacting.sign_off(vault, "1")
    assert vault.count(SignOff) == 0


def test_a_sign_off_holds_for_the_marks_that_were_seen(vault: Vault) -> None:
    all_accepted(vault)
    redacting.sign_off(vault, "1")
    assert review.signed(vault, vault.get(Item, look_over(vault, "1", "un").item.id))
    review.add(vault, "1", {"page": 2, "box": [0, 0, 50, 50]})
    assert look_over(vault, "1", "un").sign_offs == ()


def test_a_second_reviewer_is_another_person(vault: Vault, twice: str, tmp_path: Path) -> None:
    all_accepted(vault, "3")
    with pytest.raises(Refused, match="first reviewer"):
        redacting.sign_off(vault, "3", second=True, actor="Bek")
    redacting.sign_off(vault, "3")
    for same in ("Ana", " ana ", ""):
        with pytest.raises(Refused, match="another person"):
            redacting.sign_off(vault, "3", second=True, actor=same)
    seen = look_over(vault, "3", twice)
    assert (seen.state, seen.wants_second) == ("marked", True)
    request = ExportRequest("KZ-1", twice, tmp_path / "out", items="file:note.pdf")
    withheld = export(vault, request).withheld
    assert [why for _item, why in withheld] == ["a second reviewer has not signed it off yet"]
    foreseen = forecast(vault, "KZ-1", twice, "file:note.pdf").items
    assert [each.why for each in foreseen] == ["a second reviewer has not signed it off yet"]
    redacting.sign_off(vault, "3", second=True, actor="Bek", note="Both pages")
    seen = look_over(vault, "3", twice)
    assert (seen.state, seen.wants_second) == ("reviewed", False)
    assert not forecast(vault, "KZ-1", twice, "file:note.pdf").items[0].why
    # Another mark, and both have to look again.
    review.add(vault, "3", {"page": 1, "box": [0, 0, 50, 50]})
    assert look_over(vault, "3", twice).wants_second


def test_two_names_are_two_people_and_one_is_not() -> None:
    ana, second_ana, bek = (
        SignOff(id=name, item_id="1", marks="m", actor=name, at="", second=second)
        for name, second in (("Ana", False), (" ana ", True), ("Bek", True))
    )
    assert review.twice_signed([ana, bek])
    assert not review.twice_signed([ana, second_ana])
    # The first reviewer's word was undone: the second's alone is one person's.
    assert not review.twice_signed([bek])
    assert not review.twice_signed([])


def test_a_mark_is_changed_where_it_stands(vault: Vault) -> None:
    box = review.add(vault, "1", {"page": 1, "box": [10, 10, 50, 50]})
    moved = redacting.change_mark(vault, box.id, box=[20, 20, 60, 60], page=2, note=" A stamp ")
    assert (moved.box, moved.page, moved.note) == ((20, 20, 60, 60), 2, "A stamp")
    owned = redacting.change_mark(vault, box.id, person=WITNESS, reason="face", token="[A person]")
    assert (owned.person_id, owned.reason, owned.token) == (whose(vault), "face", "A person")
    assert redacting.change_mark(vault, box.id, person="").person_id is None
    entry = next(e for e in look_over(vault, "1", "un").entries if e.mark.id == box.id)
    assert entry.token == "[A person]"
    text = first(look_over(vault, "1", "un"), "contact")
    assert redacting.change_mark(vault, text.id, scope="line").scope == "line"
    assert redacting.change_mark(vault, text.id, scope="").scope == ""


@pytest.mark.parametrize(
    ("error", "given"),
    [
        (Usage, {"box": [20, 20, 10, 60]}),
        (Usage, {"box": [900, 900, 950, 950]}),
        (Usage, {"page": 3}),
        (Usage, {"track": [0, 1, 1, 2, 2]}),
        (Usage, {"time": [1, 2]}),
        (Usage, {"scope": "line_end"}),
        (Usage, {"scope": "sideways"}),
        (Usage, {"reason": "because"}),
        (Usage, {"state": "open"}),
        (Usage, {"token": "A token that is far too long"}),
        (Usage, {"token": "two]brackets"}),
        (Refused, {"token": "Karimova D."}),
        (Refused, {"token": "каримовой"}),
        (Refused, {"token": "Dilnoza"}),
        (NotFound, {"person": "Nobody at all"}),
    ],
)
def test_what_a_mark_cannot_be_is_refused_and_nothing_changes(
    vault: Vault, error: type[Exception], given: dict[str, Any]
) -> None:
    box = review.add(vault, "1", {"page": 1, "box": [10, 10, 50, 50]})
    with pytest.raises(error) as refused:
        redacting.change_mark(vault, box.id, **given)
    assert "арим" not in str(refused.value)
    assert vault.get(Mark, box.id) == box


def test_a_token_is_written_into_what_leaves_and_carries_no_length(vault: Vault) -> None:
    all_accepted(vault, "2")
    seen = look_over(vault, "2", "un")
    for entry in seen.entries:
        redacting.change_mark(vault, entry.mark.id, token="  The  cook ")
    shown = look_over(vault, "2", "un").preview
    assert {each.token for each in shown.replacements} == {"[The cook]"}
    # The same whoever it was.
    assert redacting.change_mark(vault, seen.entries[0].mark.id, token="").token == ""


def test_changing_a_settled_mark_asks_for_another_look(vault: Vault) -> None:
    all_accepted(vault)
    redacting.sign_off(vault, "1")
    mark = first(look_over(vault, "1", "un"), "contact")
    redacting.change_mark(vault, mark.id, note="A neighbour's")
    assert look_over(vault, "1", "un").item.reviewed
    redacting.change_mark(vault, mark.id, scope="line")
    assert not look_over(vault, "1", "un").item.reviewed
    redacting.sign_off(vault, "1")
    review.settle(vault, "1", [], [mark.id], looked=False)
    assert not look_over(vault, "1", "un").item.reviewed


def test_a_mark_made_by_hand_is_taken_away_and_allows_nothing(vault: Vault) -> None:
    from app.casework.planning.planning import Plan, Planned
    from app.casework.reviewing import prove
    from app.records.cases import Case

    mark = review.add(vault, "2", {"span": [0, len(WITNESS)], "reason": "contact"})
    assert mark.quote == WITNESS
    gone = redacting.take_away(vault, mark.id)
    assert gone.state == "rejected"
    item = vault.get(Item, gone.item_id)
    hidden = people.hidden(vault, profiles.profile("un"))
    plan = Plan(
        Case(id="", code="", title=""), profiles.profile("un"), (Planned(item, 1, ()),), hidden,
        {}, (), 0, 0,
    )  # fmt: skip
    # A rejected suggestion lets its words pass the proof; this one was no judgement.
    _hide, passed = prove.identifiers(vault, plan)
    assert WITNESS not in str(passed)
    assert all(entry.mark.id != mark.id for entry in look_over(vault, "2", "un").entries)
    assert redacting.change_mark(vault, mark.id, state="accepted").quote == WITNESS
    with pytest.raises(Refused):
        redacting.take_away(vault, look_over(vault, "2", "un").entries[0].mark.id)


def test_a_film_has_boxes_that_move_and_a_paper_has_not(vault: Vault) -> None:
    from tests.casework.made import make_item

    film = make_item(vault, "Film", media_type="video/mp4")
    track = [0, 10, 10, 50, 50, 1.5, 30, 10, 70, 50]
    mark = review.add(vault, film.id, {"track": track, "time": [0, 4], "reason": "face"})
    assert mark.track == tuple(track)
    assert (mark.time_start, mark.time_end, mark.scope) == (0, 4, "region")
    moved = redacting.change_mark(vault, mark.id, track=[0, 1, 1, 2, 2], time=[0, 3])
    assert (moved.track, moved.time_end) == ((0, 1, 1, 2, 2), 3)
    for wrong in ([], [0, 1, 1, 2], [1, 1, 1, 2, 2, 0, 1, 1, 2, 2], [0, 2, 1, 1, 2], ["0"] * 5):
        with pytest.raises(Usage):
            review.add(vault, film.id, {"track": wrong})
    with pytest.raises(Usage):
        review.add(vault, "1", {"track": track})
    with pytest.raises(Usage):
        review.add(vault, film.id, {"track": track, "span": [0, 2]})


def test_an_item_leaves_as_what_it_can(vault: Vault) -> None:
    assert look_over(vault, "1", "un").products == ("facsimile", "transcript")
    assert look_over(vault, "2", "un").products == ("transcript",)
    redacting.choose_product(vault, "1", "transcript")
    seen = look_over(vault, "1", "un")
    assert (seen.product, seen.preview.work) == ("transcript", None)
    assert WITNESS in seen.preview.text
    with pytest.raises(Usage):
        redacting.choose_product(vault, "2", "facsimile")
    with pytest.raises(Usage):
        redacting.choose_product(vault, "1", "recording")
    assert redacting.choose_pages(vault, "1", "bilevel", 300).page_dpi == 300
    assert redacting.choose_pages(vault, "1", "auto").page_style == ""
    for ref, style, dpi in (("1", "sepia", 0), ("1", "grey", 600), ("2", "grey", 0)):
        with pytest.raises(Usage):
            redacting.choose_pages(vault, ref, style, dpi)


VERBS: dict[str, Callable[[Vault, Review], object]] = {
    "accept_person": lambda vault, seen: redacting.accept_person(vault, "1", whose(vault)),
    "settle_alike": lambda vault, seen: redacting.settle_alike(
        vault, "1", seen.entries[0].mark.id, "accepted"
    ),
    "add": lambda vault, seen: review.add(vault, "1", {"page": 1, "box": [1, 1, 9, 9]}),
    "change_mark": lambda vault, seen: redacting.change_mark(
        vault, seen.entries[0].mark.id, scope="line", token="A cook", note="x", state="accepted"
    ),
    "choose_product": lambda vault, seen: redacting.choose_product(vault, "1", "transcript"),
    "choose_pages": lambda vault, seen: redacting.choose_pages(vault, "1", "grey", 150),
    "let_pass": lambda vault, seen: redacting.let_pass(vault, "1", "place:merke"),
    "sign_off": lambda vault, seen: (
        review.settle(vault, "1", ["all"], [], looked=False),
        redacting.sign_off(vault, "1"),
    ),
}


def test_every_decision_is_undone_and_redone(vault: Vault) -> None:
    seen = look_over(vault, "1", "un")
    before = portrait(vault)
    for name, verb in VERBS.items():
        with vault.step(name):
            verb(vault, seen)
        after = portrait(vault)
        assert differences(before, after), name
        undo.undo(vault)
        assert not differences(before, portrait(vault)), name
        undo.redo(vault)
        assert not differences(after, portrait(vault)), name
        undo.undo(vault)
    assert check_vault(vault) == []


def test_taking_away_is_undone_with_its_words(vault: Vault) -> None:
    mark = review.add(vault, "2", {"span": [0, len(WITNESS)]})
    with vault.step("taken away"):
        redacting.take_away(vault, mark.id)
    undo.undo(vault)
    assert vault.get(Mark, mark.id) == mark


def test_a_detail_that_was_judged_stays_judged(vault: Vault) -> None:
    seen = look_over(vault, "1", "un")
    found = {each.detail: each for each in seen.rare}
    assert not found["place:merke"].passed
    redacting.let_pass(vault, "1", "place:merke")
    redacting.let_pass(vault, "1", "place:merke")
    assert vault.count(RareCheck) == 1
    assert {each.detail: each.passed for each in look_over(vault, "1", "un").rare}["place:merke"]
    with pytest.raises(Usage):
        redacting.let_pass(vault, "1", "merke")


def test_the_phone_number_is_what_the_paper_says(vault: Vault) -> None:
    assert first(look_over(vault, "1", "un"), "contact").quote == PHONE


def test_what_shows_more_than_was_reviewed_is_reviewed_again(vault: Vault) -> None:
    """Somebody who read the words has not looked at the pages."""
    redacting.choose_product(vault, "1", "transcript")
    review.settle(vault, "1", ["all"], [])
    redacting.sign_off(vault, "1")
    item = lookup.item(vault, "1")
    assert item.reviewed
    assert review.signed(vault, item)
    redacting.choose_product(vault, "1", "")
    item = lookup.item(vault, "1")
    assert not item.reviewed
    assert review.signed(vault, item) == ()
    redacting.sign_off(vault, "1")
    redacting.choose_product(vault, "1", "transcript")
    assert lookup.item(vault, "1").reviewed
