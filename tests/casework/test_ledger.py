"""A page that leaves twice must not show more the second time."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from app.casework.receiving.ingest import ingest
from app.casework.redacting import review
from app.casework.redacting.marking import AS_BEFORE
from app.casework.registry import people
from app.casework.registry.cases import save_case
from app.casework.releasing.export import ExportRequest, export
from app.casework.reviewing import redacting
from app.casework.reviewing.preview import PreviewSession, preview_of
from app.casework.reviewing.redacting import look_over
from app.intake import ocr
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.marks import Mark
from app.redaction.pages.boxes import Box
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault
from tests.casework.made import make_item
from tests.casework.papers import WITNESS, paper

LINES = ["Слова остаются.", "", f"Пишет {WITNESS} из села Мерке.", "", "Конец листа."]
CHAT = f"Говорит {WITNESS}, повар.\nВторая строка о поваре.\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with a paper (1) and a chat (2), all of whose suggestions are accepted."""
    folder = tmp_path_factory.mktemp("ledger")
    (folder / "paper.pdf").write_bytes(paper(LINES))
    (folder / "chat.txt").write_text(CHAT, "utf-8")
    with new_vault(folder / "vault") as vault:
        save_case(vault, "KZ-1", title="A case")
        people.save_person(vault, name=WITNESS, pseudonym="Witness A", protected=True)
        batch = ingest(vault, [folder / "paper.pdf", folder / "chat.txt"], "KZ-1")
        for each in batch.ingested:
            review.suggest(vault, each.item)
            review.settle(vault, each.item.id, ["all"], [])
    return folder / "vault"


@pytest.fixture
def vault(made: Path, tmp_path: Path) -> Iterator[Vault]:
    shutil.copytree(made, tmp_path / "vault")
    with Vault.open(tmp_path / "vault", CREDENTIAL, write=True) as opened:
        yield opened


def name_in(vault: Vault, ref: str) -> Mark:
    return next(e.mark for e in look_over(vault, ref, "un").entries if e.mark.reason == "name")


def masks(vault: Vault, ref: str = "1") -> list[Box]:
    preview = preview_of(vault, ref, "un")
    with PreviewSession(vault.blobs, vault.cache, None, preview) as session:
        return list(session.masks(1))


def left_before(vault: Vault, ref: str, kept: object, withheld: str = "") -> None:
    """Write into the vault that the item left in a bundle that hid this."""
    number = vault.count(BundleRecord) + 1
    item = vault.find(Item, number=int(ref))[0]
    with vault.change() as change:
        bundle = change.put(
            "exported",
            BundleRecord(
                id=new_id(), bundle_id=f"BNDL-{number}", case_id=item.case_id, profile="court",
                as_of="2025-01-01", prefix="EX", pages=3, manifest_sha256="0" * 64, log_size=1,
                made_at=f"2025-01-01T00:00:0{number}Z",
            ),
        )  # fmt: skip
        change.put(
            "exported",
            ExhibitRecord(
                id=new_id(), bundle=bundle.id, item_id=item.id, label="EX-000001", first_page=2,
                last_page=3, withheld=withheld, masks=json.dumps(kept),
            ),
        )  # fmt: skip


def holds(outer: list[Box], inner: Box) -> bool:
    return any(
        o[0] <= inner[0] + 1
        and o[1] <= inner[1] + 1
        and o[2] >= inner[2] - 1
        and o[3] >= inner[3] - 1
        for o in outer
    )


def test_the_same_masks_again_are_no_warning(vault: Vault) -> None:
    left_before(vault, "1", [masks(vault)])
    assert look_over(vault, "1", "un").earlier == ()
    # A larger mask is none either, and neither is another resolution.
    review.add(vault, "1", {"page": 1, "box": [0, 0, 420, 200]})
    assert look_over(vault, "1", "un").earlier == ()


