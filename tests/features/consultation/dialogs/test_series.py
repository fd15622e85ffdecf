"""Which compounds have not met this month, told at the head of the list, and the next meeting planned from there."""

from __future__ import annotations

from datetime import date, timedelta

from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation import commands, queries
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.records import SeriesDraft
from desktop.ui.editor import Editor
from tests.features.consultation.page.test_prepare import cells


def visible(page: ConsultationPage) -> Editor:
    return [one for one in page.findChildren(Editor) if one.isVisible()][-1]


def test_the_next_meeting_of_a_compound_is_planned_from_the_list(
    app: App, chinese: None, qtbot: QtBot
) -> None:
    app.fill("consultation")
    app.settle()
    page: ConsultationPage = app.window.show_page("consultation")
    assert page._unmet.text() == "8个小区应开未开"
    dialog = page.regular()
    app.settle()
    assert {row[4] for row in cells(dialog._table)} == {"本月未开"}
    dialog._table.selectRow(1)
    editor = dialog.mend()
    assert editor is not None
    editor.form.rows["location"]._spec.write("党群服务中心")
    editor.form.rows["chair"]._spec.write("钱伟")
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()
    chosen = dialog.chosen()
    assert chosen is not None
    assert chosen.series_id is not None
    dialog.plan()
    planning = visible(page)
    draft = planning.form.understood()
    assert (draft.compound_id, draft.kind, draft.location, draft.chair, draft.convener) == (
        chosen.compound_id, "joint", "党群服务中心", "钱伟", "社区党组织",
    )  # fmt: skip
    with qtbot.waitSignal(planning.accepted):
        planning.save()
    app.settle()
    assert page.meeting.draft.held_on == chosen.next_on
    assert [one.unit for one in page.meeting.participants][-1] != ""
    if chosen.next_on.month == date.today().month:
        assert page._unmet.text() == "7个小区应开未开"
    assert app.context.peek(queries.series_of, chosen.compound_id, "joint", "") is not None


def test_a_series_that_was_stopped_opens_with_its_last_day_and_starts_again(
    app: App, chinese: None, qtbot: QtBot
) -> None:
    app.fill("consultation")
    app.settle()
    page: ConsultationPage = app.window.show_page("consultation")
    dialog = page.regular()
    app.settle()
    dialog._table.selectRow(1)
    chosen = dialog.chosen()
    assert chosen is not None
    yesterday = date.today() - timedelta(days=1)
    with app._db.writing("停") as s:
        series = commands.save_series(
            s,
            SeriesDraft(
                chosen.compound_id, chosen.kind, chosen.brand, 1, date(2026, 1, 1), yesterday, location="凉亭"
            ),
        )
    editor = dialog.mend()
    assert editor is not None
    draft = editor.form.understood()
    assert (draft.id, draft.location, draft.ends_on) == (series, "凉亭", yesterday)
    editor.form.rows["ends_on"]._spec.write(None)
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()
    assert series in {one.series_id for one in dialog._rows}


def test_a_compound_is_told_by_its_own_name_first_and_what_is_planned_later_is_not_this_month(
    app: App,
) -> None:
    app.fill("consultation")
    app.settle()
    dialog = app.window.show_page("consultation").regular()
    app.settle()
    assert dialog._said.text() == "8 of 8 compounds are due to meet and have not planned to"
    for row in cells(dialog._table):
        compound, community = row[0].split(" ")
        assert not compound.endswith("社区"), row[0]
        assert community.endswith("社区"), row[0]
