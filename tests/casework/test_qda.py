"""Exchange with other programs of qualitative analysis: what leaves, what comes back, what is lost."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from app.bundle.qda import write_project
from app.casework.coding import codes
from app.casework.coding.codes import Span
from app.casework.consents import consent
from app.casework.exchange import qda_import
from app.casework.exchange.qda_export import QdaExport, export_codebook, export_project
from app.casework.exchange.qda_import import import_project
from app.casework.registry import people
from app.casework.registry.cases import save_case
from app.casework.reviewing.transcripts import moved, sought
from app.casework.taking_back.copies import copies
from app.casework.undo import undo
from app.cli.arguments import parse
from app.cli.qda import write
from app.errors import Refused
from app.paths import resources_dir
from app.records.claims import Claim, Coding, Theme
from app.records.evidence import Item, ItemProvision, Passage
from app.records.ids import new_id
from app.records.qda import QdaCode, QdaProject, QdaSelection, QdaSource
from app.redaction.pages.transcript import Replacement, joined, replaced
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

TEXT = "😀 Gulnara Akhmetova was beaten with a stick.\nAfter that Gulnara Akhmetova signed a paper."
NS = {"q": "urn:QDA-XML:project:1.0"}


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with new_vault(tmp_path / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        who = people.save_person(
            made, name="Gulnara Akhmetova", pseudonym="Witness A", protected=True, case="KZ-1",
            role="victim",
        )  # fmt: skip
        item = make_item(made, "Testimony of Gulnara Akhmetova", TEXT, kind="testimony")
        consent.record(
            made,
            str(item.number),
            consent.ConsentForm(who.id, ("un", "public"), "pseudonym", given_on="2022-02-01"),
        )
        with made.change() as change:
            claim = change.put(
                "claimed",
                Claim(id=new_id(), case_id=item.case_id, assertion="Gulnara Akhmetova was beaten"),
            )
        theme = codes.save_theme(made, "Violence", colour="#aa0000")
        codes.save_theme(made, "Sticks", parent=theme.id)
        beaten, signed = TEXT.index("was beaten"), TEXT.index("signed")
        ref = str(item.number)
        codes.code(made, ref, Span(beaten, beaten + 23), "theme", "Violence / Sticks",
                   note="Akhmetova said so")  # fmt: skip
        codes.code(made, ref, Span(beaten, beaten + 23), "article", "iccpr:7")
        codes.code(made, ref, Span(beaten, beaten + 23), "claim", claim.id)
        codes.code(made, ref, Span(2, 19), "person", who.id, role="victim")
        codes.code(made, ref, Span(signed, signed + 14), "article", "iccpr:14.3.g")
        yield made


def exported(vault: Vault, to: Path, profile: str = "public") -> QdaExport:
    return export_project(vault, "KZ-1", to, profile=profile, accept_suggestions=True)


def read(path: Path) -> tuple[etree._Element, dict[str, str]]:
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("project.qde"))
        texts = {
            name: archive.read(name).decode() for name in archive.namelist() if name.endswith("txt")
        }
    return root, texts


def test_a_project_holds_the_coded_words_without_a_hidden_name(
    vault: Vault, tmp_path: Path
) -> None:
    made = exported(vault, tmp_path / "case.qdpx")
    root, texts = read(made.path)
    schema = etree.XMLSchema(etree.parse(resources_dir() / "exchange" / "qda-project.xsd"))
    schema.assertValid(root)
    (text,) = texts.values()
    assert "[Witness A] was beaten with a stick" in text
    whole = etree.tostring(root, encoding="unicode") + text
    assert "Akhmetova" not in whole
    assert "Gulnara" not in whole
    selected = {
        text[int(each.get("startPosition", 0)) : int(each.get("endPosition", 0))]
        for each in root.iterfind(".//q:PlainTextSelection", NS)
    }
    assert selected == {"was beaten with a stick", "[Witness A]", "signed a paper"}
    names = [each.get("name") for each in root.iterfind(".//q:Code", NS)]
    assert {"Witness A", "[Witness A] was beaten", "Violence", "Sticks"} <= set(names)
    assert (made.sources, made.selections, made.withheld) == (1, 3, ())


def test_a_name_that_would_be_left_stops_all_of_it(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "app.casework.exchange.qda_export.replaced", lambda text, _replacements: text
    )
    with pytest.raises(Refused, match="somebody who is hidden"):
        exported(vault, tmp_path / "case.qdpx")
    assert list(tmp_path.glob("*.qdpx*")) == []


def test_two_vaults_that_differ_in_the_hidden_name_give_the_same_bytes(tmp_path: Path) -> None:
    files = []
    for number, name in enumerate(("Gulnara Akhmetova", "Zhanna Kim")):
        with new_vault(tmp_path / f"vault{number}") as made:
            save_case(made, "KZ-1", title="A case")
            who = people.save_person(made, name=name, pseudonym="Witness A", protected=True)
            text = f"{name} was beaten. {name.split()[1]} fell."
            item = make_item(made, f"Testimony of {name}", text, kind="testimony")
            form = consent.ConsentForm(who.id, ("public",), "anonymous")
            consent.record(made, str(item.number), form)
            codes.save_theme(made, f"About {name}")
            codes.save_theme(made, "Middle")
            at = text.index("was")
            codes.code(made, str(item.number), Span(at, at + 10), "theme", f"About {name}")
            path = tmp_path / f"{number}.qdpx"
            exported(made, path)
            files.append(path.read_bytes())
    assert files[0] == files[1]


def test_what_may_not_leave_is_withheld(vault: Vault, tmp_path: Path) -> None:
    make_item(vault, "Second", "Nobody agreed to this.", kind="testimony")
    made = exported(vault, tmp_path / "case.qdpx")
    assert [(item.title, why) for item, why in made.withheld] == [
        ("Second", "no consent is recorded")
    ]
    root, texts = read(made.path)
    assert "Nobody agreed" not in "".join(texts.values())
    left = copies(vault, [each.id for each in vault.find(Item)])
    assert [(each.number, each.what, each.told) for each in left] == [
        (1, "exchanged", "REFI-QDA project, public")
    ]
    assert root.find("q:Description", NS) is None
    consent.record(vault, "2", consent.ConsentForm("Witness A", ("own",), "named"))
    root, _texts = read(exported(vault, tmp_path / "own.qdpx", profile="internal").path)
    assert "Not redacted" in root.findtext("q:Description", namespaces=NS)
    with pytest.raises(Refused, match="already a file"):
        exported(vault, tmp_path / "case.qdpx")
    with pytest.raises(Refused, match="No text of this case may leave"):
        exported(vault, tmp_path / "court.qdpx", profile="court")
    assert not (tmp_path / "court.qdpx").exists()


def test_a_project_comes_back_whole_and_can_be_undone(vault: Vault, tmp_path: Path) -> None:
    made = exported(vault, tmp_path / "case.qdpx")
    with new_vault(tmp_path / "other") as other:
        save_case(other, "KZ-2", title="Another case")
        foreseen = import_project(other, "KZ-2", made.path, dry_run=True)
        assert (foreseen.dry, foreseen.passages, other.count(Item)) == (True, 3, 0)
        taken = import_project(other, "KZ-2", made.path)
        (item,) = taken.items
        assert item.kind == "interview"
        quotes = {each.quote: each for each in other.find(Passage, item_id=item.id)}
        assert set(quotes) == {"was beaten with a stick", "[Witness A]", "signed a paper"}
        beaten = quotes["was beaten with a stick"]
        assert beaten.note == "[Witness A] said so"
        articles = {each.provision for each in other.find(ItemProvision, item_id=item.id)}
        assert articles == {"iccpr:7", "iccpr:14.3.g"}
        themes = {each.id: each.name for each in other.find(Theme)}
        on_it = {themes[each.ref] for each in other.find(Coding, passage_id=beaten.id)}
        assert on_it == {"Sticks", "For"}
        assert taken.losses == {"users": 1, "cases": 1}
        again = import_project(other, "KZ-2", made.path)
        assert (again.items, again.themes, [each.id for each in again.already_held]) == (
            (), 0, [item.id],
        )  # fmt: skip
        assert len(other.find(Passage, item_id=item.id)) == 3
        undo(other)
        assert other.get(Item, item.id).trashed


def test_a_foreign_project_is_taken_in_and_its_losses_are_said(tmp_path: Path) -> None:
    def guid(number: int) -> str:
        return f"00000000-0000-4000-8000-{number:012d}"

    text = "Первая строка 😀\r\nвторая строка, й и ё"
    # As a Mac writes it: letters and marks apart.
    apart = "Йод, ёлка".replace("Й", "И\u0306").replace("ё", "е\u0308")
    project = QdaProject(
        "Foreign",
        codes=(
            QdaCode(guid(1), "Torture", colour="#ff0000", description="As in the law"),
            QdaCode(guid(2), "With / stroke", guid(1)),
        ),
        sources=(
            QdaSource(
                guid(3),
                "Interview",
                text=text,
                selections=(
                    QdaSelection(guid(4), "", 0, 6, codes=(guid(1),), memo="memo"),
                    QdaSelection(guid(5), "", 17, 23, codes=(guid(2), guid(9))),
                    QdaSelection(guid(6), "", 900, 950, codes=(guid(1),)),
                ),
            ),
            QdaSource(
                guid(10),
                "Apart",
                text=apart,
                selections=(
                    QdaSelection(guid(11), "", 6, 11, codes=(guid(1),)),
                    QdaSelection(guid(12), "", -3, 4, codes=(guid(1),)),
                ),
            ),
            QdaSource(guid(7), "Film", kind="video", file=""),
        ),
    )
    body = io.BytesIO()
    write_project(project, body)
    path = tmp_path / "foreign.qdpx"
    path.write_bytes(body.getvalue())
    with new_vault(tmp_path / "vault") as vault:
        save_case(vault, "KZ-1", title="A case")
        taken = import_project(vault, "KZ-1", path)
        quotes = sorted(each.quote for each in vault.find(Passage))
        assert quotes == ["Первая", "вторая", "ёлка"]
        assert {each.name for each in vault.find(Theme)} == {"Torture", "With/stroke"}
        assert taken.losses == {
            "users": 1, "outside": 1, "passages": 2, "codes": 1, "names": 1,
        }  # fmt: skip
        assert all(str(count) in said for count, said in zip(
            taken.losses.values(), taken.sentences(), strict=True))  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 broken",
        b"<CodeBook/>",
        b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
        b"\x00" * 100,
    ],
)
def test_a_broken_file_gets_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "broken.qdpx"
    path.write_bytes(data)
    with new_vault(tmp_path / "vault") as vault:
        save_case(vault, "KZ-1", title="A case")
        before = vault.log.size
        if data == b"<CodeBook/>":
            # An empty codebook is one, though not a valid one.
            assert import_project(vault, "KZ-1", path).losses == {"schema": 1}
        else:
            with pytest.raises(Refused):
                import_project(vault, "KZ-1", path)
        assert vault.log.size == before


def test_a_codebook_hides_protected_names_and_comes_back(vault: Vault, tmp_path: Path) -> None:
    codes.save_theme(vault, "Threats to Gulnara Akhmetova", description="by Akhmetova's guards")
    open_ = people.save_person(vault, name="Timur Fazylov", pseudonym="Witness F")
    form = consent.ConsentForm(person=open_.id, purposes=("un",), identity="named")
    consent.record(vault, "1", form)
    codes.save_theme(vault, "What Timur Fazylov saw")
    made = export_codebook(vault, tmp_path / "themes.qdc")
    root = etree.parse(made.path)
    etree.XMLSchema(etree.parse(resources_dir() / "exchange" / "qda-codebook.xsd")).assertValid(
        root
    )
    assert "Akhmetova" not in made.path.read_text("utf-8")
    assert "Fazylov" not in made.path.read_text("utf-8")
    with new_vault(tmp_path / "other") as other:
        save_case(other, "KZ-2", title="Another case")
        taken = import_project(other, "KZ-2", made.path)
        assert (taken.themes, taken.losses) == (4, {})
        assert {line.path for line in codes.themes(other)} == {
            "Violence", "Violence / Sticks", "Threats to [Witness A]", "What [Witness F] saw",
        }  # fmt: skip


def test_spans_move_with_what_is_replaced() -> None:
    text = "a BBB c DDD e"
    marks = joined(text, [Replacement(2, 5, "[x]"), Replacement(8, 11, "[long one]")])
    shown = replaced(text, marks)
    for start, end, wanted in [
        (0, 1, "a"), (2, 5, "[x]"), (3, 4, "[x]"), (6, 7, "c"), (8, 11, "[long one]"),
        (0, 13, shown), (4, 9, "[x] c [long one]"), (12, 13, "e"), (5, 6, " "),
    ]:  # fmt: skip
        first, last = moved(marks, start, end)
        assert shown[first:last] == wanted
    assert sought("one  two\nthree two", "one two three") == (0, 14)
    assert sought("two two", "two") is None


def test_every_loss_has_its_sentence() -> None:
    for name, sentence in qda_import.LOSSES.items():
        assert sentence.format(count=3), name


def test_the_command_line_writes_and_reads(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.cli.qda.opened", lambda _arguments, write: _Kept(vault))
    line = ["qda-export", "v", "--case", "KZ-1", "--to", str(tmp_path / "a.qdpx"),
            "--accept-suggestions"]  # fmt: skip
    answer = write(parse(line))
    document = json.loads(json.dumps(answer.document))
    assert (document["sources"], document["selections"], document["withheld"]) == (1, 3, [])


class _Kept:
    """A vault that stays open after a verb."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def __enter__(self) -> Vault:
        return self._vault

    def __exit__(self, *_: object) -> None:
        pass
