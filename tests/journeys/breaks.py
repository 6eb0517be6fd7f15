"""Ways to break the redaction on purpose, each in one place where it protects somebody.

``LOUD`` are those that the proof must notice by itself, with the channel in which it does; ``QUIET``
say nothing in one bundle, and two worlds must differ.
"""

from __future__ import annotations

import dataclasses
import hashlib
import io
import os
import shutil
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageFilter

from app.casework.planning import planning
from app.casework.redacting import conceal, facsimiles
from app.casework.redacting.conceal import Concealer
from app.casework.registry import people
from app.casework.releasing import export
from app.casework.reviewing import prove, transcripts
from app.paths import resources_dir
from app.records.pages import GRID, PageImage, PlacedWord
from app.redaction.pages import facsimile
from app.redaction.proof import examiner
from app.redaction.proof import files as proof_files
from app.redaction.proof import prove as proof

Patch = pytest.MonkeyPatch
Install = Callable[[Patch], None]
Change = Callable[[Path], None]


class Break(NamedTuple):
    """One break.

    Attributes:
        channel: in which the proof must notice it.
        install: breaks it, for the length of a test.
        change: what it does to the finished files of a bundle, before they are proved.
        burns: whether pages must be burnt afresh for it to show.
        slow: whether it is left to ``./run mutations``.
    """

    channel: str
    install: Install | None = None
    change: Change | None = None
    burns: bool = False
    slow: bool = False

    def into(self, patch: Patch) -> None:
        """Break the export itself."""
        if self.install is not None:
            self.install(patch)
        if self.change is not None:
            changed_files(self.change)(patch)


# In the burning


def no_burning(patch: Patch) -> None:
    patch.setattr(facsimile, "burn", lambda image, boxes, padding_px: image)


def spoilt_burning(change: Callable[[Image.Image], Image.Image]) -> Install:
    """A break by which what is under a mask is changed instead of blackened."""

    def install(patch: Patch) -> None:
        honest = facsimile.burn

        def burn(image: PageImage, boxes: Any, padding_px: int) -> PageImage:
            black = honest(image, boxes, padding_px=padding_px)
            source = Image.frombytes(image.mode, (image.width, image.height), image.pixels)
            masked = Image.frombytes(image.mode, (image.width, image.height), black.pixels)
            inside = Image.fromarray(
                (np.asarray(masked.convert("L")) == 0).astype(np.uint8) * 255, "L"
            )
            masked.paste(change(source), mask=inside)
            return dataclasses.replace(image, pixels=masked.tobytes())

        patch.setattr(facsimile, "burn", burn)

    return install


def moved_masks(right: float, down: float) -> Install:
    def install(patch: Patch) -> None:
        honest = facsimile.masks_for

        def shifted(page: Any, spans: Any, regions: Any = (), **more: Any) -> Any:
            return [
                mask._replace(
                    box=(
                        mask.box[0] + right,
                        mask.box[1] + down,
                        mask.box[2] + right,
                        mask.box[3] + down,
                    )
                )
                for mask in honest(page, spans, regions, **more)
            ]

        patch.setattr(facsimile, "masks_for", shifted)

    return install


def no_padding(patch: Patch) -> None:
    patch.setattr(facsimile, "padding_for", lambda _page, _dpi: 0)


