"""The submission of the sample case: its blocks, and what each sentence rests on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from app.casework.sample_records import Keys, Records
from app.casework.submitting import blocks, markup, submissions
from app.casework.submitting.notes import Cited, put_note
from app.records.drafts import BundleDraft
from app.vault.vault import Change, Vault

Row = Mapping[str, Any]

_NOTE = re.compile(r"\[\^([a-z]+):([^\]]+)\]")
_PERSON = re.compile(r"\[\[([a-z0-9]+)\]\]")


class Written:
    """Loads ``sample_data/submission.toml``."""

    def __init__(self, vault: Vault, case: str, keys: Keys, records: Records) -> None:
        self._vault, self._case, self._keys = vault, case, keys
        self._ids: Mapping[str, tuple[str, Mapping[str, str]]] = {
            "c": ("claim", keys.claims),
            "s": ("statistic", records.statistics),
            "state": ("state", records.state),
            "proc": ("proceeding", records.proceedings),
            "rem": ("remedy", records.remedies),
            "det": ("detention", records.detention),
            "e": ("event", keys.events),
        }
        self._rows = {
            **records.statistics,
            **records.state,
            **records.recommendations,
            **records.proceedings,
            **keys.claims,
        }

    def load(self, tables: Mapping[str, Any]) -> None:
        """Write the submissions, block by block."""
        for row in tables.get("submission", ()):
            fields = {
                key: value
                for key, value in row.items()
                if key not in ("key", "name", "template", "language", "profile", "draft")
            }
            made = submissions.create(
                self._vault,
                self._case,
                row["name"],
                row["template"],
                language=row.get("language", ""),
                profile=row.get("profile", ""),
                **fields,
            )
            draft = self._vault.one(BundleDraft, name=row.get("draft", ""))
            if draft is not None:
                submissions.update(self._vault, made.id, draft_id=draft.id)
            with self._vault.change() as change:
                for block in tables.get("block", ()):
                    self._block(change, made.id, block)

    def _block(self, change: Change, submission_id: str, row: Row) -> None:
        cited: list[tuple[str, Cited]] = []

        def anchor(found: re.Match[str]) -> str:
            key = f"n{len(cited) + 1}"
            cited.append((key, self._cited(found[1], found[2])))
            return markup.note(key)

        text = _NOTE.sub(anchor, row.get("text", ""))
        text = _PERSON.sub(lambda found: markup.person(self._keys.people[found[1]].id), text)
        made = blocks.put_block(
            self._vault,
            change,
            submission_id,
            row["kind"],
            text,
            level=row.get("level"),
            section=row.get("section", ""),
            provisions=row.get("provisions", ()),
            refs=[self._rows[key] for key in row.get("refs", ())],
            passage_id=self._keys.passages[row["passage"]] if "passage" in row else None,
        )
        for key, note in cited:
            put_note(self._vault, change, made, note, key)

    def _cited(self, kind: str, value: str) -> Cited:
        if kind == "p":
            return Cited("passage", passage_id=self._keys.passages[value])
        if kind == "law":
            return Cited("provision", value)
        if kind == "t":
            return Cited("text", text=value)
        name, ids = self._ids[kind]
        return Cited(name, ids[value])
