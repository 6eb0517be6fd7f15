"""An interview as a text: its heading, questions and answers by section, and the notes with their moments.

Who was interviewed is not in it, nor who asked, interpreted or sat beside: the first is a link of the item,
which a profile can hide, the others stand in the interview, which never leaves. Where a
note was taken while a recording ran, its line begins with the time code that opens the recording there.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from app.casework.interviewing.interview_templates import Question, Section, said
from app.paths import resources_dir
from app.records.dates import words as date_words
from app.records.interviews import InterviewAnswer, InterviewNote
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.casework.interviewing.interview_view import ShownInterview


@lru_cache(maxsize=1)
def _all_words() -> Mapping[str, Mapping[str, str]]:
    path = resources_dir() / "interviews" / "words.toml"
    return tomllib.loads(path.read_text("utf-8"))


def words_of(language: str) -> Mapping[str, str]:
    """The words of headings in a language, or else in English."""
    known = _all_words()
    return known.get(language.partition("-")[0].lower(), known["en"])


def heading(shown: ShownInterview, language: str = "en") -> str:
    """What is known of an interview before anything is said in it."""
    held, word = shown.interview, words_of(language)
    place = ", ".join(
        each for each in (shown.place.name if shown.place else "", held.place_note) if each
    )
    heard = _tongue(held.interpreter_language, language)
    lines = (
        ("template", f"{shown.template.title(language)}, {shown.template.version}"),
        ("date", date_words(held.date, language) if held.date else ""),
        ("place", place),
        ("language", _tongue(held.language, language)),
        ("interpreted", heard),
        ("interpreter", word["yes"] if held.interpreter and not heard else ""),
        # How many, not who: this text may leave, and no one would think of hiding the researcher.
        ("interviewers", str(len(held.interviewers) or "")),
        ("present", str(len(held.present) or "")),
        ("begun", _clock(held.started_at)),
        ("ended", _clock(held.ended_at)),
    )
    told = [f"{word[key]}: {value}" for key, value in lines if value]
    return nfc("\n".join([held.title, *told, *([held.note] if held.note else [])])) + "\n"


def written(vault: Vault, shown: ShownInterview, language: str = "en") -> str:
    """The whole interview as a text: what was answered or skipped, and every note.

    Questions that were neither answered nor skipped are left out: the template has them.

    Args:
        vault: open.
        shown: the interview.
        language: of questions and headings; answers stand as they were written down.
    """
    word = words_of(language)
    parts = [heading(shown, language)]
    known = set()
    for section in shown.template.sections:
        known |= {question.key for question in section.questions}
        parts += _section(shown, section, language)
    left = [each for each in shown.answers.values() if each.question not in known]
    if left:
        lines = [f"{each.question}\n{_words(None, each, language)}" for each in left]
        parts.append("\n\n".join([word["earlier"], *lines]) + "\n")
    if shown.notes:
        parts.append(
            "\n".join([word["notes"], "", *(_note(each, word) for each in shown.notes)]) + "\n"
        )
    return nfc("\n".join(parts))


def _section(shown: ShownInterview, section: Section, language: str) -> Iterator[str]:
    for turn in range(shown.turns(section.key) if section.repeat else 1):
        lines = []
        for question in section.questions:
            given = shown.answers.get((question.key, turn))
            if given is not None and (given.text or given.codes or given.skipped):
                lines.append(f"{question.text(language)}\n{_words(question, given, language)}")
        if lines:
            title = section.title(language)
            if section.repeat:
                title += f". {said(section.each, language)} {turn + 1}"
            yield "\n\n".join([title, *lines]) + "\n"


def _words(question: Question | None, given: InterviewAnswer, language: str) -> str:
    """An answer as it stands in the text."""
    word, parts = words_of(language), []
    if given.codes:
        if question is not None and question.list:
            listed = load(question.list)
            parts.append("; ".join(listed.label(code, language) for code in given.codes))
        else:
            parts.append(" ".join(word.get(code, code) for code in given.codes))
    if given.text:
        dated = question is not None and question.kind == "date"
        parts.append(date_words(given.text, language) if dated else given.text)
    if given.skipped:
        parts.append(f"[{word[given.skipped]}]")
    return "\n".join(parts)


def _note(note: InterviewNote, word: Mapping[str, str]) -> str:
    when = f"[{stamp(note.second)}]" if note.second is not None else f"{note.at[11:19]} UTC"
    kind = "" if note.kind == "note" else f"{word[note.kind]}: "
    return f"{when} {kind}{note.text}"


def stamp(second: float) -> str:
    """A moment of a recording as a time code: ``00:12:33.4``."""
    tenths = int(second * 10)
    whole = tenths // 10
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}.{tenths % 10}"


def _tongue(tag: str, language: str) -> str:
    return load("languages").label(tag, language) if tag else ""


def _clock(moment: str) -> str:
    return f"{moment[:10]} {moment[11:16]} UTC" if moment else ""