def source_text_layer(patch: Patch) -> None:
    def everything(_image: Any, page: Any, _masks: Any, _read: Any) -> tuple[PlacedWord, ...]:
        return tuple(
            PlacedWord(word.text, word.x0 // GRID * GRID, word.y1 // GRID * GRID, 10.0, 50.0)
            for word in page.words
        )

    patch.setattr(facsimile, "layer", everything)


def named_tokens(patch: Patch) -> None:
    patch.setattr(facsimiles, "token_of", lambda _mark, _tokens: "Karimov A.")


def stale_pages(patch: Patch) -> None:
    """The key of a burnt page in the cache says nothing of its marks."""
    honest = facsimiles._key

    def key(work: Any, page: Any, _spans: Any, read: bool) -> str:
        return honest(dataclasses.replace(work, regions={}), page, [], read)

    patch.setattr(facsimiles, "_key", key)


# In what is planned


def a_mark_is_dropped(patch: Patch) -> None:
    honest = planning._Planner._burnt
    patch.setattr(planning._Planner, "_burnt", lambda self, item: honest(self, item)[:-1])


def plain_titles(patch: Patch) -> None:
    patch.setattr(Concealer, "__call__", lambda _self, text: text)


def forgotten_alias(patch: Patch) -> None:
    honest = conceal.Finder
    patch.setattr(
        conceal,
        "Finder",
        lambda found: honest([dataclasses.replace(each, names=each.names[:1]) for each in found]),
    )


def no_replacing(patch: Patch) -> None:
    honest = transcripts.typeset
    patch.setattr(transcripts, "typeset", lambda text, _spans, **more: honest(text, [], **more))


def listed(tell: Callable[[Path], str]) -> Install:
    """A break by which the index says something of each original."""

    def install(patch: Patch) -> None:
        honest = export.write_bundle

        def told(content: Any, folder: Path, **more: Any) -> Any:
            originals = sorted((folder.parent.parent / "papers").iterdir())
            shown = [
                dataclasses.replace(each, fields={"original": tell(path)})
                for each, path in zip(content.exhibits, originals, strict=True)
            ]
            return honest(dataclasses.replace(content, exhibits=shown), folder, **more)

        patch.setattr(export, "write_bundle", told)

    return install


# In the finished files, before they are proved


def changed_files(change: Callable[[Path], None]) -> Install:
    def install(patch: Patch) -> None:
        honest = export.write_bundle

        def spoilt(*args: Any, **more: Any) -> Any:
            pending = honest(*args, **more)
            change(pending.folder)
            return pending

        patch.setattr(export, "write_bundle", spoilt)

    return install


def with_pdf(spoil: Callable[[pikepdf.Pdf], None]) -> Change:
    """A break by which the PDF of the whole is written otherwise."""

    def change(folder: Path) -> None:
        path = folder / "data" / "bundle.pdf"
        with pikepdf.open(path, allow_overwriting_input=True) as opened:
            spoil(opened)
            opened.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate)

    return change


def local_time(opened: pikepdf.Pdf) -> None:
    opened.docinfo["/CreationDate"] = "D:20260311143059+06'00'"


def attached(opened: pikepdf.Pdf) -> None:
    opened.attachments["a.bin"] = b"\x00nothing"


def scripted(opened: pikepdf.Pdf) -> None:
    opened.Root.OpenAction = pikepdf.Dictionary(
        S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)")
    )


def described(opened: pikepdf.Pdf) -> None:
    with opened.open_metadata() as xmp:
        xmp["dc:description"] = "nothing"


def annotated(opened: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents="x"
    )
    opened.pages[-1].obj.Annots = pikepdf.Array([opened.make_indirect(note)])


def thumbnail(opened: pikepdf.Pdf) -> None:
    opened.pages[0].obj.Thumb = opened.make_stream(b"\x00" * 64)


def source_font(opened: pikepdf.Pdf) -> None:
    """A face with the letters of the source, under the name of one of ours."""
    letters = "\n".join(f"<{code:02X}> <{ord(c):04X}>" for code, c in enumerate("Әбдіғұл", 1))
    cmap = f"1 beginbfrange\n<00> <7F> <0000>\nendbfrange\n7 beginbfchar\n{letters}\nendbfchar\n"
    for thing in opened.objects:
        if isinstance(thing, pikepdf.Dictionary) and str(thing.get("/BaseFont")).endswith(
            "NotoSans-Bold"
        ):
            thing.ToUnicode = opened.make_stream(cmap.encode())


