"""A draft leaves as it was put together: concealed everywhere, numbered, frozen, and never halfway."""

from __future__ import annotations

import dataclasses
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from app.bundle.pades import PdfSigner
from app.casework.drafting import drafts, frozen, templates
from app.casework.redacting import facsimiles
from app.casework.releasing import exhibits, quality, roll
from app.casework.releasing.bundle_preview import bundle_preview_of
from app.casework.releasing.export import ExportRequest, export
from app.casework.releasing.ordering import ordered
from app.casework.reviewing import prove, redacting
from app.errors import Cancelled, ProofFailed, Refused, Usage
from app.intake import ocr
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.evidence import Item
from app.records.marks import RedactionProfile
from app.records.profiles import profile
from app.redaction.proof.examiner import Examiner, Secrets
from app.redaction.proof.signature import without_signature
from app.vault.vault import Vault
from tests.builders import CREDENTIAL
from tests.bundle import certificates
from tests.casework import drafted
from tests.casework.drafted import item, leave, pack
from tests.journeys.conftest import Program

NAME = "Каримова Дилноза"
OTHER = "Сапарова Айгерим"


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The case in two worlds that differ in who is hidden."""
    made = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ocr, "available", lambda: False)
        for name in (NAME, OTHER):
            folder = tmp_path_factory.mktemp("world")
            drafted.build(folder, name)
            made[name] = folder / "vault"
            with Vault.open(made[name], CREDENTIAL, write=True) as fresh:
                stopped(fresh, folder / "stopped", "Attacking")
    return made


@pytest.fixture(scope="module")
def left(worlds: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a vault whose draft has left, signed with a certificate, and its bundle ``out``."""
    folder = tmp_path_factory.mktemp("left")
    key = ec.generate_private_key(ec.SECP256R1())
    signer = PdfSigner.load(
        certificates.p12(key, certificates.certificate(key)), certificates.PASSPHRASE
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ocr, "available", lambda: False)
        with opened(worlds[NAME], folder / "vault") as copy:
            leave(copy, folder / "out", pdf_signer=signer)
    return folder


@pytest.fixture
def after(left: Path, tmp_path: Path) -> Iterator[Vault]:
    with opened(left / "vault", tmp_path / "vault") as copy:
        yield copy


class Stops:
    """A progress that cancels at the first message that begins so."""

    def __init__(self, message: str) -> None:
        self.message = message

    def step(self, done: int, total: int, message: str) -> None:
        if message.startswith(self.message):
            raise Cancelled("Cancelled.")


