"""What the rules flag, as rows of a page, each to be settled by a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.casework.arguing.flags import Flag
from app.ui.language import tr
from app.ui.screens.analysis import words as common
from app.ui.screens.analysis.proceedings import words
from app.ui.screens.registry.page import Badge, Row, Section


def flag_section(
    flags: Sequence[Flag],
    key: str,
    write: Callable[[str, str], object],
    reopen: Callable[[Flag], object],
    *,
    names: Sequence[str] = (),
) -> Section:
    """What the rules flag, open ones first, each to be settled.

    Args:
        flags: what is flagged.
        key: of the page.
        write: the screen's way to open a form.
        reopen: takes back what was said of a flag.
        names: rules that are left out.
    """
    rows = []
    for each in flags:
        if each.rule in names:
            continue
        said = each.answer
        badge = (
            Badge(common.settled(said.state), "good")
            if said is not None
            else Badge(tr("Not settled yet"), "doubtful")
        )
        form = f"{key}|{'|'.join((each.rule, each.one, each.other))}"
        rows.append(
            Row(
                f"flag {each.rule} {each.one} {each.other}",
                words.flag(each),
                said.reason if said is not None else "",
                icon="circle-check" if said is not None else "alert-triangle",
                badges=(badge,),
                change=lambda form=form: write("settle", form),  # type: ignore[misc]
                remove=(lambda each=each: reopen(each)) if said is not None else None,  # type: ignore[misc]
                removal=tr("Open it again"),
            )
        )
    more = tr(
        "The program says what it noticed. What it comes to is said by a person, with a reason."
    )
    return Section("flags", tr("Does not agree"), rows, more=more)
