"""Subtitles and ELAN files: read in the sandbox, written in memory, the same to the millisecond."""

from __future__ import annotations

import warnings
from pathlib import Path

import pysubs2
import pytest
from lxml import etree

from app.casework.consents import consent
from app.casework.printed import note_printed
from app.casework.redacting import review
from app.casework.registry import link, people
from app.casework.releasing.subtitles_leaving import write_redacted
from app.casework.writing import subtitles, texts
from app.errors import Refused, Usage
from app.records.text import fold
from app.records.timecodes import cues
from app.vault.vault import Vault
from tests.casework.made import make_item

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from pympi.Elan import Eaf

TEXT = (
    "[00:00:01-00:00:02.5] Айгүл К: Hi & <b>bye</b> 🙂\nsecond line\n"
    '[00:00:01.234-00:00:03.999] Interviewer: över "him"\n'
    "[00:00:02.001-00:00:02.002] Айгүл К: انا هنا\n"
    "[01:59:59.999-02:00:01] unnamed\n"
)


def said(text: str) -> list[tuple[float, float | None, str, str]]:
    return [(cue.start, cue.end, cue.speaker, cue.text) for cue in cues(text)]


@pytest.mark.parametrize("format_", ["vtt", "eaf"])
def test_times_speakers_and_words_come_back(format_: str) -> None:
    again = subtitles.read(subtitles.write(TEXT, format_).encode())
    assert said(again) == said(TEXT)
    assert again == TEXT


def test_srt_comes_back_but_for_what_looks_like_styling() -> None:
    assert subtitles.read(subtitles.write(TEXT, "srt").encode()) == TEXT.replace("<b>", "").replace(
        "</b>", ""
    )


@pytest.mark.parametrize("format_", ["srt", "vtt"])
def test_another_program_reads_what_is_written(format_: str) -> None:
    read = pysubs2.SSAFile.from_string(subtitles.write(TEXT, format_), format_=format_)
    assert [(each.start, each.end) for each in read] == [
        (1000, 2500), (1234, 3999), (2001, 2002), (7199999, 7201000),
    ]  # fmt: skip
    assert "second line" in read[0].plaintext


@pytest.mark.parametrize("format_", ["srt", "vtt"])
def test_what_another_program_writes_is_read(format_: str) -> None:
    made = pysubs2.SSAFile()
    made.append(pysubs2.SSAEvent(start=61_001, end=62_999, text="{\\i1}one{\\i0}\\Ntwo"))
    made.append(pysubs2.SSAEvent(start=5, end=10, text="первый"))
    assert said(subtitles.read(made.to_string(format_).encode())) == [
        (0.005, 0.01, "", "первый"),
        (61.001, 62.999, "", "one\ntwo"),
    ]


def test_elan_reads_what_is_written_and_its_tiers_come_back(tmp_path: Path) -> None:
    path = tmp_path / "a.eaf"
    path.write_text(subtitles.write(TEXT, "eaf"), "utf-8")
    read = Eaf(path)
    # Annotations of one tier do not overlap: the second voice of one person lies in a tier beside it.
    assert set(read.get_tier_names()) == {"Айгүл К", "Айгүл К (2)", "Interviewer", "default"}
    assert read.get_annotation_data_for_tier("Interviewer") == [(1234, 3999, 'över "him"')]
    assert [each[:2] for each in read.get_annotation_data_for_tier("default")] == [
        (7199999, 7201000)
    ]
    assert read.get_parameters_for_tier("Айгүл К (2)")["PARTICIPANT"] == "Айгүл К"
    root = etree.fromstring(path.read_bytes())
    slots = [int(each.get("TIME_VALUE")) for each in root.iter("TIME_SLOT")]
    assert slots == sorted(slots)


def test_what_pympi_writes_is_read(tmp_path: Path) -> None:
    made = Eaf()
    made.add_tier("Свидетель", part="Witness 1")
    made.add_annotation("Свидетель", 1, 1001, "первое")
    made.add_annotation("Свидетель", 1001, 2000, "второе")
    made.add_tier("Interpreter")
    made.add_annotation("Interpreter", 500, 1500, "a < b & c")
    made.add_linguistic_type("translation", constraints="Symbolic_Association", timealignable=False)
    made.add_tier("English", ling="translation", parent="Свидетель")
    made.add_ref_annotation("English", "Свидетель", 10, "first")
    path = tmp_path / "p.eaf"
    made.to_file(path)
    brought = subtitles.bring_file(path)
    assert said(brought.text) == [
        (0.001, 1.001, "Witness 1", "первое"),
        (0.5, 1.5, "Interpreter", "a < b & c"),
        (1.001, 2.0, "Witness 1", "второе"),
    ]
    assert (brought.cues, brought.tiers_left) == (3, 1)


