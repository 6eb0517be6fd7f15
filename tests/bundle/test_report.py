"""What ``report.html`` is before a browser reads it: one file, no other's words, the same bytes."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import tomllib
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pikepdf import Pdf

from app.bundle.content import Document, DocumentsBody
from app.bundle.report import report_html, report_texts
from app.bundle.volumes import Volume
from app.paths import resources_dir
from tests.bundle.made import content, page, pages, write


class Reader(HTMLParser):
    """Collects tags with their attributes, and text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


@pytest.fixture(scope="module")
def html(bundle: Path) -> str:
    return (bundle / "data" / "report.html").read_text(encoding="utf-8")


def test_nothing_is_loaded_and_only_its_own_script_runs(html: str) -> None:
    reader = read(html)
    loads = {"src", "srcset", "action", "background", "poster", "ping"}
    assert [tag for tag, given in reader.tags if loads & set(given)] == []
    assert {tag for tag, _ in reader.tags} & {"link", "base", "object", "embed", "iframe"} == set()
    policy = next(
        given["content"] or ""
        for tag, given in reader.tags
        if given.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy
    for tag in ("script", "style"):
        body = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert len(body) == 1
        made = base64.b64encode(hashlib.sha256(body[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{made}'" in policy
    assert not [given for _, given in reader.tags if any(name.startswith("on") for name in given)]


def test_links_lead_to_files_of_the_bundle(html: str, bundle: Path) -> None:
    ids = {given["id"] for _, given in read(html).tags if "id" in given}
    links = {
        given["href"] or "" for tag, given in read(html).tags if tag == "a" and "href" in given
    }
    for link in links:
        file, _, anchor = link.partition("#")
        assert (bundle / "data" / file).is_file() if file else anchor in ids, link
    for number in range(1, 6):
        assert f"exhibits/{number:04d}.pdf" in links
    assert "exhibits/0005.ogg" in links


def test_what_is_withheld_is_not_told(html: str) -> None:
    assert "SECRET" not in html
    assert "KZ-000003" in html


def test_hostile_titles_stay_words(tmp_path: Path) -> None:
    evil = "</script><script>alert(1)</script>\" onclick='x' \u202e\u0000"
    first, *rest = content().exhibits
    write(
        tmp_path / "b",
        content(case_title=evil, exhibits=(replace(first, title=evil, note=evil), *rest)),
    )
    html = (tmp_path / "b/data/report.html").read_text(encoding="utf-8")
    reader = read(html)
    assert sum(tag == "script" for tag, _ in reader.tags) == 1
    assert not [given for _, given in reader.tags if "onclick" in given]
    assert "\u202e" not in html
    assert "alert(1)" in "".join(reader.text)


def test_documents_of_an_exhibit_are_listed(tmp_path: Path) -> None:
    body = DocumentsBody(
        (
            Document("Statement", pages(page("g4"))),
            Document("Statement in English", pages(page("g4")), translation=True),
        )
    )
    first = replace(content().exhibits[0], body=body)
    write(tmp_path / "b", content(exhibits=(first,), custody=()))
    html = (tmp_path / "b/data/report.html").read_text(encoding="utf-8")
    listed = re.findall(r"<li[^>]*>(.*?)</li>", html)
    told = [re.sub("<.*?>", "", each) for each in listed]
    assert any(each.startswith("Statement, page ") for each in told)
    assert any(each.startswith("Statement in English (translation), page ") for each in told)


def test_links_lead_into_the_right_volume(tmp_path: Path) -> None:
    done = write(tmp_path / "b", content(volume_bytes=60_000))
    assert len(done.volumes) > 2
    data = tmp_path / "b" / "data"
    html = (data / "report.html").read_text(encoding="utf-8")
    index = json.loads((data / "index.json").read_bytes())
    starts = re.findall(r'href="(bundle[-0-9]*\.pdf)#page=(\d+)"[^>]* data-start', html)
    assert len(starts) == len(index["exhibits"])
    for (file, place), exhibit in zip(starts, index["exhibits"], strict=True):
        with Pdf.open(data / file) as pdf:
            assert pdf.pages[int(place) - 1].label == str(exhibit["first_page"])
    names = next(given["data-volumes"] for tag, given in read(html).tags if tag == "body")
    assert json.loads(names or "") == [volume.name for volume in done.volumes]


def test_both_languages_say_the_same() -> None:
    path = resources_dir() / "bundle_report" / "texts.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    assert set(tables) == {"en", "ru"}
    assert tables["en"].keys() == tables["ru"].keys()
    for key, english in tables["en"].items():
        fields = sorted(re.findall(r"\{\w+\}", english))
        assert sorted(re.findall(r"\{\w+\}", tables["ru"][key])) == fields, key
        assert re.search("[а-я]", tables["ru"][key]), key


def test_every_word_the_page_says_exists() -> None:
    folder = resources_dir() / "bundle_report"
    script = "".join((folder / f"{name}.js").read_text() for name in ("check", "page"))
    for key in re.findall(r"say\.(\w+)", script):
        assert key in report_texts("en")
    codes = set(re.findall(r'(?<![.\w])add\([^;"]*"([a-z_]+)"', script))
    assert {"missing", "changed", "resigned", "swapped"} <= codes
    for code in codes:
        assert f"f_{code}" in report_texts("en")


def test_russian(tmp_path: Path) -> None:
    write(tmp_path / "b", content(language="ru"))
    html = (tmp_path / "b/data/report.html").read_text(encoding="utf-8")
    assert '<html lang="ru">' in html
    assert "Проверить комплект" in html
    assert "Check this bundle" not in html


def test_a_thousand_exhibits_stay_light() -> None:
    from types import SimpleNamespace

    first = content().exhibits[0]
    many = tuple(replace(first, number=at, title=f"Title {at}") for at in range(1, 1001))
    spans = {at: (at, at) for at in range(1, 1001)}
    assembled = SimpleNamespace(
        pages=1000, spans=spans, documents={}, volumes=(Volume("bundle.pdf", 1, 1000, 1),)
    )
    html = report_html(content(exhibits=many, custody=()), assembled)  # type: ignore[arg-type]
    assert len(html) < 2_000_000
    assert html.count(b"data-start") == 1000 + html.count(b'"data-start')
