"""Beside the open item: what became of the last resolutions, and where each item comes from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation.desk import follow_status
from desktop.features.consultation.entities import Item
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.page.agenda import Agenda, LastResolutions
from desktop.features.consultation.page.views import summary
from desktop.features.consultation.records import FollowUp, Outcome
from desktop.ui.chip import Chip, Status
from desktop.ui.lists import Entry, RecordList

HELD = date(2026, 9, 16)
TOLD = FollowUp(1, "2026-0004", "楼道杂物清理", "物业公司", date(2026, 8, 31), "doing", 71, None, "", 0)


@pytest.fixture
def page(app: App, held: ConsultationPage) -> ConsultationPage:
    """The demo meeting opened again, at its first item."""
    held.step.turn_to(held.meeting.items[0].id)
    app.settle()
    return held


def entries(listed: RecordList) -> list[Entry]:
    model = listed.model()
    return [model.index(at, 0).data(Qt.ItemDataRole.UserRole) for at in range(model.rowCount())]


def last(page: ConsultationPage) -> LastResolutions:
    return page.step.findChild(LastResolutions)


def test_what_became_of_the_last_resolutions_stands_on_top(
    app: App, page: ConsultationPage, earlier: tuple[int, int]
) -> None:
    told = [(e.title, e.meta, e.status.state, e.status.words) for e in entries(last(page)._tasks)]
    assert told == [
        ("楼道杂物清理", "71%  2026-0004", "bad", "逾期16天"),
        ("凉亭顶棚补漏", "2026-0003", "ok", "9月3日办结"),
    ]
    assert last(page)._typed.text().startswith("凉亭顶棚补漏：已于9月3日办结。"), "what was typed stays below"


def test_without_tasks_only_what_was_typed_is_told(app: App, page: ConsultationPage) -> None:
    assert not last(page)._tasks.isVisible()
    assert last(page)._typed.isVisible()


def test_a_click_on_a_resolution_opens_its_matter(
    app: App, page: ConsultationPage, earlier: tuple[int, int], qtbot: QtBot
) -> None:
    page.step.desk._form.rows["discussion"]._spec.widget.setPlainText("刚说的")
    tasks = last(page)._tasks
    at = tasks.visualRect(tasks.model().index(0, 0)).center()
    qtbot.mouseClick(tasks.viewport(), Qt.MouseButton.LeftButton, pos=at)
    app.settle()
    assert app.window.current() == "worklist"
    assert app.page("worklist")._matter.id == earlier[1]
    with app._db.reading() as s:
        assert s.get(Item, page.meeting.items[0].id).discussion == "刚说的"


@pytest.mark.parametrize(("change", "state", "words"), [
    ({"done_on": date(2026, 9, 3)}, "ok", "9月3日办结"),
    ({}, "bad", "逾期16天"),
    ({"deadline": date(2026, 9, 30)}, "info", "办理中71%"),
    ({"deadline": date(2026, 9, 30), "state": "to_accept"}, "info", "待验收"),
])  # fmt: skip
def test_a_resolution_is_told_as_it_stood_on_the_day(
    chinese: None, change: dict, state: str, words: str
) -> None:
    status = follow_status(replace(TOLD, **change), HELD)
    assert (status.state, status.words) == (state, words)


def test_where_an_item_comes_from_stands_in_the_agenda_and_above_the_desk(
    app: App, page: ConsultationPage
) -> None:
    with app._db.writing("遗留") as s:
        item = s.get(Item, page.meeting.items[2].id)
        item.carried_from_id, item.added_late = page.meeting.items[1].id, True
    page.open(page.meeting.id)
    page.step.turn_to(page.meeting.items[2].id)
    app.settle()
    assert entries(page.step._agenda._items)[3].meta == "上次会议遗留，当场增加"
    assert page.step.desk._source._words == "上次会议遗留，当场增加"
    assert entries(page.step._agenda._items)[1].meta == "2026-0001，党员中心户走访（3栋1单元）"


@pytest.mark.parametrize(
    ("kind", "state"), [("cancelled", "idle"), ("void", "idle"), ("adjourned", "ok"), ("", "ok")]
)
def test_conclusions_that_count_for_nothing_are_plain(
    page: ConsultationPage, qtbot: QtBot, kind: str, state: str
) -> None:
    outcome = Outcome(kind, HELD, "停电") if kind else None
    item = replace(page.meeting.items[0], conclusion="resolution", concluded=True)
    meeting = replace(page.meeting, items=(item,), outcome=outcome)
    look = page._context.look
    read = summary(look, meeting)
    agenda = Agenda(look, lambda _: None)
    for widget in (read, agenda):
        qtbot.addWidget(widget)
    agenda.show_items(meeting, None)
    assert [chip.status for chip in read.findChildren(Chip)] == [Status(state, "决议")]
    assert entries(agenda._items)[1].status == Status(state, "决议")
