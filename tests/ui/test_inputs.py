"""A text that is made another while somebody types in it: every line right, and the cursor where it was."""

from __future__ import annotations

import random

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.ui.inputs import reshape


@pytest.fixture
def box(qtbot: QtBot) -> QPlainTextEdit:
    made = QPlainTextEdit()
    qtbot.addWidget(made)
    return made


def stand(box: QPlainTextEdit, before: str) -> None:
    """Put the cursor right behind these words."""
    cursor = box.textCursor()
    cursor.setPosition(len(before.encode("utf-16-le")) // 2)
    box.setTextCursor(cursor)


@pytest.mark.parametrize(("text", "before", "becomes", "typed"), [
    ("我写的", "我写的", "上\n我写的\n中\n他写的\n下", "上\n我写的｜\n中\n他写的\n下"),
    ("我写的", "", "上\n我写的\n下", "上\n｜我写的\n下"),
    ("𬱖甲\n乙\n丙", "𬱖甲\n乙\n丙", "𬱖甲补\n乙\n丙", "𬱖甲补\n乙\n丙｜"),
    ("甲\n乙", "甲\n", "甲\n新\n乙", "甲\n新\n｜乙"),
    ("甲\n乙\n丙", "甲", "甲\n丙", "甲｜\n丙"),
])  # fmt: skip
def test_one_goes_on_typing_where_one_was(
    box: QPlainTextEdit, text: str, before: str, becomes: str, typed: str
) -> None:
    box.setPlainText(text)
    stand(box, before)
    reshape(box, becomes)
    assert box.toPlainText() == becomes
    box.insertPlainText("｜")
    assert box.toPlainText() == typed


def test_any_text_becomes_any_other_and_its_own_undo_brings_it_back(box: QPlainTextEdit) -> None:
    chance = random.Random(3)  # noqa: S311
    for _ in range(200):
        old, new = (
            "\n".join(chance.choice(["", "甲", "乙𬱖", "丙丙"]) for _ in range(chance.randrange(1, 7)))
            for _ in "12"
        )
        box.setPlainText(old)
        box.moveCursor(QTextCursor.MoveOperation.End)
        reshape(box, new)
        assert box.toPlainText() == new
        if old != new:
            box.undo()
            assert box.toPlainText() == old
