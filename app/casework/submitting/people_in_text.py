"""The people whom a submission names: by the name that its profile leaves them, and never typed out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.casework import lookup
from app.casework.consents import consent
from app.casework.registry import people
from app.casework.submitting import markup
from app.records.people import Person
from app.records.profiles import profile as profile_named
from app.records.submissions import Submission
from app.redaction.finding.find import Finder
from app.vault.vault import Vault

UNKNOWN = "?"
"""What stands for somebody who is not in the registry any more."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Somebody's name, typed into a text.

    Attributes:
        start: code points before it.
        end: one past its last.
        person_id: whose it is; ``""`` where several people may be meant.
        text: the very words.
    """

    start: int
    end: int
    person_id: str
    text: str


class Names:
    """What each person is called in a submission, as its profile and their consents have it.

    Args:
        vault: open.
        submission: whose profile and case decide.
    """

    def __init__(self, vault: Vault, submission: Submission) -> None:
        profile = profile_named(submission.profile)
        hidden = people.hidden(
            vault, profile, consent.unnamed_in(vault, submission.case_id, profile.purposes)
        )
        self._tokens = people.tokens(dict(hidden), profile)
        self._hidden = frozenset(hidden)
        self._vault = vault
        self._known: dict[str, Person | None] = {}

    def remember(self, person_ids: Iterable[str]) -> None:
        """Look several people up at once."""
        wanted = [each for each in person_ids if each not in self._known]
        found = lookup.many(self._vault, Person, wanted)
        self._known |= {each: found.get(each) for each in wanted}

    def known(self, person_id: str) -> bool:
        """Whether there is such a person, neither erased nor in the trash."""
        self.remember([person_id])
        found = self._known[person_id]
        return found is not None and not found.trashed and not found.erased_at

    def is_hidden(self, person_id: str) -> bool:
        """Whether the profile or their own word hides a person's name."""
        return person_id in self._hidden

    def of(self, person_id: str) -> str:
        """What a person is called: their name, what stands for it, or :data:`UNKNOWN`."""
        if not self.known(person_id):
            return UNKNOWN
        token = self._tokens.get(person_id)
        if token is not None and person_id in self._hidden:
            return token.removeprefix("[").removesuffix("]")
        found = self._known[person_id]
        return found.name if found is not None else UNKNOWN

    def called(self, person_id: str) -> str:
        """What a person is called within the program: of those who appear anonymously the pseudonym."""
        found = self._known[person_id] if self.known(person_id) else None
        if found is not None and self.is_hidden(person_id) and found.pseudonym:
            return found.pseudonym
        return self.of(person_id)


class Typing:
    """Finds the names of the registry's people in text that somebody typed.

    Args:
        vault: open.
    """

    def __init__(self, vault: Vault) -> None:
        known = [each for each in people.identities(vault) if each.kind != "place"]
        self._finder = Finder(known)
        self._groups = {each.person_id for each in known if each.kind == "group"}

    def names(self, text: str) -> list[Typed]:
        """The names in a text, outside its anchors, in order."""
        found: list[Typed] = []
        for run in markup.parse(text):
            if run.kind != markup.TEXT:
                continue
            for each in self._finder.find_names(run.text):
                start, end = run.start + each.start, run.start + each.end
                if each.person_id in self._groups and text[start].islower():
                    # A word for a group (foreigners) is nobody's name; its proper name has a capital.
                    continue
                found.append(Typed(start, end, each.person_id or "", text[start:end]))
        return found

    def anchored(self, text: str) -> str:
        """The text with every name that is certainly one person's put behind their anchor."""
        for each in reversed(self.names(text)):
            if each.person_id:
                text = text[: each.start] + markup.person(each.person_id) + text[each.end :]
        return text
