"""The words of the printed consent form: as the program ships them, and as an organisation writes its own.

A form explains to a person what they are asked for, so nothing in it is guessed: every language has every
word, and an unknown key or a brace that stands for nothing is refused by name. An organisation's own forms
are kept in the vault's desk: words of a form are no evidence, and which form was printed stands in the
consent itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.errors import NotFound, Refused, Usage
from app.paths import resources_dir
from app.records.text import nfc
from app.vault.vault import Vault

LANGUAGES: Mapping[str, str] = MappingProxyType(
    {
        "en": "English",
        "ru": "Русский",
        "kk": "Қазақша",
        "uz": "Oʻzbekcha",
        "uz-Cyrl": "Ўзбекча",
    }
)
"""BCP 47 tags of the languages of the shipped form, with the name that each gives itself."""

STANDARD = "standard"

WORDS = (
    "title", "to_taker", "declaration", "agree", "purposes", "identity", "materials", "onward",
    "recontact", "recontact_how", "conditions", "until", "yes", "no", "item", "person", "capacity",
    "form", "guardian", "guardian_declaration", "interpreter", "interpreter_declaration", "taker",
    "taker_declaration", "person_signature", "name", "language", "signature", "date", "page",
)  # fmt: skip
"""Keys that every language of a form has."""

LARGEST = 256 << 10
"""Bytes of a form's file."""

_DESK = "consent-form/"
_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
_HEAD = ("name", "version", "organisation", "contact")
_BLANK = "_" * 24


@dataclass(frozen=True, slots=True)
class Words:
    """A form in one language.

    Attributes:
        said: by the keys of :data:`WORDS`.
        sections: heading and text of what is explained, in order.
    """

    said: Mapping[str, str]
    sections: tuple[tuple[str, str], ...]

    def __getitem__(self, key: str) -> str:
        return self.said[key]


@dataclass(frozen=True, slots=True)
class ConsentTemplate:
    """A consent form that can be printed.

    Attributes:
        organisation: who asks; ``""`` leaves a line to write on.
        contact: how they are reached; likewise.
        languages: BCP 47 tag to the words.
        source: the TOML that it was read from.
        own: whether it is the organisation's, kept in the vault or read from a file.
    """

    name: str
    version: str
    organisation: str
    contact: str
    languages: Mapping[str, Words]
    source: str
    own: bool = False

    @property
    def label(self) -> str:
        """What a consent notes as the form that was printed."""
        return f"{self.name} {self.version}"

    def words(self, language: str) -> Words:
        """The words in a language, its script included; those of the language alone where it has none.

        Raises:
            Usage: the form has no such language.
        """
        found = self.languages.get(language) or self.languages.get(language.partition("-")[0])
        if found is None:
            raise Usage(
                f"This form is not written in {language!a}. Languages: {', '.join(self.languages)}."
            )
        return found

    def filled(self, text: str) -> str:
        """A text with the organisation and its contact, or a line to write on, in the braces."""
        values = {
            "{organisation}": self.organisation or _BLANK,
            "{contact}": self.contact or _BLANK * 2,
        }
        return _BRACES.sub(lambda found: values.get(found[0], found[0]), text)


def templates(vault: Vault | None = None) -> list[ConsentTemplate]:
    """Every form at hand: the shipped ones, and those that a vault keeps, which come first."""
    shipped = sorted((resources_dir() / "consent_forms").glob("*.toml"))
    found = [template_from_toml(path.read_text("utf-8")) for path in shipped]
    kept = vault.desk.names(_DESK) if vault is not None else []
    own = [_kept(vault, name) for name in kept if vault is not None]
    taken = {each.name for each in own}
    return [*own, *(each for each in found if each.name not in taken)]


def template(vault: Vault | None, name: str = "") -> ConsentTemplate:
    """A form by its name; ``""``: the first one, an organisation's own before the shipped one.

    Raises:
        NotFound: there is none of that name.
    """
    known = templates(vault)
    found = next((each for each in known if name in ("", each.name)), None)
    if found is None:
        raise NotFound(f"There is no consent form {name!a} here.")
    return found


