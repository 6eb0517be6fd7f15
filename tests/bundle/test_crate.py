"""``ro-crate-metadata.json`` keeps to what RO-Crate 1.2 demands, and says nothing of anybody."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.bundle.made import content, write


def graph(folder: Path) -> dict[str, dict[str, Any]]:
    document = json.loads((folder / "data" / "ro-crate-metadata.json").read_bytes())
    assert document["@context"] == "https://w3id.org/ro/crate/1.2/context"
    entities = {each["@id"]: each for each in document["@graph"]}
    assert len(entities) == len(document["@graph"])
    return entities


@pytest.fixture(scope="module")
def entities(bundle: Path) -> dict[str, dict[str, Any]]:
    return graph(bundle)


def test_the_descriptor_and_the_root(entities: dict[str, dict[str, Any]]) -> None:
    """RO-Crate 1.2, "Root Data Entity": what both MUST have."""
    descriptor = entities["ro-crate-metadata.json"]
    assert descriptor["@type"] == "CreativeWork"
    assert descriptor["about"] == {"@id": "./"}
    assert descriptor["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.2"}
    root = entities["./"]
    assert root["@type"] == "Dataset"
    assert root["name"]
    assert root["description"]
    assert root["datePublished"] == "2026-11-23"
    terms = entities[root["license"]["@id"]]
    assert terms["name"]
    assert terms["description"]


def test_every_entity_has_a_type_and_every_reference_an_entity(
    entities: dict[str, dict[str, Any]],
) -> None:
    """RO-Crate 1.2, "RO-Crate Metadata": flattened, each entity with @id and @type, no nesting."""

    def references(value: object) -> list[str]:
        if isinstance(value, dict):
            assert set(value) == {"@id"}
            return [str(value["@id"])]
        return (
            [each for one in value for each in references(one)] if isinstance(value, list) else []
        )

    for entity in entities.values():
        assert entity["@type"]
        for key, value in entity.items():
            for reference in references(value):
                assert reference in entities or key == "conformsTo"


def test_every_file_is_described_as_it_is(
    entities: dict[str, dict[str, Any]], bundle: Path
) -> None:
    data = bundle / "data"
    there = {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}
    parts = {each["@id"] for each in entities["./"]["hasPart"]}
    assert parts == there - {"ro-crate-metadata.json"}
    for name in parts:
        entity = entities[name]
        assert entity["@type"] == "File"
        assert entity["sha256"] == hashlib.sha256((data / name).read_bytes()).hexdigest()
        assert re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", entity["encodingFormat"])
        assert entity["name"]
    assert entities["exhibits/0005.ogg"]["encodingFormat"] == "audio/ogg"
    assert entities["exhibits/0001.pdf"]["name"] == "Exhibit KZ-000001"


def test_it_tells_no_title_and_no_name(bundle: Path, tmp_path: Path) -> None:
    raw = (bundle / "data" / "ro-crate-metadata.json").read_bytes()
    raw.decode("ascii")
    for told in (b"Testimony of", b"Person 1", b"SECRET", b"Judgment", b"district"):
        assert told not in raw
    # Other words of the same shape, as those of another world: not a byte differs but the digests.
    first, *rest = content().exhibits
    other = replace(first, title="x" * len(first.title), author="Other", persons=("Q",))
    write(tmp_path / "other", content(exhibits=(other, *rest)))
    blank = re.compile(rb'"sha256": "[0-9a-f]{64}"')
    made = (tmp_path / "other/data/ro-crate-metadata.json").read_bytes()
    assert blank.sub(b"", made) == blank.sub(b"", raw)


def test_russian(tmp_path: Path) -> None:
    write(tmp_path / "b", content(language="ru"))
    root = graph(tmp_path / "b")["./"]
    assert root["inLanguage"] == "ru"
    assert root["name"] == "Комплект доказательств KB-7F3A-2026"
