"""Forms: values as people type them, faults beside the field, nothing typed lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.field import inner
from desktop.ui.form import (
    Form,
    area,
    check,
    choice,
    clock,
    day,
    line,
    notes,
    one_of_few,
    secret,
    suggested,
    whole,
)
from desktop.ui.theme import Look


@dataclass(frozen=True)
class Draft:
    name: str = ""
    words: str = ""
    number: int | None = None
    on: date | None = None
    at: time | None = None
    size: Decimal | None = None
    kind: str = "b"
    unit: str = ""
    few: str = ""
    yes: bool = False
    version: int = 1


def made(look: Look) -> Form:
    return Form(look, (
        line("name", "姓名"), notes(look, "words", "说明", optional=True), whole("number", "数"), day("on", "日期"),
        clock("at", "时间"), area("size", "面积"), choice("kind", "类别", [("a", "甲"), ("b", "乙")]),
        suggested("unit", "单位", ["物业公司", "业委会"]), one_of_few(look, "few", "结论", {"x": "决议", "y": "交办"}), check("yes", "是"),
    ))  # fmt: skip


@pytest.fixture
def form(look: Look, qtbot: QtBot, chinese: None) -> Form:
    form = made(look)
    window = form.stacked(*((key,) for key in form.rows))
    qtbot.addWidget(window)
    window.show()
    form.window = window  # type: ignore[attr-defined]
    return form


def field(form: Form, key: str) -> QWidget:
    return form.rows[key]._spec.widget


def note(form: Form, key: str) -> str:
    label = form.rows[key].findChild(QLabel, f"{key}-note")
    return label.text() if label.isVisible() else ""


FULL = Draft(
    "单鹏", "两\n行", 12, date(2026, 9, 16), time(19, 5), Decimal("89.52"), "a", "自己写的", "y", True
)


def test_a_draft_comes_back_as_it_went_in(form: Form) -> None:
    for draft in (FULL, Draft()):
        form.load(draft)
        assert form.draft() == draft
        assert not form.dirty


def test_a_choice_left_open_is_no_word_among_words_and_none_among_rows(form: Form, look: Look) -> None:
    form.load(Draft(kind=""))
    assert form.draft().kind == ""
    of_rows = choice("row", "行", [(1, "甲"), (2, "乙")])
    of_rows.write(None)
    assert of_rows.read() is None


def test_values_are_read_as_people_type_them(form: Form) -> None:
    form.load(Draft())
    for key, typed in {
        "number": "１２票",
        "on": "2026年9月16日",
        "at": "19点",
        "size": "８９．５２㎡",
    }.items():
        field(form, key).setText(typed)
    draft = form.draft()
    assert (draft.number, draft.on, draft.at, draft.size) == (
        12,
        date(2026, 9, 16),
        time(19),
        Decimal("89.52"),
    )
    assert form.dirty


def test_a_fault_is_said_when_the_field_is_left(form: Form, qtbot: QtBot) -> None:
    form.load(Draft())
    field(form, "on").setFocus()
    qtbot.keyClicks(field(form, "on"), "2026-13-40")
    field(form, "number").setFocus()
    assert note(form, "on") == "“2026-13-40”不是日期，请写成 2026-9-16 这样。"
    assert field(form, "on").property("wrong") == "true"
    field(form, "on").setFocus()
    field(form, "on").setText("2026-9-16")
    field(form, "number").setFocus()
    assert note(form, "on") == ""


def test_a_form_with_a_fault_gives_no_draft_and_goes_there(form: Form) -> None:
    form.load(Draft())
    field(form, "size").setText("很大")
    assert form.draft() is None
    assert "不是面积" in note(form, "size")
    assert field(form, "size").hasFocus()
    assert form.understood().size is None


def test_a_refusal_stands_beside_its_field(form: Form) -> None:
    form.load(Draft())
    assert form.refuse(RuleBroken("name.missing", field="name"))
    assert note(form, "name") == "请填写名称。"
    assert not form.refuse(RuleBroken("database.full"))


def test_a_refusal_goes_as_soon_as_its_field_is_mended(form: Form) -> None:
    form.load(Draft())
    form.refuse(RuleBroken("name.missing", field="name"))
    field(form, "words").setPlainText("别的")
    assert note(form, "name")
    field(form, "name").setText("张")
    assert note(form, "name") == ""
    assert field(form, "name").property("wrong") == "false"


def test_labels_belong_to_their_fields(form: Form) -> None:
    for key, row in form.rows.items():
        spec = row._spec
        assert spec.widget.accessibleName() or spec.bare
        if not spec.bare:
            assert row._label.buddy() is spec.widget, key
    assert form.rows["words"]._label.text() == "说明（可不填）"


def test_enter_follows_the_eye_where_fields_stand_in_another_order(look: Look, qtbot: QtBot) -> None:
    form = Form(look, (line("name", "姓名"), day("on", "日期"), whole("number", "数")))
    shown = form.stacked(("name", "number"), ("on",))
    qtbot.addWidget(shown)
    shown.show()
    form.load(Draft())
    field(form, "name").setFocus()
    qtbot.keyClick(field(form, "name"), Qt.Key.Key_Return)
    assert shown.focusWidget() is field(form, "number")


def test_enter_goes_on_to_the_next_field(form: Form, qtbot: QtBot) -> None:
    form.load(Draft())
    form.window.activateWindow()  # type: ignore[attr-defined]
    field(form, "name").setFocus()
    qtbot.keyClick(field(form, "name"), Qt.Key.Key_Return)
    assert field(form, "words").hasFocus()
    qtbot.keyClick(field(form, "words"), Qt.Key.Key_Return)
    assert field(form, "words").hasFocus()
    assert field(form, "words").toPlainText() == "\n"
    field(form, "number").setFocus()
    form.rows["on"].hide()
    qtbot.keyClick(field(form, "number"), Qt.Key.Key_Enter)
    assert field(form, "at").hasFocus()


class Commands:
    """A command that refuses until the name is right."""

    def __init__(self) -> None:
        self.saved: list[Draft] = []

    def __call__(self, _session: Session, draft: Draft) -> int:
        if not draft.name:
            raise RuleBroken("name.missing", field="name")
        self.saved.append(draft)
        return 7


@pytest.fixture
def editor(context: Context, qtbot: QtBot, chinese: None) -> Iterator[tuple[Editor, Commands]]:
    commands = Commands()
    form = Form(context.look, (line("name", "姓名"), day("on", "日期", optional=True)))
    host = QWidget()
    qtbot.addWidget(host)
    editor = Editor(context, "修改", form, commands, host)
    form.load(Draft())
    editor.lay_out(("name", "on"))
    editor.open()
    yield editor, commands
    host.deleteLater()


def test_an_editor_stays_open_and_says_why(editor: tuple[Editor, Commands], qtbot: QtBot) -> None:
    dialog, commands = editor
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: note(dialog.form, "name") == "请填写名称。")
    assert dialog.isVisible()
    assert dialog.isEnabled()
    field(dialog.form, "name").insert("单鹏")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    assert [draft.name for draft in commands.saved] == ["单鹏"]
    assert dialog.result_of_command == 7


def test_enter_in_the_last_field_saves(editor: tuple[Editor, Commands], qtbot: QtBot) -> None:
    dialog, commands = editor
    field(dialog.form, "name").setFocus()
    qtbot.keyClicks(field(dialog.form, "name"), "A")
    qtbot.keyClick(field(dialog.form, "name"), Qt.Key.Key_Return)
    assert commands.saved == []
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyPress(field(dialog.form, "on"), Qt.Key.Key_Return)
    assert [draft.name for draft in commands.saved] == ["A"]


def test_escape_asks_only_when_something_was_typed(editor: tuple[Editor, Commands], qtbot: QtBot) -> None:
    dialog, _ = editor
    field(dialog.form, "name").setText("单鹏")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    box = dialog.findChild(QDialog, "message")
    assert dialog.isVisible()
    assert box is not None
    stay, leave = box.findChildren(QPushButton)
    assert leave.text() == "不保存，离开"
    qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    field(dialog.form, "name").setText("")
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_secret_is_no_typed_word_and_goes_when_it_is_refused(
    look: Look, qtbot: QtBot, chinese: None
) -> None:
    form = Form(look, (line("name", "姓名"), secret("words", "密码")))
    window = form.stacked(("name",), ("words",))
    qtbot.addWidget(window)
    window.show()
    form.load(Draft())
    form.put("words", "春风十里不如你")
    assert not form.dirty
    assert "春风" not in str(form._typed())
    assert form.draft().words == "春风十里不如你"
    assert field(form, "words").echoMode() == QLineEdit.EchoMode.Password
    assert form.refuse(RuleBroken("secret.password_easy", field="words"))
    assert field(form, "words").text() == ""
    assert note(form, "words").startswith("这个密码太容易猜到")


def seen(dialog: Editor, key: str) -> bool:
    """Whether a field and the sentence below it lie within what of the form is in sight."""
    row, view = dialog.form.rows[key], dialog._scroll.viewport()
    return view.rect().contains(row.rect().translated(row.mapTo(view, row.rect().topLeft())))


@pytest.mark.parametrize("key", ["name", "unit"])
def test_several_pasted_lines_become_one(form: Form, qtbot: QtBot, key: str) -> None:
    form.load(Draft(words="一\n二", **{key: "旧\n名"}))
    assert not form.dirty
    box = inner(field(form, key))
    assert isinstance(box, QLineEdit)
    box.setText("关于𬱖的会")
    box.setCursorPosition(len("关于𬱖") + 1)  # Qt counts halves
    QApplication.clipboard().setText("，第一行\r\n第二行\t带制表\n")
    qtbot.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(box, "X")
    assert box.text() == "关于𬱖，第一行 第二行 带制表 X的会"
    draft = form.understood()
    assert (getattr(draft, key), draft.words) == ("关于𬱖，第一行 第二行 带制表 X的会", "一\n二")


@pytest.mark.parametrize("height", [900, 300])
def test_what_is_wrong_comes_into_sight(context: Context, qtbot: QtBot, chinese: None, height: int) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(900, height)
    form = Form(
        context.look, (line("name", "姓名"), day("on", "日期"), area("size", "面积"), whole("number", "数"))
    )
    dialog = Editor(context, "修改", form, Commands(), host)
    form.load(Draft())
    dialog.lay_out(("name",), ("on",), ("size",), ("number",), units=60)
    dialog.open()
    for key in ("on", "size", "number"):
        box = field(form, key)
        assert isinstance(box, QLineEdit)
        box.setText("三个半")
    dialog.save()
    qtbot.wait(50)  # until the sentences are laid out
    in_sight = ("on", "size", "number") if height > 500 else ("on",)
    qtbot.waitUntil(lambda: all(seen(dialog, key) for key in in_sight))
    form.load(Draft())
    bar = dialog._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    dialog.save()
    qtbot.waitUntil(lambda: note(form, "name") == "请填写名称。" and seen(dialog, "name"))
    assert dialog.height() <= height
    dialog.done(0)
    host.deleteLater()
