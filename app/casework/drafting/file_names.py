"""The name under which a bundle is filed: case number, short title, letter and date, as the template has it.

A file name travels further than the file. It is made of what the cover says, with every hidden identity in
it concealed, in ASCII letters that no computer reads otherwise.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime

from app.casework.consents import consent
from app.casework.drafting.templates import templates
from app.casework.planning.draft_tree import draft_of
from app.casework.redacting.conceal import Concealer
from app.casework.registry import people
from app.records.cases import Case
from app.records.drafts import BundleDraft
from app.records.profiles import profile as profile_named
from app.vault.vault import Vault

_USUAL = "{reference} {title} {letter} {date}"
_NEEDED = ("reference", "title")
_LONGEST_PART = 40
_PART = re.compile(r"\{(\w+)\}")
_LATIN = str.maketrans({
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh",
    "з": "z", "и": "i", "й": "y", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n", "ң": "ng", "о": "o",
    "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "kh",
    "һ": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "і": "i", "ь": "", "э": "e",
    "ю": "yu", "я": "ya", "ў": "o", "ҳ": "h",
})  # fmt: skip


def file_name(vault: Vault, draft_id: str) -> str:
    """The name for a draft's bundle, without an ending; never empty.

    Raises:
        NotFound: there is no such draft.
    """
    return file_name_of(vault, draft_of(vault, draft_id))[0]


def file_name_of(vault: Vault, draft: BundleDraft) -> tuple[str, tuple[str, ...]]:
    """The name for a bundle, and the fields of the cover that it wants and that say nothing yet."""
    case = vault.get(Case, draft.case_id)
    profile = profile_named(draft.profile)
    hidden = people.hidden(vault, profile, consent.unnamed_in(vault, case.id, profile.purposes))
    conceal = Concealer(profile, hidden, people.tokens(dict(hidden), profile))
    parts = {
        "reference": draft.reference,
        "case": case.code,
        "title": draft.title or case.title,
        "letter": draft.letter,
        "date": draft.as_of or datetime.now(UTC).date().isoformat(),
    }
    pattern = next((each.file_name for each in templates() if each.name == draft.template), _USUAL)
    wanted = _PART.findall(pattern)
    said = {key: _plain(conceal(value)) if key != "date" else value for key, value in parts.items()}
    name = "-".join(_PART.sub(lambda found: said[found[1]], pattern).split())
    missing = tuple(key for key in wanted if key in _NEEDED and not said[key])
    return name or said["date"], missing


def _plain(text: str) -> str:
    """Words in ASCII letters, as many whole ones as a file name bears."""
    latin = "".join(
        each.translate(_LATIN) if each.islower() else each.lower().translate(_LATIN).capitalize()
        for each in text
    )
    bare = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
    words = re.sub(r"[^A-Za-z0-9]+", " ", bare).split()
    kept = ""
    for word in words:
        if kept and len(kept) + 1 + len(word) > _LONGEST_PART:
            break
        kept = f"{kept}-{word}" if kept else word[:_LONGEST_PART]
    return kept
