"""What each exhibit bears on, and the page of it on which one sees that.

A link from an item to a provision may name the passage that supports it. Where the item leaves as its pages,
the passage stands on one of them, and that is the page a table of authorities cites. What is said here may
leave: titles are concealed, and nothing is sorted by what was hidden.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from app.bundle.content import GROUPS, Citation
from app.casework import lookup
from app.casework.coding.passages import place
from app.casework.planning.planning import Plan, Planned, product_of
from app.casework.registry import law
from app.casework.reviewing.transcripts import Transcript, moved, sought
from app.records.cases import Instrument, Provision
from app.records.evidence import ItemEvent, ItemPerson, ItemProvision, Passage
from app.records.vocabulary import LAWS, load
from app.redaction.pages.transcript import Typeset, joined
from app.vault.vault import Vault

Conceal = Callable[[str], str]
"""Replaces hidden identities in a short text."""

Link = TypeVar("Link", ItemProvision, ItemEvent, ItemPerson)

_AT_ONCE = 500
_NUMBERS = re.compile(r"\d+")

_GROUPS = {
    "treaty": "treaty",
    "bilateral": "treaty",
    "national": "national",
    "case": "case",
    "un-document": "un-document",
}
"""Kind of an instrument to its heading in the table of authorities."""


@dataclass(frozen=True, slots=True)
class Authority:
    """A provision, a case or a document as it is printed.

    Attributes:
        cite: ``ICCPR art. 9(3)``.
        group: one of :data:`app.bundle.content.GROUPS`.
        order: sorts within the group.
        instrument: title in words.
    """

    cite: str
    group: str
    order: str
    instrument: str


def linked(vault: Vault, kind: type[Link], planned: Plan) -> dict[str, list[Link]]:
    """The links of one kind of every item that leaves, by item, in the order in which they were made."""
    ids = list(dict.fromkeys(each.item.id for each in planned.exhibits if not each.withheld))
    found: dict[str, list[Link]] = defaultdict(list)
    for start in range(0, len(ids), _AT_ONCE):
        for link in vault.find(kind, order="id", item_id=ids[start : start + _AT_ONCE]):
            found[link.item_id].append(link)
    return found


class Pinpoints:
    """Finds for passages of the items that leave the page of the exhibit on which they stand.

    Args:
        vault: an open vault.
        planned: the bundle.
        transcript: what is typeset of a document, its words compared with its pages; without it a
            transcript is cited as a whole.
    """

    def __init__(
        self,
        vault: Vault,
        planned: Plan,
        transcript: Callable[[Planned], Transcript | None] | None = None,
    ) -> None:
        self._vault = vault
        self._plan = planned
        self._transcript = transcript
        self._typeset: dict[str, tuple[Transcript, Typeset] | None] = {}
        self._passages: dict[str, Passage] = {}
        self._starts: dict[str, tuple[list[int], list[int]]] = {}
        self._counts: dict[str, int] = {}
        self._before = self._preceding()

    def know(self, links: Iterable[ItemProvision | ItemEvent | ItemPerson]) -> None:
        """Read the passages of many links at once."""
        wanted = {each.passage_id for each in links if each.passage_id} - self._passages.keys()
        self._passages |= lookup.many(self._vault, Passage, sorted(wanted))

    def remember(self, passages: Iterable[Passage]) -> None:
        """Take passages that were read already."""
        self._passages |= {each.id: each for each in passages}

    def pages(self, each: Planned) -> int:
        """How many pages a document takes in its exhibit; 0 where that is not known beforehand."""
        if each.withheld:
            return 1
        if product_of(each.item, self._plan.profile) != "facsimile":
            made = self._set(each)
            return made[1].pages if made is not None else 0
        count = self.page_count(each)
        return min(each.last or count, count) - max(each.first, 1) + 1

    def before(self, each: Planned) -> int | None:
        """How many pages of the exhibit stand before a document; None where that is not known."""
        return self._before.get((each.number, each.part))

    def page(self, each: Planned, passage_id: str | None) -> int | None:
        """The page within the exhibit on which a passage of a document stands, from 1.

        Returns:
            0 where no page can be named; None where the passage stands on a page that is not bound in.
        """
        if passage_id is None:
            return 0
        passage = self._passages.get(passage_id)
        if product_of(each.item, self._plan.profile) != "facsimile":
            before = self.before(each)
            page = self._typeset_page(each, passage) if passage is not None else 0
            return before + page if before is not None and page else 0
        page = self._page_of(each, passage) if passage is not None else 0
        if page == 0:
            return 0
        if not each.binds(page):
            return None
        before = self.before(each)
        return 0 if before is None else before + page - max(each.first, 1) + 1

    def pages_of(self, each: Planned, links: Iterable[Link]) -> tuple[int, ...]:
        """The pages on which the passages of some links stand, in order.

        Returns:
            ``(0,)`` for the exhibit as a whole; ``()`` where all of it stands on pages that are not bound in.
        """
        found = {page for link in links if (page := self.page(each, link.passage_id)) is not None}
        return tuple(sorted(found - {0})) or tuple(sorted(found))

    def _preceding(self) -> dict[tuple[int, int], int | None]:
        before: dict[tuple[int, int], int | None] = {}
        for number, documents in self._plan.numbered().items():
            at: int | None = 0
            for each in documents:
                before[number, each.part] = at
                if len(documents) > 1 and at is not None:
                    own = self.pages(each)
                    at = at + own if own else None
        return before

    def _page_of(self, each: Planned, passage: Passage) -> int:
        """The page of the item on which a passage begins, from 1; 0 where it is not found."""
        if passage.page is not None:
            return passage.page
        text = self._vault.current_text(each.item.id)
        if text is None:
            return 0
        # The words need only be read where the passage was quoted from another version.
        if passage.text_id == text.id and passage.start is not None:
            start = passage.start
        else:
            found = place(passage, text.id, self._vault.text(text.id))
            if found is None:
                return 0
            start = found[0]
        starts, numbers = self._page_starts(each)
        at = bisect_right(starts, start) - 1
        return numbers[at] if at >= 0 and start < text.hidden_from else 0

    def _set(self, each: Planned) -> tuple[Transcript, Typeset] | None:
        """A transcript and how it is typeset; None for what leaves otherwise, or is not known here."""
        if self._transcript is None or product_of(each.item, self._plan.profile) != "transcript":
            return None
        if each.item.id not in self._typeset:
            made = self._transcript(each)
            set_ = None if made is None else (made, replace(made.typeset(), pdf=b""))
            self._typeset[each.item.id] = set_
        return self._typeset[each.item.id]

    def _typeset_page(self, each: Planned, passage: Passage) -> int:
        """The page of a transcript on which a passage begins, from 1; 0 where it is not found."""
        made, text = self._set(each), self._vault.current_text(each.item.id)
        if made is None or text is None or passage.start is None or passage.end is None:
            return 0
        whole = self._vault.text(text.id)
        span = place(passage, text.id, whole)
        if span is None or span[0] >= text.hidden_from:
            return 0
        transcript, typeset = made
        if whole.startswith(transcript.text):
            start = moved(joined(transcript.text, transcript.replacements), *span)[0]
        else:
            # Of pages the words run on in another order; what is hidden there is not sought.
            found = sought(typeset.text, whole[span[0] : span[1]])
            if found is None:
                return 0
            start = found[0]
        return typeset.page_of(start)

    def _page_starts(self, each: Planned) -> tuple[list[int], list[int]]:
        """Where the words of each page begin in the item's text, and the pages' numbers."""
        key = each.item.id
        if key not in self._starts:
            text = self._vault.current_text(key)
            pages = self._vault.pages(text.id) if text is not None else []
            pairs = sorted(
                (min(word.start for word in page.words), page.number)
                for page in pages
                if page.words
            )
            self._starts[key] = [start for start, _ in pairs], [number for _, number in pairs]
            self._counts[key] = len(pages)
        return self._starts[key]

    def page_count(self, each: Planned) -> int:
        """How many pages the whole item has."""
        if each.item.id not in self._counts and not self._counts:
            self._counts = self._vault.page_counts()
        if each.item.id not in self._counts:
            self._page_starts(each)
        return self._counts[each.item.id]


class Authorities:
    """What the items that leave are linked to, as it is cited.

    Args:
        vault: an open vault.
        planned: the bundle.
        pinpoints: of the same bundle.
        conceal: for the titles of instruments of the vault's own.
        language: of the citations.
    """

    def __init__(
        self, vault: Vault, planned: Plan, pinpoints: Pinpoints, conceal: Conceal, language: str
    ) -> None:
        self._vault = vault
        self._pinpoints = pinpoints
        self._conceal = conceal
        self._language = language
        self._links = linked(vault, ItemProvision, planned)
        pinpoints.know(link for links in self._links.values() for link in links)
        self._own = {each.code: each for each in vault.find(Instrument)}
        self._added = {each.ref for each in vault.find(Provision)}
        self._known: dict[str, Authority] = {}

    def of(self, documents: Sequence[Planned]) -> tuple[Citation, ...]:
        """The citations of an exhibit, in the order of the table of authorities."""
        found: dict[Citation, None] = {}
        for each in documents:
            by_ref: dict[str, list[ItemProvision]] = defaultdict(list)
            for link in () if each.withheld else self._links.get(each.item.id, ()):
                by_ref[link.provision].append(link)
            for ref, links in by_ref.items():
                said = self._authority(ref)
                for page in self._pinpoints.pages_of(each, links):
                    cited = Citation(said.cite, said.group, said.order, page, said.instrument)
                    found[cited] = None
        return tuple(sorted(found, key=_order))

    def _authority(self, ref: str) -> Authority:
        if ref not in self._known:
            self._known[ref] = self._described(ref)
        return self._known[ref]

    def _described(self, ref: str) -> Authority:
        code = ref.partition(":")[0]
        own = self._own.get(code)
        if own is not None and ref == code:
            cite = self._conceal(law.title_in(self._vault, own, self._language))
        else:
            cite = self._conceal(law.cited(self._vault, ref, self._language))
        place_ = _shipped_place(code)
        if own is None and place_ is not None:
            entry = load(LAWS[place_[0]]).entries[code]
            title = entry.label(self._language)
            kind = str(entry.extra.get("kind", ""))
            first = f"0 {place_[0]:02d} {place_[1]:05d}"
        else:
            named = law.title_in(self._vault, own, self._language) if own is not None else ""
            title = self._conceal(named) if named else ""
            kind = own.kind if own is not None else ""
            # Never by the code: whoever chose it may have had a name in mind.
            first = f"1 {title.casefold()}"
        return Authority(cite, _GROUPS.get(kind, "other"), f"{first} {natural(cite)}", title)


def _order(each: Citation) -> tuple[int, str, str, int]:
    return (GROUPS.index(each.group), each.order, each.cite, each.page)


def natural(text: str) -> str:
    """A key by which article 10 comes after article 9, and Person 10 after Person 9."""
    return _NUMBERS.sub(lambda match: match[0].zfill(8), text.casefold())


def _shipped_place(code: str) -> tuple[int, int] | None:
    """Which list of laws has an instrument, and where."""
    for at, name in enumerate(LAWS):
        entries = load(name).entries
        if code in entries:
            return at, list(entries).index(code)
    return None