def foreign_font(opened: pikepdf.Pdf) -> None:
    """A program of another face, as a source embeds it."""
    for thing in opened.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
            thing.FontFile2 = opened.make_stream(other_face())


def other_face() -> bytes:
    """A shipped face of another revision: no file of the program's."""
    face = bytearray((resources_dir() / "fonts" / "NotoSans_400Regular.ttf").read_bytes())
    at = next(
        struct.unpack_from(">I", face, 20 + 16 * entry)[0]
        for entry in range(struct.unpack_from(">H", face, 4)[0])
        if face[12 + 16 * entry : 16 + 16 * entry] == b"head"
    )
    face[at + 20 : at + 36] = bytes(16)
    return bytes(face)


def jpeg_of(opened: pikepdf.Pdf) -> pikepdf.Stream:
    return next(
        thing
        for thing in opened.objects
        if isinstance(thing, pikepdf.Stream)
        and thing.get("/Subtype") == "/Image"
        and thing.get("/Filter") == "/DCTDecode"
    )


def saved_with(**options: Any) -> Callable[[pikepdf.Pdf], None]:
    """A break by which a picture keeps something of its source file."""

    def spoil(opened: pikepdf.Pdf) -> None:
        picture = jpeg_of(opened)
        with Image.open(io.BytesIO(picture.read_raw_bytes())) as shown:
            out = io.BytesIO()
            shown.save(out, "JPEG", quality="keep", **options)
        picture.write(out.getvalue(), filter=pikepdf.Name.DCTDecode)

    return spoil


def camera() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0110] = "a camera"
    return exif


def second_revision(folder: Path) -> None:
    with (folder / "data" / "bundle.pdf").open("ab") as file:
        file.write(b"\n1 0 obj null endobj\n%%EOF\n")


def bytes_between(folder: Path) -> None:
    """A remark between two objects, which no reader of PDF looks at."""
    path = folder / "data" / "exhibits" / "0001.pdf"
    data = path.read_bytes()
    at = data.rindex(b"startxref")
    path.write_bytes(data[:at] + b"%\x8f\x13\x88\n" + data[at:])


def named_after_the_person(folder: Path) -> None:
    shutil.copy(folder / "data/exhibits/0001.pdf", folder / "data/exhibits/Karimov.pdf")


def one_file_more(folder: Path) -> None:
    (folder / "data" / "exhibits" / "notes.txt").write_bytes(b"nothing")


