"""What every verb says of a bad request or a bad vault: an exit code and one sentence."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.records.canonical import canonical
from app.vault import header
from app.vault.database import Database
from tests.builders import CREDENTIAL
from tests.journeys.conftest import Program, Said

READING: dict[str, tuple[str, ...]] = {
    "items": (),
    "show": ("1",),
    "text": ("1",),
    "custody": (),
    "backup": ("{folder}/backup",),
    "proposals": ("1",),
    "marks": ("1",),
    "verify": (),
}
WRITING: dict[str, tuple[str, ...]] = {
    "case": ("KZ-2", "--title", "T"),
    "person": ("--name", "N"),
    "event": ("--case", "KZ-1", "--title", "T"),
    "add": ("{folder}/b.txt", "--case", "KZ-1"),
    "transcribe": ("1", "{folder}/b.txt"),
    "describe": ("1", "--set", "title=T"),
    "link": ("1", "--article", "iccpr:7"),
    "unlink": ("{link}",),
    "consent": ("1", "--person", "A", "--purpose", "un", "--identity", "named"),
    "original": ("1", "--to", "{folder}/back"),
    "trash": ("1",),
    "export": ("--case", "KZ-1", "--profile", "internal", "--to", "{folder}/out"),
    "passphrase": ("--new-passphrase-file", "{folder}/new"),
}
VERBS = READING | WRITING


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A vault with one item and one link, to be copied by every test; and the link's id."""
    folder = tmp_path_factory.mktemp("template")
    with pytest.MonkeyPatch.context() as patched:
        program = Program(folder, patched)
        program.create()
        (folder / "a.txt").write_text("She said that she had seen it.")
        program.ok("case", "KZ-1", "--title", "One")
        program.ok("person", "--name", "A")
        program.ok("add", folder / "a.txt", "--case", "KZ-1")
        link = program.ok("link", "1", "--article", "iccpr:9.3")["link"]["id"]
    return program.vault, str(link)


