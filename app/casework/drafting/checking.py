"""What a check is, and what the rules look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.casework import lookup
from app.casework.drafting.outline import Line, Outline, outline
from app.casework.drafting.templates import Template, templates
from app.records.drafts import BundleDraft
from app.records.evidence import Item
from app.records.marks import RedactionProfile
from app.records.profiles import profile as profile_named
from app.vault.vault import Vault

LEVELS = ("red", "amber", "green")
"""The most pressing first."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule is broken.

    Attributes:
        kind: ``section``, ``exhibit``, ``document``, ``cover``, ``profile`` or ``size``.
        id: of the record; the name of the draft's field for the last three.
        label: as a person knows it: a number or a title; ``""`` for fields, which have words of their own.
        item_id: of the item that it is about, or ``""``.
    """

    kind: str
    id: str
    label: str
    item_id: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One rule and how it stands.

    Attributes:
        rule: its name.
        title: what it is about, in a few words.
        level: ``green``, ``amber`` or ``red``.
        sentence: how it stands, one sentence.
        places: where it is broken, in the order of the bundle.
        said: the sentence by language, for rules of a destination, whose words are data.
    """

    rule: str
    title: str
    level: str
    sentence: str
    places: tuple[Place, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Look:
    """A draft as the rules see it.

    Attributes:
        lines: of its outline, in order.
        labels: what a person calls each line, by id.
        items: by id.
        template: that it was begun from, or None.
    """

    vault: Vault
    draft: BundleDraft
    outline: Outline
    profile: RedactionProfile
    labels: Mapping[str, str]
    items: Mapping[str, Item]
    template: Template | None

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of the outline."""
        return self.outline.lines

    def of_kind(self, kind: str) -> list[Line]:
        """The lines of one kind."""
        return [line for line in self.lines if line.kind == kind]

    def place(self, line: Line) -> Place:
        """Where a line is."""
        return Place(line.kind, line.id, self.labels[line.id], line.item_id)

    def places(self, lines: Iterable[Line]) -> tuple[Place, ...]:
        """Where some lines are."""
        return tuple(self.place(line) for line in lines)


def look(vault: Vault, draft_id: str) -> Look:
    """Gather what the rules look at.

    Raises:
        NotFound: there is no such draft.
    """
    shown = outline(vault, draft_id)
    labels: dict[str, str] = {}
    for line in shown.lines:
        if line.kind == "document":
            labels[line.id] = labels[line.parent]
        else:
            labels[line.id] = line.label or line.title
    draft = shown.draft
    return Look(
        vault=vault,
        draft=draft,
        outline=shown,
        profile=profile_named(draft.profile),
        labels=labels,
        items=lookup.many(vault, Item, (line.item_id for line in shown.lines if line.item_id)),
        template=next((each for each in templates() if each.name == draft.template), None),
    )


def judged(
    rule: str,
    title: str,
    good: str,
    bad: str,
    places: tuple[Place, ...],
    level: str = "amber",
) -> Check:
    """A check that is green without places, and says the other sentence with them."""
    return Check(rule, title, level if places else "green", bad if places else good, places)
