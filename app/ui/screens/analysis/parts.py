"""The parts of the analysis: what the case argues, what it looks like as a whole, what must be checked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.screens.analysis.view import PictureView, Register

View = Register | PictureView


@dataclass(frozen=True, slots=True)
class Part:
    """A part that is made when it is first looked at.

    Attributes:
        name: which it is.
        group: ``argue``, ``see`` or ``check``.
        icon: of its title.
        make: makes it.
    """

    name: str
    group: str
    title: str
    icon: str
    make: Callable[[Commands], View]


def parts() -> list[Part]:
    """Those that are made late, in order within their groups."""
    return [
        Part("state", "argue", tr("The State’s words"), "building", _state),
        Part("statistics", "argue", tr("Statistics"), "list-numbers", _statistics),
        Part("proceedings", "argue", tr("Proceedings and remedies"), "gavel", _proceedings),
        Part("detention", "argue", tr("Places of detention"), "lock", _detention),
        Part("recommendations", "argue", tr("Recommendations"), "list-check", _recommendations),
        Part("chronology", "see", tr("Chronology"), "timeline", _chronology),
        Part("matrix", "see", tr("Matrix of proof"), "layout-grid", _matrix),
        Part("map", "see", tr("Map"), "map-pin", _map),
        Part("network", "see", tr("Network"), "affiliate", _network),
        Part("ledger", "check", tr("Quality ledger"), "checks", _ledger),
    ]


def _state(commands: Commands) -> View:
    from app.ui.screens.analysis.state.view import StateView

    return StateView(commands)


def _statistics(commands: Commands) -> View:
    from app.ui.screens.analysis.statistics.view import StatisticsView

    return StatisticsView(commands)


def _proceedings(commands: Commands) -> View:
    from app.ui.screens.analysis.proceedings.view import ProceedingsView

    return ProceedingsView(commands)


def _detention(commands: Commands) -> View:
    from app.ui.screens.analysis.detention.view import DetentionView

    return DetentionView(commands)


def _recommendations(commands: Commands) -> View:
    from app.ui.screens.analysis.recommendations.view import RecommendationsView

    return RecommendationsView(commands)


def _chronology(commands: Commands) -> View:
    from app.ui.screens.analysis.chronology.view import ChronologyView

    return ChronologyView(commands)


def _matrix(commands: Commands) -> View:
    from app.ui.screens.analysis.matrix.view import MatrixView

    return MatrixView(commands)


def _map(commands: Commands) -> View:
    from app.ui.screens.analysis.map.view import MapView

    return MapView(commands)


def _network(commands: Commands) -> View:
    from app.ui.screens.analysis.network.view import NetworkView

    return NetworkView(commands)


def _ledger(commands: Commands) -> View:
    from app.ui.screens.analysis.quality.view import QualityView

    return QualityView(commands)