def unsorted_archive(folder: Path) -> None:
    path = folder / "data" / "index.xlsx"
    with zipfile.ZipFile(path) as archive:
        members = [(member, archive.read(member)) for member in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in reversed(members):
            archive.writestr(member, data)


def unsorted_manifest(folder: Path) -> None:
    path = folder / "manifest-sha256.txt"
    path.write_text("".join(reversed(path.read_text().splitlines(keepends=True))))


def clock_of_the_files(patch: Patch) -> None:
    patch.setattr(os, "utime", lambda *_args, **_more: None)


# In the proof itself


def proof_reads_nothing(patch: Patch) -> None:
    patch.setattr(proof, "examine_file", lambda *_args: None)
    no_replacing(patch)


def proof_is_not_made(patch: Patch) -> None:
    patch.setattr(prove, "prove", lambda *_a, **_m: examiner.Proof("clean", (), (), complete=True))


def search_is_blind(patch: Patch) -> None:
    patch.setattr(examiner.Needles, "found", lambda _self, _data: [])


def archives_are_not_opened(patch: Patch) -> None:
    patch.setattr(proof_files, "_archive", lambda *_args: None)


LOUD: dict[str, Break] = {
    "nothing is burnt": Break("burnt-regions", no_burning, burns=True),
    "masks one line lower": Break("burnt-regions", moved_masks(0, 20), burns=True),
    "masks a word further": Break("burnt-regions", moved_masks(25, 0), burns=True, slow=True),
    "no padding on a lossy source": Break("burnt-regions", no_padding, burns=True),
    "blurred instead of burnt": Break(
        "burnt-regions",
        spoilt_burning(lambda page: page.filter(ImageFilter.GaussianBlur(6))),
        burns=True, slow=True,
    ),
    "coarse pixels instead of black": Break(
        "burnt-regions",
        spoilt_burning(lambda page: page.reduce(16).resize(page.size, Image.Resampling.NEAREST)),
        burns=True, slow=True,
    ),
    "a mask that shines through": Break(
        "burnt-regions", spoilt_burning(lambda page: page.point(lambda value: value // 8)),
        burns=True,
    ),
    "the name in the mask's token": Break("burnt-regions", named_tokens, burns=True),
    "the source's own text layer": Break("pdf-text", source_text_layer, burns=True),
    "a mark is dropped": Break("burnt-regions", a_mark_is_dropped, burns=True, slow=True),
    "titles are not concealed": Break("text", plain_titles),
    "an alias is forgotten": Break("text", forgotten_alias),
    "transcripts are not replaced": Break("pdf-text", no_replacing),
    "file names are listed": Break("text", listed(lambda path: path.name), slow=True),
    "digests of originals are listed": Break(
        "digests", listed(lambda path: hashlib.sha256(path.read_bytes()).hexdigest())
    ),
    "times of files are the clock's": Break("timestamps", clock_of_the_files),
    "a proof that reads no file": Break("raw-bytes", proof_reads_nothing),
    "a proof whose search is blind": Break("raw-bytes", search_is_blind, slow=True),
    "a proof that opens no archive": Break("raw-bytes", archives_are_not_opened, slow=True),
    "a local time in the information": Break("timestamps", change=with_pdf(local_time)),
    "an attachment": Break("pdf-grammar", change=with_pdf(attached)),
    "a script": Break("pdf-grammar", change=with_pdf(scripted)),
    "XMP is kept": Break("pdf-grammar", change=with_pdf(described)),
    "an annotation is kept": Break("pdf-grammar", change=with_pdf(annotated)),
    "a thumbnail is kept": Break("pdf-grammar", change=with_pdf(thumbnail)),
    "the source's font": Break("fonts", change=with_pdf(foreign_font)),
    "the source's letters in a font": Break("fonts", change=with_pdf(source_font)),
    "EXIF is kept": Break("pictures", change=with_pdf(saved_with(exif=camera()))),
    "a comment segment is kept": Break(
        "pictures", change=with_pdf(saved_with(comment=b"nothing"))
    ),
    "a colour profile is kept": Break(
        "pictures", change=with_pdf(saved_with(icc_profile=b"\0" * 200))
    ),
    "a second revision is kept": Break("pdf-grammar", change=second_revision),
    "a remark between objects": Break("pdf-grammar", change=bytes_between),
    "a file named after the person": Break("file-names", change=named_after_the_person),
    "one file more": Break("file-names", change=one_file_more),
    "an unsorted archive": Break("archive-members", change=unsorted_archive),
    "an unsorted manifest": Break("archive-members", change=unsorted_manifest),
}  # fmt: skip


# What says nothing in one bundle


def word_masks(patch: Patch) -> None:
    patch.setattr(facsimiles, "scope_of", lambda *_args: "word")


def long_pseudonyms(patch: Patch) -> None:
    """A pseudonym that follows the name in its length."""
    honest = people.tokens

    def tokens(hidden: Any, profile: Any) -> dict[str, str]:
        return {
            who: f"{token[:-1]}{'_' * len(hidden[who].names[0])}]"
            for who, token in honest(hidden, profile).items()
        }

    patch.setattr(people, "tokens", tokens)


QUIET: dict[str, tuple[Install, bool]] = {
    "pseudonyms as long as the names": (long_pseudonyms, False),
    "sizes of originals are listed": (listed(lambda path: str(path.stat().st_size)), False),
    "masks as wide as the words": (word_masks, True),
}
"""Each with whether a burnt page is needed for it to show."""
