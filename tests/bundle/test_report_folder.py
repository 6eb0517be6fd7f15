"""``report.html`` in a real browser: what it says of a folder, what it shows, and that it asks nobody."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import math
import re
import shutil
import struct
import subprocess
import wave
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.bundle import bag
from app.bundle.content import ChronologyLine, Citation, Media, PersonLine, Section
from app.bundle.report import OPENSSL
from app.bundle.verify import verify_bundle
from app.records.note import sign_note
from tests.bundle.chromium import CHROMIUM, Browser, Page, browsing
from tests.bundle.made import NAME, OTHER_KEY, OTHER_VKEY, VKEY, content, write

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")

TITLE = "Показания о задержании: " + "долгое название " * 32 + "شهادة </script><b>"


def tone() -> bytes:
    """A second of sound."""
    output = io.BytesIO()
    with wave.open(output, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        samples = (int(9000 * math.sin(at / 5)) for at in range(8000))
        file.writeframes(b"".join(struct.pack("<h", each) for each in samples))
    return output.getvalue()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle with sections, a chronology, authorities, people, a recording."""
    base = content()
    first, second, third, fourth, fifth = base.exhibits
    cited = (Citation("ICCPR art. 7", "treaty", "1", 2, "The Covenant"),)
    exhibits = (
        replace(first, title=TITLE, section=0, citations=cited),
        replace(second, section=0),
        replace(third, section=1),
        replace(fourth, section=1),
        replace(fifth, section=1, media=Media("wav", lambda: io.BytesIO(tone()))),
    )
    folder = tmp_path_factory.mktemp("told") / "KB-7F3A-2026"
    write(
        folder,
        content(
            exhibits=exhibits,
            sections=(Section("A. Testimony"), Section("B. Court documents")),
            chronology=(ChronologyLine("c. 14 January 2022", "2022-01-14", "Rulings.", ((1, 2),)),),
            people=(PersonLine("Witness A", ("victim",), (1, 4)),),
        ),
    )
    return folder


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Page:
    return Page(browser)


@pytest.fixture
def page(tab: Page, told: Path) -> Iterator[Page]:
    """The page as it is opened, which in the end has complained of nothing and asked nobody."""
    tab.call("Emulation.clearDeviceMetricsOverride")
    tab.call("Emulation.setEmulatedMedia", features=[])
    tab.open(told / "data" / "report.html")
    yield tab
    assert tab.said() == []
    assert [url for url in tab.asked() if not re.match(r"(file|blob|data):", url)] == []


def checked(page: Page, folder: Path) -> tuple[str, str, dict[str, str]]:
    """Give a folder to the page; returns state, sentence, and finding per file."""
    page.run("document.getElementById('verdict').className = ''")
    page.give("#pick", folder)
    page.wait("document.getElementById('verdict').className")
    findings = page.run(
        "Object.fromEntries([...document.querySelectorAll('#findings tbody tr')]"
        ".map(row => [row.cells[0].textContent, row.cells[1].textContent]))"
    )
    return (
        page.run("document.getElementById('verdict').className"),
        page.run("document.getElementById('verdict').textContent"),
        findings,
    )


def answer(page: Page, name: str) -> str:
    return str(
        page.run(
            "[...document.querySelectorAll('#answers li')]"
            f".find(li => li.querySelector('strong').textContent === '{name}. ').textContent"
        )
    )


def test_a_whole_bundle(page: Page, told: Path) -> None:
    state, sentence, findings = checked(page, told)
    assert (state, findings) == ("good", {})
    assert "is whole" in sentence
    assert "Right: Signature" in answer(page, "Signature").replace("\u2714", "")
    verdict = verify_bundle(told)
    shown = page.run("document.getElementById('fingerprint').innerText.split(/\\s+/).join(' ')")
    assert shown.strip() == verdict.fingerprint == bag.fingerprint(VKEY)
    assert "KB-7F3A-2026" in answer(page, "This page")
    assert page.run("document.getElementById('progress').hidden")