def test_a_smaller_mask_is_told_and_the_union_taken(vault: Vault) -> None:
    before = masks(vault)
    left_before(vault, "1", [before])
    redacting.change_mark(vault, name_in(vault, "1").id, scope="word")
    (found,) = look_over(vault, "1", "un").earlier
    assert (found.bundle_id, found.profile, found.page, found.wider) == ("BNDL-1", "court", 1, True)
    assert found.box == before[0]
    assert not holds(masks(vault), before[0])
    taken = redacting.take_union(vault, "1", "un")
    assert [mark.state for mark in taken] == ["accepted"]
    assert look_over(vault, "1", "un").earlier == ()
    assert holds(masks(vault), before[0])
    assert redacting.take_union(vault, "1", "un") == ()


def test_what_is_hidden_no_more_is_told_too(vault: Vault) -> None:
    left_before(vault, "1", [[(10.0, 400.0, 200.0, 450.0)]])
    (found,) = look_over(vault, "1", "un").earlier
    assert not found.wider
    # Two masks side by side cover one; a gap between them does not.
    review.add(vault, "1", {"page": 1, "box": [5, 395, 100, 455]})
    assert look_over(vault, "1", "un").earlier[0].wider
    review.add(vault, "1", {"page": 1, "box": [100, 395, 205, 455]})
    assert look_over(vault, "1", "un").earlier == ()


def test_what_was_withheld_or_hides_nothing_is_not_compared(vault: Vault) -> None:
    left_before(vault, "1", [[(10.0, 400.0, 200.0, 450.0)]], withheld="no consent is recorded")
    assert look_over(vault, "1", "un").earlier == ()
    left_before(vault, "1", [[(10.0, 400.0, 200.0, 450.0)]])
    assert look_over(vault, "1", "internal").earlier == ()


def test_a_typeset_text_is_compared_by_its_words(vault: Vault) -> None:
    text = look_over(vault, "2", "un").text
    assert text is not None
    second = CHAT.index("Вторая"), CHAT.index("Вторая") + 13
    mark = name_in(vault, "2")
    left_before(vault, "2", {"text": text.id, "spans": [[mark.start, mark.end], list(second)]})
    (found,) = look_over(vault, "2", "un").earlier
    assert (found.span, found.page) == (second, 0)
    redacting.take_union(vault, "2", "un")
    assert look_over(vault, "2", "un").earlier == ()
    assert "Вторая" not in _shown(vault)


def test_a_corrected_text_is_compared_by_what_was_hidden_in_it(vault: Vault) -> None:
    seen = look_over(vault, "2", "un")
    assert seen.text is not None
    mark = name_in(vault, "2")
    left_before(vault, "2", {"text": seen.text.id, "spans": [[mark.start, mark.end]]})
    with vault.change() as change:
        change.add_text("corrected", seen.item, "transcript", "ru", f"Ещё раз. {CHAT}")
    (found,) = look_over(vault, "2", "un").earlier
    assert found.span == (9 + CHAT.index(WITNESS), 9 + CHAT.index(WITNESS) + len(WITNESS))


def test_a_transcript_does_not_say_what_a_facsimile_hid(vault: Vault) -> None:
    left_before(vault, "1", [masks(vault)])
    redacting.choose_product(vault, "1", "transcript")
    (found,) = look_over(vault, "1", "un").earlier
    text = look_over(vault, "1", "un").text
    assert text is not None
    assert found.span is not None
    # The rest of the line was black, and the transcript would say it.
    assert "Мерке" in vault.text(text.id)[slice(*found.span)]
    redacting.take_union(vault, "1", "un")
    assert look_over(vault, "1", "un").earlier == ()
    assert "Мерке" not in _shown(vault, "1")
    # And the other way round.
    left_before(vault, "1", {"text": text.id, "spans": [[0, 5]]})
    redacting.choose_product(vault, "1", "")
    assert [each.page for each in look_over(vault, "1", "un").earlier] == [1]


