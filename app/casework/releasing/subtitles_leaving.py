"""Subtitles that may be given to others: past the consent gate, redacted, searched for hidden names."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from app.bundle.files import put_file
from app.casework import lookup
from app.casework.planning.planning import plan
from app.casework.redacting.conceal import Concealer
from app.casework.redacting.facsimiles import ocr_for
from app.casework.reviewing import prove
from app.casework.reviewing.transcripts import checked, transcript_of
from app.casework.writing.subtitles import format_of, length_of, write
from app.errors import Refused
from app.progress import SILENT, Progress
from app.records.cases import Case
from app.records.evidence import Item, ItemText
from app.records.profiles import profile as profile_named
from app.records.text import fold, nfc
from app.redaction.pages.transcript import replaced
from app.vault.vault import Vault


def write_redacted(
    vault: Vault,
    ref: str,
    to: Path,
    profile: str,
    *,
    as_of: str = "",
    progress: Progress = SILENT,
) -> Item:
    """Write an item's transcript as subtitles, as a bundle for this audience would print it.

    The same rules decide as in an export: consent, review, the sign-off of what a machine wrote down. What is
    marked goes by its token; times stay.

    Args:
        vault: open for writing: suggestions are made, and the log says what left.
        ref: the item.
        to: the file; its suffix says the format.
        profile: name of the redaction profile.
        as_of: ISO date for consents that expire; ``""`` for today (UTC).
        progress: may cancel; nothing is written then.

    Raises:
        Usage: there is no such profile, or the suffix names no format.
        Refused: the transcript may not leave, has no time codes, or a hidden name would have left.
        StorageFailed: the file cannot be written.
    """
    format_ = format_of(to)
    item = lookup.item(vault, ref)
    ocr = ocr_for(vault)
    planned = plan(
        vault,
        vault.get(Case, item.case_id).code,
        profile_named(profile),
        f"number:{item.number}",
        as_of or datetime.now(UTC).date().isoformat(),
        accept_suggestions=False,
        failed={},
        ocr=ocr,
        progress=progress,
        as_texts=True,
    )
    each = next((each for each in planned.exhibits if each.item.id == item.id), None)
    if each is None:
        raise Refused("This item is closed or in the trash: nothing of it leaves.")
    if each.withheld:
        raise Refused(f"The transcript does not leave: {each.withheld}.")
    made = transcript_of(vault, each.item, each.marks, planned.tokens, "")
    shown = checked(made, vault.cache, vault.blobs, ocr)
    text = replaced(shown.text, shown.replacements)
    strings, passed = prove.identifiers(vault, planned)
    conceal = Concealer(planned.profile, planned.hidden, planned.tokens, strings)
    if planned.profile.hide != "none":
        # The very words that a reviewer let pass, and no name within longer ones.
        let_pass = passed.get(each.number, frozenset())
        if {fold(nfc(name)) for name in conceal.named_in(text)} - let_pass:
            raise Refused(
                "The subtitles would still have named somebody who is hidden; nothing was written. "
                "Review the item once more."
            )
    data = write(text, format_, length=length_of(vault, item)).encode("utf-8")
    details = {"format": format_, "profile": profile}
    # Logged first: a trace without a copy does less harm than a copy without a trace.
    with vault.change() as change:
        change.note("exported", ItemText.table, made.text_id, details, item=item.id)
    put_file(to, data)
    return item
