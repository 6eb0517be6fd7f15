"""Templates of interviews: what may be asked, in which sections, and which records an answer can fill.

They are data: ``resources/interviews/*.toml``, and files of the organisation's own that are kept in the
vault. The shipped ones follow the questionnaire of the Working Group on Arbitrary Detention, the Istanbul
Protocol (2022, chapter IV and annex), and the Murad Code (2022). Nothing in a template forces anything:
no question is required, none has to be asked in its turn.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from app.casework.interviewing.interview_questions import YES_NO as YES_NO
from app.casework.interviewing.interview_questions import Question as Question
from app.casework.interviewing.interview_questions import Section as Section
from app.casework.interviewing.interview_questions import Template as Template
from app.casework.interviewing.interview_questions import Words as Words
from app.casework.interviewing.interview_questions import said as said
from app.casework.interviewing.interview_reading import template_from_toml as template_from_toml
from app.errors import NotFound, Refused
from app.paths import resources_dir
from app.vault.vault import Vault

KEPT = "interview-template/"
"""Names in the vault's desk under which templates of the organisation's own lie begin so."""

_ORDER = ("general", "arbitrary-detention", "torture", "refoulement", "labour-exploitation")
_BESIDE = ("care", "words")
"""Files beside the templates: what all of them remind of, and headings."""

_LARGEST = 512 * 1024


@lru_cache(maxsize=1)
def shipped() -> tuple[Template, ...]:
    """The templates that ship with the program, in their order.

    Raises:
        Usage: a file is malformed; the sentence names it and the place in it.
    """
    folder = resources_dir() / "interviews"
    found = {}
    for path in sorted(folder.glob("*.toml")):
        if path.stem not in _BESIDE:
            made = template_from_toml(path.read_text("utf-8"), path.name)
            found[made.name] = made
    return tuple(found[name] for name in _ORDER if name in found)


def available(vault: Vault) -> list[Template]:
    """The shipped templates, then those that are kept in the vault, by name."""
    found = {each.name: each for each in shipped()}
    for name in vault.desk.names(KEPT):
        text = vault.desk.get(name) or ""
        made = replace(template_from_toml(text, f"{name.removeprefix(KEPT)}.toml"), own=True)
        found.setdefault(made.name, made)
    return list(found.values())


def named(vault: Vault, name: str) -> Template:
    """A template by its name.

    Raises:
        NotFound: there is none; the sentence lists them.
    """
    known = available(vault)
    for each in known:
        if each.name == name:
            return each
    listed = ", ".join(each.name for each in known)
    raise NotFound(f"There is no interview template {name!a}. Templates: {listed}.")


def keep(vault: Vault, source: Path) -> list[Template]:
    """Keep templates of the organisation's own in the vault: one file, or every one of a folder.

    One of the same name is replaced; what was asked by it stays, also under questions that it has
    no more.

    Raises:
        Refused: a file cannot be read, or has the name of a shipped template.
        Usage: a file is malformed; the sentence names it and the place in it.
    """
    paths = sorted(source.glob("*.toml")) if source.is_dir() else [source]
    if not paths:
        raise Refused("There is no interview template (*.toml) in this folder.")
    texts = [(path, _read(path)) for path in paths]
    made = [template_from_toml(text, path.name) for path, text in texts]
    taken = {each.name for each in shipped()}
    for template in made:
        if template.name in taken:
            raise Refused(
                f"The name {template.name!a} belongs to a template of the program; choose another."
            )
    for template, (_path, text) in zip(made, texts, strict=True):
        vault.desk.put(KEPT + template.name, text)
    return [replace(each, own=True) for each in made]


def _read(path: Path) -> str:
    try:
        with path.open("rb") as source:
            data = source.read(_LARGEST + 1)
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"The interview template {path.name!a} could not be read.") from error
    if len(data) > _LARGEST:
        raise Refused(f"The interview template {path.name!a} is larger than 512 KiB.")
    return text
