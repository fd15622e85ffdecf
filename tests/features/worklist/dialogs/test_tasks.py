"""The dialogs ask only for what matters now, and warn without forbidding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.features.worklist import commands
from desktop.features.worklist.dialogs import answer_editor, route_editor, task_editor
from desktop.features.worklist.dialogs.routes import TryNote
from desktop.features.worklist.dialogs.tasks import TaskNote
from desktop.features.worklist.records import AcceptanceDraft, AnswerDraft, RouteDraft, TaskDraft
from desktop.ui.context import Context

DAY = date(2026, 11, 2)


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[QWidget]:
    """What the dialogs stand over; whatever they still mean to ask is let go at the end."""
    window = QWidget()
    qtbot.addWidget(window)
    yield window
    for pause in window.findChildren(QTimer):
        pause.stop()


def asked(editor: Any) -> set[str]:
    return {key for key, row in editor.form.rows.items() if not row.isHidden()}


def test_a_long_task_and_a_busy_person_are_warned_of(
    context: Context, do: Callable[..., Any], window: QWidget, qtbot: QtBot, chinese: None
) -> None:
    for at in range(6):
        do(
            commands.save_task,
            TaskDraft(1, f"事{at}", unit="物业公司", person="张立新、李四", given_on=DAY, deadline=DAY),
        )
    editor = task_editor(context, TaskDraft(1, given_on=DAY), window)
    (note,) = editor.findChildren(TaskNote)
    editor.form._fields["person"].write("张立新")
    editor.form._fields["deadline"].write(date(2027, 3, 1))
    qtbot.waitUntil(lambda: len(note.findChildren(QLabel)) >= 4)
    told = " ".join(label.text() for label in note.findChildren(QLabel))
    assert "超过90天" in told
    assert "超过5项" in told
    editor.done(0)


def test_the_deadline_of_a_task_that_is_there_is_not_asked(context: Context, window: QWidget) -> None:
    there = task_editor(
        context, TaskDraft(1, "换灯", unit="物业", given_on=DAY, deadline=DAY, id=1, version=1), window
    )
    assert "deadline" not in asked(there)
    assert "deadline" in asked(task_editor(context, TaskDraft(1, given_on=DAY), window))


def test_a_way_asks_for_a_unit_only_where_there_is_a_task(context: Context, window: QWidget) -> None:
    editor = route_editor(context, RouteDraft(1, routed_on=DAY), window)
    task = {"unit", "person", "finish_by"}
    for route, wants in (("declined", False), ("direct", True), ("meeting", False), ("fund", True)):
        editor.form._fields["route"].write(route)
        assert (task <= asked(editor)) is wants, route


def test_the_day_offered_for_the_answer_follows_the_deadline_and_one_typed_stays(
    context: Context, window: QWidget
) -> None:
    def hears() -> date | None:
        return editor.form.understood().reply_by

    week = DAY + timedelta(7)
    editor = route_editor(context, RouteDraft(1, "direct", routed_on=DAY, reply_by=week), window)
    write = {key: field.write for key, field in editor.form._fields.items()}
    write["finish_by"](DAY + timedelta(1))
    assert hears() == DAY + timedelta(1)
    write["finish_by"](DAY + timedelta(20))
    assert hears() == week
    write["reply_by"](DAY + timedelta(3))
    write["finish_by"](DAY + timedelta(2))
    assert hears() == DAY + timedelta(3)


def test_who_is_not_satisfied_is_asked_what_now(context: Context, window: QWidget) -> None:
    editor = answer_editor(context, AnswerDraft(1, DAY, "phone"), window)
    more = {"again", "unit", "deadline", "kept_closed"}
    for verdict, wants in (("satisfied", False), ("not", True), ("unreached", False)):
        editor.form._fields["verdict"].write(verdict)
        assert (more <= asked(editor)) is wants, verdict


def said_of_try(note: TryNote, qtbot: QtBot, words: str) -> None:
    """The form says this of a try once it has looked; nothing where `words` are empty."""

    def said() -> bool:
        told = " ".join(label.text() for label in note.findChildren(QLabel) if not label.isHidden())
        return words in told if words else not told.strip()

    note.look_for()
    qtbot.waitUntil(said)


def test_whether_a_try_counts_is_told_while_one_types(
    context: Context, do: Callable[..., Any], handed_in: int, matter: int, window: QWidget, qtbot: QtBot
) -> None:
    editor = answer_editor(context, AnswerDraft(matter, date(2026, 11, 10), "phone", "覃𬱖"), window)
    (note,) = editor.findChildren(TryNote)
    write = {key: field.write for key, field in editor.form._fields.items()}
    write["verdict"]("unreached")
    said_of_try(note, qtbot, "once it is decided")
    do(commands.accept_task, AcceptanceDraft(handed_in, date(2026, 11, 11), "业委会", "王明亮", "pass"))
    said_of_try(note, qtbot, "one a day does, from 2026-11-11 on. 0 of 3 count so far")
    for day, count in ((12, 1), (13, 2)):
        write["answered_on"](date(2026, 11, day))
        said_of_try(note, qtbot, f"for the {count}. time; it takes 3")
        do(commands.answer_matter, AnswerDraft(matter, date(2026, 11, day), "phone", "覃𬱖", "unreached"))
        said_of_try(note, qtbot, f"does not count: one a day does, from 2026-11-11 on. {count} of 3")
    write["verdict"]("satisfied")
    said_of_try(note, qtbot, "")
    editor.done(0)