def stopped(vault: Vault, folder: Path, moment: str) -> None:
    """An export that is cancelled at a moment."""
    with pytest.raises(Cancelled):
        export(vault, ExportRequest(draft="Pack", folder=folder, bundle_id="PACK"), Stops(moment))
    assert list(folder.parent.glob(f"{folder.name}*")) == []


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without OCR an export takes a tenth of the time, and plans, numbers and conceals the same."""
    monkeypatch.setattr(ocr, "available", lambda: False)


@pytest.fixture
def vault(worlds: dict[str, Path], tmp_path: Path) -> Iterator[Vault]:
    with opened(worlds[NAME], tmp_path / "vault") as copy:
        yield copy


def opened(made: Path, target: Path) -> Vault:
    shutil.copytree(made, target)
    return Vault.open(target, CREDENTIAL, write=True)


def data_of(folder: Path) -> dict[str, bytes]:
    root = folder / "data"
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def index_of(folder: Path) -> Any:
    return json.loads((folder / "data" / "index.json").read_bytes())


def text_of(path: Path) -> str:
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True
    )
    return done.stdout


def line_of(vault: Vault, ref: str, number: int) -> Any:
    """The line of an item's document in a draft's outline."""
    wanted = item(vault, number).id
    return next(
        each
        for each in drafts.outline(vault, ref).lines
        if each.kind == "document" and each.item_id == wanted
    )


# What a bundle of a draft holds


def test_a_draft_leaves_as_it_was_put_together(left: Path) -> None:
    index = index_of(left / "out")
    assert [each["title"] for each in index["sections"]] == ["О чём говорит [Witness A]", "Rulings"]
    first, second, third = index["exhibits"]
    assert (first["title"], first["note"]) == (
        "Record of [Witness A]", "The clerk may ask for [Witness A].",
    )  # fmt: skip
    assert [(each["title"], each["translation"]) for each in second["documents"]] == [
        ("Решение суда", False), ("Court ruling (translation)", True),
    ]  # fmt: skip
    assert third["withheld"]
    # The pages of the passages, and of nothing else.
    start = first["first_page"]
    assert {(each["cite"], each["page"] - start + 1) for each in first["citations"]} == {
        ("ICCPR art. 7", 3), ("ICCPR art. 14(3)(g)", 4),
    }  # fmt: skip
    assert [(each["date"], each["event"], each["disputed"]) for each in index["chronology"]] == [
        ("c. January 2022", "Beating of [Witness A]", True),
        ("10–12 January 2022", "Raid on the settlement", False),
    ]
    assert index["chronology"][0]["places"] == [{"exhibit": "EX-000001", "page": start + 2}]
    groups = [(each["group"], each["cite"]) for each in index["authorities"]]
    assert groups == [
        ("treaty", "ICCPR art. 7"), ("treaty", "ICCPR art. 9(1)"),
        ("treaty", "ICCPR art. 14(3)(g)"), ("case", "[Witness A] v. Kazakhstan, para. 12"),
    ]  # fmt: skip
    assert [(each["name"], each["roles"], each["exhibits"]) for each in index["people"]] == [
        ("Witness A", ["Victim"], ["EX-000001"]),
        (drafted.OFFICER, ["Perpetrator", "Official"], ["EX-000002"]),
    ]
    assert (index["reference"], index["parties"][0]) == ("7571-22-00-2/345", "[Witness A]")


def test_what_left_is_kept_and_the_draft_is_frozen(left: Path, after: Vault) -> None:
    vault = after
    (record,) = vault.find(BundleRecord)
    pages = index_of(left / "out")["pages"]
    assert (record.draft, record.letter, record.first_number) == (pack(vault).id, "B", 1)
    assert (record.pages, json.loads(record.volumes)) == (pages, [["bundle.pdf", 1, pages]])
    assert record.signature_sha256
    assert pack(vault).made == record.id
    kept = sorted(vault.find(ExhibitRecord, bundle=record.id), key=lambda each: each.first_page)
    assert [(each.label, each.part, each.section) for each in kept] == [
        ("EX-000001", 0, "О чём говорит [Witness A]"), ("EX-000002", 0, "Rulings"),
        ("EX-000002", 1, "Rulings"), ("EX-000003", 0, "Rulings"),
    ]  # fmt: skip
    assert [bool(each.withheld) for each in kept] == [False, False, False, True]
    assert len(json.loads(kept[0].masks)) == 4
    with pytest.raises(Refused, match="left already"):
        leave(vault, left / "again")
    assert not (left / "again").exists()
    frozen_ = drafts.outline(vault, "Pack")
    assert frozen_.frozen
    assert [each.first_page for each in frozen_.lines if each.kind == "document"] == [
        each.first_page for each in kept
    ]


def test_a_signed_pdf_is_proved_like_any_other(left: Path, after: Vault) -> None:
    whole = left / "out" / "data" / "bundle.pdf"
    done = subprocess.run(
        ["pdfsig", "-nocert", str(whole)], check=False, capture_output=True, text=True
    )
    assert "Signature is Valid" in done.stdout
    # The vault still knows what it must look for in it.
    proof = prove.prove_bundle(after, left / "out")
    assert proof.verdict == "clean"
    assert next(each for each in proof.attempts if each.channel == "burnt-regions").checked > 0


@pytest.mark.parametrize("appended", [b"% Karimova\n", b"\n9 0 obj\n<< /A 1 >>\nendobj\n%%EOF\n"])
def test_a_signature_excuses_nothing_else(left: Path, appended: bytes) -> None:
    data = (left / "out" / "data" / "bundle.pdf").read_bytes()
    examiner = Examiner(Secrets(), None)
    assert len(without_signature(examiner, "bundle.pdf", data)) < len(data)
    assert without_signature(examiner, "bundle.pdf", data + appended) == data + appended
    changed = data.replace(b"(Signature)", b"(Signatur3)")
    assert without_signature(examiner, "bundle.pdf", changed) == changed


def test_only_the_pages_that_are_bound_leave(vault: Vault, tmp_path: Path) -> None:
    exhibit = line_of(vault, "Pack", 1).parent
    drafts.rename(vault, exhibit, "")
    drafts.set_pages(vault, line_of(vault, "Pack", 1).id, 2, 3)
    home = line_of(vault, "Pack", 2).parent
    drafts.move(vault, [line_of(vault, "Pack", 4).id], to=home)
    done = leave(vault, tmp_path / "out")
    out = tmp_path / "out" / "data"
    with pikepdf.open(out / "exhibits" / "0001.pdf") as pdf:
        assert len(pdf.pages) == 2
    said = text_of(out / "exhibits" / "0001.pdf")
    assert "били" in said
    assert "лист первый" not in said
    (kept,) = vault.find(ExhibitRecord, bundle=done.record.id, label="EX-000001")
    assert (kept.from_page, kept.last_page - kept.first_page) == (2, 1)
    assert len(json.loads(kept.masks)) == 2
    first, second = index_of(tmp_path / "out")["exhibits"]
    assert first["title"] == "Допрос: [Witness A] (pages 2 to 3 of 4)"
    # What is said on page 4 is not in the bundle, so nothing is cited for it.
    assert first["citations"] == [{"cite": "ICCPR art. 7", "page": first["first_page"] + 1}]
    # One document of an exhibit is withheld: a sheet stands for it, and the others leave.
    assert [label for label, *_ in done.exhibits][1:] == ["EX-000002"] * 3
    assert {each["title"] for each in second["documents"]} == {
        "Решение суда", "Court ruling (translation)", "Withheld",
    }  # fmt: skip
    assert "No consent is recorded." in text_of(out / "exhibits" / "0002.pdf")
    assert prove.prove_bundle(vault, tmp_path / "out").verdict == "clean"
    # Two pages do not prove the paper.
    assert redacting.look_over(vault, "1", "lawyer").state != "proved"


def test_a_transcript_is_bound_whole(vault: Vault, tmp_path: Path) -> None:
    drafts.set_pages(vault, line_of(vault, "Pack", 1).id, 2, 3)
    redacting.choose_product(vault, "1", "transcript")
    redacting.sign_off(vault, "1")
    with pytest.raises(Refused, match="bound whole"):
        leave(vault, tmp_path / "out")
    assert list(tmp_path.glob("out*")) == []


# Nobody's name


def test_two_worlds_leave_the_same_bytes(worlds: dict[str, Path], tmp_path: Path) -> None:
    left = []
    for at, name in enumerate((NAME, OTHER)):
        with opened(worlds[name], tmp_path / f"vault{at}") as copy:
            done = leave(copy, tmp_path / f"out{at}", archival=True, size="mail")
        assert (done.level, len(done.volumes)) == ("", 1)
        left.append(data_of(tmp_path / f"out{at}"))
    assert left[0].keys() == left[1].keys()
    assert [file for file in left[0] if left[0][file] != left[1][file]] == []


def strings_in(value: object) -> Iterator[str]:
    """Every string that a bundle's content holds, whatever it stands in."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (each for pair in value.items() for one in pair for each in strings_in(one))
    elif isinstance(value, list | tuple):
        yield from (each for one in value for each in strings_in(one))
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings_in(getattr(value, field.name))


