"""The rules of one destination, which are data of the template (:mod:`app.casework.drafting.templates`)."""

from __future__ import annotations

from app.casework.drafting.checking import Check, Look, Place
from app.casework.drafting.draft_states import WITHHELD, own_texts
from app.casework.drafting.outline import Line
from app.casework.drafting.templates import Rule


def checks(seen: Look) -> tuple[Check, ...]:
    """Every rule of the destination for which a draft was begun."""
    if seen.template is None:
        return ()
    found = []
    for rule in seen.template.rules:
        places = _broken(seen, rule)
        found.append(
            Check(
                f"{seen.template.name}:{rule.name}",
                seen.template.title,
                rule.level if places else "green",
                rule.said["en"],
                places,
                rule.said,
            )
        )
    return tuple(found)


def _broken(seen: Look, rule: Rule) -> tuple[Place, ...]:
    """Where a rule is broken."""
    draft = seen.draft
    if rule.check == "fields":
        return tuple(Place("cover", name, "") for name in rule.values if not getattr(draft, name))
    if rule.check == "languages":
        kept = draft.language in rule.values
        return () if kept else (Place("cover", "language", ""),)
    if rule.check == "profile":
        return () if draft.profile in rule.values else (Place("profile", "profile", ""),)
    sections = _sections(seen, rule)
    if rule.check == "section":
        shown = {
            line.parent for line in seen.of_kind("exhibit") if line.pages and line.state != WITHHELD
        }
        if any(each.id in shown for each in sections):
            return ()
        return seen.places(sections) or (Place("section", "", rule.section),)
    return seen.places(sections) if _words(seen, sections) > rule.limit else ()


def _sections(seen: Look, rule: Rule) -> list[Line]:
    """The draft's sections that a rule is about, by the title that the template gave them."""
    template = seen.template
    titles = {
        title
        for section in (template.sections if template is not None else ())
        if section.titles["en"] == rule.section
        for title in section.titles.values()
    }
    return [line for line in seen.of_kind("section") if line.title in titles]


def _words(seen: Look, sections: list[Line]) -> int:
    """How many words stand in sections; translations are not counted."""
    wanted = {line.id for line in sections}
    exhibits = {line.id for line in seen.of_kind("exhibit") if line.parent in wanted}
    documents = [
        line for line in seen.of_kind("document") if line.parent in exhibits and not line.role
    ]
    texts = own_texts(seen.vault, [line.item_id for line in documents])
    return sum(len(seen.vault.text(text.id)[: text.hidden_from].split()) for text in texts.values())
