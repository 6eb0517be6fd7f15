"""A small case with a draft in which one hidden person stands wherever a draft lets words in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.casework.drafting import drafts
from app.casework.receiving.ingest import ingest
from app.casework.redacting import review
from app.casework.registry import events, law, link, people
from app.casework.registry.cases import save_case
from app.casework.releasing.export import Exported, ExportRequest, export
from app.records.drafts import BundleDraft
from app.records.evidence import Item
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.papers import paper

OFFICER = "Серик Ахметов"
COURT = "Суд района установил, что задержание не было занесено в журнал."
MASKED = "Пишет {name} из посёлка."
BEATEN = "Потом его били в комнате семь."


def pages(name: str) -> list[list[str]]:
    """Four pages: the person on the second, a passage on the third."""
    return [
        ["Протокол допроса, лист первый."],
        ["Лист второй.", "", MASKED.format(name=name), "", "Конец второго листа."],
        [BEATEN],
        ["Лист последний."],
    ]


def build(folder: Path, name: str) -> None:
    """Make the vault in ``folder / "vault"`` and its draft ``Pack``.

    Items: 1 a paper of four pages, 2 a ruling of two pages, 3 its translation (a text), 4 a chat.
    """
    files = folder / "files"
    files.mkdir(parents=True)
    (files / "1.pdf").write_bytes(paper(*pages(name)))
    (files / "2.pdf").write_bytes(paper([COURT], ["Подпись судьи."]))
    (files / "3.txt").write_text("The court found that the arrest was not recorded.\n", "utf-8")
    (files / "4.txt").write_text(f"Говорит {name}: приходили ночью.\n", "utf-8")
    with new_vault(folder / "vault") as vault:
        save_case(vault, "KZ-1", title="Karasay")
        people.save_person(
            vault, name=name, pseudonym="Witness A", protected=True, case="KZ-1", role="witness"
        )
        people.save_person(vault, name=OFFICER)
        taken = ingest(vault, [files / f"{number}.{end}" for number, end in
                               ((1, "pdf"), (2, "pdf"), (3, "txt"), (4, "txt"))], "KZ-1")  # fmt: skip
        assert not taken.refused
        titles = (f"Допрос: {name}", "Решение суда", "Court ruling", f"Чат {name}")
        kinds = ("court-document", "court-document", "document", "message-export")
        for held, title, kind, day in zip(
            vault.find(Item, order="number"), titles, kinds,
            ("2022-01-16", "2022-02-03", "2022-03", ""), strict=True,
        ):  # fmt: skip
            with vault.change() as change:
                change.put("described", replace(held, title=title, kind=kind, date=day,
                                                language="en" if held.number == 3 else "ru"))  # fmt: skip
        _linked(vault, name)
        for held in vault.find(Item):
            review.suggest(vault, held)
            review.settle(vault, held.id, ["all"], [])
        _draft(vault, name)


def _linked(vault: Vault, name: str) -> None:
    span = _span(vault, "1", BEATEN)
    link.to_article(vault, "1", "iccpr:7", span=span)
    link.to_article(vault, "1", "iccpr:14.3.g", span=_span(vault, "1", "Лист последний"))
    link.to_article(vault, "2", "iccpr:9.1")
    law.save_instrument(vault, "a-case", f"{name} v. Kazakhstan", kind="case", year=2023)
    law.save_provision(vault, "a-case", "12", "Findings")
    link.to_article(vault, "2", "a-case:12", span=_span(vault, "2", "Подпись судьи"))
    raid = link.save_event(vault, "KZ-1", "Raid on the settlement", date="2022-01-10/2022-01-12")
    beating = link.save_event(vault, "KZ-1", f"Beating of {name}", date="2022-01~", disputed=True)
    unheard = link.save_event(vault, "KZ-1", "Nobody speaks of this", date="2022-01-01")
    assert unheard.id
    link.to_event(vault, "1", beating.id, span=span)
    link.to_event(vault, "2", raid.id)
    link.to_person(vault, "1", name, "victim")
    link.to_person(vault, "4", name, "witness")
    link.to_person(vault, "2", OFFICER, "official")
    events.involve(vault, beating.id, OFFICER, "perpetrator")
    link.to_item(vault, "3", "2", "translation-of")


def _draft(vault: Vault, name: str) -> None:
    made = drafts.create(vault, "KZ-1", "court", "Pack", profile="lawyer")
    for section in drafts.outline(vault, made.id).lines:
        drafts.remove(vault, [section.id])
    first = drafts.add_section(vault, made.id, f"О чём говорит {name}")
    second = drafts.add_section(vault, made.id, "Rulings")
    drafts.add_section(vault, made.id, "Empty")
    (told,) = drafts.add_items(vault, made.id, ["1"], section=first.id)
    drafts.rename(vault, told.id, f"Record of {name}")
    drafts.set_note(vault, told.id, f"The clerk may ask for {name}.")
    drafts.add_items(vault, made.id, ["2"], section=second.id)
    drafts.add_items(vault, made.id, ["3"], section=second.id)
    drafts.add_items(vault, made.id, ["4"], section=second.id)
    drafts.amend(
        vault, made.id, title=f"{name} and others", addressee=f"To whoever knows {name}",
        reference="7571-22-00-2/345", parties=(f"{name}", "v.", "The State party"),
        submitted_by=f"A friend of {name}", note=f"Read first what {name} says.", letter="B",
        annexes=("chronology", "authorities", "people", "matrix", "custody"), size="",
        archival=False,
    )  # fmt: skip


def _span(vault: Vault, ref: str, words: str) -> link.Span:
    (held,) = vault.find(Item, number=int(ref))
    text = vault.current_text(held.id)
    assert text is not None
    start = vault.text(text.id).index(words)
    return link.Span(start, start + len(words))


def item(vault: Vault, number: int) -> Item:
    """The item of this number."""
    (held,) = vault.find(Item, number=number)
    return held


def pack(vault: Vault) -> BundleDraft:
    """The draft."""
    return drafts.draft(vault, "Pack")


def leave(vault: Vault, folder: Path, **more: object) -> Exported:
    """Export the draft with an id and a date of its own."""
    wanted: dict[str, object] = {"draft": "Pack", "bundle_id": "PACK", "as_of": "2026-01-05"}
    return export(vault, ExportRequest(folder=folder, **(wanted | more)))  # type: ignore[arg-type]
