"""Words about evidence (titles, sources, authors) with every hidden identity replaced by its token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.records.marks import Mark, RedactionProfile
from app.records.people import Identity
from app.redaction.finding.find import PROTECTED_PLACE, Finder
from app.redaction.pages.transcript import BLACK_TOKEN, Replacement, joined, replaced

_TOKENS = {
    "contact": "[contact]",
    "document": "[number]",
    "place": "[place]",
    "birth": "[date]",
    "location": "[location]",
}


def token_for(reason: str, person_id: str | None, tokens: Mapping[str, str]) -> str:
    """What stands for a hidden span: the person's token, or the kind of thing it was."""
    if person_id is not None and person_id in tokens and reason == "name":
        return tokens[person_id]
    return _TOKENS.get(reason, BLACK_TOKEN)


def token_of(mark: Mark, tokens: Mapping[str, str]) -> str:
    """What stands for a mark: the reviewer's own words for it, or what its person or kind has."""
    return f"[{mark.token}]" if mark.token else token_for(mark.reason, mark.person_id, tokens)


class Concealer:
    """Replaces hidden identities in short texts, as one profile wants it.

    ``strings`` are identifiers that were marked in the exhibits: a title repeats them without the
    words by which the finder knew them.
    """

    def __init__(
        self,
        profile: RedactionProfile,
        hidden: Mapping[str, Identity],
        tokens: Mapping[str, str],
        strings: Iterable[str] = (),
    ) -> None:
        self._profile = profile
        # Longest first: a number that begins another one must not leave the other's tail.
        self._strings = sorted(set(strings), key=len, reverse=True)
        self._hidden = hidden
        self._tokens = tokens
        self._finder = Finder(list(hidden.values()))

    def __call__(self, text: str) -> str:
        """Return the text with every hidden span replaced by a token."""
        if self._profile.hide == "none" or not text:
            return text
        return replaced(text, self._spans(text))

    def replacements(self, text: str, *, numbers: bool = True) -> list[Replacement]:
        """What is replaced in a text, in order: where it stands and its token.

        Args:
            text: what somebody wrote.
            numbers: whether identifiers go as well as names, as in :meth:`names`.
        """
        if self._profile.hide == "none" or not text:
            return []
        return joined(text, self._spans(text, numbers=numbers))

    def _spans(self, text: str, *, numbers: bool = True) -> list[Replacement]:
        spans = [
            Replacement(
                found.start,
                found.end,
                token_for(found.reason, found.person_id, self._tokens),
            )
            for found in self._finder.find(text)
            if (found.reason in ("name", "birth") and found.person_id in self._hidden)
            or (
                numbers
                and found.reason not in ("name", "birth")
                and found.reason in self._profile.categories
            )
            or found.rule.startswith(PROTECTED_PLACE)
        ]
        for string in self._strings:
            at = text.find(string)
            while at >= 0:
                spans.append(Replacement(at, at + len(string), _TOKENS["document"]))
                at = text.find(string, at + len(string))
        return spans

    def names(self, text: str) -> str:
        """Return the text with hidden people, protected places and marked strings replaced alone.

        For what its writer means to be a number: the one under which a court keeps the case.
        """
        if self._profile.hide == "none" or not text:
            return text
        return replaced(text, self._spans(text, numbers=False))

    def finds(self, text: str) -> bool:
        """Whether the text names somebody who is hidden."""
        return bool(self.named_in(text))

    def named_in(self, text: str) -> list[str]:
        """The words of the text that name somebody who is hidden, or a protected place."""
        return [
            text[found.start : found.end]
            for found in self._finder.find(text)
            if (found.reason == "name" and found.person_id in self._hidden)
            or found.rule.startswith(PROTECTED_PLACE)
        ]
