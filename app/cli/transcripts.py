"""The verbs about transcripts: bringing them in, writing them as subtitles, speech models, signing off."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.casework import signing
from app.casework.releasing.subtitles_leaving import write_redacted
from app.casework.writing import speech, subtitles, texts
from app.cli.catalogue import opened
from app.cli.output import Answer, Terminal
from app.errors import Usage

_PLAIN = (
    "The file is plain text and is not redacted: whoever reads it learns who spoke and whom they named. "
    "Delete it when it has served its purpose."
)
_UNSIGNED = "A machine wrote this text down: nothing of it leaves before somebody signs it off."


def transcribe(arguments: Namespace) -> Answer:
    """Add a text version to an item, from a text file or from subtitles."""
    path = Path(arguments.file)
    notes: tuple[str, ...] = ()
    if subtitles.is_subtitles(path.name):
        brought = subtitles.bring_file(path)
        with opened(arguments, write=True) as vault:
            saved = texts.save_text(
                vault, arguments.item, brought.text, arguments.kind, arguments.language
            )
        if brought.tiers_left:
            notes = (f"Tiers that hang on others were left out: {brought.tiers_left}.",)
    else:
        with opened(arguments, write=True) as vault:
            saved = texts.add_text(
                vault, arguments.item, path, kind=arguments.kind, language=arguments.language
            )
    return Answer(asdict(saved), (f"{saved.kind} of {saved.length} characters added.",), notes)


def transcript(arguments: Namespace) -> Answer:
    """Write an item's transcript as subtitles."""
    to = Path(arguments.to)
    if arguments.profile:
        return _redacted(arguments, to)
    if arguments.as_of:
        raise Usage("A date for consents goes with a profile.")
    with opened(arguments, write=True) as vault:
        text = subtitles.write_file(vault, arguments.item, to, text_id=arguments.version)
    return Answer(asdict(text) | {"to": str(to)}, ("The transcript was written.",), (_PLAIN,))


def _redacted(arguments: Namespace, to: Path) -> Answer:
    if arguments.version:
        raise Usage("What leaves is the item's own text: name a version or a profile.")
    progress = Terminal()
    with opened(arguments, write=True) as vault:
        try:
            item = write_redacted(
                vault,
                arguments.item,
                to,
                arguments.profile,
                as_of=arguments.as_of,
                progress=progress,
            )
        finally:
            progress.close()
    document = {"item": item.number, "profile": arguments.profile, "to": str(to)}
    return Answer(document, (f"The transcript was written for {arguments.profile}.",))


def hear(arguments: Namespace) -> Answer:
    """Have a recording written down by a speech model."""
    progress = Terminal()
    with opened(arguments, write=True) as vault:
        try:
            made = speech.transcribe(
                vault,
                arguments.item,
                Path(arguments.model),
                language=arguments.language,
                over=arguments.over,
                progress=progress,
            )
        finally:
            progress.close()
    if made.text is None:
        return Answer({"text": None, "turns": 0}, ("Nobody speaks in it; nothing was added.",))
    document = {"text": asdict(made.text), "turns": made.turns}
    return Answer(document, (f"{made.turns} turns written down.",), (_UNSIGNED,))


def sign_text(arguments: Namespace) -> Answer:
    """Sign off the text that a machine wrote down."""
    with opened(arguments, write=True) as vault:
        signed = signing.sign_current(vault, arguments.item, arguments.by, arguments.note)
    return Answer(asdict(signed), (f"Signed off by {signed.name}.",))
