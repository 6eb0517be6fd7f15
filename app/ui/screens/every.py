"""Every screen of an open vault, in the order of the rail; Ctrl+1 to Ctrl+0 show the first ten."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.ui.language import tr
from app.ui.screen import Screen
from app.ui.screens.analysis.screen import AnalysisScreen
from app.ui.screens.bundles.screen import BundlesScreen
from app.ui.screens.cases import CasesScreen
from app.ui.screens.events import EventsScreen
from app.ui.screens.interview.screen import InterviewScreen
from app.ui.screens.item.screen import ItemScreen
from app.ui.screens.law import LawScreen
from app.ui.screens.library.screen import LibraryScreen
from app.ui.screens.library.search_field import SearchField
from app.ui.screens.people import PeopleScreen
from app.ui.screens.places import PlacesScreen
from app.ui.screens.review.screen import ReviewScreen
from app.ui.screens.submission.screen import SubmissionScreen
from app.ui.screens.verify.screen import VerifyScreen

if TYPE_CHECKING:
    from app.ui.window import Window


def rail() -> list[tuple[str, str, str]]:
    """Name, title and icon of the screens that the rail has."""
    return [
        ("library", tr("Library"), "books"),
        ("cases", tr("Cases"), "folders"),
        ("people", tr("People"), "users"),
        ("events", tr("Events"), "calendar-event"),
        ("places", tr("Places"), "map-pin"),
        ("law", tr("Law"), "scale"),
        ("interview", tr("Interviews"), "messages"),
        ("analysis", tr("Analysis"), "chart-dots"),
        ("submission", tr("Submissions"), "writing"),
        ("bundles", tr("Bundles"), "package"),
        ("verify", tr("Verify"), "shield-check"),
    ]


def search_field() -> SearchField:
    """The field in the toolbar; the library searches with it."""
    return SearchField()


def makers(window: Window, query: SearchField) -> list[Callable[[], Screen]]:
    """What makes each screen, so that the window can do something else in between.

    The item and its redaction review have no place of their own on the rail.
    """
    commands = window.commands
    return [
        lambda: LibraryScreen(commands, query),
        lambda: ItemScreen(commands),
        lambda: ReviewScreen(commands),
        lambda: CasesScreen(commands),
        lambda: PeopleScreen(commands),
        lambda: EventsScreen(commands),
        lambda: PlacesScreen(commands),
        lambda: LawScreen(commands),
        lambda: InterviewScreen(commands),
        lambda: AnalysisScreen(commands),
        lambda: SubmissionScreen(commands),
        lambda: BundlesScreen(commands, query),
        lambda: VerifyScreen(commands),
    ]
