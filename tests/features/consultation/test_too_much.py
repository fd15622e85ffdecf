"""Numbers nobody means: refused beside their field, and what was kept with them before breaks nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from features.consultation.documents.reading import read
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, queries
from desktop.features.consultation.dialogs import KindsDialog
from desktop.features.consultation.entities import HeldRule, Item, MeetingRule, Series
from desktop.features.consultation.records import (
    MOST,
    ItemDraft,
    MeetingDraft,
    ParticipantDraft,
    Period,
    Rule,
    SeriesDraft,
)
from desktop.features.organisation.entities import Place

DAY, MUCH = date(2026, 9, 16), 5_000_000


@pytest.fixture
def compound(db: Database) -> int:
    with db.writing("地方") as s:
        place = Place(kind="compound", name="天方花园小区")
        s.add(place)
        s.flush()
        return place.id


def refused(db: Database, command: object, *args: object) -> tuple[str, str | None]:
    with pytest.raises(RuleBroken) as told, db.writing("试") as s:
        command(s, *args)  # type: ignore[operator]
    return told.value.code, told.value.field


@pytest.mark.parametrize("field", MOST)
def test_a_rule_lays_down_no_more_than_a_calendar_holds(db: Database, field: str) -> None:
    with db.reading() as s:
        rule = queries.rule_of(s, "council")
    assert refused(db, commands.save_rule, replace(rule, **{field: MOST[field] + 1})) == (
        "value.too_much",
        field,
    )
    with db.writing("规则") as s:
        commands.save_rule(s, replace(rule, **{field: MOST[field]}))


def test_a_series_and_an_item_are_of_this_world(db: Database, compound: int) -> None:
    wanted = SeriesDraft(compound, "joint", "", 99_999, date(2026, 1, 1))
    assert refused(db, commands.save_series, wanted) == ("value.too_much", "every_months")
    with db.writing("会") as s:
        meeting = commands.save_meeting(s, MeetingDraft(compound, "council", "", "晾晒", DAY))
    assert refused(db, commands.plan_item, meeting, ItemDraft("晾晒", minutes=601)) == (
        "value.too_much",
        "minutes",
    )


def test_too_much_is_told_beside_its_field(app: App, chinese: None, qtbot: QtBot) -> None:
    dialog = KindsDialog(app.context, app.window)
    dialog.open()
    dialog.choose("council")
    editor = dialog.mend()
    editor.form.rows["notice_days"]._spec.widget.setText("999999")
    editor.save()
    app.settle()
    assert editor.form.rows["notice_days"].wrong
    assert not editor.form.rows["every_months"].wrong
    editor.done(0)
    dialog.done(0)


def test_what_was_kept_with_too_much_before_breaks_nothing(db: Database, compound: int) -> None:
    with db.writing("从前") as s:
        commands.save_rule(s, replace(queries.rule_of(s, "council"), id=None))
        commands.save_series(s, SeriesDraft(compound, "joint", "", 1, date(2026, 1, 1)))
        held = commands.save_meeting(s, MeetingDraft(compound, "council", "", "开过", date(2026, 9, 1)))
        ahead = commands.save_meeting(s, MeetingDraft(compound, "council", "", "晾晒", DAY, time(19)))
        for one in (held, ahead):
            commands.save_participants(s, one, [ParticipantDraft("居民代表", "张新民")])
            commands.plan_item(s, one, ItemDraft("晾晒", minutes=20))
        commands.begin_meeting(s, held, "补记")
    with db.writing("从前的数") as s:
        for table in (MeetingRule, HeldRule):
            for row in s.query(table):
                for field in MOST:
                    setattr(row, field, MUCH)
        for series in s.query(Series):
            series.every_months = MUCH
        for item in s.query(Item):
            item.minutes = 999_999_999
    with db.reading() as s:
        assert [one.id for one in queries.due(s, DAY, None)]
        assert queries.regular(s, None, DAY)
        assert queries.rhythms(s, None, "council", "", DAY)
        queries.figures(s, None, Period("month", date(2026, 9, 1), date(2026, 9, 30)), DAY)
        rule: Rule = queries.meeting_detail(s, held).rule
        assert {field: getattr(rule, field) for field in MOST} == MOST
        assert "19:00" in read("agenda", queries.dossier(s, ahead), public=True)