ODD = {
    "bom, crlf, styling": (
        "\ufeff1\r\n00:00:01,000 --> 00:00:02,500 X1:10 X2:20\r\n<i>Hello</i> {\\an8}there\r\n\r\n".encode(),
        [(1.0, 2.5, "", "Hello there")],
    ),
    "utf-16": (
        "1\n00:00:01,000 --> 00:00:02,500\nПривет\n".encode("utf-16"),
        [(1.0, 2.5, "", "Привет")],
    ),
    "windows cyrillic": (
        "1\n00:00:01,000 --> 00:00:02,500\nМеня задержали утром\n".encode("cp1251"),
        [(1.0, 2.5, "", "Меня задержали утром")],
    ),
    "no end, an end before the beginning, an empty cue, wrong order": (
        b"1\n00:00:05,0 -->\nfive\n\n2\n00:00:04,000 --> 00:00:03,000\nfour\n\n3\n00:00:01,000 --> "
        b"00:00:02,000\n\n4\n00:00:02,000 --> 00:00:02,500\n1984\nIt was.\n",
        [(2.0, 2.5, "", "1984\nIt was."), (4.0, None, "", "four"), (5.0, None, "", "five")],
    ),
    "web": (
        "WEBVTT a\n\nNOTE not\nsaid\n\nSTYLE\n::cue {}\n\nintro\n00:01.000 --> 00:02.000 align:left\n"
        "<v.loud Aida K>Hi &amp; <c.x>bye</c></v> <v Bob>What?\n\n00:03.000 --> 00:04.000\n"
        "\u202bنعم\u202c <00:03.500>yes&lrm;\n".encode(),
        [
            (1.0, 2.0, "Aida K", "Hi & bye"),
            (1.0, 2.0, "Bob", "What?"),
            (3.0, 4.0, "", "نعم yes"),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_odd_files_are_read(name: str) -> None:
    data, expected = ODD[name]
    found = [
        (start, end, speaker, words.translate(dict.fromkeys((0x202B, 0x202C, 0x200E))))
        for start, end, speaker, words in said(subtitles.read(data))
    ]
    assert found == expected


BOMB = (
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM '
    '"file:///etc/passwd">]><ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t" '
    'TIME_VALUE="1"/></TIME_ORDER><TIER TIER_ID="x"><ANNOTATION><ALIGNABLE_ANNOTATION '
    'TIME_SLOT_REF1="t" TIME_SLOT_REF2="t"><ANNOTATION_VALUE>w &b;&c;</ANNOTATION_VALUE>'
    "</ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>"
)


def test_entities_are_not_expanded() -> None:
    assert said(subtitles.read(BOMB.encode())) == [(0.001, None, "x", "w &b;&c;")]


@pytest.mark.parametrize(
    "data",
    [
        b"just words\n",
        b"\0\xff\xfe" * 100,
        b"<ANNOTATION_DOCUMENT><TIER",
        b"<x><ANNOTATION_DOCUMENT/></x>",
        BOMB.replace('ID="t"', 'ID="q"').encode(),
        b"<ANNOTATION_DOCUMENT>" + b"<a>" * 5000,
    ],
)
def test_broken_files_are_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        subtitles.read(data)
    assert refused.value.sentence.endswith(".")


def test_ten_thousand_cues() -> None:
    lines = "".join(
        f"{n + 1}\n{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02},000 --> "
        f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02},900\nslowo {n}\n\n"
        for n in range(10_000)
    )
    brought = subtitles.bring(lines.encode())
    assert brought.cues == 10_000
    assert subtitles.write(brought.text, "srt").replace("\n\n", "\n").split() == lines.split()


def test_what_has_no_end_lasts_until_the_next_or_the_recordings_end() -> None:
    text = "[00:00:01] a\n[00:00:04] b\n"
    assert "00:00:01,000 --> 00:00:04,000" in subtitles.write(text, "srt", length=9.5)
    assert "00:00:04,000 --> 00:00:09,500" in subtitles.write(text, "srt", length=9.5)
    assert "00:00:04,000 --> 00:00:05,000" in subtitles.write(text, "srt")
    with pytest.raises(Refused):
        subtitles.write("no time codes", "srt")
    with pytest.raises(Usage):
        subtitles.write(text, "ass")


def test_copying_out_is_logged_and_overwrites_nothing(vault: Vault, tmp_path: Path) -> None:
    item = make_item(vault, "Voice", media_type="audio/x-wav")
    text = texts.save_text(vault, item.id, TEXT, "transcript")
    to = tmp_path / "a.SRT"
    assert subtitles.write_file(vault, item.id, to) == text
    assert subtitles.read(to.read_bytes()).startswith("[00:00:01-00:00:02.5] Айгүл К: Hi")
    (event,) = [each for each in vault.log.events() if each.verb == "copied-out"]
    assert (event.item, event.record) == (item.id, text.id)
    with pytest.raises(Refused):
        subtitles.write_file(vault, item.id, to)
    with pytest.raises(Usage):
        subtitles.write_file(vault, item.id, tmp_path / "a.doc")
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == ["a.SRT"]
    for format_ in ("vtt", "eaf"):
        subtitles.write_file(vault, item.id, to.with_suffix(f".{format_}"))
        plain = to.with_suffix(f".{format_}").read_bytes()
        assert b"Not redacted" in plain
        assert subtitles.read(plain) == TEXT


def test_of_what_was_taken_back_no_transcript_is_copied(vault: Vault, tmp_path: Path) -> None:
    person = people.save_person(vault, name="Айгүл Ёлкина")
    item = make_item(vault, "Voice", media_type="audio/x-wav")
    texts.save_text(vault, item.id, TEXT, "transcript")
    form = consent.ConsentForm(person=person.id, purposes=("un",), identity="pseudonym")
    consent.record(vault, item.id, form)
    consent.withdraw(vault, item.id, person.id)
    with pytest.raises(Refused, match="withdrawn"):
        subtitles.write_file(vault, item.id, tmp_path / "a.srt")
    assert not (tmp_path / "a.srt").exists()
    with pytest.raises(Refused, match="withdrawn"):
        note_printed(vault, [item.id], "text")
    assert note_printed(vault, [item.id], "list") == [item]


def test_what_is_given_to_others_passes_the_gate_and_names_nobody_hidden(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.save_person(vault, name="Айгүл Ёлкина", pseudonym="Witness A", protected=True)
    item = make_item(vault, "Voice", media_type="audio/x-wav", kind="testimony", language="ru")
    words = (
        "[00:00:01-00:00:02.5] Айгүл Ёлкина: Я видела.\n[00:00:03] Interviewer: Айгүл, и потом?\n"
    )
    texts.save_text(vault, item.id, words, "transcript")
    link.to_person(vault, item.id, "Witness A", "witness")
    to = tmp_path / "out.vtt"

    def refused() -> str:
        with pytest.raises(Refused) as why:
            write_redacted(vault, item.id, to, "un")
        assert not to.exists()
        return why.value.sentence

    assert "consent" in refused()
    form = consent.ConsentForm(person="Witness A", purposes=("un",), identity="pseudonym")
    consent.record(vault, item.id, form)
    assert "not been reviewed" in refused()
    review.settle(vault, item.id, ["all"], [])
    write_redacted(vault, item.id, to, "un")
    written = to.read_text("utf-8")
    assert "Айгүл" not in written
    assert "Ёлкина" not in written
    assert written.count("Witness A") == 2
    assert "00:00:01.000 --> 00:00:02.500" in written
    (event,) = [each for each in vault.log.events() if each.verb == "exported"]
    assert (event.item, event.table) == (item.id, "item_text")
    to.unlink()
    # What a reviewer let pass lets no name pass within it.
    module = "app.casework.releasing.subtitles_leaving"
    passed = {1: frozenset({fold("айгүл ёлкина из алматы")})}
    with monkeypatch.context() as patched:
        patched.setattr(f"{module}.replaced", lambda text, _replacements: text)
        patched.setattr(f"{module}.prove.identifiers", lambda *_: (frozenset(), passed))
        assert "hidden" in refused()
    consent.withdraw(vault, item.id, "Witness A")
    assert "consent" in refused()
