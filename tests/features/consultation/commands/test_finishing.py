"""Meetings that were written up before there were tasks get those of their resolutions, once."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from sqlalchemy import select, text

from desktop.app import App
from desktop.core.db import Database
from desktop.features.consultation import commands, queries
from desktop.features.consultation.entities import ItemTask
from desktop.features.worklist.entities import Task
from tests.features.consultation.conftest import RESOLVED, hold_earlier


@pytest.fixture
def old(demo: Database) -> Database:
    """A written-up meeting as an earlier program left it: its items name who does what by when, and that is all."""
    with demo.writing("以前的会议") as s:
        compound = s.execute(text("SELECT id FROM place WHERE kind = 'compound' LIMIT 1")).scalar_one()
        hold_earlier(s, compound)
        for link in s.scalars(select(ItemTask)).all():
            s.delete(link)
        s.flush()
        for table in ("progress_note", "task"):
            s.execute(text(f"DELETE FROM {table}"))
    return demo


def test_every_resolution_gets_its_task_and_none_a_second_one(old: Database) -> None:
    with old.writing("补建") as s:
        *evenings, meeting = queries.without_tasks(s, None)
        assert len(evenings) == 1, "the demo's own"
        assert commands.make_tasks(s, [meeting]) == 2
        tasks = {task.subject: (task.unit, task.deadline, task.given_on) for task in s.scalars(select(Task))}
    assert tasks == {name: ("物业公司", day, date(2026, 8, 12)) for name, day in RESOLVED.items()}
    with old.writing("再补") as s:
        assert queries.without_tasks(s, None) == evenings
        assert commands.make_tasks(s, [meeting]) == 0
        assert len(s.scalars(select(Task)).all()) == 2


def test_other_compounds_are_not_told_of(old: Database) -> None:
    with old.reading() as s:
        assert queries.without_tasks(s, []) == []


def test_the_page_offers_it_in_one_click_after_a_question(old: Database, app: App, chinese: None) -> None:
    app.fill("consultation")
    app.settle()
    page = app.window.show_page("consultation")
    assert page._untasked.text() == "2次以前的会议还没有任务"
    page._untasked.click()
    box = app.window.findChild(QDialog, "message")
    box.findChildren(QPushButton)[-1].click()
    app.settle()
    assert page._untasked.isHidden()
    with old.reading() as s:
        assert {*RESOLVED} < {task.subject for task in s.scalars(select(Task))}


def test_an_old_item_that_cannot_be_a_task_stops_no_other(old: Database) -> None:
    with old.writing("缺项") as s:
        s.execute(text("UPDATE item SET responsible = '' WHERE subject = '凉亭顶棚补漏'"))
        meetings = queries.without_tasks(s, None)
        assert commands.make_tasks(s, meetings[-1:]) == 1
        assert queries.without_tasks(s, None) == meetings[:-1], "what cannot be made is not offered"
