"""Whatever of a form is left open, or filled in without sense, is told in words: no form ends in a mistake of the program."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import RESOURCES, opened
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from desktop.app import App
from desktop.core.errors import AppError
from desktop.demo import make_demo
from desktop.selfcheck import dialogs
from desktop.ui.day import DayLine
from desktop.ui.editor import Editor
from desktop.ui.theme import Look


@pytest.fixture
def year(look: Look, tmp_path: Path) -> Iterator[App]:
    """The window on the demo data with a year of everything, money included."""
    make_demo(tmp_path / "demo.db", RESOURCES)
    program = opened(tmp_path / "demo.db", look, tmp_path / "settings.json")
    program.settle()
    yield program
    program.close()
    program.window.deleteLater()


class NotStored(Exception):
    """What was tried is not kept."""


def fill(editor: Editor) -> None:
    """Type something into every field but the choices, which are left as they are."""
    for field in editor.form._fields.values():
        if isinstance(field.widget, DayLine):
            field.write(date(2026, 10, 10))
        elif isinstance(field.widget, (QLineEdit, QPlainTextEdit)) and not field.raw():
            (field.widget.setText if isinstance(field.widget, QLineEdit) else field.widget.setPlainText)("12")
        elif isinstance(field.widget, QComboBox) and field.widget.isEditable():
            field.widget.setEditText("物业公司")


def tried(app: App, editor: Any) -> str:
    """What went wrong that no sentence tells, when a form is stored as it stands."""
    draft = editor.form.draft()
    if draft is None:
        return ""
    try:
        with app.context.db.writing("试") as s:
            editor._command(s, draft)
            raise NotStored
    except (AppError, NotStored):
        return ""
    except Exception as error:  # noqa: BLE001
        return f"{editor.windowTitle()}: {type(error).__name__} {error}"


def test_no_form_ends_in_a_mistake_of_the_program(year: App, chinese: None) -> None:
    wrong, seen = list[str](), 0
    for dialog in dialogs(year, RESOURCES):
        if isinstance(dialog, Editor):
            wrong.append(tried(year, dialog))
            fill(dialog)
            wrong.append(tried(year, dialog))
            seen += 1
        dialog.done(0)
    assert seen > 40
    assert list(filter(None, wrong)) == []