def test_every_word_of_a_draft_is_concealed(vault: Vault) -> None:
    content = bundle_preview_of(vault, "Pack").content
    said = list(strings_in(content))
    assert [each for each in said if "Карим" in each or "Дилноз" in each] == []
    # The name stands in all of these, so what stands for it must.
    assert sum("Witness A" in each for each in said) >= 12


def test_a_name_that_slips_through_is_never_handed_over(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roll, "_name", lambda person, _plan, _conceal: person.name)
    with pytest.raises(ProofFailed) as failure:
        leave(vault, tmp_path / "out")
    assert NAME.split()[0] not in failure.value.sentence
    assert list(tmp_path.glob("out*")) == []
    assert pack(vault).made is None


def test_a_prefix_that_names_somebody_is_refused(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="prefix"):
        leave(vault, tmp_path / "out", prefix="Karimova")


# Series


def test_a_supplement_goes_on_where_the_bundle_ended(after: Vault, tmp_path: Path) -> None:
    vault = after
    (first,) = vault.find(BundleRecord)
    # Of a whole case only what the series has not shown goes into a supplement.
    plain = ordered(vault, ExportRequest("KZ-1", "lawyer", tmp_path / "no", supplement_to="PACK"))
    assert {each.number for each in map(vault_item(vault), plain.without)} == {1, 2, 3}
    assert (plain.first_number, plain.cover.first_page) == (4, first.pages + 1)
    assert (plain.cover.letter, plain.cover.continues) == ("B", "PACK")
    draft = frozen.supplement(vault, "PACK", "Late")
    drafts.add_items(vault, draft.id, ["1"])
    second = export(vault, ExportRequest(draft="Late", folder=tmp_path / "late", bundle_id="LATE"))
    assert second.record.first_page == first.pages + 1
    assert [label for label, *_ in second.exhibits] == ["EX-000004"]
    with pikepdf.open(tmp_path / "late" / "data" / "bundle.pdf") as pdf:
        assert len(pdf.pages) == second.pages
        assert int(pdf.Root.PageLabels.Nums[1].St) == first.pages + 1
    assert index_of(tmp_path / "late")["continues"] == "PACK"
    assert prove.prove_bundle(vault, tmp_path / "late").verdict == "clean"


