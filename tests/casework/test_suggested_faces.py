"""Faces become suggestions once, stay as they were decided, and are hidden or withheld in a bundle."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.casework.planning import planning
from app.casework.redacting import faces as casework_faces
from app.casework.redacting import review
from app.casework.redacting.cached_faces import faces_for
from app.casework.redacting.faces import NOT_LOOKED_FOR, not_looked_for, suggest_all, suggest_faces
from app.casework.redacting.film_faces import passed_tracks, tracks
from app.casework.registry.cases import save_case
from app.casework.releasing.export import Exported, ExportRequest, export
from app.casework.reviewing import prove
from app.errors import Cancelled, ProofFailed
from app.records.cases import Case
from app.records.evidence import Item
from app.records.marks import Mark
from app.records.pages import PageText
from app.records.recordings import Redaction
from app.redaction.finding import faces
from app.redaction.finding.drawn_face import WHERE, drawn_face
from app.redaction.finding.faces import grown, overlap
from app.redaction.proof.examiner import Examiner, Secrets
from app.redaction.proof.film_faces import EVERY, Watcher
from app.redaction.recordings.film import masks_of
from app.vault.vault import Vault
from tests.builders import add_item, new_vault
from tests.recorded import FPS, film_file

Box = tuple[float, float, float, float]

WIDTH, HEIGHT = 400, 320
LEFT, TOP, SIZE = 150, 90, 128
FACE: Box = (
    LEFT + WHERE[0] * SIZE, TOP + WHERE[1] * SIZE, LEFT + WHERE[2] * SIZE, TOP + WHERE[3] * SIZE,
)  # fmt: skip


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    with new_vault(tmp_path_factory.mktemp("faces") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        yield made


def picture(shade: int, left: int = LEFT) -> Image.Image:
    """A photograph of one drawn face before a wall; another shade is another file."""
    wall = Image.new("L", (WIDTH, HEIGHT), 205)
    wall.paste(Image.fromarray(drawn_face(SIZE)), (left, TOP))
    wall.putpixel((0, 0), shade)
    return wall


def coded(image: Image.Image) -> bytes:
    made = io.BytesIO()
    image.save(made, "PNG")
    return made.getvalue()


def photograph(vault: Vault, shade: int, **fields: Any) -> Item:
    """A photograph as it is after it was taken in and read, without a word in it."""
    return paged(vault, coded(picture(shade)), "image/png", **fields)


def paged(
    vault: Vault, content: bytes, media_type: str, source: str = "none", **fields: Any
) -> Item:
    with vault.change() as change:
        case = vault.one(Case, code="KZ-1")
        assert case is not None
        fields = {"examined_at": "2022-03-01T10:00:00Z", "kind": "document", **fields}
        item = add_item(
            vault, change, case, "Picture", content=content, media_type=media_type, **fields
        )
        page = PageText(1, float(WIDTH), float(HEIGHT), (), source)
        change.add_text("examined", item, "extracted", "", "", origin="ocr", pages=(page,))
    return item


def box_of(mark: Mark) -> Box:
    return (mark.box[0], mark.box[1], mark.box[2], mark.box[3])


def test_a_face_is_suggested_with_hair_and_ears(vault: Vault) -> None:
    item = photograph(vault, 1)
    (mark,) = suggest_faces(vault, item)
    assert (mark.reason, mark.state, mark.page, mark.scope) == ("face", "suggested", 1, "region")
    assert mark.rule.startswith("face, score 0.")
    assert overlap(box_of(mark), grown(FACE)) > 0.6
    assert vault.find(Mark, item_id=item.id) == [mark]


def test_it_is_suggested_once_and_drawn_once(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    item = photograph(vault, 2)
    suggest_faces(vault, item)

    def drawn(*arguments: Any, **more: Any) -> Iterator[Any]:
        raise AssertionError("it was drawn again")

    monkeypatch.setattr(casework_faces, "render_pages", drawn)
    assert suggest_faces(vault, item) == []
    assert suggest_all(vault, item) == []
    assert len(vault.find(Mark, item_id=item.id)) == 1


def test_a_rejected_face_stays_rejected(vault: Vault) -> None:
    item = photograph(vault, 3)
    (mark,) = suggest_faces(vault, item)
    review.settle(vault, item.id, [], [mark.id])
    assert suggest_faces(vault, item) == []


def test_a_mark_of_ones_own_hides_a_face_and_half_a_mark_does_not(vault: Vault) -> None:
    whole, half = photograph(vault, 4), photograph(vault, 5)
    x0, y0, x1, y1 = FACE
    review.add(vault, whole.id, {"page": 1, "box": [x0 - 30, y0 - 30, x1 + 30, y1 + 30]})
    review.add(vault, half.id, {"page": 1, "box": [x0, y0, x1, (y0 + y1) / 2], "reason": "face"})
    assert suggest_faces(vault, whole) == []
    assert len(suggest_faces(vault, half)) == 1


def test_an_upset_search_leaves_nothing(vault: Vault) -> None:
    class Stops:
        def step(self, done: int, total: int, message: str) -> None:
            raise Cancelled("Stopped.")

    item = photograph(vault, 6)
    with pytest.raises(Cancelled):
        suggest_faces(vault, item, Stops())
    assert vault.find(Mark, item_id=item.id) == []
    assert len(suggest_faces(vault, item)) == 1


def test_a_broken_picture_does_not_stop_the_search_of_its_text(vault: Vault) -> None:
    item = paged(vault, coded(picture(7))[:200], "image/png")
    assert suggest_all(vault, item) == []


def test_without_a_detector_nothing_is_suggested_and_that_is_said(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = photograph(vault, 8)
    assert not_looked_for(item) == ""
    monkeypatch.setattr(faces, "_HELD", [None])
    assert faces_for(vault) is None
    assert suggest_faces(vault, item) == []
    assert not_looked_for(item) == NOT_LOOKED_FOR
    assert not_looked_for(replace(item, media_type="text/plain")) == ""


def ready(vault: Vault, shade: int, accept: bool) -> Item:
    """A photograph whose face was accepted or let pass by somebody who looked."""
    item = photograph(vault, shade)
    suggest_faces(vault, item)
    review.settle(vault, item.id, ["all"] if accept else [], [] if accept else ["all"])
    return item


def exported(vault: Vault, item: Item, folder: Path, profile: str = "un") -> Exported:
    request = ExportRequest(
        case="KZ-1",
        profile=profile,
        folder=folder,
        items=f"number:{item.number}",
        as_of="2025-06-01",
    )
    return export(vault, request)


def tried(made: Exported) -> tuple[int, int]:
    (attempt,) = [each for each in made.proof.attempts if each.channel == "faces"]
    return attempt.checked, attempt.found


def shown(folder: Path) -> np.ndarray[Any, Any]:
    """The exhibit's picture as poppler and anybody else decodes it, in the photograph's pixels."""
    import pikepdf

    (exhibit,) = (folder / "data" / "exhibits").glob("*.pdf")
    with pikepdf.open(exhibit) as document:
        (name,) = document.pages[0].get_images()
        found = pikepdf.PdfImage(document.pages[0].get_images()[name]).as_pil_image()
    return np.asarray(found.convert("L").resize((WIDTH, HEIGHT)))


@pytest.fixture
def no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading is not what is tested here, and it is slow."""
    monkeypatch.setattr("app.casework.releasing.export.ocr_for", lambda vault: None)


