"""The lists of ``report.html``: exhibits, chronology, quotations, authorities, people, files.

Every link names a file beside the page, with the page as a PDF reader counts it; where the folder was
given to the page, its script shows the same place in the page instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from app.bundle import annexes, fonts
from app.bundle.content import BundleContent, DocumentsBody, Exhibit
from app.bundle.pdf import Assembled

_SORTABLE = ("ex_no", "date", "description", "author", "language", "redacted", "page_count")


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the page.

    Attributes:
        name: its anchor.
        title: its heading.
        html: all of it.
    """

    name: str
    title: str
    html: str


def lists(
    content: BundleContent, assembled: Assembled, words: Mapping[str, str]
) -> tuple[Part, ...]:
    """Return the lists that have a line, in the order of the page; exhibits and files always."""
    made = _Lists(content, assembled, words)
    parts = (
        made.exhibits(),
        made.chronology(),
        made.quotations(),
        made.authorities(),
        made.people(),
        made.files(),
    )
    return tuple(part for part in parts if part.html)


class _Lists:
    def __init__(
        self, content: BundleContent, assembled: Assembled, words: Mapping[str, str]
    ) -> None:
        self.content = content
        self.assembled = assembled
        self.words = words
        self.volumes = assembled.volumes
        self.by_number = {exhibit.number: exhibit for exhibit in content.exhibits}

    def exhibits(self) -> Part:
        words = self.words
        if not self.content.exhibits:
            return self._part("exhibits", f"<p>{escape(words['none'])}</p>\n")
        heads = "".join(
            f'<th scope="col" aria-sort="{"ascending" if key == "ex_no" else "none"}">'
            f'<button type="button" aria-label="{escape(words["sort"].format(name=words[key]))}">'
            f"{escape(words[key])}</button></th>"
            for key in _SORTABLE
        )
        heads += f'<th scope="col" class="number">{escape(words["start"])}</th>'
        bodies = []
        for title, exhibits in self._sections():
            rows = "".join(map(self._exhibit, exhibits))
            if title:
                columns = len(_SORTABLE) + 1
                rows = (
                    f'<tr class="part"><th scope="rowgroup" colspan="{columns}" dir="auto">'
                    f"{_text(title)}</th></tr>\n{rows}"
                )
            bodies.append(f"<tbody>\n{rows}</tbody>\n")
        table = _table(words["exhibits_caption"], heads, "".join(bodies), "exhibits-table")
        return self._part("exhibits", table)

    def chronology(self) -> Part:
        lines = annexes.chronology(self.content, self.assembled.spans)
        disputed = any(line.disputed for line in lines)
        keys = ("date", "event", "where", *(("disputed",) if disputed else ()))
        rows = [
            (
                _cell(line.date_words or self.words["undated"]),
                _cell(line.event, "text"),
                self._places(line.places),
                *((_cell(self.words["yes"] if line.disputed else ""),) if disputed else ()),
            )
            for line in lines
        ]
        return self._listed("chronology", keys, [("", rows)])

    def quotations(self) -> Part:
        claims: dict[str, list[tuple[str, ...]]] = {}
        for line in annexes.quotations(self.content, self.assembled.spans):
            claims.setdefault(line.claim, []).append(
                (
                    _cell(self.words[f"stance_{line.stance}"]),
                    _cell(line.quote, "text"),
                    self._places(line.places),
                )
            )
        return self._listed("quotations", ("claim", "quotation", "where"), list(claims.items()))

    def authorities(self) -> Part:
        lines = annexes.authorities(self.content, self.assembled.spans)
        groups: dict[str, list[tuple[str, ...]]] = {}
        for line in lines:
            groups.setdefault(line.group, []).append(
                (
                    _cell(line.cite, "text"),
                    _cell(line.instrument, "text"),
                    self._places(line.pages),
                )
            )
        titled = [(self.words[f"group_{group}"], rows) for group, rows in groups.items()]
        return self._listed("authorities", ("authority", "instrument", "where"), titled)

    def people(self) -> Part:
        rows = [
            (
                _cell(line.name, "text"),
                _cell(", ".join(line.roles), "text"),
                self._places(tuple((number, 0) for number in line.exhibits)),
            )
            for line in annexes.people(self.content)
        ]
        return self._listed("people", ("person", "role", "exhibits"), [("", rows)])

    def files(self) -> Part:
        words, page = self.words, self.content.page
        listed = [
            (
                volume.name,
                words["volume"].format(first=page(volume.first_page), last=page(volume.last_page)),
            )
            for volume in self.volumes
        ]
        listed += [
            ("index.xlsx", words["spreadsheet"]),
            ("index.json", words["machine"]),
            ("ro-crate-metadata.json", words["crate"]),
        ]
        rows = [(_linked(name, name, name), _cell(what, "text")) for name, what in listed]
        return self._listed("files", ("file", "what"), [("", rows)])

    def _sections(self) -> Iterable[tuple[str, Sequence[Exhibit]]]:
        if not self.content.sections:
            yield "", self.content.exhibits
            return
        for at, section in enumerate(self.content.sections):
            held = [exhibit for exhibit in self.content.exhibits if exhibit.section == at]
            if held:
                yield section.title, held

    def _exhibit(self, exhibit: Exhibit) -> str:
        words = self.words
        first, last = self.assembled.spans[exhibit.number]
        shown = not exhibit.withheld
        label = self.content.label(exhibit.number)
        file = f"exhibits/{exhibit.file_stem}.pdf"
        author = " · ".join(filter(None, dict.fromkeys((exhibit.author, exhibit.source))))
        redacted = words["yes"] if exhibit.redacted else words["no"]
        cells = (
            f'<th scope="row" class="label" data-sort="{exhibit.number}">'
            f"{_link(file, label, self._name(exhibit.number), exhibit=label)}</th>",
            _cell(
                (exhibit.date_words or words["undated"]) if shown else "",
                sort=exhibit.date_sort if shown else "",
            ),
            self._description(exhibit),
            _cell(author if shown else ""),
            _cell(exhibit.language if shown else ""),
            _cell(redacted if shown else ""),
            f'<td class="number">{last - first + 1}</td>',
            f'<td class="number">{self._page(exhibit.number, first, start=True)}</td>',
        )
        return f"<tr data-line>{''.join(cells)}</tr>\n"

    def _description(self, exhibit: Exhibit) -> str:
        if exhibit.withheld:
            return _cell(self.words["withheld"], "text")
        inner = f"<div>{_text(exhibit.title)}</div>"
        if exhibit.note:
            inner += f'<div class="soft">{_text(exhibit.note)}</div>'
        lines = []
        spans = self.assembled.documents.get(exhibit.number, ())
        if isinstance(exhibit.body, DocumentsBody) and len(exhibit.body.documents) > 1:
            for document, (first, _last) in zip(exhibit.body.documents, spans, strict=False):
                kind = f" ({escape(self.words['translation'])})" if document.translation else ""
                page = self._page(exhibit.number, first, words=True)
                lines.append(f'<li dir="auto">{_text(document.title)}{kind}, {page}</li>')
        if exhibit.media:
            name = f"exhibits/{exhibit.file_stem}.{exhibit.media.extension}"
            told = self.words["recording"].format(name=name.partition("/")[2])
            label = self.content.label(exhibit.number)
            lines.append(f"<li>{_link(name, told, f'{label}, {told}', exhibit=label)}</li>")
        listed = f"<ul>{''.join(lines)}</ul>" if lines else ""
        return f'<td class="text" dir="auto">{inner}{listed}</td>'

    def _places(self, places: Sequence[annexes.Place]) -> str:
        """Return a cell of links to exhibits, or to pages of theirs."""
        links = []
        for number, page in places:
            label = self.content.label(number)
            file = f"exhibits/{self.by_number[number].file_stem}.pdf"
            if page:
                links.append(f"{escape(label)} {self._page(number, page, words=True)}")
            else:
                links.append(_link(file, label, self._name(number), exhibit=label))
        return f'<td class="places">{"; ".join(links)}</td>'

    def _page(self, number: int, page: int, *, words: bool = False, start: bool = False) -> str:
        """Return a link to a page of the bundle, as printed, in the volume that has it."""
        told = self.content.page(page)
        label = self.content.label(number)
        name = f"{label}, {self.words['page'].format(page=told)}"
        for volume in self.volumes:
            if volume.first_page <= page <= volume.last_page:
                return _link(
                    volume.name,
                    self.words["page"].format(page=told) if words else told,
                    name,
                    page=page - volume.first_page + 1,
                    exhibit=label,
                    start=start,
                )
        return escape(told)

    def _name(self, number: int) -> str:
        exhibit = self.by_number[number]
        title = self.words["withheld"] if exhibit.withheld else exhibit.title
        return f"{self.content.label(number)} {fonts.shorten(fonts.plain(title), 120)}"

    def _listed(
        self,
        name: str,
        keys: Sequence[str],
        groups: Sequence[tuple[str, Sequence[tuple[str, ...]]]],
    ) -> Part:
        """Return a list as a section, empty when it has no line."""
        if not any(rows for _, rows in groups):
            return Part(name, self.words[name], "")
        heads = "".join(f'<th scope="col">{escape(self.words[key])}</th>' for key in keys)
        bodies = []
        for title, rows in groups:
            part = (
                f'<tr class="part"><th scope="rowgroup" colspan="{len(keys)}">'
                f"{_text(title)}</th></tr>\n"
                if title
                else ""
            )
            drawn = "".join(f"<tr data-line>{''.join(row)}</tr>\n" for row in rows)
            bodies.append(f"<tbody>\n{part}{drawn}</tbody>\n")
        return self._part(name, _table(self.words[f"{name}_caption"], heads, "".join(bodies), ""))

    def _part(self, name: str, inner: str) -> Part:
        title = self.words[name]
        html = (
            f'<section aria-labelledby="{name}"><h2 id="{name}" tabindex="-1">{escape(title)}</h2>'
            f"\n{inner}</section>\n"
        )
        return Part(name, title, html)


