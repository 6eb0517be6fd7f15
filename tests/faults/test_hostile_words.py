"""Words that mean something to a machine stay words: in every field, through to the bundle.

One export of a case whose titles, names, sources, authors, notes, file names and texts hold markup,
formulas, controls and overrides; then every file of the bundle is read by a parser of its own kind.
"""

from __future__ import annotations

import html
import html.parser
import json
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
import pytest
from PIL import Image

from tests.journeys.conftest import Program

_KAZAKH = "Қазақстан Республикасының азаматы ретінде мен мұны растаймын. "
HOSTILE = {
    "image": '<img src="/etc/passwd"/>',
    "picture": '<img src="{picture}" width="100" height="100"/>',
    "paragraph": "<para><b>bold</b><br/></para>",
    "open": "<para><font color='red'>never closed",
    "link": '<a href="http://example.invalid/">click</a>',
    "entity": "&lt;script&gt; &amp; &#60;b&#62; &nosuch; & <",
    "script": "</script></title><script>document.title='owned'</script>",
    "handler": "\" onmouseover='alert(1)' x=\"",
    "formula": '=HYPERLINK("http://example.invalid/","click")',
    "plus": "+cmd|' /C calc'!A0",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "tab": "\t=1+1",
    "controls": "before\x1b[2J\x00\x07\x08after",
    "lines": "first\nsecond\r\nthird\u2028fourth",
    "override": "gnp\u202etxt.exe \u2066isolated",
    "emoji": "\N{FAMILY}\N{ZERO WIDTH JOINER}\N{GRINNING FACE} e\u0301 \ufffd",
    "format": "%s %n {0} {title} ${HOME} $(id) `id` %(x)s",
    "path": "../../../etc/passwd",
    "long": "Ұзақ " * 100,
    "kazakh": (_KAZAKH + "\n") * 40,
    "sql": "'; DROP TABLE item; --",
    "json": '", "withheld": true, "x": "',
}


