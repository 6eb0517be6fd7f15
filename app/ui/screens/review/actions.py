"""What can be done in a review, as commands with keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from app.casework.redacting.marking import BY_HAND
from app.ui.language import tr

if TYPE_CHECKING:
    from app.ui.screens.review.screen import ReviewScreen


class ReviewActions(QObject):
    """The commands of the review screen."""

    def __init__(self, screen: ReviewScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._actions: dict[str, QAction] = {}
        deciding, onward, queue = screen.deciding, screen.onward, screen.queue
        section = tr("Redaction review")
        for name, title, run, keys, picture in (
            ("accept", tr("Hide it"), deciding.accept, "A", "check"),
            ("reject", tr("Leave it readable"), deciding.reject, "R", "x"),
            ("next", tr("Next mark"), lambda: queue.step(1), "J", "chevron-down"),
            ("previous", tr("Previous mark"), lambda: queue.step(-1), "K", "chevron-up"),
            ("alike", tr("Hide all that are the same"), deciding.accept_alike, "Shift+A", "checks"),
            ("not_alike", tr("Leave all the same readable"), deciding.reject_alike, "Shift+R", "eye"),
            ("person", tr("Hide all of this person"), deciding.accept_person, "P", "user-off"),
            ("draw", tr("Draw a box"), self._draw, "B", "square-dashed"),
            ("take_away", tr("Take a mark away that was made by hand"), deciding.take_away, "Del", "trash"),
            ("find", tr("Look for names, numbers and faces"), onward.find, "F5", "wand"),
            ("looked", tr("I have looked at every page"), onward.sign_off, "V", "eye-check"),
            ("second", tr("A second reviewer signs off"), onward.sign_second, "", "signature"),
            ("apply", tr("Burn all pages"), onward.apply, "", "flame"),
            ("export", tr("Take it to a bundle"), onward.export, "", "package-export"),
            ("union", tr("Hide what earlier bundles hid"), onward.take_union, "", "history"),
            ("next_item", tr("Review the next item that waits"), onward.to_next, "N", "player-skip-forward"),
            ("back", tr("Back"), lambda: screen.go.emit("back", None), "Alt+Left", "arrow-left"),
        ):  # fmt: skip
            self._actions[name] = screen.commands.add(
                screen, f"review.{name}", title, run, section=section, keys=keys, icon=picture
            )

    def of_queue(self) -> list[QAction]:
        """Those that have a button over the queue."""
        names = ("previous", "next", "alike", "not_alike", "person", "draw", "take_away", "find")
        return [self._actions[name] for name in names]

    def of_verdicts(self) -> list[QAction]:
        """Those that decide about the chosen mark."""
        return [self._actions[name] for name in ("accept", "reject")]

    def settle(self) -> None:
        """Let only those commands be used that mean anything now."""
        screen = self._screen
        looked, writable = screen.looked, screen.writable
        entry, line = screen.queue.entry(), screen.queue.line()
        group = line is not None and line.entry is None and bool(line.open)
        by_hand = entry is not None and entry.mark.rule.startswith(BY_HAND)
        review = looked.review if looked is not None else None
        has_person = (entry is not None and entry.mark.person_id is not None) or (
            line is not None and line.group.startswith("person:")
        )
        waiting = review.waiting if review is not None else 0
        open_state = review is not None and review.state in ("unmarked", "marked")
        first = review is not None and any(not each.second for each in review.sign_offs)
        usable = {
            "accept": (entry is not None and entry.mark.state != "accepted") or group,
            "reject": (entry is not None and entry.mark.state != "rejected") or group,
            "alike": entry is not None,
            "not_alike": entry is not None,
            "person": has_person,
            "take_away": by_hand and entry is not None and entry.mark.state == "accepted",
            "draw": review is not None,
            "find": review is not None,
            "looked": open_state and not waiting and not first,
            "second": review is not None and review.wants_second and first and not waiting,
            "union": review is not None and bool(review.earlier),
        }
        for name, on in usable.items():
            self._actions[name].setEnabled(bool(on) and writable)
        steps = ("applied", "reviewed", "proved")
        done = review is not None and review.state in steps
        self._actions["apply"].setEnabled(
            done and review is not None and review.product != "recording"
        )
        self._actions["export"].setEnabled(done and writable)
        for name in ("next", "previous"):
            self._actions[name].setEnabled(bool(screen.queue.model.lines))
        self._actions["next_item"].setEnabled(screen.has_session)

    def _draw(self) -> None:
        self._screen.pane.set_drawing(True)