def _table(caption: str, heads: str, bodies: str, name: str) -> str:
    # It scrolls sideways in a narrow window, and then has to be reached by keyboard.
    told = escape(caption)
    marked = f' id="{name}"' if name else ""
    return (
        f'<div class="wide" role="region" tabindex="0" aria-label="{told}">'
        f"<table{marked}><caption>{told}</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n{bodies}</table></div>\n"
    )


def _cell(text: str, kind: str = "", *, sort: str | None = None) -> str:
    named = f' class="{kind}"' if kind else ""
    ordered = f' data-sort="{escape(sort)}"' if sort is not None else ""
    return f'<td{named}{ordered} dir="auto">{_text(text)}</td>'


def _linked(file: str, text: str, name: str) -> str:
    return f"<td>{_link(file, text, name)}</td>"


def _link(
    file: str, text: str, name: str, *, page: int = 0, exhibit: str = "", start: bool = False
) -> str:
    """Return a link to a file beside the page.

    Args:
        file: below ``data/``.
        text: what is read.
        name: heading of what is shown, and what a screen reader says.
        page: of the PDF, from 1; 0 for a whole file.
        exhibit: label, by which the page steps from exhibit to exhibit.
        start: whether it is where stepping leads.
    """
    spoken = "" if text == name else f' aria-label="{_text(name)}"'
    shown = (
        f' data-file="{escape(file)}" data-name="{_text(name)}"'
        if not file.endswith((".json", ".xlsx"))
        else ""
    )
    shown += f' data-page="{page}"' if page else ""
    shown += f' data-exhibit="{escape(exhibit)}"' if exhibit else ""
    shown += " data-start" if start else ""
    anchor = f"#page={page}" if page else ""
    return f'<a href="{escape(file)}{anchor}"{shown}{spoken}>{_text(text)}</a>'


def _text(text: str) -> str:
    return escape(fonts.plain(text))
