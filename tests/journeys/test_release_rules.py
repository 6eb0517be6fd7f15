"""What may leave and what may not: consent, review, closed items, and a proof that can say no."""

from __future__ import annotations

import email.policy
import io
import json
import shutil
import subprocess
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.casework.planning import planning
from app.intake import ocr
from app.records.consent import today
from app.redaction.pages import facsimile
from tests.journeys.conftest import Program
from tests.journeys.worlds import page_picture, scan_pdf
from tests.papers import FACE, text_pdf

NAME = "Азизбек Рустамович Каримов"


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with a case and two protected people and nothing else."""
    with pytest.MonkeyPatch.context() as patch:
        kuager = Program(tmp_path_factory.mktemp("pristine"), patch)
        kuager.create()
        kuager.ok("case", "KZ-1", "--title", "Дело")
        for name, pseudonym in ((NAME, "Witness A"), ("Гульнара Саидова", "Witness B")):
            kuager.ok("person", "--name", name, "--pseudonym", pseudonym, "--protected")
    return kuager.vault


@pytest.fixture
def case(pristine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """A copy of the pristine vault."""
    kuager = Program(tmp_path, monkeypatch)
    shutil.copytree(pristine, kuager.vault)
    return kuager


def put(kuager: Program, name: str, content: str | bytes, *more: str, review: bool = True) -> int:
    """Take one file in, review it, and return its number."""
    path = kuager.folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    added = kuager.ok("add", path, "--case", "KZ-1", *more)
    number = int(added["ingested"][0]["number"])
    if review:
        kuager.ok("marks", number, "--suggest", "--accept", "all")
    return number


def consent(kuager: Program, number: int, who: str, *more: str, purpose: str = "un") -> None:
    flags = () if "--withdraw" in more else ("--purpose", purpose, "--identity", "pseudonym")
    kuager.ok("consent", number, "--person", who, *flags, *more)


def exported(kuager: Program, *more: str, profile: str = "un", name: str = "out") -> Any:
    return kuager.ok(
        "export", "--case", "KZ-1", "--profile", profile, "--to", kuager.folder / name, *more
    )


def withheld(made: Any) -> dict[int, str]:
    return {each["number"]: each["reason"] for each in made["withheld"]}


def said(kuager: Program, name: str = "out") -> str:
    """All that a bundle says, by poppler and raw."""
    parts = []
    for path in sorted((kuager.folder / name).rglob("*")):
        if path.suffix == ".pdf":
            got = subprocess.run(
                ["pdftotext", "-layout", path, "-"], capture_output=True, check=True
            )
            parts.append(got.stdout.decode())
        elif path.is_file():
            parts.append(path.read_bytes().decode("utf-8", "replace"))
    return "\n".join(parts)


def marks(kuager: Program, number: int) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = kuager.ok("marks", number)["marks"]
    return listed


STATEMENT = "Показания. Свидетель Каримов видел задержание.\n"

# Each: what is recorded, and a word of the reason ("" when the item leaves).
GATES: dict[str, tuple[list[tuple[str, ...]], str]] = {
    "none": ([], "no consent"),
    "given": ([("Witness A",)], ""),
    "other purpose": ([("Witness A", "--purpose", "court")], "purpose"),
    "expired": ([("Witness A", "--expires-on", "2024-12-31")], "expired"),
    "not yet expired": ([("Witness A", "--expires-on", today())], ""),
    "expired since the date of the bundle": (
        [("Witness A", "--expires-on", "2025-05-26")],
        "expired",
    ),
    "withdrawn": ([("Witness A",), ("Witness A", "--withdraw")], "withdrawn"),
    "given again": ([("Witness A",), ("Witness A", "--withdraw"), ("Witness A",)], ""),
    "materials do not cover": ([("Witness A", "--material", "voice")], "material"),
    "materials cover": ([("Witness A", "--material", "statement")], ""),
    "two agree": ([("Witness A",), ("Witness B",)], ""),
    "one of two refuses": ([("Witness A",), ("Witness B", "--purpose", "court")], "purpose"),
    "one of two withdrew": (
        [("Witness A",), ("Witness B",), ("Witness B", "--withdraw")],
        "withdrawn",
    ),
}


WORDS = (
    "первое", "второе", "третье", "четвёртое", "пятое", "шестое", "седьмое", "восьмое", "девятое",
    "десятое", "одиннадцатое", "двенадцатое", "тринадцатое",
)  # fmt: skip
"""One for each gate: what its statement says of its own."""


@pytest.fixture(scope="module")
def decided(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, str]:
    """A statement for each gate, in one bundle: what was said of the export, and what it says."""
    with pytest.MonkeyPatch.context() as patch:
        case = Program(tmp_path_factory.mktemp("decided"), patch)
        shutil.copytree(pristine, case.vault)
        papers = case.folder / "papers"
        papers.mkdir()
        for number, word in enumerate(WORDS, start=1):
            text = STATEMENT.replace("задержание", f"{word} задержание")
            (papers / f"{number:02}.txt").write_text(text, "utf-8")
        case.ok("add", papers, "--case", "KZ-1", "--kind", "testimony")
        for number, (recorded, _reason) in enumerate(GATES.values(), start=1):
            case.ok("marks", number, "--suggest", "--accept", "all")
            for who, *more in recorded:
                purpose = ("--purpose", "un") if not {"--purpose", "--withdraw"} & set(more) else ()
                identity = () if "--withdraw" in more else ("--identity", "pseudonym")
                case.ok("consent", number, "--person", who, *purpose, *identity, *more)
        return exported(case, "--as-of", "2025-05-26"), said(case)


@pytest.mark.parametrize("gate", GATES)
def test_consent_decides(gate: str, decided: tuple[Any, str]) -> None:
    made, shown = decided
    _recorded, reason = GATES[gate]
    place = [*GATES].index(gate)
    number, word = place + 1, WORDS[place]
    if reason:
        assert reason in withheld(made)[number]
        assert word not in shown
    else:
        assert number not in withheld(made)
        assert f"{word} задержание" in shown
    assert "Каримов" not in shown


def test_somebody_without_consent_is_linked_as_the_subject(case: Program) -> None:
    number = put(case, "1.txt", STATEMENT, "--kind", "testimony")
    consent(case, number, "Witness A")
    case.ok("link", number, "--person", "Witness B", "--role", "witness")
    assert "everybody" in withheld(exported(case))[number]


def mail(body: str, *attachments: tuple[str, bytes], inner: bytes | None = None) -> bytes:
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"], message["To"] = "a@example.org", "b@example.org"
    message["Subject"] = "Документы"
    message.set_content(body)
    for name, data in attachments:
        message.add_attachment(data, maintype="text", subtype="plain", filename=name)
    if inner is not None:
        forwarded = email.message_from_bytes(inner, policy=email.policy.SMTP)
        message.add_attachment(forwarded)
    return message.as_bytes()


REFUSALS = {
    "consent withdrawn": lambda kuager, number: (
        consent(kuager, number, "Witness A"),
        consent(kuager, number, "Witness A", "--withdraw"),
    ),
    "closed": lambda kuager, number: kuager.ok("describe", number, "--set", "disclosure=closed"),
    "in the trash": lambda kuager, number: kuager.ok("trash", number),
}


def test_an_attachment_stays_with_its_message(case: Program) -> None:
    """A letter that forwards a letter that carries a file: none of them leaves without the first."""
    letters = {}
    for word, refusal in zip(WORDS, ("none", *REFUSALS), strict=False):
        inner = mail(
            f"внутреннее {word} письмо\n", ("deep.txt", f"глубокое {word} вложение\n".encode())
        )
        near = ("near.txt", f"ближнее {word} вложение\n".encode())
        message = mail(f"верхнее {word} письмо\n", near, inner=inner)
        letters[refusal] = put(case, f"{refusal}.eml", message, "--kind", "email", review=False)
    total = case.ok("items", "--case", "KZ-1")["total"]
    assert total == 4 * len(letters)
    for number in range(1, total + 1):
        case.ok("marks", number, "--suggest", "--accept", "all")
    for refusal, refuse in REFUSALS.items():
        refuse(case, letters[refusal])
    exported(case)
    shown = said(case)
    for word, refusal in zip(WORDS, letters, strict=False):
        for kept in (
            f"верхнее {word} письмо", f"ближнее {word} вложение", f"внутреннее {word} письмо",
            f"глубокое {word} вложение",
        ):  # fmt: skip
            # Whatever is not refused leaves: else nothing would be said by what stays.
            assert (kept in shown) is (refusal == "none"), (refusal, kept)
        assert (word in shown) is (refusal == "none"), refusal


def test_a_translation_stays_with_what_it_translates(case: Program) -> None:
    first = put(case, "1.txt", STATEMENT, "--kind", "testimony")
    second = put(case, "2.txt", "A translation: the witness saw the raid.\n")
    case.ok("link", second, "--to", first, "--as", "translation-of")
    consent(case, first, "Witness A")
    assert withheld(exported(case, name="before")) == {}
    consent(case, first, "Witness A", "--withdraw")
    assert set(withheld(exported(case))) == {first, second}
    assert "raid" not in said(case)


def test_closed_and_trashed_items_are_not_even_mentioned(case: Program) -> None:
    closed = put(case, "1.txt", "Закрытая бумага.\n")
    trashed = put(case, "2.txt", "Выброшенная бумага.\n")
    put(case, "3.txt", "Открытая бумага.\n")
    case.ok("describe", closed, "--set", "disclosure=closed")
    case.ok("trash", trashed)
    made = exported(case)
    assert [each["label"] for each in made["exhibits"]] == ["EX-000001"]
    assert "Открытая" in said(case)
    assert "Закрытая" not in said(case)
    assert "Выброшенная" not in said(case)


# Review


def test_a_rejected_mark_lets_its_text_pass_and_the_proof_agrees(case: Program) -> None:
    number = put(case, "1.txt", "Следователь Каримов, тел. 8 701 111 22 33.\n", review=False)
    ids = [mark["id"] for mark in case.ok("marks", number, "--suggest")["marks"]]
    assert len(ids) == 2
    case.ok("marks", number, "--reject", ",".join(ids))
    made = exported(case)
    assert made["proof"]["verdict"] == "ok"
    assert "Следователь Каримов, тел. 8 701 111 22 33." in said(case)


def test_what_was_rejected_in_one_place_is_still_burnt_in_another(case: Program) -> None:
    official = put(case, "1.txt", "Следователь Каримов подписал.\n", review=False)
    ids = [mark["id"] for mark in case.ok("marks", official, "--suggest")["marks"]]
    case.ok("marks", official, "--reject", ",".join(ids))
    put(case, "2 Каримов.txt", "Задержан Каримов.\n")
    exported(case)
    assert "Задержан [Witness A]." in said(case)
    assert "2 [Witness A]" in said(case)
    assert "Следователь Каримов подписал." in said(case)


def test_unreviewed_suggestions_withhold_or_are_accepted_on_request(case: Program) -> None:
    number = put(case, "1.txt", STATEMENT, review=False)
    assert "reviewed" in withheld(exported(case, name="first"))[number]
    made = exported(case, "--accept-suggestions", name="second")
    assert withheld(made) == {}
    assert any("accepted without" in note for note in made["notes"])
    assert "Каримов" not in said(case, "second")


@pytest.mark.parametrize("change", ["new person", "new alias", "now protected"])
def test_a_person_protected_later_opens_the_review_again(change: str, case: Program) -> None:
    if change == "now protected":
        case.ok("person", "--name", "Айжан Омарова")
    put(case, "1.txt", "Пришла Омарова, все зовут её Буревестник.\n")
    assert withheld(exported(case, name="first")) == {}
    if change == "new alias":
        case.ok("person", "--name", "Witness B", "--alias", "Буревестник")
    else:
        case.ok("person", "--name", "Айжан Омарова", "--protected")
    made = exported(case, "--accept-suggestions", name="second")
    hidden = "Буревестник" if change == "new alias" else "Омарова"
    assert hidden not in said(case, "second")
    if change == "now protected":
        return  # Everybody's names are marked at the first review: nothing waits.
    assert made["notes"]


def test_a_mark_by_hand_outlives_a_new_reading(case: Program) -> None:
    """What a reviewer hid with their own eyes must not come back with a new text of the item."""
    text = "Свидетель, одноногий сторож, видел всё.\n"
    number = put(case, "1.txt", text)
    start = text.index("одноногий")
    case.ok("marks", number, "--add", json.dumps({"span": [start, start + 16]}))
    exported(case, name="first")
    assert "одноногий" not in said(case, "first")
    (case.folder / "new.txt").write_text("Исправлено. " + text, "utf-8")
    case.ok("transcribe", number, case.folder / "new.txt")
    made = exported(case, "--accept-suggestions", name="second")
    assert "одноногий" not in said(case, "second") or number in withheld(made)


def test_named_consent_does_not_lift_protection(case: Program) -> None:
    number = put(case, "1.txt", STATEMENT, "--kind", "testimony")
    case.ok(
        "consent", number, "--person", "Witness A", "--identity", "named", "--purpose", "un"
    )  # fmt: skip
    exported(case)
    assert "Каримов" not in said(case)


def test_consent_without_a_name_hides_somebody_who_is_not_protected(case: Program) -> None:
    case.ok("person", "--name", "Болат Ермеков")
    number = put(case, "1.txt", "Я, Ермеков, видел.\n", "--kind", "testimony")
    put(case, "2.txt", "Допрошен Болат Ермеков.\n")
    case.ok(
        "consent", number, "--person", "Болат Ермеков", "--identity", "pseudonym", "--purpose", "un"
    )  # fmt: skip
    exported(case)
    assert "Ермеков" not in said(case)
    # Also where only the other paper is asked for: two bundles side by side must not tell.
    exported(case, "--items", "допрошен", name="part")
    assert "Ермеков" not in said(case, "part")


def test_a_photograph_waits_for_eyes(case: Program) -> None:
    picture = io.BytesIO()
    Image.effect_noise((320, 240), 40).save(picture, "JPEG")
    number = put(case, "yard.jpg", picture.getvalue(), review=False)
    assert "looked" in withheld(exported(case, name="first"))[number]
    # For the public even a request does not let it out unseen.
    made = exported(case, "--accept-suggestions", profile="public", name="public")
    assert "looked" in withheld(made)[number]
    made = exported(case, "--accept-suggestions", name="second")
    assert withheld(made) == {}
    assert any("faces" in note for note in made["notes"])


def test_a_profile_that_needs_ocr_refuses_without_it(
    case: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(case, "1.txt", "Бумага.\n")
    monkeypatch.setattr(ocr, "available", lambda: False)
    target = case.folder / "out"
    for profile in ("public", "court"):
        done = case("export", "--case", "KZ-1", "--profile", profile, "--to", target)
        assert done.code == 1, profile
        assert "Tesseract" in done.err
        assert not target.exists()
    made = exported(case)
    assert made["proof"]["verdict"] == "incomplete"
    assert any("not fully proved" in note for note in made["notes"])


def test_a_bundle_that_leaks_is_deleted(case: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    text_pdf(case.folder / "1.pdf", ["Суд установил, что задержан", "гражданин Каримов вечером."])
    case.ok("add", case.folder / "1.pdf", "--case", "KZ-1")
    case.ok("marks", 1, "--suggest", "--accept", "all")
    monkeypatch.setattr(facsimile, "burn", lambda image, boxes, padding_px: image)
    # As if the reading of burnt pages had been skipped too: only the proof is left.
    monkeypatch.setattr(planning, "reread", lambda *_args: [])
    (case.folder / "target").mkdir()
    done = case("export", "--case", "KZ-1", "--profile", "un", "--to", case.folder / "target" / "b")
    assert done.code == 3
    assert "deleted" in done.err
    assert "Каримов" not in done.err
    assert list((case.folder / "target").iterdir()) == []


# Readings


def mixed_pdf(path: Path, first: list[str], scanned: list[str]) -> None:
    """A drawn page, then a scanned one, as court files are put together."""
    text_pdf(path.with_suffix(".first.pdf"), first)
    canvas = Canvas(str(path), pagesize=(595.28, 841.89), invariant=1)
    canvas.setFont(FACE, 12)
    for index, line in enumerate(first):
        canvas.drawString(72, 760 - index * 20, line)
    canvas.showPage()
    canvas.drawImage(ImageReader(page_picture(scanned)), 0, 0, 595.28, 841.89)
    canvas.save()


def test_a_misread_name_in_a_file_of_both_kinds_does_not_leave(case: Program) -> None:
    """A scan behind a drawn page is a scan all the same: its letters may be wrong."""
    mixed_pdf(
        case.folder / "1.pdf",
        ["Сопроводительное письмо", "Направляется копия протокола задержания."],
        ["ПРОТОКОЛ ЗАДЕРЖАНИЯ", "Мною задержан гражданин Карнмов", "Подпись дежурного стоит ниже"],
    )
    case.ok("add", case.folder / "1.pdf", "--case", "KZ-1")
    assert "Карнмов" in case.ok("text", 1)["text"]
    case.ok("marks", 1, "--suggest", "--accept", "all")
    made = exported(case, "--accept-suggestions")
    assert made["withheld"] == []
    assert "Карнмов" not in said(case)
    assert any(mark["quote"].startswith("Карнмов") for mark in marks(case, 1))


def test_a_name_on_shaded_paper_does_not_leave(case: Program) -> None:
    """Legible to everybody, and to Tesseract a grey page without a word."""
    rows = [row for word in ("Свидетель", "Допрошен", "Задержан")
            for row in (f"{word} Каримов А. Р.", "Подпись поставлена.")]  # fmt: skip
    scan_pdf(case.folder / "1.pdf", rows, paper=160)
    case.ok("add", case.folder / "1.pdf", "--case", "KZ-1")
    case.ok("marks", 1, "--suggest", "--accept", "all")
    assert len([mark for mark in marks(case, 1) if "Каримов" in mark["quote"]]) == 3
    exported(case, "--accept-suggestions")
    assert "Каримов" not in said(case)


# Honest bundles


def test_people_who_resemble_the_protected_stay(case: Program) -> None:
    """A proof that cries at every likeness would be switched off."""
    for name, pseudonym in (
        ("Саидов Рустам", "P1"), ("Ким Вера", "P2"), ("Роза Азаматовна Жумабаева", "P3"),
        ("Азамат Тлеуов", "P4"), ("Мир Ахмед", "P5"),
    ):  # fmt: skip
        case.ok("person", "--name", name, "--pseudonym", pseudonym, "--protected")
    text = (
        "Секретарь Каримович Ольга, эксперт Кимова и судья Саидханов.\n"
        "Вера людей в суд велика; роза ветров; каждый азамат — гражданин, мир и труд.\n"
        "Присутствовали: Каримуллин, Саидахметов, Кимов, Азаматов, Тлеубердин, Розанов.\n"
        "Дело № 7571-22-00-2/345 от 14 января 2022 года, приложение 12 из 40 страниц.\n"
        "Справки по телефону 1414, бюллетень № 3, сумма 150 000 тенге, статья 272 КоАП.\n"
    )
    number = put(case, "1.txt", text)
    text_pdf(case.folder / "2.pdf", text.splitlines(), size=10)
    case.ok("add", case.folder / "2.pdf", "--case", "KZ-1")
    case.ok("marks", 2, "--suggest", "--accept", "all")
    page_picture(text.splitlines()[:3]).save(case.folder / "3.jpg", quality=92)
    case.ok("add", case.folder / "3.jpg", "--case", "KZ-1")
    case.ok("marks", 3, "--suggest", "--accept", "all")
    made = exported(case, "--accept-suggestions")
    assert made["proof"]["verdict"] == "ok"
    assert number not in withheld(made)
    shown = said(case)
    for kept in ("людей в суд велика", "роза ветров", "272 КоАП", "150 000 тенге", "1414"):
        assert kept in shown


def test_what_a_reviewer_let_pass_passes_on_every_road(case: Program) -> None:
    """A case number and a telephone that are public, in a text, a drawn page and a scan."""
    rows = ["Дело № 7571-22-00-2/345 слушалось.", "Горячая линия: 8 800 080 77 77 работает."]
    put(case, "1.txt", "\n".join(rows), review=False)
    text_pdf(case.folder / "2.pdf", rows)
    page_picture(rows).save(case.folder / "3.jpg", quality=92)
    case.ok("add", case.folder / "2.pdf", case.folder / "3.jpg", "--case", "KZ-1")
    for number in (1, 2, 3):
        found = case.ok("marks", number, "--suggest")["marks"]
        if found:
            case.ok("marks", number, "--reject", ",".join(mark["id"] for mark in found))
    made = exported(case, "--accept-suggestions", "--bundle-id", "2022-01-14.345")
    assert made["proof"]["verdict"] == "ok"
    assert made["withheld"] == []
    assert said(case).count("7571-22-00-2/345") >= 3
