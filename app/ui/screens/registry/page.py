"""What is shown of one record, as plain values: a screen says what, the pane at the right shows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Run = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word in a frame.

    Attributes:
        text: what it says; its colour is never the only carrier of the meaning.
        meaning: ``plain``, ``good``, ``bad`` or ``doubtful``.
    """

    text: str
    meaning: str = "plain"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a section: something that is linked, or a fact.

    Attributes:
        key: by which the focus comes back after a change; unique on the page.
        title: the upper line.
        below: under it, quieter; may be long.
        end: at the right: a date, a number.
        icon: in front.
        badges: after the title.
        go: what Enter and a click do; None for what leads nowhere.
        change: opens a form for it.
        remove: takes it away; can be undone.
        removal: what ``remove`` does, in words, for those who hear the button.
        head: a heading between rows, not a row.
        quote: words of the evidence, under all else.
        remark: says something of the rows around it; it is not counted among them.
    """

    key: str
    title: str
    below: str = ""
    end: str = ""
    icon: str = ""
    badges: Sequence[Badge] = ()
    go: Run | None = None
    change: Run | None = None
    remove: Run | None = None
    removal: str = ""
    head: bool = False
    quote: str = ""
    remark: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """Something to do, in the head of a section or of the page.

    Attributes:
        title: what it does.
        run: called then.
        icon: in front.
        writes: changes the vault; cannot be used where the vault is open for reading only.
    """

    title: str
    run: Run
    icon: str = "plus"
    writes: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with rows.

    Attributes:
        key: unique on the page.
        title: the heading.
        rows: in order.
        buttons: at the right of the heading.
        empty: what stands there when there are no rows; ``""`` leaves a section without rows out.
        more: a sentence under the heading.
    """

    key: str
    title: str
    rows: Sequence[Row] = ()
    buttons: Sequence[Button] = ()
    empty: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One record.

    Attributes:
        key: whose.
        title: its name.
        below: under it, quieter.
        badges: after the name.
        notice: a sentence that should not be overlooked, with its meaning.
        facts: what is known of it: label and value; empty values are left out.
        numbers: figures with what they count, and where a click goes.
        buttons: of the whole record, over it.
        picture: makes a widget over the facts; all that it shows is in the sections as well.
        sections: in order.
        trashed: it lies in the trash.
    """

    key: str
    title: str
    below: str = ""
    badges: Sequence[Badge] = ()
    notice: Badge | None = None
    facts: Sequence[tuple[str, str]] = ()
    numbers: Sequence[tuple[str, str, Run | None]] = ()
    buttons: Sequence[Button] = ()
    picture: Callable[[], object] | None = None
    sections: Sequence[Section] = ()
    trashed: bool = False
