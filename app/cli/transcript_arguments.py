"""Arguments of the verbs about transcripts: transcribe, transcript, hear, sign-text."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb("transcribe", "add a text version (transcript, translation, notes) to an item")
    each.add_argument("item", metavar="ITEM")
    each.add_argument("file", metavar="FILE", help="UTF-8 text, or subtitles (.srt, .vtt, .eaf)")
    each.add_argument("--kind", default="transcript", metavar="KIND")
    each.add_argument("--language", default="", metavar="TAG")
    each.set_defaults(verb="transcripts.transcribe")

    each = verb(
        "transcript",
        "write an item's transcript as subtitles; without a profile it is not redacted",
    )
    each.add_argument("item", metavar="ITEM")
    each.add_argument("--to", required=True, metavar="FILE", help="ends in .srt, .vtt or .eaf")
    each.add_argument(
        "--version", default="", metavar="ID", help="of the text; else the item's own"
    )
    each.add_argument("--profile", default="", metavar="PROFILE", help="for whom it is redacted")
    each.add_argument("--as-of", default="", metavar="DATE", help="for consents that expire")
    each.set_defaults(verb="transcripts.transcript")

    each = verb("hear", "have a recording written down by a speech model, on this computer")
    each.add_argument("item", metavar="ITEM")
    each.add_argument(
        "--model", required=True, metavar="FILE", help="a model of whisper.cpp (ggml)"
    )
    each.add_argument(
        "--language", default="", metavar="TAG", help="what is spoken; else the model tells"
    )
    each.add_argument(
        "--over", action="store_true", help="also where a person has written a transcript"
    )
    each.set_defaults(verb="transcripts.hear")

    each = verb("sign-text", "say that you have read what a machine wrote down, and answer for it")
    each.add_argument("item", metavar="ITEM")
    each.add_argument("--by", required=True, metavar="NAME", help="who signs it off")
    each.add_argument("--note", default="", metavar="TEXT")
    each.set_defaults(verb="transcripts.sign_text")
