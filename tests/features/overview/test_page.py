"""The first page leads to what it tells of, and follows what is done elsewhere."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QComboBox
from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop.app import App
from desktop.features.consultation import commands
from desktop.features.consultation.entities import Meeting
from desktop.features.consultation.records import MeetingDraft
from desktop.features.organisation.entities import Body
from desktop.features.overview import queries
from desktop.features.overview.page import OverviewPage, _stands
from desktop.features.overview.records import Meets
from desktop.ui.bell import due_title
from desktop.ui.editor import Editor


@pytest.fixture
def page(app: App, chinese: None) -> OverviewPage:
    app.fill("overview")
    app.settle()
    return app.window.show_page("overview")


def shown(page: OverviewPage, row: int) -> list[str]:
    model = page.meets.model()
    return [str(model.data(model.index(row, column))) for column in range(model.columnCount())]


def test_who_has_not_met_is_named_first_and_planned_in_one_click(page: OverviewPage, app: App) -> None:
    first = page.chosen()
    assert first is not None
    assert (first.standing, shown(page, 0)[0]) == ("unmet", first.name)
    page.plan()
    app.settle()
    (editor,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, Editor) and one.isVisible()]
    (compound,) = [box for box in editor.findChildren(QComboBox) if first.name in box.currentText()]
    assert compound.count() >= 1
    editor.done(0)


def test_every_standing_of_a_compound_has_its_words(chinese: None) -> None:
    said = [_stands(Meets(1, "天方花园小区", None, standing)).words for standing in queries.ORDER]
    assert said[-1] == "本月无需开会"
    assert len(set(said)) == len(said)


def test_what_is_due_opens_where_it_is_done(page: OverviewPage, app: App) -> None:
    assert page.standing is not None
    for feature in ("worklist", "consultation"):
        at, one = next((at, one) for at, one in enumerate(page.standing.due) if one.feature == feature)
        app.window.show_page("overview")
        page.due.setCurrentIndex(page.due.model().index(at, 0))
        app.settle()
        assert app.window.current() == feature
        assert app.page(feature)._chosen == one.id


@pytest.mark.parametrize(("ahead", "words", "stands"), [
    (0, "该发会议通知：月例会", "逾期3天"), (3, "该发会议通知：月例会", "今天到期"),
    (-2, "已过会期，未开会也未取消、改期：月例会", "逾期2天"),
])  # fmt: skip
def test_a_planned_meeting_stands_there_and_leads_to_its_step(
    page: OverviewPage, app: App, ahead: int, words: str, stands: str
) -> None:
    first = page.chosen()
    assert first is not None
    draft = MeetingDraft(first.id, "joint", "", "月例会", date.today() + timedelta(ahead))
    app.context.runner.write(page, "会", lambda s: commands.save_meeting(s, draft))
    app.settle()
    entries = app.window.header.bell._due
    assert page.standing is not None
    assert len(entries) == len([one for one in page.standing.due if one.feature != "finance"])
    (told,) = [entry for entry in entries if entry.title.endswith("月例会")]
    assert (told.title, told.status.words) == (words, stands)
    app.window.header.bell.opened.emit(told.key)
    app.settle()
    assert type(app.page("consultation").step).__name__ == "Prepare"


def test_a_meeting_held_elsewhere_is_counted_at_once(page: OverviewPage, app: App) -> None:
    first = page.chosen()
    assert first is not None
    before = page.standing.unmet
    draft = MeetingDraft(first.id, "joint", "", "月例会", date.today())

    def hold(s: Session) -> None:
        s.get_one(Meeting, commands.save_meeting(s, draft)).stage = "hold"

    app.context.runner.write(page, "会", hold)
    app.settle()
    assert page.standing.unmet == before - 1
    assert all(one.id != first.id or one.standing == "met" for one in page.standing.meets)


def test_another_place_is_looked_at(page: OverviewPage, app: App) -> None:
    first = page.chosen()
    assert first is not None
    app.context.scope.choose(first.id)
    app.settle()
    assert [one.id for one in page.standing.meets] == [first.id]


def test_a_term_that_runs_out_stands_there_months_ahead_and_leads_to_its_body(
    page: OverviewPage, app: App
) -> None:
    with app.context.db.writing("a term") as db:
        body = db.execute(text("SELECT id FROM body WHERE kind = 'branch' LIMIT 1")).scalar_one()
        db.get_one(Body, body).term_ends_on = date.today() + timedelta(100)
    page.refresh()
    app.settle()
    assert page.standing is not None
    (one,) = [one for one in page.standing.due if one.act == "term"]
    assert due_title(one).startswith("任期届满：")
    assert page.standing.soon == sum(0 <= (due.day - date.today()).days <= 3 for due in page.standing.due)
    page.due.chose.emit(("organisation", one.id))
    app.settle()
    assert app.window.current() == "organisation"
    assert app.page("organisation")._chosen == f"body-{body}"


def test_who_sits_down_is_told_anew_as_money_is_not_for_everybody(page: OverviewPage, app: App) -> None:
    before = page.standing
    app.context.seat.sit(1, "方敏")
    app.settle()
    assert page.standing is not before
