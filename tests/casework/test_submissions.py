"""Submissions: title block, parts, footnotes; cut, joined, moved, and all of it undone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework import undo
from app.casework.arguing import claims
from app.casework.registry.cases import save_case
from app.casework.submitting import blocks, markup, notes, submissions
from app.casework.submitting.notes import Cited
from app.casework.submitting.templates import template, template_from_toml, templates
from app.errors import NotFound, Refused, Usage
from app.paths import resources_dir
from app.records.submissions import Submission, SubmissionBlock, SubmissionNote
from app.vault.vault import Vault
from tests.builders import new_vault

_numbers = count(1)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One vault for all: each test writes a submission of its own."""
    with new_vault(tmp_path_factory.mktemp("submissions") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        save_case(made, "KZ-2", title="Another case")
        yield made


@pytest.fixture
def held(vault: Vault) -> Submission:
    return submissions.create(vault, "KZ-1", f"Submission {next(_numbers)}")


def words(vault: Vault, held: Submission) -> list[str]:
    return [each.text for each in blocks.blocks(vault, held.id)]


def test_a_submission_begins_as_its_template_says(vault: Vault) -> None:
    made = submissions.create(
        vault,
        "KZ-1",
        "  For  Geneva ",
        "ccpr-ngo",
        language="ru",
        organisations=["One", " ", "Two"],
    )
    assert (made.name, made.profile, made.organisations) == ("For Geneva", "un", ("One", "Two"))
    assert made.committee == "Комитет по правам человека"
    with pytest.raises(Refused):
        submissions.create(vault, "KZ-1", "for geneva")
    assert submissions.create(vault, "KZ-2", "For Geneva").committee == "Human Rights Committee"
    with pytest.raises(Usage):
        submissions.find(vault, "For Geneva")
    assert submissions.find(vault, "for geneva", "KZ-1") == made
    assert submissions.find(vault, made.id[:24]) == made
    dated = submissions.update(vault, made.id, session_dates="2025-06-23/2025-07-25", note=" n ")
    assert (dated.session_dates, dated.note) == ("2025-06-23/2025-07-25", "n")
    for wrong in (
        {"session_dates": "June"}, {"organisations": "One"}, {"colour": "red"}, {"language": "de"},
        {"profile": "nobody"}, {"name": " "}, {"title": "x" * 1001}, {"template": "none"},
    ):  # fmt: skip
        with pytest.raises(Usage):
            submissions.update(vault, made.id, **wrong)
    assert vault.get(Submission, made.id) == dated


def test_what_is_in_the_trash_leaves_its_name_to_others(vault: Vault, held: Submission) -> None:
    submissions.trash(vault, held.id)
    assert held.id not in {each.submission.id for each in submissions.submissions(vault)}
    with pytest.raises(NotFound):
        submissions.find(vault, held.name)
    submissions.create(vault, "KZ-1", held.name)
    with pytest.raises(Refused):
        submissions.trash(vault, held.id, restore=True)


def test_parts_stand_where_they_are_put(vault: Vault, held: Submission) -> None:
    ids = [blocks.add(vault, held.id, "paragraph", name).id for name in "abcd"]
    blocks.add(vault, held.id, "heading", "H\n1", before=ids[1], level=2)
    assert words(vault, held) == ["a", "H 1", "b", "c", "d"]
    blocks.insert(vault, held.id, 0, "heading", "Top")
    blocks.move(vault, [ids[3], ids[1]], ids[0])
    assert words(vault, held) == ["Top", "b", "d", "a", "H 1", "c"]
    blocks.shift(vault, ids[2], -1)
    blocks.shift(vault, ids[2], 99)
    assert words(vault, held)[-1] == "c"
    for _ in range(80):
        # Halved as often as this, positions run out of room: nothing is lost by that.
        blocks.move(vault, [ids[2]], ids[1])
        blocks.move(vault, [ids[3]], ids[2])
    assert words(vault, held) == ["Top", "d", "c", "b", "a", "H 1"]
    with pytest.raises(NotFound):
        blocks.move(vault, [ids[0]], "nothing")
    with pytest.raises(Usage):
        blocks.add(vault, held.id, "heading", "x", level=5)
    with pytest.raises(Usage):
        blocks.add(vault, held.id, "paragraph", "x" * 20_001)
    with pytest.raises(Usage):
        blocks.add(vault, held.id, "heading", "x", provisions=["iccpr:999"])


def test_a_footnote_goes_with_its_anchor_and_comes_back_with_it(
    vault: Vault, held: Submission
) -> None:
    block = blocks.add(vault, held.id, "paragraph", "One. Two. Three.")
    claim = claims.save(vault, "KZ-1", f"Something {held.name}.")
    first = notes.cite(vault, block.id, 4, Cited("claim", claim.id))
    second = notes.cite(vault, block.id, 99, Cited("text", text=" See  the law. "))
    assert first != second
    text = f"One.{markup.note(first)} Two. Three.{markup.note(second)}"
    assert words(vault, held) == [text]
    with vault.step("Wrote"):
        blocks.change(vault, block.id, text=markup.without(text, {first}))
    assert set(notes.notes(vault, block.id)) == {second}
    undo.undo(vault)
    assert (words(vault, held), set(notes.notes(vault, block.id))) == ([text], {first, second})
    assert notes.notes(vault, block.id)[second].text == "See the law."
    # One that was made and not yet written stays until it is.
    third = notes.put(vault, block.id, "provision", "iccpr:7")
    blocks.change(vault, block.id, text=f"{text} More.")
    assert third in notes.notes(vault, block.id)
    notes.remove(vault, block.id, second)
    assert words(vault, held) == [f"One.{markup.note(first)} Two. Three. More."]
    with vault.step("Took out"):
        blocks.remove(vault, [block.id])
    assert vault.count(SubmissionNote, block_id=block.id) == 0
    undo.undo(vault)
    assert set(notes.notes(vault, block.id)) == {first, third}


@pytest.mark.parametrize(
    "wrong",
    [
        Cited("claim", "0197aaaa-bbbb-7ccc-8ddd-eeeeffff0001"), Cited("passage"), Cited("text"),
        Cited("gossip", "x"), Cited("provision", "iccpr:999"), Cited("text", text="x" * 4001),
    ],
)  # fmt: skip
def test_a_footnote_names_something_that_is_there(
    vault: Vault, held: Submission, wrong: Cited
) -> None:
    block = blocks.add(vault, held.id, "paragraph", "One.")
    with pytest.raises((Usage, NotFound)):
        notes.cite(vault, block.id, 0, wrong)
    assert (words(vault, held), notes.notes(vault, block.id)) == (["One."], {})
    heading = blocks.add(vault, held.id, "heading", "H")
    with pytest.raises(Refused):
        notes.cite(vault, heading.id, 0, Cited("text", text="x"))


@given(st.integers(0, 60), st.lists(st.integers(0, 40), max_size=3))
@settings(max_examples=12, deadline=None)
def test_cut_and_joined_a_part_is_what_it_was(vault: Vault, at: int, places: list[int]) -> None:
    held = submissions.create(vault, "KZ-1", f"Submission {next(_numbers)}")
    block = blocks.add(vault, held.id, "paragraph", "First sentence. Second one here. Third.")
    for place in places:
        notes.cite(vault, block.id, place, Cited("text", text=f"Note {place}"))
    before = vault.get(SubmissionBlock, block.id).text
    stored = {each.text for each in notes.notes(vault, block.id).values()}
    with vault.step("Cut"):
        halves = blocks.split(vault, block.id, at)
    for half in (halves.first, halves.second):
        held_ = notes.notes(vault, half.id)
        assert set(markup.keys(half.text)) == set(held_)
    with vault.step("Joined"):
        joined = blocks.join(vault, halves.second.id)
    assert joined.text.replace(" ", "") == before.replace(" ", "")
    assert {each.text for each in notes.notes(vault, block.id).values()} == stored
    undo.undo(vault)
    undo.undo(vault)
    assert words(vault, held) == [before]


def test_joining_keeps_apart_footnotes_of_one_key(vault: Vault, held: Submission) -> None:
    one = blocks.add(vault, held.id, "paragraph", "One.[^a]")
    two = blocks.add(vault, held.id, "paragraph", "Two.[^a]")
    notes.put(vault, one.id, "text", text="of one", key="a")
    notes.put(vault, two.id, "text", text="of two", key="a")
    joined = blocks.join(vault, two.id)
    first, second = markup.keys(joined.text)
    kept = notes.notes(vault, one.id)
    assert first != second
    assert (kept[first].text, kept[second].text) == ("of one", "of two")
    table = blocks.add(vault, held.id, "statistics")
    with pytest.raises(Refused):
        blocks.join(vault, table.id)
    with pytest.raises(Refused):
        blocks.split(vault, table.id, 0)
    with pytest.raises(Refused):
        blocks.join(vault, one.id)


def test_a_copy_has_parts_and_footnotes_of_its_own(vault: Vault, held: Submission) -> None:
    block = blocks.add(vault, held.id, "paragraph", "One.")
    notes.cite(vault, block.id, 4, Cited("provision", "iccpr:7"))
    copy = submissions.duplicate(vault, held.id, f"Copy {held.name}")
    shown = submissions.shown(vault, copy.id)
    (own,) = shown.blocks
    assert own.text == vault.get(SubmissionBlock, block.id).text
    assert [each.ref for each in shown.notes[own.id].values()] == ["iccpr:7"]
    blocks.remove(vault, [own.id])
    assert notes.notes(vault, block.id)


def test_templates_are_data_and_refuse_what_they_do_not_know() -> None:
    assert [each.name for each in templates()][:3] == ["ccpr-ngo", "communication", "wgad"]
    shape = template("ccpr-ngo")
    assert shape.words == 10_000
    assert shape.group_of(["iccpr:7", "iccpr:14.3.g"]) == shape.section("torture")
    assert shape.group_of(["iccpr:14.3.g", "iccpr:7"]) == shape.section("detention")
    assert shape.group_of(["iccpr:1"]) is None
    good = (resources_dir() / "submission_templates" / "wgad.toml").read_text("utf-8")
    assert template_from_toml(good).name == "wgad"
    for old, new in (
        ('profile = "un"', 'profile = "nobody"'),
        ("pages = 20", "pages = -1"),
        ('key = "arrest"', 'key = "identity"'),
        ('fill = ["facts"]', 'fill = ["rumours"]'),
        ('"iccpr:21"', '"iccpr:999"'),
        ('ru = "II. Арест"', 'ru = ""'),
        ("authorisation = true", "authorisation = 1"),
    ):
        assert old in good
        with pytest.raises(Usage):
            template_from_toml(good.replace(old, new))
