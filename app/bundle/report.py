"""``report.html``: one page, no network, that lists a bundle, shows its pages and checks its files.

What it lists is written into it, so that it can be read and printed without a script. Shown and
checked is the folder that is chosen or dropped; nothing else can be read from a page on a disk.
"""

from __future__ import annotations

import base64
import hashlib
import json
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from html import escape

from app.bundle import fonts
from app.bundle.content import BundleContent
from app.bundle.pdf import Assembled
from app.bundle.report_lists import lists
from app.bundle.texts import day_words, texts
from app.paths import resources_dir

_SCRIPTS = ("sha256.js", "check.js", "page.js")

# Verified in tests/bundle/test_report_folder.py, word for word.
OPENSSL = """sed '/^$/,$d' signature.txt > signed.txt
grep '^\u2014' signature.txt | cut -d' ' -f3 | base64 -d | tail -c 64 > signed.sig
(printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'; head -n 1 public-key.txt | \
cut -d+ -f3- | base64 -d | tail -c 32) | openssl pkey -pubin -inform DER -out signed.pem
openssl pkeyutl -verify -pubin -inkey signed.pem -rawin -in signed.txt -sigfile signed.sig
tail -n +3 signed.txt | sha256sum -c && sha256sum -c manifest-sha256.txt"""
"""Shell commands that check signature, signed files and manifest with OpenSSL and coreutils."""


def report_html(content: BundleContent, assembled: Assembled) -> bytes:
    """Return the page: the lists of the bundle, and the check of the folder that it lies in.

    The content security policy lets only this page's own script and style run, by their digests,
    and no request leave (``default-src 'none'``), whatever a title says; files that a person gave
    to the page are shown from memory (``blob:``).
    """
    words = report_texts(content.language)
    folder = resources_dir() / "bundle_report"
    script = _script()
    style = (folder / "report.css").read_text(encoding="utf-8")
    policy = (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}';"
        " frame-src blob:; img-src blob:; media-src blob:; base-uri 'none'; form-action 'none'"
    )
    # In data attributes, so that the script is the same in every bundle.
    names = json.dumps([volume.name for volume in assembled.volumes])
    title = escape(fonts.plain(content.case_title))
    listed = lists(content, assembled, words)
    # Whoever reads the page aloud or walks through it by keyboard goes by these.
    parts = [("check", words["check"]), *((part.name, part.title) for part in listed)]
    links = "".join(f'<li><a href="#{name}">{escape(text)}</a></li>' for name, text in parts)
    return (
        f'<!doctype html>\n<html lang="{content.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n"
        f'<body data-sayings="{_sayings(words)}" data-bundle="{escape(content.bundle_id)}"'
        f' data-volumes="{escape(names)}">\n'
        f'<div class="page">\n<a class="skip" href="#check">{escape(words["skip"])}</a>\n'
        f"{_header(content, assembled, words, title)}"
        f'<nav aria-label="{escape(words["parts"])}"><ul>{links}'
        f'<li><a href="#itself">{escape(words["itself"])}</a></li></ul></nav>\n<main>\n'
        f"{_check(words)}{_viewer(words)}{_search(words)}"
        + "".join(part.html for part in listed)
        + f"{_itself(words)}</main>\n</div>\n<script>{script}</script>\n</body>\n</html>\n"
    ).encode()


def report_texts(language: str) -> Mapping[str, str]:
    """Return the words of the page: the bundle's own, and those of ``bundle_report/texts.toml``.

    Raises:
        Usage: for a language without words.
    """
    return {**texts(language), **_tables()[language]}


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, Mapping[str, str]]:
    path = resources_dir() / "bundle_report" / "texts.toml"
    tables: dict[str, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return tables


def _script() -> str:
    folder = resources_dir() / "bundle_report"
    body = "\n".join((folder / name).read_text(encoding="utf-8") for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{body}}})();\n'


def _sayings(words: Mapping[str, str]) -> str:
    """Return what the script says, as the value of an attribute."""
    script = _script()
    spoken = {
        key: words[key]
        for key in sorted(words)
        if f"say.{key}" in script or key[:2] in ("a_", "f_") or key.endswith("_sign")
    }
    return escape(json.dumps(spoken, ensure_ascii=False, sort_keys=True), quote=True)


