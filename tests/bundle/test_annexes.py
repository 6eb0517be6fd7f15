"""What the annexes say, before anybody draws it."""

from __future__ import annotations

from dataclasses import replace

from app.bundle.annexes import authorities, chronology, citations, matrix, people, quotations
from app.bundle.content import BundleContent, Citation, Exhibit, WithheldBody
from tests.bundle.annexed import annexed, exhibits
from tests.bundle.made import page, pages

SPANS = {1: (10, 12), 2: (13, 15), 3: (16, 16), 4: (17, 17), 5: (18, 18)}


def citing(*cites: Citation) -> BundleContent:
    return annexed(exhibits=(Exhibit(1, "x", pages(page()), citations=cites),), sections=())


def test_authorities_come_by_group_and_then_by_number() -> None:
    lines = authorities(annexed(), SPANS)
    assert [(line.group, line.cite, line.pages) for line in lines] == [
        ("treaty", "ICCPR art. 7", ((1, 11), (2, 13))),
        ("treaty", "ICCPR art. 9 (1)", ((1, 10), (1, 12))),
        ("national", "Refugee Act art. 10", ((2, 14),)),
        ("case", "Toktakunov v. Kyrgyzstan (1470/2006)", ((2, 13),)),
        ("un-document", "A/HRC/49/1, para. 12", ((4, 17),)),
    ]


def test_a_page_that_the_exhibit_does_not_have_is_never_cited() -> None:
    content = citing(
        Citation("a", "treaty", "1", 4),
        Citation("b", "treaty", "2", 3),
        Citation("b", "treaty", "2", 9),
    )
    assert [line.pages for line in authorities(content, SPANS)] == [((1, 10),), ((1, 12),)]
    assert citations(content.exhibits[0], (10, 12)) == (("a", 10), ("b", 12))


def test_the_exhibit_as_a_whole_gives_way_to_its_pages() -> None:
    content = citing(Citation("a", "treaty", "1"), Citation("a", "treaty", "1", 2))
    assert authorities(content, SPANS)[0].pages == ((1, 11),)


def test_the_matrix_has_the_exhibits_that_bear_on_something() -> None:
    made = matrix(annexed(), SPANS)
    assert made.provisions[:3] == ("ICCPR art. 7", "ICCPR art. 9 (1)", "Refugee Act art. 10")
    assert [(row.number, row.cells) for row in made.rows] == [
        (1, ((11,), (10, 12), (), (), ())),
        (2, ((13,), (), (14,), (13,), ())),
        (4, ((), (), (), (), (17,))),
    ]


def test_events_and_people_lose_what_is_withheld() -> None:
    events = chronology(annexed(), SPANS)
    assert [line.event for line in events] == [
        "Foreigners were taken from a café.",
        "Rulings were sent by telephone.",
        "A date is not known.",
    ]
    assert events[1].places == ((1, 11), (1, 12), (2, 13))
    assert [(line.name, line.exhibits) for line in people(annexed())] == [
        ("Person 1", (1, 4)),
        ("Person 2", (4,)),
    ]
    quoted = quotations(annexed(), SPANS)
    assert [(line.stance, line.places) for line in quoted] == [
        ("for", ((1, 11),)),
        ("against", ((2, 13),)),
        ("context", ((4, 17),)),
    ]
    assert not any("SECRET" in line.claim + line.quote for line in quoted)


def test_a_withheld_exhibit_cites_nothing() -> None:
    hidden = tuple(replace(each, body=WithheldBody("No consent."), title="") for each in exhibits())
    content = annexed(exhibits=hidden)
    assert authorities(content, SPANS) == ()
    assert matrix(content, SPANS).rows == ()
    assert chronology(content, SPANS) == ()
    assert people(content) == ()
    assert quotations(content, SPANS) == ()
    assert citations(hidden[0], (10, 12)) == ()