@pytest.fixture
def copy(template: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    program = Program(tmp_path, monkeypatch)
    shutil.copytree(template[0], program.vault)
    (tmp_path / "b.txt").write_text("A second text.")
    (tmp_path / "new").write_text("another long passphrase\n")
    return program


def words(verb: str, program: Program, link: str) -> list[str]:
    return [
        word.replace("{folder}", str(program.folder)).replace("{link}", link)
        for word in VERBS[verb]
    ]


def failed(said: Said, code: int) -> str:
    """A failure's only sentence."""
    assert said.code == code, (said.code, said.err)
    assert said.out == ""
    assert "Traceback" not in said.err
    assert "itself failed" not in said.err
    lines = said.err.splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("kuager: ")
    assert lines[0].endswith((".", "?"))
    return lines[0].removeprefix("kuager: ")


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_success_is_one_json_document(copy: Program, template: tuple[Path, str], verb: str) -> None:
    said = copy(verb, *words(verb, copy, template[1]), "--json")
    assert said.code == 0, said.err
    assert isinstance(json.loads(said.out), dict)


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_in_words_it_is_no_json(copy: Program, template: tuple[Path, str], verb: str) -> None:
    said = copy(verb, *words(verb, copy, template[1]))
    assert said.code == 0, said.err
    assert said.out.strip()
    assert not said.out.startswith("{")


@pytest.mark.parametrize("verb", [*sorted(VERBS), "create", "restore", "proof"])
def test_wrong_arguments_are_a_matter_of_usage(copy: Program, verb: str) -> None:
    assert copy(verb, vault=False).code == 2
    assert copy(verb, "--no-such-flag", "x").code == 2
    # What would be understood as the beginning of a flag may become another one later.
    assert copy(verb, "--passphrase-fil", "x").code == 2
    said = copy(verb, *["x"] * 9)
    if verb not in ("items", "add"):
        assert said.code == 2
        assert said.out == ""


def test_no_such_verb(copy: Program) -> None:
    said = copy("frobnicate")
    assert said.code == 2
    assert said.out == ""


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_the_wrong_passphrase(
    copy: Program, template: tuple[Path, str], verb: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUAGER_PASSPHRASE", "wrong")
    if verb == "passphrase":
        (copy.folder / "old").write_text("wrong")
        monkeypatch.delenv("KUAGER_PASSPHRASE")
        said = copy(verb, *words(verb, copy, ""), "--passphrase-file", copy.folder / "old")
    else:
        said = copy(verb, *words(verb, copy, template[1]), "--json")
    failed(said, 4)


def _absent(vault: Path) -> None:
    shutil.rmtree(vault)


def _file(vault: Path) -> None:
    shutil.rmtree(vault)
    vault.write_text("no folder")


def _empty(vault: Path) -> None:
    shutil.rmtree(vault)
    vault.mkdir()


def _headers(vault: Path, change: Callable[[bytes], bytes]) -> None:
    for name in ("header", "header.bak"):
        (vault / name).write_bytes(change((vault / name).read_bytes()))


def _cut_headers(vault: Path) -> None:
    _headers(vault, lambda data: data[: len(data) // 2])


def _noise_headers(vault: Path) -> None:
    _headers(vault, lambda data: random.Random(1).randbytes(len(data)))


def _no_headers(vault: Path) -> None:
    (vault / "header").unlink()
    (vault / "header.bak").unlink()


def _newer_headers(vault: Path) -> None:
    def newer(data: bytes) -> bytes:
        document = json.loads(data)
        document["body"]["version"] = header.VERSION + 1
        document["check"] = header._check(document["body"], document["mac"])
        return canonical(document)

    _headers(vault, newer)


def _forged_headers(vault: Path) -> None:
    """A recovery slot of somebody else's added, by someone without the keys."""

    def forged(data: bytes) -> bytes:
        document = json.loads(data)
        document["body"]["slots"].append(dict(document["body"]["slots"][1], id="00" * 8))
        document["check"] = header._check(document["body"], document["mac"])
        return canonical(document)

    _headers(vault, forged)


def _noise_database(vault: Path) -> None:
    data = random.Random(2).randbytes((vault / "vault.db").stat().st_size)
    (vault / "vault.db").write_bytes(data)


def _cut_database(vault: Path) -> None:
    os.truncate(vault / "vault.db", 16384 * 3)


def _empty_database(vault: Path) -> None:
    os.truncate(vault / "vault.db", 0)


def _no_database(vault: Path) -> None:
    (vault / "vault.db").unlink()


def _no_checkpoint(vault: Path) -> None:
    (vault / "checkpoint").unlink()


def _noise_checkpoint(vault: Path) -> None:
    (vault / "checkpoint").write_bytes(random.Random(3).randbytes(300))


def _newer_database(vault: Path) -> None:
    keys = header.open_header(vault, CREDENTIAL)
    database = Database(vault / "vault.db", keys.db)
    database.run("PRAGMA user_version = 9999")
    database.run("UPDATE meta SET value = '9999' WHERE name = 'min_reader'")
    database.close()


BROKEN: dict[Callable[[Path], None], int] = {
    _absent: 1,
    _file: 1,
    _empty: 1,
    _cut_headers: 3,
    _noise_headers: 3,
    _no_headers: 1,
    _newer_headers: 1,
    _forged_headers: 3,
    _noise_database: 3,
    _cut_database: 3,
    _empty_database: 3,
    _no_database: 3,
    _no_checkpoint: 3,
    _noise_checkpoint: 3,
    _newer_database: 1,
}


@pytest.mark.parametrize("break_", BROKEN, ids=lambda break_: break_.__name__.strip("_"))
def test_a_vault_that_cannot_be_opened(
    copy: Program, template: tuple[Path, str], break_: Callable[[Path], None]
) -> None:
    break_(copy.vault)
    before = {path: path.read_bytes() for path in copy.vault.rglob("*") if path.is_file()}
    for verb in VERBS:
        if verb == "verify" and break_ in (_absent, _file, _empty, _no_headers):
            continue  # What is no vault is verified as a bundle.
        for flags in ((), ("--json",)):
            said = copy(verb, *words(verb, copy, template[1]), *flags)
            sentence = failed(said, BROKEN[break_])
            assert str(copy.folder) not in sentence
    assert not (copy.folder / "out").exists()
    assert not (copy.folder / "back").exists()
    kept = {path: path.read_bytes() for path in before if path.exists()}
    assert {path for path in before if kept.get(path) != before[path]} <= {copy.vault / "lock"}


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_the_second_header_stands_in_for_the_first(
    copy: Program, template: tuple[Path, str], verb: str
) -> None:
    (copy.vault / "header").unlink()
    assert copy(verb, *words(verb, copy, template[1])).code == 0
    assert (copy.vault / "header").exists() is (verb in WRITING)


def test_what_is_no_bundle(copy: Program, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "noise").mkdir()
    (tmp_path / "noise" / "bagit.txt").write_bytes(random.Random(4).randbytes(1000))
    for path in ("empty", "noise", "b.txt"):
        said = copy("verify", tmp_path / path, "--json", vault=False)
        assert said.code in (1, 3), path
        assert "itself failed" not in said.err
        if said.code == 3 and said.out:
            assert json.loads(said.out)["verdict"] != "ok"
        said = copy("proof", tmp_path / path, "--vault", copy.vault, vault=False)
        assert said.code in (1, 3), path
        assert "itself failed" not in said.err
    failed(copy("verify", tmp_path / "nowhere", vault=False), 1)
    failed(copy("restore", tmp_path / "empty", tmp_path / "new-vault", vault=False), 1)
    failed(copy("restore", tmp_path / "nowhere", tmp_path / "new-vault", vault=False), 1)
    assert not (tmp_path / "new-vault").exists()
    failed(copy("create"), 1)
    failed(copy("create", tmp_path / "no" / "where", vault=False), 1)


BAD: tuple[tuple[int, str], ...] = (
    (2, "case ../x --title T"),
    (2, "case KZ-2"),
    (2, "person --name"),
    (2, "person --name ''"),
    (2, "person --name N --count 0"),
    (2, "person --name N --count many"),
    (2, "person --name N --kind alien"),
    (2, "person --name N --birth yesterday"),
    (2, "person --name N --role victim"),
    (2, "person --name N --case KZ-1 --role nonsense"),
    (1, "person --name N --case NO --role victim"),
    (1, "event --case NO --title T"),
    (2, "event --case KZ-1 --title T --date 2022-13-45"),
    (2, "event --case KZ-1 --title T --act 999999"),
    (2, "event --case KZ-1 --title T --person A"),
    (1, "add {folder}/b.txt --case NO"),
    (2, "add {folder}/b.txt"),
    (2, "add {folder}/b.txt --case KZ-1 --kind nonsense"),
    (2, "add {folder}/b.txt --case KZ-1 --acquired-at soon"),
    (1, "add {folder}/b.txt --case KZ-1 --consent {folder}/nowhere"),
    (1, "add {folder}/b.txt --case KZ-1 --consent {folder}/b.txt"),
    (1, "transcribe 1 {folder}/nowhere"),
    (1, "transcribe 1 {folder}"),
    (2, "transcribe 1 {folder}/b.txt --kind song"),
    (1, "transcribe 99 {folder}/b.txt"),
    (2, "describe 1"),
    (2, "describe 1 --set title"),
    (2, "describe 1 --set title="),
    (2, "describe 1 --set nonsense=x"),
    (2, "describe 1 --set kind=nonsense"),
    (2, "describe 1 --set date=soon"),
    (2, "describe 1 --set reliability=Z"),
    (1, "describe 99 --set title=T"),
    (1, "show 99"),
    (1, "show ''"),
    (1, "show 99999999999999999999"),
    (1, "show ½"),
    (1, "text -1"),
    (2, "link 1"),
    (2, "link 1 --article iccpr:9.3 --person A"),
    (2, "link 1 --article nonsense:1"),
    (2, "link 1 --person A"),
    (1, "link 1 --person Nobody --role witness"),
    (2, "link 1 --person A --role nonsense"),
    (2, "link 1 --to 1"),
    (2, "link 1 --article iccpr:7 --span 5"),
    (2, "link 1 --article iccpr:7 --span 5:2"),
    (2, "link 1 --article iccpr:7 --span 0:99999"),
    (2, "link 1 --article iccpr:7 --certainty maybe"),
    (1, "link 1 --event nonsense"),
    (1, "unlink nonsense"),
    (2, "consent 1 --person A"),
    (2, "consent 1 --person A --purpose nonsense --identity named"),
    (2, "consent 1 --person A --purpose un --identity nonsense"),
    (2, "consent 1 --person A --purpose un --identity named --given-on soon"),
    (1, "consent 1 --person Nobody --purpose un --identity named"),
    (1, "consent 1 --person A --withdraw"),
    (2, "items nonsense:x"),
    (2, 'items "unclosed'),
    (2, "items --limit -1"),
    (1, "items --case NO"),
    (2, "items date:soon"),
    (1, "original 99 --to {folder}/x"),
    (1, "original 1 --to {folder}/b.txt"),
    (1, "original 1 --to {folder}/no/where"),
    (1, "proposals 1 --accept nonsense"),
    (1, "marks 99"),
    (1, "marks 1 --accept nonsense"),
    (2, "marks 1 --add nonsense"),
    (2, 'marks 1 --add {"start":5}'),
    (2, 'marks 1 --add {"start":5,"end":99999}'),
    (2, 'marks 1 --add {"start":"x","end":[]}'),
    (2, "marks 1 --add [[[[[["),
    (2, "marks 1 --profile nonsense"),
    (2, "export --case KZ-1 --profile nonsense --to {folder}/out"),
    (1, "export --case NO --profile internal --to {folder}/out"),
    (1, "export --case KZ-1 --profile internal --to {folder}"),
    (1, "export --case KZ-1 --profile internal --to {folder}/b.txt"),
    (2, "export --case KZ-1 --profile internal --to {folder}/out --as-of soon"),
    (2, "export --case KZ-1 --profile internal --to {folder}/out --items zzzz"),
    (2, "export --case KZ-1 --profile internal --to {folder}/out --language tlh"),
    (1, "export --case KZ-1 --profile internal --to {folder}/out --prefix ../x"),
    (1, "export --case KZ-1 --profile internal --to {folder}/out --bundle-id ../x"),
    (1, "custody 99"),
    (1, "backup {folder}/no/where"),
    (1, "backup {folder}/b.txt"),
    (1, "backup {folder}"),
    (1, "items --passphrase-file {folder}/nowhere"),
    (1, "items --passphrase-file {folder}"),
    (1, "items --key-file {folder}/nowhere"),
    (4, "items --key-file {folder}/b.txt"),
    (4, "items --recovery-key-file {folder}/b.txt"),
)


def _split(line: str, program: Program) -> list[str]:
    parts = []
    for word in line.split(" "):
        parts.append(word.replace("{folder}", str(program.folder)).replace("''", ""))
    return parts


@pytest.mark.parametrize(("code", "line"), BAD, ids=[line for _, line in BAD])
def test_a_bad_request(copy: Program, code: int, line: str) -> None:
    verb, *rest = _split(line, copy)
    said = copy(verb, *rest, "--json")
    if code == 2 and said.err.startswith("usage:"):
        assert said.code == 2
        assert said.out == ""
    else:
        # The contract tells a bad word (2) from a refusal (1); a test that is wrong here says so.
        failed(said, code)
    assert not (copy.folder / "out").exists()
    assert copy("verify").code == 0


def test_no_passphrase_and_no_terminal(copy: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUAGER_PASSPHRASE", "")
    failed(copy("items"), 2)
    monkeypatch.delenv("KUAGER_PASSPHRASE")
    with open(os.devnull) as nothing:
        monkeypatch.setattr("sys.stdin", nothing)
        failed(copy("items"), 2)


def test_the_old_passphrase_is_not_taken_for_the_new_one(copy: Program) -> None:
    """The variable holds the old one; with no new one named, nothing may claim a change."""
    before = (copy.vault / "header").read_bytes()
    failed(copy("passphrase"), 2)
    assert (copy.vault / "header").read_bytes() == before


def test_a_batch_that_refused_something_is_done_otherwise(copy: Program) -> None:
    (copy.folder / "empty").touch()
    said = copy("add", copy.folder / "b.txt", copy.folder / "empty", "--case", "KZ-1", "--json")
    assert said.code == 1
    assert len(said.json["ingested"]) == 1
    assert said.json["refused"] == [
        {"path": str(copy.folder / "empty"), "reason": "the file is empty"}
    ]
    assert len(said.err.splitlines()) == 1


def test_a_backup_keeps_the_header_that_is_whole(copy: Program, tmp_path: Path) -> None:
    good = (copy.vault / "header.bak").read_bytes()
    for number, bad in enumerate((good[:200], b"", random.Random(5).randbytes(500))):
        (copy.vault / "header").write_bytes(bad)
        copy.ok("backup", tmp_path / f"backup-{number}")
        copy.ok("restore", tmp_path / f"backup-{number}", tmp_path / f"back-{number}", vault=False)
        assert copy("verify", tmp_path / f"back-{number}", vault=False).code == 0