def _header(
    content: BundleContent, assembled: Assembled, words: Mapping[str, str], title: str
) -> str:
    cover = content.cover
    facts: Iterable[tuple[str, str]] = (
        (words["case"], content.case_code),
        (words["bundle_id"], content.bundle_id),
        (words["as_of"], day_words(content.as_of, content.language)),
        (words["profile"], content.profile_title),
        (words["pages"], str(assembled.pages)),
        (words["addressee"], cover.addressee),
        (words["reference"], cover.reference),
        (words["parties"], "\n".join(cover.parties)),
        (words["submitted_by"], cover.submitted_by),
        (words["continues"], cover.continues),
        (words["replaces"], cover.replaces),
        (words["changes"], "\n".join(cover.changes)),
    )
    listed = "".join(
        f'<div><dt>{escape(name)}</dt><dd dir="auto">{_lines(value)}</dd></div>'
        for name, value in facts
        if value
    )
    return (
        f'<header>\n<p class="kind">{escape(words["bundle"])}</p>\n<h1 dir="auto">{title}</h1>\n'
        f"<dl>{listed}</dl>\n</header>\n"
    )


def _check(words: Mapping[str, str]) -> str:
    said = {key: escape(value) for key, value in words.items()}
    return (
        f'<section aria-labelledby="check"><h2 id="check" tabindex="-1">{said["check"]}</h2>\n'
        '<div id="drop" class="screen"><input id="pick" type="file" webkitdirectory multiple>'
        f'<label class="button" for="pick">{said["pick"]}</label>'
        f"<span>{said['drop']}</span></div>\n"
        '<div id="progress" class="screen" hidden>'
        f'<progress id="bar" max="1" value="0" aria-label="{said["check"]}"></progress>'
        f'<span id="running"></span><button id="cancel" type="button">{said["cancel"]}</button>'
        "</div>\n"
        '<p id="verdict" role="status" aria-live="polite"></p>\n'
        f'<div id="answered" hidden><h3 id="answers-head">{said["answers"]}</h3>\n'
        '<ul id="answers" aria-labelledby="answers-head"></ul></div>\n'
        '<div id="findings"></div>\n'
        f'<div id="key" hidden><h3>{said["fingerprint"]}</h3>\n'
        '<p id="fingerprint"></p>\n'
        f"<p>{said['fingerprint_how']}</p>\n"
        f'<div id="printed"><h3>{said["print"]}</h3>\n'
        '<p id="print"></p>\n'
        f"<p>{said['print_how']}</p></div>\n"
        f'<label for="expected" class="screen">{said["expected"]}</label>\n'
        '<input id="expected" class="screen" type="text" autocomplete="off" spellcheck="false">'
        "</div>\n</section>\n"
    )


def _viewer(words: Mapping[str, str]) -> str:
    said = {key: escape(value) for key, value in words.items()}
    return (
        '<section id="viewer" aria-labelledby="seen" hidden>'
        '<h2 id="seen" tabindex="-1" dir="auto"></h2>\n<div class="bar">'
        f'<button id="previous" type="button">{said["viewer_previous"]}</button>'
        f'<button id="next" type="button">{said["viewer_next"]}</button>'
        f'<a id="tab" target="_blank" rel="noopener">{said["viewer_tab"]}</a>'
        f'<button id="close" type="button">{said["viewer_close"]}</button></div>\n'
        '<p id="warning" role="alert"></p>\n<div id="stage"></div>\n</section>\n'
    )


def _search(words: Mapping[str, str]) -> str:
    said = {key: escape(value) for key, value in words.items()}
    return (
        f'<section class="screen scripted" role="search" aria-label="{said["search"]}" hidden>'
        f'<label for="search">{said["search"]}</label>\n'
        '<input id="search" type="search" autocomplete="off">\n'
        f'<p id="count" role="status" class="soft"></p><p class="soft">{said["viewer_hint"]}</p>'
        "</section>\n"
    )


def _itself(words: Mapping[str, str]) -> str:
    said = {key: escape(value) for key, value in words.items()}
    ways = (
        ("itself_kuager", "kuager verify FOLDER"),
        ("itself_bagit", "bagit.py --validate FOLDER"),
        ("itself_sha", "sha256sum -c manifest-sha256.txt"),
        ("itself_openssl", OPENSSL),
    )
    return (
        f'<section aria-labelledby="itself"><h2 id="itself" tabindex="-1">{said["itself"]}</h2>\n'
        f"<p>{said['itself_1']}</p>\n"
        + "".join(
            f'<p id="{key}">{said[key]}</p>\n<pre tabindex="0" role="group" aria-labelledby="{key}">'
            f"{escape(command)}</pre>\n"
            for key, command in ways
        )
        + f"<p>{said['itself_fingerprint']}</p>\n</section>\n"
    )


def _lines(text: str) -> str:
    return "<br>".join(escape(fonts.plain(line)) for line in text.split("\n"))


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
