"""A bundle that has everything: sections, documents, notes, annexes; and where its pages might be."""

from __future__ import annotations

import io
from dataclasses import replace

from app.bundle.content import (
    ANNEXES,
    BundleContent,
    ChronologyLine,
    Citation,
    CoverPage,
    Document,
    DocumentsBody,
    Exhibit,
    FileBody,
    Media,
    PersonLine,
    QuotationLine,
    Section,
    TypesetBody,
    WithheldBody,
)
from app.bundle.sheets import Placed, annex_kinds, filled_sections
from tests.bundle.made import content, typeset

ICCPR = "International Covenant on Civil and Political Rights"
KAZAKH = "Ішкі істер министрлігінің шетелдіктерді ұстау туралы қаулысы "
ARABIC = "شهادة محمد بن عبد الله حول الاحتجاز في نقطة التسجيل"


def _text(*lines: str) -> TypesetBody:
    return TypesetBody(lambda: typeset(*lines))


def _cites(*cites: tuple[str, str, str, int]) -> tuple[Citation, ...]:
    instruments = {"treaty": ICCPR, "national": "Law of the Republic of Kazakhstan on Refugees"}
    return tuple(
        Citation(cite, group, order, page, instruments.get(group, ""))
        for cite, group, order, page in cites
    )


def exhibits() -> tuple[Exhibit, ...]:
    return (
        Exhibit(
            1,
            "Testimony of Person 1 on the detention at the registration point",
            DocumentsBody(
                (
                    Document(
                        "Testimony of Person 1", _text("one", "two"), "Russian", redacted=True
                    ),
                    Document("Testimony of Person 1", _text("three"), "English", translation=True),
                )
            ),
            kind_label="Testimony",
            date_words="c. 14 January 2022",
            date_sort="2022-01-14",
            author="Person 1",
            language="Russian, with English translation",
            redacted=True,
            provisions=("ICCPR art. 7", "ICCPR art. 9 (1)"),
            citations=_cites(
                ("ICCPR art. 9 (1)", "treaty", "iccpr 009 01", 1),
                ("ICCPR art. 9 (1)", "treaty", "iccpr 009 01", 3),
                ("ICCPR art. 7", "treaty", "iccpr 007", 2),
                ("ICCPR art. 7", "treaty", "iccpr 007", 0),
            ),
            persons=("Person 1",),
            section=0,
            note="The original is held by counsel and can be inspected.",
        ),
        Exhibit(
            2,
            "Judgment of the district court",
            _text("judgment", "page two"),
            kind_label="Court document",
            date_words="January 2025",
            author="District court",
            language="Russian",
            citations=_cites(
                ("ICCPR art. 7", "treaty", "iccpr 007", 0),
                ("Refugee Act art. 10", "national", "refugee 010", 2),
                ("Toktakunov v. Kyrgyzstan (1470/2006)", "case", "toktakunov", 1),
            ),
            section=0,
        ),
        Exhibit(
            3,
            "SECRET TITLE",
            WithheldBody("There is no consent for this purpose."),
            citations=_cites(("SECRET PROVISION", "treaty", "secret", 1)),
            section=2,
            note="SECRET NOTE",
        ),
        Exhibit(
            4,
            '=HYPERLINK("x") as a title',
            _text("statement"),
            kind_label="Statement",
            citations=_cites(("A/HRC/49/1, para. 12", "un-document", "a 49 1", 1)),
            persons=("Person 1", "Person 2"),
            section=2,
        ),
        Exhibit(
            5,
            "Voice message",
            FileBody(),
            kind_label="Audio",
            date_words="15 January 2022",
            media=Media("ogg", lambda: io.BytesIO(b"OggS" + bytes(500))),
            section=2,
        ),
    )


def annexed(**changes: object) -> BundleContent:
    values: dict[str, object] = {
        "exhibits": exhibits(),
        "sections": (Section("Testimonies"), Section("Empty section"), Section("Other evidence")),
        "annexes": ANNEXES,
        "letter": "B",
        "chronology": (
            ChronologyLine(
                "c. 5 January 2022", "2022-01-05", "Foreigners were taken from a café.", ((1, 1),)
            ),
            ChronologyLine(
                "14 January 2022",
                "2022-01-14",
                "Rulings were sent by telephone.",
                ((1, 3), (1, 2), (2, 0), (3, 1)),
                disputed=True,
            ),
            ChronologyLine("2023", "2023", "SECRET EVENT", ((3, 1),)),
            ChronologyLine("", "", "A date is not known.", ((4, 1),)),
        ),
        "quotations": (
            QuotationLine(
                "The detainees were beaten to make them confess.",
                "for",
                "They beat [Person 1] with a stick and said: sign, [Person 1], or it goes on.",
                1,
                2,
            ),
            QuotationLine("The detainees were beaten to make them confess.", "against", "", 2, 1),
            QuotationLine("SECRET CLAIM", "for", "SECRET WORDS", 3, 1),
            QuotationLine("Nobody was told why.", "context", "Никому ничего не сказали.", 4),
        ),
        "people": (
            PersonLine("Person 1", ("victim", "witness"), (1, 3, 4)),
            PersonLine("Person 2", ("witness",), (4,)),
            PersonLine("SECRET PERSON", ("victim",), (3,)),
        ),
        "cover": CoverPage(
            addressee="Human Rights Committee",
            reference="Communication No. 0000/2026",
            parties=("Person 1 and others", "v. Kazakhstan"),
            submitted_by="Two organisations",
        ),
        "notes": ("Exhibit 3 will follow in a supplement.",),
    }
    return content(**(values | changes))


def placed(made: BundleContent, *, start: int = 5, length: int = 3) -> Placed:
    """Say where everything is: a sheet per section, ``length`` pages per exhibit."""
    page = start
    spans: dict[int, tuple[int, int]] = {}
    documents: dict[int, tuple[tuple[int, int], ...]] = {}
    sections: dict[int, int] = {}
    firsts = {members[0].number: section for section, members in filled_sections(made)}
    for exhibit in made.exhibits:
        if exhibit.number in firsts:
            sections[firsts[exhibit.number]] = page
            page += 1
        spans[exhibit.number] = (page, page + length - 1)
        if isinstance(exhibit.body, DocumentsBody):
            documents[exhibit.number] = ((page, page + length - 2), (page + length - 1,) * 2)
        page += length
    annexes: dict[str, tuple[int, int]] = {}
    for kind in annex_kinds(made):
        annexes[kind] = (page, page)
        page += 1
    return Placed(spans, documents, sections, annexes, page - made.first_page)


def awkward() -> tuple[Exhibit, ...]:
    """Titles that no layout likes."""
    titles = ("word " * 100, KAZAKH * 40, ARABIC, ARABIC * 10, "x" * 500, "Same", "Same")
    return tuple(
        replace(exhibits()[1], number=number, title=title, author=title, note=title)
        for number, title in enumerate(titles, start=1)
    )
