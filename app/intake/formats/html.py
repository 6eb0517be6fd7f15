"""HTML to text: what a browser would show, then what it would not. Nothing is fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from app.intake import wire
from app.intake.formats.decode import decode
from app.intake.worker import Job, Outlet, Source

_SILENT = {"script", "style", "head", "template", "noscript", "svg", "math", "object", "iframe"}
_BLOCK = {
    "p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "blockquote", "pre", "section", "article", "header", "footer", "dt", "dd", "title",
}  # fmt: skip
_SAYING = {"alt", "title", "href", "src", "content", "value", "placeholder"}
_VOID = {
    "br",
    "hr",
    "img",
    "input",
    "meta",
    "link",
    "wbr",
    "col",
    "area",
    "base",
    "source",
    "track",
}
_UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d]*[1-9])",
    re.IGNORECASE,
)
"""Inline styles by which an element does not show; style sheets are not evaluated."""
_MOST = 32 * 1024 * 1024


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: list[str] = []
        self.hidden: list[str] = []
        self.remote = False
        self._silent = 0
        self._unseen = ""
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if not value:
                continue
            if name in _SAYING and not value.startswith("data:"):
                self.hidden.append(value)
            if name in {"src", "background"} and not value.startswith(("data:", "cid:")):
                self.remote = True
        self._enter(tag, attrs)
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BLOCK:
            self.shown.append("\n")
        elif tag in {"td", "th"}:
            self.shown.append("\t")

    def _enter(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where an element that does not show begins."""
        if self._unseen == "p" and tag in _BLOCK and tag != "br":
            self._unseen, self._depth = "", 0  # A paragraph needs no end tag.
        if self._unseen:
            self._depth += tag == self._unseen
        elif tag not in _VOID and any(
            name == "hidden" or (name == "style" and _UNSEEN_STYLE.search(value or ""))
            for name, value in attrs
        ):
            self._unseen, self._depth = tag, 1

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._depth -= 1
            if not self._depth:
                self._unseen = ""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCK and tag != "br":
            self.shown.append("\n")

    def handle_data(self, data: str) -> None:
        if self._silent or self._unseen:
            if data.strip():
                self.hidden.append(data)
        else:
            self.shown.append(" ".join(data.split()) if data.strip() else " ")
            if data.strip():
                if data[0].isspace():
                    self.shown.insert(len(self.shown) - 1, " ")
                if data[-1].isspace():
                    self.shown.append(" ")

    def handle_comment(self, data: str) -> None:
        self.hidden.append(data)


def warm(job: Job) -> None:
    """Read a sample."""
    convert("<p>a<b title='b'>c</b>&amp;<!-- d --></p>")
    decode(b"\xcf\xf0\xee\xe2")


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Send the text."""
    markup, _guessed = decode(source.read(min(source.size, _MOST)))
    if source.size > _MOST:
        outlet.note("text-cut")
    shown, hidden, remote = convert(markup)
    if remote:
        outlet.note("remote-pictures")
    outlet.text(shown)
    if hidden:
        outlet.text(hidden, hidden=True)


def convert(markup: str) -> tuple[str, str, bool]:
    """Turn HTML into text.

    Args:
        markup: any text; broken HTML is read as far as it goes.

    Returns:
        What shows, what does not (comments, alternative texts, addresses, scripts), and whether it
        points to pictures elsewhere.
    """
    reader = _Reader()
    reader.feed(markup[: wire.MOST_TEXT])
    reader.close()
    lines = ("".join(reader.shown)).split("\n")
    shown: list[str] = []
    for line in lines:
        plain = "\t".join(" ".join(cell.split()) for cell in line.split("\t")).strip()
        if plain or (shown and shown[-1]):
            shown.append(plain)
    hidden = (" ".join(each.split()) for each in reader.hidden)
    kept = [each for each in dict.fromkeys(hidden) if each]
    return "\n".join(shown).strip() + "\n", "\n".join(kept) + "\n" if kept else "", reader.remote
