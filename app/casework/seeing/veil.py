"""What a picture says in place of protected people and hidden places that a title or a name speaks of.

A screen can be photographed, and a picture can be written to a file. People go by their pseudonyms there, and
hidden places by no name; the titles that people gave to events, proceedings and cases are looked through for
both, as a bundle looks through them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.casework.registry.people import identities
from app.casework.seeing.places_map import hidden_places
from app.records.cases import Place
from app.records.people import Identity
from app.records.text import fold
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.redaction.finding.find import Finder

PLACE = "[place]"
"""What stands for a hidden place, as in a bundle."""

PERSON = "[person]"
"""What stands for a protected person without a pseudonym."""

_KEPT = 50_000


class Veil:
    """Replaces the names of protected people and hidden places in short texts; remembers what came of each.

    Args:
        hidden: people and places, under all of their names.
        place: what stands for a place.
        person: what stands for a person without a pseudonym.
    """

    def __init__(
        self, hidden: tuple[Identity, ...], place: str = PLACE, person: str = PERSON
    ) -> None:
        self.hidden = hidden
        self._place, self._person = place, person
        self._pseudonyms = {
            each.person_id: f"[{each.pseudonym}]" for each in hidden if each.pseudonym
        }
        self._places = {
            fold(name).strip() for each in hidden if each.kind == "place" for name in each.names
        }
        self._finder = _finder(hidden) if hidden else None
        self._said: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        """The text as it may be seen."""
        if self._finder is None or not text:
            return text
        said = self._said.get(text)
        if said is None:
            if len(self._said) >= _KEPT:
                self._said.clear()
            said = self._said[text] = self._veiled(text, self._finder)
        return said

    def prepare(self, texts: Iterable[str]) -> None:
        """Look through many texts, so that nobody waits for it later."""
        for each in texts:
            self(each)

    def _veiled(self, text: str, finder: Finder) -> str:
        from app.redaction.pages.transcript import Replacement, replaced

        if fold(text).strip() in self._places:
            return self._place
        found = finder.find_names(text)
        spans = [Replacement(each.start, each.end, self._token(each.person_id)) for each in found]
        return replaced(text, spans) if spans else text

    def _token(self, person_id: str | None) -> str:
        if person_id is None:
            return self._place
        return self._pseudonyms.get(person_id, self._person)


def veil(
    vault: Vault, before: Veil | None = None, *, place: str = PLACE, person: str = PERSON
) -> Veil:
    """What is hidden in the pictures of a vault: protected people, and places without a name on screens.

    Args:
        vault: open.
        before: an earlier one; it is returned where nobody and nothing else is hidden now.
        place: what stands for a place.
        person: what stands for a person without a pseudonym.
    """
    places = {each.id: each for each in vault.find(Place)}
    people = [each for each in identities(vault) if each.protected and each.kind != "place"]
    held = tuple(
        people
        + [
            Identity(person_id=each, names=(places[each].name,), pseudonym="", kind="place")
            for each in sorted(hidden_places(places))
        ]
    )
    return before if before is not None and before.hidden == held else Veil(held, place, person)


def _finder(hidden: tuple[Identity, ...]) -> Finder:
    # What knows the languages takes a while to load, which nobody who hides nothing waits for.
    from app.redaction.finding.find import Finder

    return Finder(hidden)