@pytest.mark.usefixtures("no_ocr")
def test_an_open_suggestion_withholds_the_picture(vault: Vault, tmp_path: Path) -> None:
    item = photograph(vault, 20, reviewed=True)
    made = exported(vault, item, tmp_path / "out")
    ((_item, reason),) = made.withheld
    assert "suggestions" in reason
    assert [mark.reason for mark in vault.find(Mark, item_id=item.id)] == ["face"]


@pytest.mark.usefixtures("no_ocr")
def test_a_picture_waits_for_eyes_whatever_was_found(vault: Vault, tmp_path: Path) -> None:
    item = photograph(vault, 21)
    (mark,) = suggest_faces(vault, item)
    review.settle(vault, item.id, [mark.id], [], looked=False)
    ((_item, reason),) = exported(vault, item, tmp_path / "out").withheld
    assert "looked" in reason


@pytest.mark.usefixtures("no_ocr")
def test_an_accepted_face_is_black_and_proved(vault: Vault, tmp_path: Path) -> None:
    made = exported(vault, ready(vault, 22, accept=True), tmp_path / "out")
    assert made.withheld == ()
    assert tried(made)[0] > 0
    assert tried(made)[1] == 0
    x0, y0, x1, y1 = (round(edge) for edge in FACE)
    pixels = shown(tmp_path / "out")
    assert np.quantile(pixels[y0:y1, x0:x1], 0.9) < 40
    assert np.median(pixels[:40]) > 180