class _Tags(html.parser.HTMLParser):
    """What a browser would see in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.links: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name in ("href", "src"):
                self.links.add(value or "")

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@dataclass(frozen=True)
class Exported:
    """The program on the vault, the bundle, the words, and what the export said."""

    kuager: Program
    bundle: Path
    words: dict[str, str]
    made: Any


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Exported]:
    """A case of hostile words and its bundle, made once: the tests only read it."""
    folder = tmp_path_factory.mktemp("hostile")
    with pytest.MonkeyPatch.context() as patched:
        kuager = Program(folder, patched)
        kuager.create()
        yield _exported(kuager, folder)


def _exported(kuager: Program, tmp_path: Path) -> Exported:
    Image.new("RGB", (60, 60), "red").save(tmp_path / "secret.png")
    words = {
        name: value.replace("{picture}", str(tmp_path / "secret.png"))
        for name, value in HOSTILE.items()
    }
    sources = tmp_path / "sources"
    sources.mkdir()
    for number, value in enumerate(words.values()):
        # A file name holds everything but a slash and NUL, in at most 255 bytes.
        file_name = (
            value.replace("/", "\u2215").replace("\0", "").encode()[:120].decode("utf-8", "ignore")
        )
        # A text with controls in it is no text, and is withheld as such.
        text = re.sub("[\x00-\x08\x1b]", "", f"{number}\n{value}\n")
        (sources / f"{number:02}{file_name}.txt").write_text(text, "utf-8")
    everything = " ".join(words.values())
    kuager.ok("case", "KZ-1", "--title", everything[:480], "--description", everything)
    added = kuager.ok("add", sources, "--case", "KZ-1", "--source", everything)
    assert len(added["ingested"]) == len(words)
    for number, value in enumerate(words.values(), start=1):
        title = value[:480]
        kuager.ok(
            "describe", number, "--set", f"title={title}", "--set", f"author={value}",
            "--set", f"note={value}", "--set", f"source={value}", "--set", "kind=document",
            "--set", f"tag={value}",
        )  # fmt: skip
        kuager.ok("person", "--name", value, "--alias", f"alias {value}", "--note", value)
        person = kuager.ok("person", "--name", value)["id"]
        kuager.ok("link", number, "--person", person, "--role", "author")
    bundle = tmp_path / "out"
    made = kuager.ok(
        "export", "--case", "KZ-1", "--profile", "internal", "--to", bundle, "--accept-suggestions"
    )
    return Exported(kuager, bundle, words, made)


def _streams(path: Path) -> Iterator[bytes]:
    with pikepdf.open(path) as opened:
        for each in opened.objects:
            if isinstance(each, pikepdf.Stream):
                try:
                    yield each.read_bytes()
                except pikepdf.PdfError:
                    yield each.read_raw_bytes()


def _letters(text: str) -> str:
    """Only letters and marks that survive every way of breaking lines."""
    return re.sub(r"[^\w<>&=@+(){}$%|'\"/]", "", text)


@pytest.mark.slow
def test_words_stay_words(exported: Exported) -> None:
    kuager, bundle, words, made = exported.kuager, exported.bundle, exported.words, exported.made
    assert made["withheld"] == []
    assert len(made["exhibits"]) == len(words)
    assert kuager("verify", bundle, vault=False).code == 0
    assert kuager("verify").code == 0

    # Nothing was fetched from the disk: neither the text of a file nor a picture.
    secret = Path("/etc/passwd").read_bytes().splitlines()[0]
    for path in bundle.rglob("*"):
        if path.is_file():
            assert secret not in path.read_bytes()
            assert re.fullmatch(r"[A-Za-z0-9._-]+", path.name)
    for path in sorted(bundle.rglob("*.pdf")):
        assert not any(secret in stream for stream in _streams(path))
        with pikepdf.open(path) as opened:
            assert not any(
                isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
                for each in opened.objects
            ), path.name
            for page in opened.pages:
                for annotation in page.get("/Annots", []):  # type: ignore[attr-defined]
                    action = annotation.get("/A", {})
                    assert action.get("/S", "/GoTo") == "/GoTo", path.name
            assert "/OpenAction" not in opened.Root or "/JavaScript" not in str(
                opened.Root.OpenAction
            )
            assert "/Names" not in opened.Root or "/JavaScript" not in opened.Root.Names
        assert subprocess.run(["qpdf", "--check", path], capture_output=True).returncode == 0

    # Markup and formulas are printed as they were written.
    whole = bundle / "data" / "bundle.pdf"
    got = subprocess.run(["pdftotext", "-raw", whole, "-"], capture_output=True, check=True)
    printed = _letters(got.stdout.decode())
    for name in ("image", "paragraph", "entity", "formula", "plus", "at", "format", "sql"):
        assert _letters(words[name]) in printed, name
    assert "\u202e" not in got.stdout.decode()


@pytest.mark.slow
def test_the_index_and_the_report_interpret_nothing(exported: Exported) -> None:
    bundle, words = exported.bundle, exported.words
    book = openpyxl.load_workbook(bundle / "data" / "index.xlsx")
    texts = []
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate
                if cell.hyperlink is not None:
                    assert not (cell.hyperlink.target or "").startswith(("http", "/", "\\"))
                texts.append(str(cell.value))
    for name in ("formula", "plus", "at", "minus"):
        assert any(words[name] in text for text in texts), name
    index = json.loads((bundle / "data" / "index.json").read_bytes())
    assert words["json"].strip() in [
        value for value in _strings(index) if "withheld" in value and value != "withheld"
    ]

    raw = (bundle / "data" / "report.html").read_text("utf-8")
    page = _Tags()
    page.feed(raw)
    assert page.tags.count("script") == 1
    assert page.tags.count("title") == page.tags.count("h1") == 1
    assert not {"img", "para", "b", "font", "iframe", "br"} & set(page.tags)
    assert not any(name.startswith("on") for name in page.attributes)
    assert not any("example.invalid" in link for link in page.links)
    assert "\u202e" not in raw
    assert "\x1b" not in raw
    shown = " ".join(page.words)
    for name in ("image", "script", "handler", "formula"):
        assert " ".join(words[name].split()) in shown, name


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def test_the_command_line_prints_no_control(kuager: Program) -> None:
    kuager.ok("case", "KZ-1", "--title", HOSTILE["controls"] + HOSTILE["override"])
    for name in ("controls", "override", "lines"):
        kuager.ok("person", "--name", HOSTILE[name], "--protected", "--pseudonym", name)
    for words in (("case", "KZ-1", "--title", HOSTILE["controls"]), ("custody",), ("items",)):
        for flags in ((), ("--json",)):
            said = kuager(*words, *flags)
            assert said.code == 0
            assert not set(said.out + said.err) & {"\x1b", "\x00", "\x07", "\u202e", "\u2066"}
    said = kuager("items", "case:\x1b[2J\u202e\nkuager: all is well.")
    assert said.code in (0, 1, 2)
    assert not set(said.err) & {"\x1b", "\u202e"}
    assert len(said.err.splitlines()) <= 1


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_every_word_is_kept_or_refused(kuager: Program, name: str) -> None:
    """What was accepted comes back as it was, but for the white space at its ends; NFC aside."""
    said = kuager("person", "--name", HOSTILE[name], "--json")
    assert said.code in (0, 2), said.err
    if said.code == 0:
        assert said.json["name"] == unicodedata.normalize("NFC", HOSTILE[name]).strip()
        again = kuager.ok("person", "--name", HOSTILE[name])
        assert again["id"] == said.json["id"]
    assert kuager("verify").code == 0
