"""Time codes: what was said when, by whom, and where the words stand; exact in every script."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework import quoting
from app.casework.registry import link
from app.casework.writing import texts
from app.records.evidence import Passage
from app.records.timecodes import Timed, at, clock, cues, seconds_at, stretch, written
from app.vault.vault import Vault
from tests.casework.made import make_item

TEXT = (
    "Запись 1\n"
    "[00:00:00] Interviewer: Что случилось?\n"
    "[00:00:04.5-00:00:06] Айгүл 🙂: Меня били утюгом.\n\n"
    "[0:00:12] انا هنا [00:00:15,25] and then\nthe next day: nothing.\n"
)


def test_a_transcript_is_cut_into_cues_with_their_speakers() -> None:
    found = cues(TEXT)
    assert [(cue.start, cue.end, cue.speaker, cue.text) for cue in found] == [
        (0.0, None, "Interviewer", "Что случилось?"),
        (4.5, 6.0, "Айгүл 🙂", "Меня били утюгом."),
        (12.0, None, "", "انا هنا"),
        (15.25, None, "", "and then\nthe next day: nothing."),
    ]
    for cue in found:
        assert TEXT[cue.said : cue.last] == cue.text
        assert TEXT[cue.first] == "["


def test_what_is_no_time_code_is_left_alone() -> None:
    text = "[12:33] [99:70:00] [12.03.22, 14:05:09] (00:00:01) [00:00:٠١] [00:00:01"
    assert cues(text) == []
    assert seconds_at(text, 10) is None


def test_a_sentence_with_a_colon_names_no_speaker_and_a_time_in_a_line_keeps_him() -> None:
    found = cues(
        "[00:00:01] He told me three things then: go.\n[00:00:02] Aida: yes [00:00:03] no"
        "\n[00:00:04] at 12:30 they came"
    )
    assert [(cue.speaker, cue.text) for cue in found] == [
        ("", "He told me three things then: go."),
        ("Aida", "yes"),
        ("Aida", "no"),
        ("", "at 12:30 they came"),
    ]


def test_what_is_said_at_a_time() -> None:
    said = [
        None if (cue := at(TEXT, second)) is None else cue.start for second in (0, 4.49, 4.5, 7)
    ]
    assert said == [0.0, 0.0, 4.5, None]
    overlapping = Timed(
        "[00:00:00-00:00:20] A: long\n[00:00:05-00:00:06] B: short\n[00:00:03] C: open"
    )
    found = [overlapping.at(second) for second in (1, 4, 5.5, 10, 21)]
    assert [None if cue is None else cue.speaker for cue in found] == ["A", "C", "B", "A", None]


def test_a_passage_gets_the_time_of_the_codes_around_it() -> None:
    first = TEXT.index("утюгом")
    assert seconds_at(TEXT, first) == 4.5
    assert stretch(TEXT, first, first + 6) == (4.5, 6.0)
    assert stretch(TEXT, TEXT.index("Что"), first) == (0.0, 6.0)
    assert stretch(TEXT, TEXT.index("انا"), TEXT.index("انا") + 3) == (12.0, 15.25)
    # Of the last one nothing tells the end.
    assert stretch(TEXT, len(TEXT) - 4, len(TEXT)) == (15.25, 15.25)
    assert stretch(TEXT, 0, 3) is None


def test_clock_says_no_more_than_there_is() -> None:
    assert [clock(value) for value in (0, 753.4, 3661.001, 360000)] == [
        "00:00:00", "00:12:33.4", "01:01:01.001", "100:00:00",
    ]  # fmt: skip


def test_words_that_look_like_a_time_code_do_not_become_one() -> None:
    text = written([(1.0, None, "A [x]: b", "see [00:00:09] there\n\n  and [00:00:09-00:00:10]")])
    assert text == "[00:00:01] A x b: see (00:00:09) there\nand (00:00:09-00:00:10)\n"
    assert len(cues(text)) == 1


TIMES = st.integers(0, 10**7).map(lambda value: value / 1000)
NAMES = st.sampled_from(["", "A", "Айгүл", "Interviewer", "الشاهد", "Anna Maria de León"])
WORDS = st.text(st.sampled_from("aбв 🙂\u0301ا[]:.,0123456789-\n"), min_size=1, max_size=30).filter(
    lambda words: words.strip() and not words.strip().startswith(("A", "["))
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(TIMES, st.none() | TIMES, NAMES, WORDS), max_size=8))
def test_what_is_written_is_read_again_to_the_millisecond(said) -> None:  # type: ignore[no-untyped-def]
    said = sorted(said, key=lambda each: each[0])
    found = cues(written(said))
    assert [round(cue.start * 1000) for cue in found] == [round(each[0] * 1000) for each in said]
    timed = Timed(written(said))
    for place, (start, end, speaker, _words) in enumerate(said):
        cue = timed.cues[place]
        if speaker:
            assert cue.speaker == speaker
        if end is not None and end > start:
            following = said[place + 1][0] if place + 1 < len(said) else None
            assert cue.end == end or (cue.end is None and following == end)


def test_ten_thousand_cues_are_found_without_a_search_through_them() -> None:
    text = "".join(
        f"[{clock(second * 2)}-{clock(second * 2 + 1)}] A: word\n" for second in range(10_000)
    )
    timed = Timed(text)
    assert len(timed.cues) == 10_000
    for second in (0, 9_999, 19_998):
        cue = timed.at(second)
        assert (cue.start if cue else None) == (second if second % 2 == 0 else None)
    # A million brackets in one line are no reason to wait.
    assert len(Timed("[00:00:01] " * 20_000).cues) == 20_000


def test_a_passage_of_a_recording_carries_its_time(vault: Vault) -> None:
    voice = make_item(vault, "Voice", media_type="audio/x-wav")
    texts.save_text(vault, voice.id, TEXT, "transcript")
    first = TEXT.index("утюгом")
    linked = link.to_article(vault, voice.id, "iccpr:7", span=link.Span(first, first + 6))
    held = vault.get(Passage, linked.passage_id or "")
    assert (held.quote, held.time_start, held.time_end) == ("утюгом", 4.5, 6.0)
    # The same stretch of sound is another passage than the words.
    heard = quoting.quote(vault, voice, quoting.Stretch(4.5, 6.0))
    assert heard.id != held.id
    chat = make_item(vault, "Chat", "[14:05:09] Aida: yes")
    assert link.passage(vault, chat, link.Span(11, 15)).time_start is None
