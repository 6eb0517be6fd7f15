"""Builds ``exhibits/NNNN.pdf`` one after the other, then ``bundle.pdf`` from them.

Only one exhibit's pictures are in memory at a time, and of a long exhibit only a part: parts are
saved in the unfinished bundle and joined.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pikepdf import AccessMode, Job, ObjectStreamMode, Pdf, PdfError

from app.bundle import fonts, sheets
from app.bundle.bookmarks import Bookmark, add_bookmarks, add_links
from app.bundle.content import BundleContent, BurntBody, Exhibit, TypesetBody
from app.bundle.files import DigestingFile
from app.bundle.layout import Footer, Sheaf
from app.bundle.sheets import Span
from app.bundle.texts import texts
from app.errors import Refused, Unreadable
from app.progress import Progress

_PART_BYTES = 96 * 1024 * 1024
_PART_PAGES = 200
_LONGEST_BOOKMARK = 90


@dataclass(frozen=True, slots=True)
class Assembled:
    """What is in the PDF, for the index files.

    Attributes:
        pages: of the bundle.
        index_page: page on which the index begins.
        annex_page: page on which the custody annex begins.
        spans: pages per exhibit number.
        bookmarks: lines of the outline.
        digests: path below ``data`` to hex SHA-256 of each file written.
    """

    pages: int
    index_page: int
    annex_page: int
    spans: dict[int, Span]
    bookmarks: tuple[Bookmark, ...]
    digests: dict[str, str]


def assemble(content: BundleContent, data: Path, progress: Progress) -> Assembled:
    """Write ``exhibits/*.pdf`` and ``bundle.pdf`` into a folder that has ``exhibits``.

    Raises:
        Refused: when an exhibit has no pages or a page cannot be carried.
        Cancelled: from ``progress``.
    """
    total = len(content.exhibits)
    fore = sheets.front(content, {}, 0)
    spans: dict[int, Span] = {}
    digests: dict[str, str] = {}
    page = fore.pages + 1
    for index, exhibit in enumerate(content.exhibits):
        label = content.label(exhibit.number)
        progress.step(index, total, f"Exhibit {label}")
        name = f"exhibits/{exhibit.file_stem}.pdf"
        count, digests[name] = _write_exhibit(
            content,
            exhibit,
            page,
            data / name,
            lambda done, index=index, label=label: progress.step(  # type: ignore[misc]
                index, total, f"Exhibit {label}, page {done}"
            ),
        )
        spans[exhibit.number] = (page, page + count - 1)
        page += count
    progress.step(total, total, "One document")
    annex, annex_pages = sheets.annex(content)
    pages = page - 1 + annex_pages
    final = sheets.front(content, spans, pages)
    if final.pages != fore.pages:
        raise AssertionError("page numbers changed the length of the index")
    marks = _bookmarks(content, spans, final.index_page, page)
    parts = [data / "front.part"]
    _save_sheets(content, final.pdf, 1, parts[0])
    parts += [data / "exhibits" / f"{each.file_stem}.pdf" for each in content.exhibits]
    parts.append(data / "annex.part")
    _save_sheets(content, annex, page, parts[-1])
    with _joined(parts, data / "joined.part") as sheaf:
        sheaf.finish(fonts.plain(content.case_title), content.language, 1)
        add_links(sheaf.pdf, final.links, {number: span[0] for number, span in spans.items()})
        add_bookmarks(sheaf.pdf, marks)
        digests["bundle.pdf"] = _save(sheaf.pdf, data / "bundle.pdf")
    parts[0].unlink()
    parts[-1].unlink()
    return Assembled(pages, final.index_page, page, spans, marks, digests)


def bookmark_title(content: BundleContent, exhibit: Exhibit) -> str:
    """Return the bookmark of an exhibit: number and words of the index, cut to fit a side bar."""
    title = sheets.index_title(content, exhibit)
    return fonts.shorten(f"{content.label(exhibit.number)} {title}", _LONGEST_BOOKMARK)


def _bookmarks(
    content: BundleContent, spans: dict[int, Span], index: int, annex: int
) -> tuple[Bookmark, ...]:
    words = texts(content.language)
    return (
        _numbered(words["cover"], 1),
        _numbered(words["index"], index),
        *(
            _numbered(bookmark_title(content, exhibit), spans[exhibit.number][0])
            for exhibit in content.exhibits
        ),
        _numbered(words["annex"], annex),
    )


def _numbered(title: str, page: int) -> Bookmark:
    return Bookmark(f"{title} · {page}", page)


def _write_exhibit(
    content: BundleContent,
    exhibit: Exhibit,
    first: int,
    path: Path,
    page_done: Callable[[int], None],
) -> tuple[int, str]:
    """Write one exhibit's PDF; returns its pages and its hex SHA-256."""
    label = content.label(exhibit.number)
    parts: list[Path] = []
    sheaf = Sheaf()
    count = 0
    if isinstance(exhibit.body, BurntBody):
        held = 0
        for burnt in exhibit.body.pages():
            if held >= _PART_BYTES or len(sheaf.pdf.pages) >= _PART_PAGES:
                parts.append(path.with_name(f"{exhibit.file_stem}.part{len(parts)}"))
                _save(sheaf.pdf, parts[-1])
                sheaf, held = Sheaf(), 0
            sheaf.add_burnt(burnt, Footer(content.bundle_id, label, first + count))
            held += len(burnt.data)
            count += 1
            page_done(count)
    else:
        pdf = (
            exhibit.body.pdf()
            if isinstance(exhibit.body, TypesetBody)
            else sheets.stand_in(content, exhibit)
        )
        count = _add_sheets(
            sheaf, content, pdf, first, label=label, fit=isinstance(exhibit.body, TypesetBody)
        )
        page_done(count)
    if not count:
        raise Refused(f"Exhibit {label} has no pages.")
    title = f"{label} {sheets.index_title(content, exhibit)}"
    if not parts:
        sheaf.finish(title, content.language, first)
        return count, _save(sheaf.pdf, path)
    parts.append(path.with_name(f"{exhibit.file_stem}.part{len(parts)}"))
    _save(sheaf.pdf, parts[-1])
    with _joined(parts, path.with_suffix(".part")) as whole:
        whole.finish(title, content.language, first)
        digest = _save(whole.pdf, path)
    for each in parts:
        each.unlink()
    return count, digest


@contextlib.contextmanager
def _joined(parts: Sequence[Path], path: Path) -> Iterator[Sheaf]:
    """Join documents into one, and open it to be finished; its file goes afterwards.

    qpdf copies pictures from file to file; pikepdf's own way of taking over pages keeps every
    picture of every part in memory.
    """
    job = ["qpdf", "--empty", "--static-id", "--pages", *map(str, parts), "--", str(path)]
    Job(job).run()
    with Pdf.open(path, access_mode=AccessMode.stream) as pdf:
        yield Sheaf(pdf)
    path.unlink()


def _save_sheets(content: BundleContent, pdf: bytes, first: int, path: Path) -> None:
    sheaf = Sheaf()
    _add_sheets(sheaf, content, pdf, first)
    _save(sheaf.pdf, path)


def _add_sheets(
    sheaf: Sheaf,
    content: BundleContent,
    pdf: bytes,
    first: int,
    *,
    label: str = "",
    fit: bool = False,
) -> int:
    try:
        with Pdf.open(io.BytesIO(pdf)) as source:
            count = len(source.pages)
            footers = [Footer(content.bundle_id, label, first + at) for at in range(count)]
            sheaf.add_drawn(source, footers, fit=fit)
    except PdfError:
        raise Unreadable(f"The typeset pages of exhibit {label} are not a PDF.") from None
    return count


def _save(pdf: Pdf, path: Path) -> str:
    with contextlib.closing(DigestingFile(path)) as file:
        # The identifier is a digest of the content, so that equal content gives equal bytes.
        pdf.save(
            file,  # type: ignore[arg-type]
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.generate,
            fix_metadata_version=False,
        )
        return file.finish()