@pytest.mark.usefixtures("no_ocr")
def test_a_face_that_was_let_pass_passes_the_proof(vault: Vault, tmp_path: Path) -> None:
    made = exported(vault, ready(vault, 23, accept=False), tmp_path / "out")
    assert made.withheld == ()
    assert made.proof.verdict == "clean"
    assert prove.prove_bundle(vault, tmp_path / "out").verdict == "clean"
    x0, y0, x1, y1 = (round(edge) for edge in FACE)
    assert np.std(shown(tmp_path / "out")[y0:y1, x0:x1]) > 20


@pytest.mark.usefixtures("no_ocr")
def test_the_proof_finds_a_face_that_planning_missed(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = photograph(vault, 24, reviewed=True)
    monkeypatch.setattr(planning, "suggest_faces", lambda *arguments: [])
    monkeypatch.setattr(planning, "face_marks", lambda *arguments: [])
    with pytest.raises(ProofFailed) as failed:
        exported(vault, item, tmp_path / "out")
    assert any(place.startswith("faces: a face in") for place in failed.value.places)
    assert not (tmp_path / "out" / "data").exists()


@pytest.mark.usefixtures("no_ocr")
def test_a_small_portrait_on_a_drawn_page_is_found_when_it_is_burnt(
    vault: Vault, tmp_path: Path
) -> None:
    """A page with a picture of a tenth of its size counts as drawn, and is not searched before."""
    drawn = io.BytesIO()
    canvas = Canvas(drawn, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.drawString(40, 40, "Curriculum vitae")
    portrait = Image.fromarray(drawn_face(SIZE))
    canvas.drawImage(ImageReader(portrait), 260, 180, 110, 110)
    canvas.save()
    item = paged(vault, drawn.getvalue(), "application/pdf", "pdf", reviewed=True)
    assert suggest_faces(vault, item) == []
    ((_item, reason),) = exported(vault, item, tmp_path / "out").withheld
    assert "suggestions" in reason
    (mark,) = vault.find(Mark, item_id=item.id)
    assert mark.rule.startswith("second reading: face")
    review.settle(vault, item.id, ["all"], [])
    assert exported(vault, item, tmp_path / "again").withheld == ()


@pytest.mark.usefixtures("no_ocr")
def test_nothing_is_looked_for_where_nothing_is_hidden(vault: Vault, tmp_path: Path) -> None:
    item = photograph(vault, 26, reviewed=True)
    assert exported(vault, item, tmp_path / "out", profile="internal").withheld == ()
    assert vault.find(Mark, item_id=item.id) == []


def film(vault: Vault, shade: int, **fields: Any) -> Item:
    """Two seconds of a face that walks to the right, and a moment without it."""
    moving = [picture(shade, left=20 + 4 * number) for number in range(2 * FPS)]
    empty = [Image.new("L", (WIDTH, HEIGHT), 205)] * (FPS // 2)
    frames = [np.asarray(each.convert("RGB")) for each in (*moving, *empty)]
    with vault.change() as change:
        case = vault.one(Case, code="KZ-1")
        assert case is not None
        return add_item(
            vault, change, case, "Film", content=film_file(frames, "libvpx", "webm"),
            media_type="video/webm", kind="document", **fields,
        )  # fmt: skip


def test_a_face_in_a_film_is_followed(vault: Vault) -> None:
    item = film(vault, 40, leaves_as="recording")
    (mark,) = suggest_faces(vault, item)
    keys = [mark.track[at : at + 5] for at in range(0, len(mark.track), 5)]
    assert [round(key[0] / EVERY) for key in keys] == list(range(len(keys)))
    assert len(keys) in (4, 5)
    assert mark.time_start == 0.0
    assert mark.time_end == pytest.approx(keys[-1][0] + EVERY)
    for at, *box in keys[:4]:
        walked = 4 * round(at * FPS) - LEFT + 20
        there = (FACE[0] + walked, FACE[1], FACE[2] + walked, FACE[3])
        assert overlap((box[0], box[1], box[2], box[3]), grown(there)) > 0.5
    assert suggest_faces(vault, item) == []
    review.settle(vault, item.id, [], [mark.id])
    assert suggest_faces(vault, item) == []


def left_in(film_bytes: bytes, secrets: Secrets, redaction: Redaction) -> int:
    """How often the proof sees a face in a finished film."""
    examiner = Examiner(secrets, None, faces.detector())
    with examiner.within(1), av.open(io.BytesIO(film_bytes)) as container:
        watcher = Watcher(examiner, "0001.webm", redaction)
        for frame in container.decode(video=0):
            watcher.add(frame)
    (attempt,) = [each for each in examiner.proof().attempts if each.channel == "faces"]
    assert attempt.checked > 0
    return attempt.found


def test_the_proof_sees_a_face_left_in_a_film(vault: Vault) -> None:
    frames = [np.asarray(picture(1, left=20 + 4 * at).convert("RGB")) for at in range(FPS)]
    data = film_file(frames, "libvpx-vp9", "webm")
    keys = [
        (
            at / FPS,
            *grown((FACE[0] + 20 + 4 * at - LEFT, FACE[1], FACE[2] + 20 + 4 * at - LEFT, FACE[3])),
        )
        for at in range(0, FPS, 5)
    ]
    track = tuple(value for key in keys for value in key)
    mark = Mark(id="m", item_id="i", reason="face", track=track, state="rejected")
    (mask,) = masks_of([mark])
    bare = Redaction("0001.webm", "tone", (), (), WIDTH, HEIGHT)
    secrets = Secrets(categories=("face",))
    assert left_in(data, secrets, bare) == 1
    assert left_in(data, replace(secrets, film_faces={1: (mask,)}), bare) == 0
    assert left_in(data, secrets, replace(bare, masks=(mask,))) == 0
    assert passed_tracks([mark, replace(mark, state="accepted")]) == [mark]


def test_a_film_that_leaves_as_its_words_is_not_searched(vault: Vault) -> None:
    assert suggest_faces(vault, film(vault, 41)) == []


def test_tracks_keep_two_faces_apart_and_bridge_a_gap() -> None:
    left, right = (0.0, 0.0, 40.0, 40.0), (200.0, 0.0, 240.0, 40.0)

    def moved(box: Box, by: float) -> Box:
        return (box[0] + by, box[1], box[2] + by, box[3])

    seen = [
        (0.0, left, 0.9), (0.0, right, 0.8),
        (0.5, moved(right, 5), 0.8), (0.5, moved(left, 5), 0.7),
        (1.5, moved(left, 12), 0.9),
        (4.0, moved(left, 12), 0.9),
    ]  # fmt: skip
    found = tracks(seen)
    assert [[at for at, _box, _score in track] for track in found] == [
        [0.0, 0.5, 1.5],
        [0.0, 0.5],
        [4.0],
    ]
    assert all(box[0] < 100 for _at, box, _score in found[0])
