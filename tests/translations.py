"""Collects what the window says and keeps the translation files up to date: ``./run translations``.

``resources/translations/kuager_*.ts`` are Qt Linguist's files: every literal of ``tr(...)`` in ``app/ui``,
with what was translated before kept; what is said no more is dropped. ``sentences_*.toml`` has the sentences
that the layers below raise or report. A test compares both with the code.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
PLURALS = {"en": 2, "ru": 3, "kk": 2, "uz": 2}
"""Language -> how many plural forms Qt's own rules give it."""

_RAISED = {
    "Refused", "Usage", "NotFound", "VaultBusy", "VaultDamaged", "VaultTooNew", "WrongKey", "StorageFailed",
    "Unreadable", "ProofFailed", "Cancelled", "KuagerError", "storage_failed", "storing", "Irreversible",
    "NotBurnt",
}  # fmt: skip
_REPORTED = {"step", "Finding", "Problem", "Refusal", "_add", "_finding", "_in_pdf", "_odd", "_say"}
_LAYERS = ("casework", "vault", "intake", "bundle", "redaction", "records")
_UNSEEN = (
    "bundle/bag.py", "bundle/content.py", "bundle/keys.py", "bundle/pdf.py", "bundle/layout.py",
    "bundle/report.py", "bundle/fonts.py", "casework/demo.py", "casework/releasing/exhibits.py",
    "casework/receiving/importing.py", "casework/redacting/rereading.py",
    "casework/redacting/review.py", "casework/sample.py",
    "intake/formats", "intake/wire.py", "records/datewords.py", "records/note.py",
    "records/profiles.py", "redaction/finding/births.py", "redaction/finding/contacts.py",
    "redaction/finding/documents.py", "redaction/finding/find.py", "redaction/finding/identifiers.py",
    "redaction/finding/names.py", "redaction/finding/patterns.py", "redaction/finding/phrases.py",
    "redaction/finding/rule.py", "redaction/finding/surface.py", "redaction/finding/whereabouts.py",
    "vault/ordering.py", "vault/tallies.py",
    "casework/figures/checks.py", "casework/figures/values.py", "casework/figures/wording.py",
    "casework/listing/table_fields.py", "casework/submitting/markup.py",
    "vault/cachefile.py", "vault/counts.py", "vault/filters.py", "vault/migrations.py",
)  # fmt: skip
"""Modules whose texts the window never shows: printed pages, the sample, names of rules, parts of queries.

What they raise is collected all the same, where a person could meet it.
"""
_SILENT = ("casework/demo.py", "records/profiles.py")
"""Modules whose failures only the command line and the makers of the program meet."""

_ASKED_FOR = {
    "not a database",
    "vtable constructor",
    "is full",
    "disk I/O error",
    "unable to open",
    "is locked",
}
"""What is looked for in the messages of SQLite."""

_QUERY = re.compile(
    r"\b(SELECT|FROM|WHERE|AND|NOT|NULL|DESC|TABLE|BEGIN|ORDER|JOIN|MATCH|INSERT|PRAGMA|LIMIT)\b"
)
_PROSE = re.compile(r"[ ,]{0,2}[\w{“][\w {}“”'’,.;:()!?/%~*-]*")


