"""The tabs of a bundle's fields: its profile, and what stands on its cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.records.profiles import load_profiles
from app.ui.forms import Field
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.screens.bundles.draft_form import DraftForm
from app.ui.screens.bundles.made import profile_title
from app.ui.screens.bundles.maker import about

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.casework.drafting.templates import SizeProfile
    from app.records.drafts import BundleDraft


class CoverTab(DraftForm):
    """What stands on the cover, and before the numbers."""

    def __init__(self) -> None:
        fields = (
            Field("title", tr("Title"), hint=tr("that of the case")),
            Field("addressee", tr("For: court, committee or person")),
            Field("reference", tr("Their reference"), hint=tr("case number or registration")),
            Field("parties", tr("Parties, one a line"), "text"),
            Field("submitted_by", tr("Handed in by")),
            Field("as_of", tr("Date"), "day"),
            Field("note", tr("Note to the clerk"), "text"),
            Field("prefix", tr("Before exhibit numbers"), hint="EX"),
            Field("letter", tr("Letter before page numbers"), hint="A"),
        )
        super().__init__(fields, tr("Cover"))


class ProfileTab(DraftForm):
    """For whom the bundle is, and in what form it leaves."""

    def __init__(self) -> None:
        profiles = [(name, profile_title(name)) for name in load_profiles()]
        fields = (
            Field("profile", tr("For"), "choice", choices=profiles, optional_code=False),
            Field("size", tr("How large it may be"), "choice"),
            Field(
                "language",
                tr("Language"),
                "choice",
                choices=(("en", "English"), ("ru", "Русский")),
                optional_code=False,
            ),
            Field("section_sheets", "", "flag", hint=tr("A sheet before each section")),
            Field("archival", "", "flag", hint=tr("For archives (PDF/A-2b)")),
        )
        super().__init__(fields, tr("Profile"))
        self.about = plain(faded=True)
        self.form.insertRow(1, self.about)
        self.form.addRow(
            plain(
                tr(
                    "Whether the PDF is signed with a certificate is asked when the bundle is made."
                ),
                faded=True,
            )
        )

    def show_sizes(self, sizes: Sequence[SizeProfile]) -> None:
        """Offer the sizes that are known."""
        self.editors["size"].set_choices([(size.name, size.label(current())) for size in sizes])

    def show_draft(self, draft: BundleDraft) -> None:
        """Show what is stored."""
        super().show_draft(draft)
        self.about.setText(about(draft.profile))

    def forget(self) -> None:
        """Show nothing."""
        super().forget()
        self.about.setText("")
