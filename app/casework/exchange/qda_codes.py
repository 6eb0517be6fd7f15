"""The codebook as other programs of qualitative analysis take it: folders of kinds, codes in them.

A code says in its description what it is (``kuager:article:iccpr:9.3``) where that holds in every vault, so
that a project that comes back is understood. Codes are sorted by what is printed of them.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.casework.coding.themes import ThemeLine
from app.records.qda import QdaCode

FOLDERS = {
    "article": "Provisions",
    "act": "Acts (HURIDOCS MT04)",
    "method": "Methods (HURIDOCS MT05)",
    "person": "People",
    "place": "Places",
    "event": "Events",
    "theme": "Themes",
    "claim": "Claims",
    "element": "Elements of provisions",
}
"""Kind -> its folder."""

STANCES = {"for": "For", "against": "Against", "context": "Context"}

UNIVERSAL = ("article", "act", "method")
"""Kinds whose references mean the same in every vault."""

MARK = "kuager:"

_SPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")

Key = tuple[str, str, str]
"""Kind, reference, and of a claim the stance."""


def guid_of(*parts: object) -> str:
    """The guid of a thing that is called by its place in the project, and by nothing else."""
    return str(uuid.uuid5(_SPACE, "/".join(map(str, ("kuager-qda", *parts)))))


@dataclass(slots=True)
class CodeTree:
    """Collects the codes that are used, then puts them in order.

    Attributes:
        conceal: replaces hidden identities in a label.
        tokens: what stands for each hidden person.
    """

    conceal: Callable[[str], str]
    tokens: dict[str, str]
    _labels: dict[Key, str] = field(default_factory=dict)
    _colours: dict[Key, str] = field(default_factory=dict)
    _guids: dict[Key, str] = field(default_factory=dict)

    def use(self, kind: str, ref: str, label: str, *, stance: str = "", colour: str = "") -> Key:
        """Note a code; returns what :meth:`guid` takes afterwards."""
        key = (kind, ref, stance)
        shown = self.tokens[ref].strip("[]") if ref in self.tokens else self.conceal(label)
        self._labels[key] = " ".join(shown.split())
        self._colours[key] = colour
        return key

    def guid(self, key: Key) -> str:
        """The guid of a code, once :meth:`codes` has given them."""
        return self._guids[key]

    def codes(self, themes: Sequence[ThemeLine] = ()) -> tuple[QdaCode, ...]:
        """All of it: a folder for each kind that is used, the whole tree of themes."""
        found: list[QdaCode] = []
        for kind, title in FOLDERS.items():
            keys = [key for key in self._labels if key[0] == kind]
            if kind == "theme":
                self._themes(found, title, themes)
            elif kind == "claim":
                self._claims(found, title, keys)
            elif keys:
                folder = self._folder(found, kind, title)
                for number, key in enumerate(sorted(keys, key=self._printed)):
                    self._guids[key] = guid_of(kind, number)
                    known = f"{MARK}{kind}:{key[1]}" if kind in UNIVERSAL else ""
                    found.append(
                        QdaCode(self._guids[key], self._labels[key], folder, description=known)
                    )
        return tuple(found)

    def _printed(self, key: Key) -> tuple[str, str]:
        # A reference decides only between codes that are printed alike, where it is no id.
        return self._labels[key], key[1] if key[0] in UNIVERSAL else ""

    def _folder(self, found: list[QdaCode], kind: str, title: str) -> str:
        guid = guid_of("folder", kind)
        found.append(QdaCode(guid, title, codable=False))
        return guid

    def _themes(self, found: list[QdaCode], title: str, themes: Sequence[ThemeLine]) -> None:
        if not themes:
            return
        folder = self._folder(found, "theme", title)
        made: dict[str, str] = {}
        shown = []
        for line in themes:
            name = " ".join(self.conceal(line.theme.name).split())
            shown.append((self.conceal(line.path), name, line))
        # By what is printed: the order must not tell of a name that was replaced.
        shown.sort(key=lambda each: each[0])
        for number, (_path, name, line) in enumerate(shown):
            guid = guid_of("theme", number)
            made[line.theme.id] = guid
            self._guids["theme", line.theme.id, ""] = guid
            found.append(
                QdaCode(
                    guid,
                    name,
                    made.get(line.theme.parent_id or "", folder),
                    colour=line.theme.colour,
                    description=self.conceal(line.theme.description),
                )
            )

    def _claims(self, found: list[QdaCode], title: str, keys: Sequence[Key]) -> None:
        if not keys:
            return
        folder = self._folder(found, "claim", title)
        refs = {key[1]: self._labels[key] for key in keys}
        for number, (ref, label) in enumerate(sorted(refs.items(), key=lambda each: each[1])):
            above = guid_of("claim", number)
            found.append(QdaCode(above, label, folder, codable=False))
            for stance, said in STANCES.items():
                if ("claim", ref, stance) in self._labels:
                    guid = guid_of("claim", number, stance)
                    self._guids["claim", ref, stance] = guid
                    found.append(QdaCode(guid, said, above))
