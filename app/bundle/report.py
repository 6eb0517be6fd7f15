"""``report.html``: one page, no network, that checks a bundle's files against its manifest."""

from __future__ import annotations

import base64
import hashlib
import json
from html import escape

from app.bundle import fonts
from app.bundle.content import BundleContent
from app.bundle.pdf import Assembled
from app.bundle.sheets import index_title
from app.bundle.texts import day_words, texts
from app.paths import resources_dir


def report_html(content: BundleContent, assembled: Assembled) -> bytes:
    """Return the page: the index as a table, and the check of the folder that it lies in.

    The content security policy lets only this page's own script and style run, by their digests,
    and no request leave (``default-src 'none'``), whatever a title in the table says.
    """
    words = texts(content.language)
    folder = resources_dir() / "bundle_report"
    script = (folder / "report.js").read_text(encoding="utf-8")
    style = (folder / "report.css").read_text(encoding="utf-8")
    policy = (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}';"
        " base-uri 'none'; form-action 'none'"
    )
    spoken = {key: words[key] for key in sorted(words) if key.startswith("report_")}
    # In a data attribute, so that the script is the same in every bundle.
    sayings = escape(json.dumps(spoken, ensure_ascii=False, sort_keys=True), quote=True)
    title = escape(fonts.plain(content.case_title))
    facts = (
        (words["case"], fonts.plain(content.case_code)),
        (words["bundle_id"], content.bundle_id),
        (words["as_of"], day_words(content.as_of, content.language)),
        (words["profile"], fonts.plain(content.profile_title)),
        (words["pages"], str(assembled.pages)),
    )
    listed = "".join(
        f"<div><dt>{escape(name)}</dt><dd dir='auto'>{escape(value)}</dd></div>"
        for name, value in facts
        if value
    )
    steps = "".join(f"<li>{escape(words[f'check_{step}'])}</li>" for step in range(2, 5))
    return (
        f'<!doctype html>\n<html lang="{content.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n"
        f'<body data-sayings="{sayings}">\n<main>\n<header>\n'
        f'<p class="kind">{escape(words["bundle"])}</p>\n<h1 dir="auto">{title}</h1>\n'
        f"<dl>{listed}</dl>\n</header>\n"
        f'<section aria-labelledby="check"><h2 id="check">{escape(words["report_title"])}</h2>\n'
        '<div id="drop"><label class="button" for="pick">'
        f"{escape(words['report_pick'])}</label>"
        '<input id="pick" type="file" webkitdirectory multiple>'
        f"<span>{escape(words['report_drop'])}</span></div>\n"
        '<p id="verdict" role="status" aria-live="polite"></p>\n'
        '<div id="findings"></div>\n'
        f'<p class="soft">{escape(words["report_signature"])}</p>\n'
        f"<h3>{escape(words['how_to_check'])}</h3>\n<ul>{steps}</ul>\n</section>\n"
        f'<section aria-labelledby="index"><h2 id="index">{escape(words["index"])}</h2>\n'
        f"{_table(content, assembled)}</section>\n</main>\n<script>{script}</script>\n"
        "</body>\n</html>\n"
    ).encode()


def _table(content: BundleContent, assembled: Assembled) -> str:
    words = texts(content.language)
    if not content.exhibits:
        return f"<p>{escape(words['none'])}</p>\n"
    heads = "".join(
        f'<th scope="col">{escape(words[key])}</th>'
        for key in ("ex_no", "date", "description", "redacted", "page_count", "start")
    )
    rows = []
    for exhibit in content.exhibits:
        first, last = assembled.spans[exhibit.number]
        label = escape(content.label(exhibit.number))
        if exhibit.withheld:
            date = redacted = ""
        else:
            date = exhibit.date_words or words["undated"]
            redacted = words["yes"] if exhibit.redacted else words["no"]
        file = f"exhibits/{exhibit.file_stem}.pdf"
        rows.append(
            f'<tr><th scope="row"><a href="{file}">{label}</a></th>'
            f'<td dir="auto">{escape(fonts.plain(date))}</td>'
            f'<td dir="auto">{escape(index_title(content, exhibit))}</td>'
            f"<td>{escape(redacted)}</td>"
            f'<td class="number">{last - first + 1}</td>'
            f'<td class="number"><a href="bundle.pdf#page={first}">{first}</a></td></tr>\n'
        )
    caption = escape(words["index"])
    return (
        f'<div class="wide"><table><caption class="unseen">{caption}</caption>\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{''.join(rows)}</tbody></table></div>\n"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
