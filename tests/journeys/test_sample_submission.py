"""The submission of the sample case, whole: every footnote leads to a page that says so.

Minutes long, so only on request: ``KUAGER_SAMPLE=1 ./run test tests/journeys/test_sample_submission.py``.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from app.casework.sample import load_sample
from app.casework.submitting import leaving, submissions
from tests.builders import new_vault
from tests.casework.cited_pages import unsaid

pytestmark = pytest.mark.skipif(
    not os.environ.get("KUAGER_SAMPLE"), reason="takes minutes; KUAGER_SAMPLE=1 runs it"
)


def test_every_footnote_of_the_sample_leads_to_a_page_that_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught = []
    compose = leaving.compose

    def watched(vault: object, held: object, leaves: object) -> object:
        caught.append(leaves)
        return compose(vault, held, leaves)  # type: ignore[arg-type]

    monkeypatch.setattr(leaving, "compose", watched)
    with new_vault(tmp_path / "vault") as vault:
        load_sample(vault, tmp_path / "files")
        held = submissions.submissions(vault)[0].submission
        request = leaving.Request(
            submission=held.id,
            folder=tmp_path / "left",
            bundle_id="KUAGER-SAMPLE",
            accept_suggestions=True,
        )
        left = leaving.export(vault, request)
        shown = submissions.shown(vault, held.id)
        assert unsaid(vault, shown, caught[-1], tmp_path / "left") == []
    written = [each for each in shown.blocks if each.kind == "paragraph"]
    assert left.footnotes >= 100
    assert left.words >= 1500
    assert left.left_out == ()
    assert len(re.findall(r"\[\^", " ".join(each.text for each in written))) >= 80
