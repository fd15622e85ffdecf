"""A meeting that runs past midnight, planned, mended and read on the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.core.errors import RuleBroken
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.page.paper import show_paper
from desktop.ui.i18n import tr
from desktop.ui.sentences import sentence


def test_an_end_after_midnight_is_kept_and_told(
    app: App, planned: ConsultationPage, fill: Callable[..., None], qtbot: QtBot
) -> None:
    editor = planned.step.edit()
    fill(editor.form, begins_at="21:30", ends_at="0点20")
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()
    draft = planned.meeting.draft
    assert (draft.begins_at, draft.ends_at) == (time(21, 30), time(0, 20))
    told = f"{draft.held_on} 21:30–{tr('{time} the next day').format(time='00:20')}"
    assert told in planned._record._meta.toolTip()
    preview = show_paper(app.context, planned.meeting.id, "agenda", planned)
    qtbot.waitUntil(lambda: preview.document.pageCount() > 0, timeout=10_000)
    with pypdfium2.PdfDocument(preview._pdf) as document:
        assert "21:30—次日00:20" in document[0].get_textpage().get_text_bounded()
    preview.done(0)


@pytest.mark.parametrize("slip", ["9:00", "07:00", "18:59"])
def test_an_end_that_is_a_slip_is_refused_in_its_place_and_stays_typed(
    app: App, planned: ConsultationPage, fill: Callable[..., None], slip: str
) -> None:
    editor = planned.step.edit()
    fill(editor.form, begins_at="19:00", ends_at=slip)
    editor.save()
    app.settle()
    row = editor.form.rows["ends_at"]
    assert editor.isVisible()
    assert row._note.text() == sentence(RuleBroken("meeting.ends_before_begin"))
    assert row._spec.widget.text() == slip
    editor.done(0)