def vault_item(vault: Vault) -> Callable[[str], Item]:
    return lambda item_id: vault.get(Item, item_id)


def test_a_reissue_says_what_changed_and_names_nobody(
    left: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kuager = Program(tmp_path, monkeypatch)
    with opened(left / "vault", kuager.vault) as vault:
        draft = frozen.reissue(vault, "PACK", "Again")
        drafts.set_pages(vault, line_of(vault, draft.id, 1).id, 2, 4)
    done = kuager.ok("export", "--draft", "Again", "--to", tmp_path / "again", "--bundle-id", "TWO")
    assert (done["kind"], done["first_page"], done["letter"]) == ("reissue", 1, "B")
    assert done["exhibits"][0]["label"] == "EX-000001"
    assert done["sections"][1] == {"title": "Rulings", "exhibits": [2, 3]}
    (volume,) = done["volumes"]
    assert (volume["file"], volume["last_page"]) == ("bundle.pdf", done["pages"])
    assert volume["size"] == done["size"]
    index = index_of(tmp_path / "again")
    assert index["replaces"] == "PACK"
    assert any("EX-000001" in each for each in index["changes"])
    listed = kuager.ok("bundles")["bundles"]
    assert [(each["bundle_id"], each["kind"], each["earlier"]) for each in listed] == [
        ("PACK", "bundle", ""), ("TWO", "reissue", "PACK"),
    ]  # fmt: skip
    # What it is asked for is said once.
    for words in (("--draft", "Again", "--case", "KZ-1"), ("--case", "KZ-1"), ()):
        assert kuager("export", *words, "--to", tmp_path / "no").code == 2
    assert kuager("export", "--draft", "Again", "--to", tmp_path / "no").code == 1


def test_a_bundle_continues_or_replaces_but_not_both(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(Usage):
        leave(vault, tmp_path / "out", supplement_to="A", reissue_of="B")


# Sizes


def small_size(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    size = templates.SizeProfile("tiny", {"en": "Tiny", "ru": "Мало"}, limit)
    monkeypatch.setattr(templates, "size_named", lambda _name: size)


def test_a_size_is_kept_by_coarser_pages_and_then_by_volumes(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_size(monkeypatch, 130_000)
    seen: list[tuple[int, str]] = []
    honest = facsimiles.facsimile_of

    def noted(vault: Vault, held: Any, marks: Any, profile: RedactionProfile, *rest: Any) -> Any:
        seen.append((profile.dpi, profile.pages))
        return honest(vault, held, marks, profile, *rest)

    monkeypatch.setattr(exhibits, "facsimile_of", noted)
    done = leave(vault, tmp_path / "out", size="tiny")
    assert done.level == "150-grey"
    assert list(dict.fromkeys(seen)) == [(200, "auto"), (150, "auto"), (150, "grey")]
    assert len(done.volumes) > 1
    assert [each.name for each in done.volumes][:2] == ["bundle.pdf", "bundle-2.pdf"]
    assert done.volumes[-1].last_page == done.pages
    assert any("in greys" in note for note in done.notes)
    assert any("volumes" in note for note in done.notes)
    assert done.size == sum(
        path.stat().st_size for path in (tmp_path / "out" / "data").glob("bundle*.pdf")
    )
    # What is burnt is proved in every volume.
    assert prove.prove_bundle(vault, tmp_path / "out").verdict == "clean"


def test_a_photograph_keeps_its_colours_at_every_level(vault: Vault) -> None:
    un = profile("un")
    paper = next(each for each in vault.find(Item) if each.media_type == "application/pdf")
    photograph = dataclasses.replace(paper, media_type="image/jpeg")
    for level in quality.LEVELS:
        lowered = level.lowered(un)
        assert facsimiles.facsimile_of(vault, photograph, [], lowered, {}, {}).style == "auto"
    assert facsimiles.facsimile_of(vault, paper, [], lowered, {}, {}).style == "grey"


# Stopping, and going on


def test_a_cancelled_export_burns_nothing_twice(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def burns(*_args: object, **_more: object) -> None:
        raise AssertionError("a page was burnt again")

    # The vault is a copy of one whose export was stopped just before the proof.
    monkeypatch.setattr(facsimiles, "burn_page", burns)
    for moment in ("Reading burnt pages", "Exhibit EX-000002", "One document", "Reading back"):
        stopped(vault, tmp_path / "out", moment)
        assert pack(vault).made is None
    assert leave(vault, tmp_path / "out").pages > 10
