"""A choice that is left open is asked for beside it, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.features.worklist import commands
from desktop.features.worklist.dialogs import (
    acceptance_editor,
    answer_editor,
    route_editor,
    ruling_editor,
)
from desktop.features.worklist.records import (
    AcceptanceDraft,
    AnswerDraft,
    ExtensionDraft,
    RouteDraft,
    RulingDraft,
)
from desktop.ui.context import Context

LATER = date(2026, 11, 12)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def refused(qtbot: QtBot, editor: Any, key: str) -> str:
    """What stands beside a field once its form was to be saved."""
    editor.open()
    note = editor.form.rows[key].findChild(QLabel, f"{key}-note")
    before = note.text()
    qtbot.mouseClick(editor.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: note.text() != before)
    editor.done(0)
    return note.text()


def test_a_ruling_that_is_not_chosen_is_asked_for(
    context: Context, do: Callable[..., Any], task: int, window: QWidget, qtbot: QtBot, chinese: None
) -> None:
    wish = do(
        commands.ask_extension, ExtensionDraft(task, date(2026, 11, 5), "张立新", "缺料", date(2026, 12, 1))
    )
    editor = ruling_editor(context, RulingDraft(wish, ruled_on=LATER, ruled_by="社区书记"), window)
    assert refused(qtbot, editor, "ruling") == "请选择是否同意延期。"


def test_a_result_that_is_not_chosen_is_asked_for(
    context: Context, handed_in: int, window: QWidget, qtbot: QtBot, chinese: None
) -> None:
    draft = AcceptanceDraft(handed_in, LATER, "社区居委会", "曹洁")
    assert refused(qtbot, acceptance_editor(context, draft, window), "result") == "请选择验收结果。"


@pytest.mark.parametrize(("key", "said"), [("way", "请选择答复方式。"), ("verdict", "请选择居民意见。")])
def test_what_the_resident_says_is_asked_for(
    context: Context, matter: int, window: QWidget, qtbot: QtBot, chinese: None, key: str, said: str
) -> None:
    draft = replace(AnswerDraft(matter, LATER, "phone", "覃芳", "satisfied"), **{key: ""})
    assert refused(qtbot, answer_editor(context, draft, window), key) == said


def test_where_a_matter_goes_is_asked_for(
    context: Context, matter: int, window: QWidget, qtbot: QtBot, chinese: None
) -> None:
    assert refused(qtbot, route_editor(context, RouteDraft(matter, routed_on=LATER), window), "route")