def test_a_recording_is_compared_by_what_was_not_heard_or_seen(vault: Vault) -> None:
    film = make_item(vault, "Film", media_type="video/mp4", leaves_as="recording")
    ref = str(film.number)
    keys = [[0.0, 10.0, 10.0, 50.0, 50.0], [2.0, 30.0, 10.0, 70.0, 50.0]]
    recording = {
        "file": "data/exhibits/0003.webm", "sound": "tone", "spans": [[0.9, 2.1]],
        "masks": [{"keys": keys, "from": 0.0, "to": 2.25}], "shown": [320, 240],
    }  # fmt: skip
    left_before(vault, ref, {"recording": recording})
    seen, heard = look_over(vault, ref, "un").earlier
    assert (seen.time, seen.track[:5]) == ((0.0, 2.25), tuple(keys[0]))
    assert heard.time == pytest.approx((1.0, 2.0))
    assert not heard.wider
    review.add(vault, ref, {"time": [1, 1.5], "reason": "voice"})
    assert look_over(vault, ref, "un").earlier[1].wider
    review.add(vault, ref, {"time": [1, 2], "reason": "voice"})
    assert [each.track for each in look_over(vault, ref, "un").earlier] == [seen.track]
    redacting.take_union(vault, ref, "un")
    assert look_over(vault, ref, "un").earlier == ()
    assert seen.track in {each.track for each in look_over(vault, ref, "un").preview.spans}


def _shown(vault: Vault, ref: str = "2") -> str:
    from app.redaction.pages.transcript import replaced

    preview = preview_of(vault, ref, "un")
    return replaced(preview.text, preview.replacements)


def test_a_photograph_that_leaves_twice_alike_is_no_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A picture is drawn no finer than it is, so its masks grow by more points than a page's."""
    monkeypatch.setattr(ocr, "available", lambda: False)
    Image.linear_gradient("L").resize((640, 480)).save(tmp_path / "yard.jpg")
    with new_vault(tmp_path / "vault") as vault:
        save_case(vault, "KZ-1", title="A case")
        people.save_person(vault, name=WITNESS, pseudonym="Witness A", protected=True)
        ingest(vault, [tmp_path / "yard.jpg"], "KZ-1")
        review.add(vault, "1", {"page": 1, "box": [100, 100, 200, 180], "reason": "face"})
        redacting.sign_off(vault, "1")
        for name in ("ONE", "TWO"):
            done = export(vault, ExportRequest("KZ-1", "lawyer", tmp_path / name, bundle_id=name))
            assert not done.withheld
            assert not [note for note in done.notes if "earlier" in note]


def test_an_export_warns_and_with_the_union_hides_what_was_hidden(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without OCR an export takes a tenth of the time, and its masks are the same.
    monkeypatch.setattr(ocr, "available", lambda: False)

    def leave(name: str, *, union: bool = False) -> tuple[str, ...]:
        request = ExportRequest("KZ-1", "lawyer", tmp_path / name, union=union, bundle_id=name)
        made = export(vault, request)
        assert not made.withheld
        return tuple(note for note in made.notes if "Tesseract" not in note)

    (rare,) = leave("FIRST")
    # The village is under the mask of its line; that she cooks nobody has judged.
    assert rare.startswith("1 rare details in 1 exhibits were judged by nobody")
    redacting.let_pass(vault, "2", "job:cook")
    redacting.change_mark(vault, name_in(vault, "1").id, scope="word")
    note, rare = leave("SMALLER")
    assert rare.startswith("1 rare details")
    assert note.startswith(
        "EX-000001 shows more than an earlier bundle did on page 1 (bundle FIRST"
    )
    assert WITNESS.split()[0] not in note
    assert leave("UNION", union=True) == ()
    item = vault.find(Item, number=1)[0]
    by_bundle = {
        vault.get(BundleRecord, each.bundle).bundle_id: json.loads(each.masks)[0]
        for each in vault.find(ExhibitRecord, item_id=item.id)
    }
    assert all(holds(by_bundle["UNION"], box) for box in by_bundle["FIRST"])
    assert not all(holds(by_bundle["SMALLER"], box) for box in by_bundle["FIRST"])
    chat = vault.find(Item, number=2)[0]
    kept = [json.loads(each.masks) for each in vault.find(ExhibitRecord, item_id=chat.id)]
    assert kept[0]["spans"] == [[CHAT.index(WITNESS), CHAT.index(WITNESS) + len(WITNESS)]]
    # What was added for one bundle is no decision of the reviewer's.
    assert vault.find(Mark, rule=AS_BEFORE) == []
    digests = [each.marks_digest for each in vault.find(ExhibitRecord, item_id=item.id, order="id")]
    assert "" != digests[0] != digests[1]
    assert digests[2] == ""
