"""Forms in which a person says what a flag comes to, and who is of which group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.casework.arguing import flags
from app.casework.redress import counting
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.analysis.flag_form import flag_form
from app.ui.screens.analysis.proceedings import words
from app.ui.screens.analysis.proceedings.reading import Full, Overview
from app.ui.wording import one_line

if TYPE_CHECKING:
    from app.ui.screens.analysis.proceedings.view import ProceedingsView


def settle_form(screen: Any, found: tuple[flags.Flag, ...], key: str) -> FormSheet | None:
    """What a flag comes to, said by a person with a reason.

    Args:
        screen: a register.
        found: the flags that stand now.
        key: of the page, and the flag's rule and ids after it.
    """
    wanted = key.partition("|")[2]
    flag = next(
        (each for each in found if "|".join((each.rule, each.one, each.other)) == wanted), None
    )
    if flag is None:
        return None
    return flag_form(screen, flag, key, words.flag(flag))


def within_form(screen: ProceedingsView, shown: Full | None, key: str) -> FormSheet | None:
    """Whether somebody is of a group that stands beside them."""
    if not isinstance(shown, Overview):
        return None
    wanted = key.partition("|")[2]
    units = {each.person_id: each for each in shown.gap.victims.units}
    one = units.get(wanted)
    groups = [
        (each.person_id, one_line(each.name))
        for each in units.values()
        if each.group and each.person_id != wanted
    ]
    if one is None or not groups:
        return None
    first = one.within or groups[0][0]
    case_id = shown.case.id

    def save(given: dict[str, Any]) -> Saving:
        return tr("Said who is of the group"), lambda vault: counting.settle(
            vault,
            case_id,
            given["group"],
            "" if given["within"] == "all" else wanted,
            within=given["within"] != "apart",
            reason=given["reason"] or "",
        )

    return FormSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("within", key),
        title=tr("Counted once or twice?"),
        fields=[
            Field("group", tr("Group"), "choice", choices=groups, optional_code=False),
            Field(
                "within",
                tr("They are"),
                "choice",
                choices=[
                    ("within", tr("Of the group: counted once")),
                    ("apart", tr("Other people: counted beside it")),
                    ("all", tr("Of the group, like all who stand beside it")),
                ],
                optional_code=False,
            ),
            Field("reason", tr("Why"), "text", required=True),
        ],
        values={
            "group": first,
            "within": "apart" if shown.answers.apart(first, wanted) else "within",
        },
        save=save,
        more=words.unit(one),
    )