def spoken() -> dict[str, bool]:
    """Every source text of the window, and whether it has a number."""
    found: dict[str, bool] = {}
    for path in sorted((ROOT / "app" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "tr"
            ):
                text = node.args[0]
                if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
                    raise SystemExit(f"{path.name}:{node.lineno}: tr() wants a literal.")
                plural = any(keyword.arg == "n" for keyword in node.keywords) or len(node.args) > 1
                found[text.value] = found.get(text.value, False) or plural
    return found


def sentences() -> list[str]:
    """The sentences and clauses of the layers below, with numbered places for their values."""
    found: dict[str, None] = {}
    for package in _LAYERS:
        for path in sorted((ROOT / "app" / package).rglob("*.py")):
            name = path.relative_to(ROOT / "app").as_posix()
            if not name.startswith(_SILENT):
                tree = ast.parse(path.read_text("utf-8"))
                found |= dict.fromkeys(_sentences_in(tree, shown=not name.startswith(_UNSEEN)))
    from app.bundle.verify import CODES
    from app.intake.wire import NOTES, REASONS
    from app.records.profiles import load_profiles
    from app.redaction.proof.examiner import CHANNELS

    found |= dict.fromkeys((*REASONS.values(), *CODES.values(), *CHANNELS))
    found |= dict.fromkeys(text.replace("{count}", "{0}") for text in NOTES.values())
    found |= dict.fromkeys(profile.title for profile in load_profiles().values())
    return [text for text in found if re.search("[^\\W\\d_]", re.sub(r"\{\d+\}", "", text))]


def _sentences_in(tree: ast.Module, shown: bool) -> Iterator[str]:
    passed = _no_speech(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in _RAISED:
                yield from _texts(node.args[-1:] if name == "NotBurnt" else node.args[:1])
            elif name in _REPORTED:
                yield from (text for text in _texts(node.args) if " " in text or name == "step")
        if isinstance(node, ast.Constant | ast.JoinedStr) and shown and id(node) not in passed:
            # Sentences and clauses that reach a person by another way: returned, kept in tables.
            yield from (text for text in _texts([node]) if _reads_as_prose(text))


def _no_speech(tree: ast.Module) -> set[int]:
    """Docstrings, parts of other texts, and what is only compared or is meant for programmers."""
    passed: set[int] = set()
    for node in ast.walk(tree):
        inner: list[ast.AST] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            inner = [node.value]
        elif isinstance(node, ast.JoinedStr):
            inner = [each for part in node.values for each in ast.walk(part)]
        elif isinstance(node, ast.Compare):
            inner = list(ast.walk(node))
        elif isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in {"ValueError", "OSError", "TypeError", "RuntimeError", "compile", "run"}:
                inner = [each for argument in node.args for each in ast.walk(argument)]
        passed.update(map(id, inner))
    return passed


def _reads_as_prose(text: str) -> bool:
    words = re.sub(r"\{\d+\}", "", text)
    return (
        _PROSE.fullmatch(text) is not None
        and _QUERY.search(text) is None
        and re.search(r"[a-z]{2,}.* [a-z]|^ ?,? and ", words) is not None
        and " " in text.strip()
        and text not in _ASKED_FOR
        and not text.startswith("kuager ")
        and not re.search("[a-z]_[a-z]", text)
        and not re.fullmatch(r"(?:[a-z]{2} ){9}[a-z ]*", text)
    )


def _texts(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield _template(node)
        elif isinstance(node, ast.IfExp):
            yield from _texts([node.body, node.orelse])
        elif isinstance(node, ast.BoolOp):
            yield from _texts(node.values)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            yield from _texts([node.left, node.right])


def _template(node: ast.JoinedStr) -> str:
    parts, number = [], 0
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value))
        else:
            parts.append(f"{{{number}}}")
            number += 1
    return "".join(parts)


def read(language: str) -> dict[str, list[str]]:
    """What is translated in a language: source -> its forms."""
    path = FOLDER / f"kuager_{language}.ts"
    if not path.exists():
        return {}
    held: dict[str, list[str]] = {}
    for message in etree.parse(str(path)).iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        forms = translation.findall("numerusform") if translation is not None else []
        texts = [form.text or "" for form in forms] or [
            (translation.text or "") if translation is not None else ""
        ]
        held[source] = texts
    return held


def write(language: str, held: dict[str, list[str]]) -> None:
    """Write a language's file for what is said now."""
    root = etree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = etree.SubElement(root, "context")
    etree.SubElement(context, "name").text = "kuager"
    for source, plural in sorted(spoken().items()):
        forms = held.get(source, [])
        if language == "en":
            forms = (
                forms
                if plural and all(forms) and forms
                else _english(source)
                if plural
                else [source]
            )
        message = etree.SubElement(context, "message", **({"numerus": "yes"} if plural else {}))
        etree.SubElement(message, "source").text = source
        wanted = PLURALS[language] if plural else 1
        forms = (forms + [""] * wanted)[:wanted]
        translation = etree.SubElement(message, "translation")
        if not all(forms):
            translation.set("type", "unfinished")
        if plural:
            for form in forms:
                etree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    etree.indent(root, " ")
    data = etree.tostring(root, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE TS>")
    (FOLDER / f"kuager_{language}.ts").write_bytes(data + b"\n")


def _english(source: str) -> list[str]:
    """Both English forms of ``%Ln item(s)``: they stand in the source, so that nobody has to keep them."""
    return [source.replace("(s)", ""), source.replace("(s)", "s")]


def missing_sentences(language: str) -> list[str]:
    """Sentences of the layers below that a language's file lacks."""
    path = FOLDER / f"sentences_{language}.toml"
    held = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    known = {each["en"] for each in held.get("sentence", []) if each.get(language)}
    return [text for text in sentences() if text not in known]


def compile_all() -> None:
    """Make the files that ship."""
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    for language in PLURALS:
        source = FOLDER / f"kuager_{language}.ts"
        subprocess.run(
            [str(lrelease), "-silent", str(source), "-qm", str(source.with_suffix(".qm"))],
            check=True,
        )


def main() -> int:
    """Bring the files up to date and say what is not translated."""
    for language in PLURALS:
        write(language, read(language))
        forms = read(language)
        left = sum(not all(texts) for texts in forms.values())
        print(f"{language}: {len(forms)} texts, {left} not translated")
    compile_all()
    for text in missing_sentences("ru"):
        print(f"sentence without Russian: {text!a}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
