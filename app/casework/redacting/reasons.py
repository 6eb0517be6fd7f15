"""Why a mark was suggested, in one sentence: what it is, whose, and by which rule it was found."""

from __future__ import annotations

from app.casework.redacting.marking import AS_BEFORE, BY_HAND
from app.records.marks import Mark


def why(mark: Mark, person: str) -> str:
    """The sentence for a reviewer.

    Args:
        mark: the mark.
        person: the registered name of whose identity it is, or ``""``.
    """
    if mark.rule == BY_HAND:
        return f"Marked by hand: “{person}”." if person else "Marked by hand."
    if mark.rule == AS_BEFORE:
        return "An earlier bundle hid this."
    if mark.rule.startswith(BY_HAND):
        return "Marked by hand in an earlier text of this item."
    rule = mark.rule or "as it stands"
    if mark.reason == "name":
        return (
            f"The name of “{person}”: {rule}."
            if person
            else f"A name that is not in the registry: {rule}."
        )
    if mark.reason == "birth":
        if person:
            return f"The date of birth of “{person}”: {rule}."
        return f"A date of birth: {rule}."
    if mark.reason == "contact":
        return f"A telephone number, an address or an account: {rule}."
    if mark.reason == "document":
        return f"The number of a document or a case: {rule}."
    if mark.reason == "place":
        return f"A protected place or an address: {rule}."
    if mark.reason == "location":
        return f"The position of a place: {rule}."
    if mark.reason == "face":
        return f"The face of “{person}”: {rule}." if person else f"A face in a picture: {rule}."
    if mark.reason == "voice":
        return f"The voice of “{person}”: {rule}." if person else f"A voice in a recording: {rule}."
    return f"To be judged by a person: {rule}."