def test_the_fingerprint_that_was_told(page: Page, told: Path) -> None:
    checked(page, told)
    for typed, state in ((bag.fingerprint(VKEY), "good"), (VKEY, "good"), ("12345", "bad")):
        page.run(
            f"var field = document.getElementById('expected'); field.value = '{typed}';"
            "field.dispatchEvent(new Event('input'))"
        )
        assert page.run("document.getElementById('verdict').className") == state
    assert "another key" in page.run("document.getElementById('verdict').textContent")


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def swap(one: Path, other: Path) -> None:
    held = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(held)


def drop_line(path: Path) -> None:
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))


def resign(folder: Path, *, whole: bool) -> None:
    """Sign with another key; ``whole`` makes the bundle agree with itself."""
    if whole:
        (folder / bag.PUBLIC_KEY).write_bytes(bag.public_key_text(OTHER_VKEY))
    text = (folder / bag.SIGNATURE).read_text(encoding="utf-8")
    body = text[: text.rindex("\n\n") + 1]
    lines = body.splitlines()
    for at, line in enumerate(lines):
        if line.endswith(f"  {bag.PUBLIC_KEY}"):
            made = hashlib.sha256((folder / bag.PUBLIC_KEY).read_bytes()).hexdigest()
            lines[at] = f"{made}  {bag.PUBLIC_KEY}"
    note = sign_note("\n".join(lines) + "\n", NAME, OTHER_KEY)
    (folder / bag.SIGNATURE).write_text(note, encoding="utf-8")
    tags = folder / bag.TAG_MANIFEST
    names = [line[66:] for line in tags.read_text().splitlines()]
    tags.write_bytes(
        bag.manifest(
            {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
        )
    )


def rename_key(folder: Path) -> None:
    """A key under the name of another: everything in the file fits, but the key itself."""
    vkey = VKEY.replace(VKEY.split("+")[1], "0" * 8)
    digest = int(hashlib.sha256(vkey.encode()).hexdigest()[:32], 16) % 10**30
    digits = " ".join(f"{digest:030d}"[at : at + 5] for at in range(0, 30, 5))
    (folder / bag.PUBLIC_KEY).write_text(f"{vkey}\nFingerprint: {digits}\n")


PDF = "data/exhibits/0001.pdf"
OTHER = "data/exhibits/0002.pdf"
TAMPERED: dict[str, tuple[Callable[[Path], object], dict[str, str]]] = {
    "changed": (lambda f: flip(f / PDF), {PDF: "was changed"}),
    "missing": (lambda f: (f / PDF).unlink(), {PDF: "is missing"}),
    "extra": (
        lambda f: (f / "data/more.txt").write_text("x"),
        {"data/more.txt": "is not part of the bundle"},
    ),
    "beside": (lambda f: (f / "more.txt").write_text("x"), {"more.txt": "is not part"}),
    "renamed": (
        lambda f: (f / PDF).rename(f / "data/exhibits/9.pdf"),
        {PDF: "is now named data/exhibits/9.pdf"},
    ),
    "swapped": (
        lambda f: swap(f / PDF, f / OTHER),
        {PDF: f"has changed places with {OTHER}"},
    ),
    "cut": (lambda f: (f / PDF).write_bytes((f / PDF).read_bytes()[:-9]), {PDF: "lost its end"}),
    "manifest": (
        lambda f: drop_line(f / bag.MANIFEST),
        {bag.MANIFEST: "not the manifest that was signed"},
    ),
    "other signer": (
        lambda f: resign(f, whole=False),
        {bag.SIGNATURE: "by another key than the one"},
    ),
    "signature": (lambda f: flip(f / bag.SIGNATURE), {bag.SIGNATURE: ""}),
    "key": (lambda f: flip(f / bag.PUBLIC_KEY), {bag.PUBLIC_KEY: "it is no key"}),
    "key id": (rename_key, {bag.PUBLIC_KEY: "it is no key"}),
    "unsigned": (lambda f: (f / bag.SIGNATURE).unlink(), {bag.SIGNATURE: "is missing"}),
    "volume": (lambda f: (f / "data/bundle.pdf").unlink(), {"data/bundle.pdf": "is missing"}),
}


def test_each_kind_of_tampering_is_named(page: Page, told: Path, tmp_path: Path) -> None:
    for kind, (tamper, expected) in TAMPERED.items():
        folder = tmp_path / kind.replace(" ", "-") / "bundle"
        shutil.copytree(told, folder)
        tamper(folder)
        state, sentence, findings = checked(page, folder)
        assert state == "bad", kind
        assert "not whole" in sentence, kind
        for path, words in expected.items():
            assert words in findings[path], kind
        # One cause is told once; a manifest without a line leaves a file that nobody lists.
        assert len(findings) == (2 if kind == "manifest" else 1), (kind, findings)
        if kind == "volume":
            assert "Wrong: Volumes" in answer(page, "Volumes").replace("\u2718", "")


def test_a_bundle_signed_by_somebody_else_agrees_with_itself_only(
    page: Page, told: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "bundle"
    shutil.copytree(told, folder)
    resign(folder, whole=True)
    assert verify_bundle(folder).fingerprint == bag.fingerprint(OTHER_VKEY)
    state, sentence, _ = checked(page, folder)
    assert state == "good"
    assert "compare the fingerprint" in sentence
    page.run(
        f"document.getElementById('expected').value = '{bag.fingerprint(VKEY)}';"
        "document.getElementById('expected').dispatchEvent(new Event('input'))"
    )
    assert page.run("document.getElementById('verdict').className") == "bad"


def test_another_bundle_than_the_page_is_of(page: Page, tmp_path: Path) -> None:
    write(tmp_path / "other", content(bundle_id="KB-0000-2026"))
    state, _, findings = checked(page, tmp_path / "other")
    assert (state, findings) == ("bad", {})
    assert "KB-0000-2026" in answer(page, "This page")


def test_a_browser_without_ed25519_says_so(page: Page, told: Path, tmp_path: Path) -> None:
    page.run("crypto.subtle.importKey = () => Promise.reject(new Error('NotSupportedError'))")
    state, sentence, _ = checked(page, told)
    assert state == "doubt"
    assert sentence == "The files fit the manifest; this browser cannot check the signature."
    # Without any WebCrypto the page's own SHA-256 reads the files, and still tells a change.
    page.run("Object.defineProperty(globalThis, 'crypto', {value: undefined}); 0")
    assert checked(page, told)[0] == "doubt"
    folder = tmp_path / "bundle"
    shutil.copytree(told, folder)
    flip(folder / PDF)
    assert checked(page, folder)[2] == {PDF: "was changed"}


def test_a_drop_a_stop_and_a_wrong_folder(page: Page, told: Path) -> None:
    x, y = page.run(
        "(() => { document.getElementById('drop').scrollIntoView();"
        " const box = document.getElementById('drop').getBoundingClientRect();"
        " return [box.x + 40, box.y + 20]; })()"
    )
    page.drop(told, x, y)
    page.wait("document.getElementById('verdict').className === 'good'")
    # A file that comes too late: the check is stopped, and leaves no verdict even then.
    page.run(
        "var kept = Blob.prototype.arrayBuffer, waited = 0, release;"
        "Blob.prototype.arrayBuffer = function () { waited += 1;"
        " return new Promise((yes) => { release = () => yes(kept.call(this)); }); }; 0"
    )
    page.give("#pick", told)
    page.wait("waited")
    assert page.run("!document.getElementById('progress').hidden")
    page.run("document.getElementById('cancel').click()")
    assert page.run("document.getElementById('progress').hidden")
    assert "stopped" in page.run("document.getElementById('verdict').textContent")
    assert page.run("document.getElementById('answered').hidden")
    page.run("Blob.prototype.arrayBuffer = kept; release()")
    page.run("new Promise((yes) => setTimeout(yes, 500))")
    assert "stopped" in page.run("document.getElementById('verdict').textContent")
    state, sentence, _ = checked(page, told / "data")
    assert state == "bad"
    assert "bagit.txt" in sentence


def test_pages_and_recordings_are_shown(page: Page, told: Path) -> None:
    link = "document.querySelector('#chronology ~ div a[data-page]')"
    index = json.loads((told / "data/index.json").read_bytes())
    wanted = f"#page={index['exhibits'][0]['first_page'] + 1}"
    assert page.run(f"{link}.getAttribute('href')") == f"bundle.pdf{wanted}"
    checked(page, told)
    page.run(f"{link}.click()")
    page.wait("document.querySelector('#stage iframe')")
    assert page.run("document.querySelector('#stage iframe').src").endswith(wanted)
    assert page.run("document.querySelector('#stage iframe').src").startswith("blob:")
    page.run("document.getElementById('next').click()")
    assert "KZ-000002" in page.run("document.getElementById('seen').textContent")
    page.run("document.querySelector('a[data-file$=\".wav\"]').click()")
    page.wait("document.querySelector('#stage audio').duration > 0.9")
    assert page.run("document.getElementById('warning').textContent") == ""
    page.run("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")
    assert page.run("document.getElementById('viewer').hidden")
    assert page.run("document.activeElement.dataset.file").endswith(".wav")


def test_a_changed_file_is_shown_with_a_warning(page: Page, told: Path, tmp_path: Path) -> None:
    folder = tmp_path / "bundle"
    shutil.copytree(told, folder)
    flip(folder / PDF)
    checked(page, folder)
    page.run(f"document.querySelector('a[data-file=\"{PDF[5:]}\"]').click()")
    assert "not as it was signed" in page.run("document.getElementById('warning').textContent")


def test_searching_and_sorting(page: Page) -> None:
    def rows() -> list[str]:
        found: list[str] = page.run(
            "[...document.querySelectorAll('#exhibits-table tr')].filter(row => !row.hidden)"
            ".map(row => row.cells[0].textContent)"
        )
        return found[1:]

    def search(words: str) -> None:
        page.run(
            f"document.getElementById('search').value = '{words}';"
            "document.getElementById('search').dispatchEvent(new Event('input'))"
        )

    labels = [f"KZ-00000{at}" for at in range(1, 6)]
    assert rows() == ["A. Testimony", *labels[:2], "B. Court documents", *labels[2:]]
    search("ПОКАЗАНИЯ долгое")
    assert rows() == ["A. Testimony", "KZ-000001"]
    assert page.run("document.getElementById('count').textContent") == "1 of 12 lines"
    search("")
    heads = "document.querySelectorAll('#exhibits-table th[aria-sort] button')"
    page.run(f"{heads}[0].click()")
    assert rows() == labels[::-1]
    page.run(f"{heads}[6].click()")
    state = "document.querySelectorAll('th[aria-sort]')[6].getAttribute('aria-sort')"
    assert page.run(state) == "ascending"
    assert rows()[-1] == "KZ-000001"
    page.run(f"{heads}[0].click()")
    assert rows() == ["A. Testimony", *labels[:2], "B. Court documents", *labels[2:]]


def test_what_a_screen_reader_meets(page: Page, told: Path) -> None:
    checked(page, told)
    page.run("document.querySelector('a[data-file$=\".wav\"]').click()")
    nodes = page.call("Accessibility.getFullAXTree")["nodes"]
    met = [
        (str(node["role"]["value"]), str(node.get("name", {}).get("value", "")))
        for node in nodes
        if not node["ignored"] and "role" in node
    ]
    nameless = {
        role
        for role, name in met
        if not name.strip()
        and role
        in ("link", "button", "textbox", "searchbox", "table", "region", "navigation", "heading")
    }
    assert nameless == set()
    roles = {role for role, _ in met}
    assert {"banner", "main", "navigation", "search", "status", "table", "columnheader"} <= roles
    assert ("heading", "Exhibits") in met
    # By Tab alone: to the skip link first, and on to the field that takes the folder.
    for expected in ("skip", ""):
        page.call("Input.dispatchKeyEvent", type="keyDown", key="Tab", windowsVirtualKeyCode=9)
        page.call("Input.dispatchKeyEvent", type="keyUp", key="Tab", windowsVirtualKeyCode=9)
        if expected:
            break
    assert page.run("document.activeElement.tagName") in ("A", "BUTTON", "VIDEO", "AUDIO")


def test_no_text_is_too_faint(page: Page, told: Path) -> None:
    """Contrast of every text with what is behind it, WCAG 2.2 (1.4.3), in both themes."""
    checked(page, told)
    for theme in ("light", "dark"):
        page.call(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": theme}],
        )
        assert page.run(_FAINT) == [], theme


_FAINT = """(() => {
  const colour = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = (rgb) => {
    const [r, g, b] = rgb.map((each) => each / 255).map((each) => each <= .04045 ? each / 12.92
      : ((each + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const found = colour(getComputedStyle(at).backgroundColor);
      if (found.length < 4 || found[3] > 0) return found.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((each) => each.nodeType === 3 && each.data.trim());
    if (!own || !element.getClientRects().length || element.matches("script, :disabled")) continue;
    const ink = light(colour(getComputedStyle(element).color).slice(0, 3));
    const paper = light(behind(element));
    const ratio = (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05);
    if (ratio < 4.5) faint.push([element.textContent.slice(0, 40), ratio]);
  }
  return faint;
})()"""


def test_it_prints_and_fits_a_narrow_window(page: Page, told: Path, tmp_path: Path) -> None:
    checked(page, told)
    # 640 CSS pixels: a window of 1,280 at 200 %.
    page.call(
        "Emulation.setDeviceMetricsOverride",
        width=640,
        height=800,
        deviceScaleFactor=2,
        mobile=False,
    )
    assert page.run("document.documentElement.scrollWidth") <= 640
    printed = tmp_path / "printed.pdf"
    printed.write_bytes(base64.b64decode(page.call("Page.printToPDF")["data"]))
    text = subprocess.run(
        ["pdftotext", "-layout", str(printed), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "This bundle is whole" in text
    assert "KZ-000005" in text
    assert "Witness A" in text
    assert "Choose the folder" not in text


def test_the_digests_of_the_page_itself(page: Page, told: Path, tmp_path: Path) -> None:
    """The page's own SHA-256 against OpenSSL's, around the ends of blocks and of pieces."""
    page.run("Object.defineProperty(globalThis, 'crypto', {value: undefined}); 0")
    folder = tmp_path / "bundle"
    shutil.copytree(told, folder)
    piece = 4 * 1024 * 1024
    digests = {}
    for size in (0, 1, 55, 56, 63, 64, 65, 119, 120, piece - 1, piece, piece + 1):
        name = f"data/made-{size}.bin"
        data = bytes(at * 7 % 251 for at in range(min(size, 4096))) * (size // 4096 + 1)
        (folder / name).write_bytes(data[:size])
        digests[name] = hashlib.sha256(data[:size]).hexdigest()
    manifest = folder / bag.MANIFEST
    manifest.write_bytes(manifest.read_bytes() + bag.manifest(digests))
    findings = checked(page, folder)[2]
    assert set(findings) == {bag.MANIFEST}


def test_the_openssl_commands_on_the_page(told: Path, tmp_path: Path) -> None:
    folder = tmp_path / "bundle"
    shutil.copytree(told, folder)

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-e", "-c", OPENSSL],
            cwd=folder,
            env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
        )

    good = run()
    assert good.returncode == 0, good.stderr
    assert "Verified Successfully" in good.stdout
    drop_line(folder / bag.MANIFEST)
    assert run().returncode != 0
    flip(folder / "signature.txt")
    assert run().returncode != 0