def read_template(path: Path) -> ConsentTemplate:
    """Read a form from a file of the user's.

    Raises:
        Refused: the file cannot be read.
        Usage: it is malformed.
    """
    try:
        with path.open("rb") as source:
            data = source.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise Refused("The form is larger than 256 kB, which no form is.")
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"The form {path.name!a} could not be read.") from error
    return template_from_toml(text, own=True)


def keep(vault: Vault, source: str) -> ConsentTemplate:
    """Keep an organisation's own form in the vault, in place of an earlier one of its name.

    Args:
        vault: open for writing.
        source: TOML, as in ``resources/consent_forms/standard.toml``.

    Raises:
        Usage: it is malformed.
        Refused: the vault is open for reading only.
    """
    if not vault.writable:
        raise Refused("The vault is open for reading only, so the form was not kept.")
    made = template_from_toml(source, own=True)
    vault.desk.put(_DESK + made.name, source)
    return made


def drop(vault: Vault, name: str) -> None:
    """Forget an organisation's own form; the shipped one of that name is there again."""
    vault.desk.remove(_DESK + name)


def template_from_toml(source: str, *, own: bool = False) -> ConsentTemplate:
    """Check a form and build it.

    Raises:
        Usage: it is malformed; the sentence names the language and the key.
    """
    try:
        data = tomllib.loads(nfc(source))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Usage(f"The form is not valid TOML: {error}.") from None
    head = {key: _text(data, key, "the form") for key in _HEAD}
    if not _NAME.fullmatch(head["name"]):
        raise Usage("A form's name consists of small Latin letters, digits and hyphens.")
    if not head["version"].strip():
        raise Usage("A form says of which version it is.")
    languages = {}
    for tag, held in data.items():
        if tag in _HEAD:
            continue
        if not isinstance(held, dict) or not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag):
            raise Usage(f"A form has no key {tag!a}.")
        languages[tag] = _words(tag, held)
    if not languages:
        raise Usage("A form is written in at least one language.")
    return ConsentTemplate(
        name=head["name"],
        version=head["version"],
        organisation=head["organisation"].strip(),
        contact=head["contact"].strip(),
        languages=MappingProxyType(languages),
        source=source,
        own=own,
    )


def _kept(vault: Vault, name: str) -> ConsentTemplate:
    return template_from_toml(vault.desk.get(name) or "", own=True)


def _words(tag: str, held: Mapping[str, Any]) -> Words:
    where = f"the language {tag!a} of the form"
    for key in held:
        if key not in (*WORDS, "section"):
            raise Usage(f"There is no key {key!a} in {where}.")
    said = {key: _text(held, key, where) for key in WORDS}
    for key, text in said.items():
        if not text.strip():
            raise Usage(f"The key {key!r} is empty in {where}.")
        _check_braces(text, ("{page}", "{pages}") if key == "page" else (), where)
    rows = held.get("section", [])
    if not isinstance(rows, list) or not rows:
        raise Usage(f"Nothing is explained in {where}: it has no sections.")
    sections = []
    for row in rows:
        if not isinstance(row, dict) or set(row) != {"heading", "text"}:
            raise Usage(f"Each section has a heading and a text in {where}.")
        both = _text(row, "heading", where), _text(row, "text", where)
        for each in both:
            _check_braces(each, ("{organisation}", "{contact}"), where)
        sections.append(both)
    return Words(MappingProxyType(said), tuple(sections))


def _check_braces(text: str, allowed: tuple[str, ...], where: str) -> None:
    for found in _BRACES.findall(text):
        if found not in allowed:
            raise Usage(f"{found!a} stands for nothing in {where}.")


def _text(held: Mapping[str, Any], key: str, where: str) -> str:
    value = held.get(key)
    if not isinstance(value, str):
        raise Usage(f"The key {key!r} is missing or no text in {where}.")
    return value
