"""Words and rows that several registry screens have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from app.casework import lookup
from app.casework.registry.law import cited
from app.errors import KuagerError
from app.records.cases import Event, Provision
from app.records.consent import EXPIRED, EXPIRES_SOON, WITHDRAWN, Consent, state_of, today
from app.records.evidence import Item, Passage
from app.records.vocabulary import load, provision
from app.ui.language import current, tr
from app.ui.screens.registry.page import Badge, Row
from app.ui.wording import day, one_line
from app.vault.vault import Vault

_QUOTED = 600
"""Letters of a passage that are shown; the rest is read where it stands."""

Go = Callable[[str, object], object]


def label(vocabulary: str, code: str) -> str:
    """A code in the words of the window's language; ``""`` for none."""
    return load(vocabulary).label(code, current()) if code else ""


def joined(*parts: str) -> str:
    """What is there of several short facts, on one line."""
    return " · ".join(part for part in parts if part)


def law_names(vault: Vault, refs: Iterable[str]) -> dict[str, tuple[str, str]]:
    """How provisions are cited and what they say, the vault's own among them; on the vault's thread."""
    names: dict[str, tuple[str, str]] = {}
    for ref in dict.fromkeys(refs):
        own = vault.one(Provision, ref=ref)
        try:
            says = own.label if own is not None else provision(ref).label(current())
            names[ref] = (cited(vault, ref, current()), says)
        except KuagerError:
            # Of a newer program's lists: shown as it is stored.
            names[ref] = (ref, "")
    return names


def item_row(
    item: Item,
    go: Go,
    *,
    key: str = "",
    said: str = "",
    badges: Sequence[Badge] = (),
    target: dict[str, object] | None = None,
    passage: Passage | None = None,
    remove: Callable[[], object] | None = None,
    change: Callable[[], object] | None = None,
) -> Row:
    """An item that leads to itself.

    Args:
        item: which.
        go: the screen's.
        key: of the row; the item's id where it stands only once.
        said: what is said of the link, before kind and date.
        badges: after the title.
        target: more of where to go.
        passage: quoted under it, and gone to.
        remove: takes the link away.
        change: changes what is said of it.
    """
    where: dict[str, object] = {"id": item.id, **(target or {})}
    if passage is not None and passage.start is not None:
        where |= {"span": [passage.start, passage.end], "text_id": passage.text_id}
    return Row(
        key=key or item.id,
        title=f"{item.number}  {one_line(item.title)}",
        below=joined(said, label("kinds", item.kind), day(item.date)),
        icon="file-text",
        badges=badges,
        quote=quoted(passage),
        go=lambda: go("item", where),
        remove=remove,
        removal=tr("Take the link off"),
        change=change,
    )


def quoted(passage: Passage | None) -> str:
    """The words of a passage on one line, as many as are read at a glance."""
    words = one_line(passage.quote[:_QUOTED]) if passage is not None else ""
    return f"{words} …" if passage is not None and len(passage.quote) > _QUOTED else words


def passages(vault: Vault, ids: Iterable[str | None]) -> dict[str, Passage]:
    """The passages that support some links; on the vault's thread."""
    return lookup.many(vault, Passage, (each for each in ids if each))


def event_row(
    event: Event,
    go: Go,
    *,
    key: str = "",
    said: str = "",
    remove: Callable[[], object] | None = None,
    change: Callable[[], object] | None = None,
) -> Row:
    """An event that leads to itself."""
    return Row(
        key=key or event.id,
        title=one_line(event.title),
        below=said,
        end=day(event.date),
        icon="calendar-event",
        go=lambda: go("event", event.id),
        remove=remove,
        removal=tr("Take the link off"),
        change=change,
    )


def consent_badge(consent: Consent) -> Badge:
    """Whether a consent holds today."""
    state = state_of(consent, today())
    if state == WITHDRAWN:
        return Badge(tr("Withdrawn {day}", day=day(consent.withdrawn_on)), "bad")
    if state == EXPIRED:
        return Badge(tr("Expired {day}", day=day(consent.expires_on)), "bad")
    if state == EXPIRES_SOON:
        return Badge(tr("Expires {day}", day=day(consent.expires_on)), "doubtful")
    return Badge(tr("In force"), "good")


def certainty_badge(code: str) -> tuple[Badge, ...]:
    """How sure a link is, where that is known."""
    if not code:
        return ()
    meaning = {"confirmed": "good", "doubtful": "doubtful"}.get(code, "plain")
    return (Badge(label("certainty", code), meaning),)
