"""Rich Text Format, by striprtf; the information group is read as well."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from app.intake.worker import Failed, Job, Outlet, Source

_MOST = 64 * 1024 * 1024
_DEEPEST = 10_000
_SAMPLE = "{\\rtf1\\ansi\\ansicpg1251{\\info{\\author \\'c0}}\\'cf\\u1088?\\par a}"
_INFO = re.compile(
    r"\{\\(?:\*\\)?(title|subject|author|operator|keywords|doccomm|manager|company|annotation|atnauthor"
    r"|atnid)\b ?([^{}]{0,4000})\}"
)
# Text that does not show: hidden (\v) or deleted in a revision (\deleted), up to where that is switched
# off, a group begins or the group ends (RTF 1.9.1, character formatting).
_UNSEEN = re.compile(
    r"(?<!\\)\\(?:v|deleted)1?(?![a-z0-9]) ?((?:(?!\\v0|\\deleted0|\\plain)[^{}])*)"
)


def warm(job: Job) -> None:
    """Convert a sample."""
    _plain(_SAMPLE, "cp1251")


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Send the text."""
    if source.size > _MOST:
        raise Failed("too-big")
    untrusted = source.read().decode("latin-1")
    depth = deepest = 0
    for mark in re.findall(r"\\[{}\\]|[{}]", untrusted):
        depth += (mark == "{") - (mark == "}")
        deepest = max(deepest, depth)
    if deepest > _DEEPEST:
        raise Failed("nested")
    page = re.search(r"\\ansicpg(\d{3,5})", untrusted[:4096])
    encoding = f"cp{page.group(1)}" if page else "cp1251"
    if encoding not in {"cp1251", "cp1252", "cp1250", "cp1254", "cp866", "cp437"}:
        encoding = "cp1251"
    hidden = []

    def apart(match: re.Match[str]) -> str:
        hidden.append(_plain("{\\rtf1 " + match[1] + "}", encoding).strip())
        return " "

    text = _plain(_UNSEEN.sub(apart, untrusted), encoding)
    outlet.text(text)
    hidden = [piece for piece in hidden if piece]
    for name, value in _INFO.findall(untrusted):
        plain = _plain("{\\rtf1 " + value + "}", encoding).strip()
        if not plain:
            continue
        hidden.append(plain)
        if name == "author":
            outlet.propose("author", plain, "rtf info")
        elif name == "title":
            outlet.propose("info.title", plain, "rtf info")
    if hidden:
        outlet.text("\n".join(dict.fromkeys(hidden)) + "\n", hidden=True)


def _plain(markup: str, encoding: str) -> str:
    return str(rtf_to_text(markup, encoding=encoding, errors="replace"))  # type: ignore[no-untyped-call]
