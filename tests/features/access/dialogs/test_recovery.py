"""The code through the real widgets: shown once and kept, made anew, and used at the sign-in."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from desktop.core.entity import now
from desktop.features.access import commands, queries
from desktop.features.access.dialogs import CodeDialog, UsersDialog, recover_editor, sign_in_editor
from desktop.features.access.records import FreshCode, NewSecret, RoleDraft
from tests.features.access.conftest import PASSWORD, PIN, TODAY, new_user

OWN = "自己想的一句话呀"


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def papers():
    """What was handed over to be printed."""
    return []


@pytest.fixture
def show(papers):
    return lambda _context, fresh, _parent: papers.append(fresh)


@pytest.fixture
def fresh(context) -> FreshCode:
    with context.db.writing("test") as s:
        made = commands.add_first(s, new_user("wangmin", "王敏"), now())
        commands.change_pin(s, NewSecret(made.user_id, PASSWORD, PIN, PIN), now())
    return made


def shown(window, kind=QDialog):
    return [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]


def button(dialog, words) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.accessibleName() == words)


def letters(dialog) -> str:
    return "-".join(dialog.findChild(QLabel, f"group-{at}").text() for at in range(1, 7))


def typed(editor, **words):
    for key, word in words.items():
        editor.form.put(key, word)
    editor.save()


def test_the_first_keeper_sees_the_code_prints_it_and_says_it_is_kept(
    qtbot, context, window, show, papers, chinese
):
    dialog = UsersDialog(context, window, show)
    dialog.open()
    typed(dialog.add_user(), sign_in="wangmin", name="王敏", password=PASSWORD, again=PASSWORD)
    qtbot.waitUntil(lambda: bool(shown(window, CodeDialog)))
    (code,) = shown(window, CodeDialog)
    assert code.windowTitle() == "王敏的恢复码"
    assert context.seat.name == "王敏"
    button(code, "打印或保存…").click()
    (printed,) = papers
    assert letters(code) == printed.code
    done = button(code, "已保管好")
    assert not done.isEnabled()
    assert "没有确认已保管" in dialog._code_said.text()
    code.findChild(QCheckBox).click()
    with qtbot.waitSignal(context.runner.changed):
        done.click()
    qtbot.waitUntil(lambda: not shown(window, CodeDialog))
    assert "有效" in dialog._code_said.text()
    assert context.peek(queries.code_state, context.seat.user).kept
    dialog.done(0)


def test_a_code_nobody_kept_is_not_closed_without_a_question(
    qtbot, context, window, show, fresh, questions, chinese
):
    dialog = CodeDialog(context, fresh, window, show)
    dialog.open()
    dialog.reject()
    assert "还没有保管好" in questions[0]
    (box,) = shown(dialog)
    box.reject()
    assert dialog.isVisible()
    dialog.reject()
    shown(dialog)[0].accept()
    assert not dialog.isVisible()
    assert not context.peek(queries.code_state, fresh.user_id).kept


def test_a_code_goes_with_who_sat_there(context, window, show, fresh):
    context.seat.sit(fresh.user_id, fresh.name)
    dialog = CodeDialog(context, fresh, window, show)
    dialog.open()
    context.seat.leave()
    assert not dialog.isVisible()


def test_a_new_code_asks_for_the_own_password(qtbot, context, window, show, fresh, chinese):
    context.seat.sit(fresh.user_id, fresh.name)
    dialog = UsersDialog(context, window, show)
    dialog.open()
    editor = dialog.make_code()
    typed(editor, password="不是这一个")  # noqa: S106  a wrong one
    qtbot.waitUntil(editor.isEnabled)
    assert "密码不对" in editor.form.rows["password"]._note.text()
    qtbot.wait(1100)
    typed(editor, password=PASSWORD)
    qtbot.waitUntil(lambda: bool(shown(window, CodeDialog)))
    (code,) = shown(window, CodeDialog)
    assert letters(code) != fresh.code
    code.done(0)
    dialog.done(0)


def test_a_code_made_when_somebody_leaves_is_shown_to_nobody_else(qtbot, context, window, show, fresh):
    context.seat.sit(fresh.user_id, fresh.name)
    dialog = UsersDialog(context, window, show)
    dialog.open()
    editor = dialog.make_code()
    typed(editor, password=PASSWORD)
    heard = []
    editor.accepted.connect(lambda: heard.append("shown"))
    context.seat.leave()
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert (shown(window), heard) == ([], [])
    assert context.typed.find(editor._key) is None
    assert not context.peek(queries.code_state, fresh.user_id).kept


def test_who_keeps_no_users_is_offered_no_code(context, window, show, fresh, chinese):
    dialog = UsersDialog(context, window, show)
    dialog.open()
    assert not button(dialog, "制作新恢复码…").isVisible()
    assert dialog._code_said.text() == ""
    context.seat.sit(fresh.user_id, fresh.name)
    assert button(dialog, "制作新恢复码…").isVisible()
    dialog.done(0)


def test_from_the_sign_in_to_a_new_password_and_the_next_code(qtbot, context, window, show, fresh, chinese):
    sign_in = sign_in_editor(context, window, show)
    sign_in.open()
    button(sign_in, "忘记密码？").click()
    assert not sign_in.isVisible()
    (editor,) = shown(window)
    assert editor.windowTitle() == "忘记密码"
    assert editor.form.understood().user_id == fresh.user_id
    said = [label.text() for label in editor.findChildren(QLabel)]
    assert any(words.startswith("王敏（wangmin）是唯一的用户管理员") for words in said)
    with qtbot.waitSignal(context.seat.changed):
        typed(editor, code=fresh.code.lower().replace("-", ""), new=OWN, again=OWN)
    assert context.seat.user == fresh.user_id
    (code,) = shown(window)
    assert isinstance(code, CodeDialog)
    assert letters(code) != fresh.code
    code.done(0)
    with context.db.writing("test") as s:
        commands.change_password(s, NewSecret(fresh.user_id, OWN, PASSWORD, PASSWORD), now())
        commands.check_pin(s, fresh.user_id, PIN, now())


def test_a_mistyped_code_stays_to_be_mended_and_is_kept_nowhere(qtbot, context, window, show, fresh, chinese):
    editor = recover_editor(context, window, show)
    editor.open()
    slip = fresh.code[:-1] + ("4" if fresh.code[-1] != "4" else "6")
    typed(editor, code=slip, new=OWN, again=OWN)
    qtbot.waitUntil(editor.isEnabled)
    field = editor.findChild(QLineEdit, "code")
    assert (field.text(), field.echoMode()) == (slip, QLineEdit.EchoMode.Normal)
    assert "校验不符" in editor.form.rows["code"]._note.text()
    assert editor.findChild(QLineEdit, "new").text() == OWN
    assert context.peek(queries.attempt_rows) == [
        row
        for row in context.peek(queries.attempt_rows)
        if row.secret != "recovery"  # noqa: S105
    ]
    editor.note()
    assert context.typed.find(editor._key) is None
    editor.reject()
    assert not editor.isVisible()


def test_who_has_another_keeper_is_told_whom_to_ask(context, window, show, fresh, chinese):
    with context.db.writing("test") as s:
        other = commands.save_user(s, new_user("liuyang", "刘洋"), fresh.user_id, now())
        commands.save_user(s, new_user("chenjing", "陈静"), fresh.user_id, now())
        commands.add_role(s, RoleDraft(other, "keeper", begins_on=TODAY), fresh.user_id, now())
    editor = recover_editor(context, window, show, other)
    said = [label.text() for label in editor.findChildren(QLabel)]
    assert any("现任管理员：刘洋（liuyang）、王敏（wangmin）" in words for words in said)
    assert editor.form.understood().user_id == other
    assert recover_editor(context, window, show, 10**6).form.understood().user_id is None


def test_a_tried_code_stands_among_what_was_tried(qtbot, context, window, show, fresh, chinese):
    editor = recover_editor(context, window, show)
    editor.open()
    with qtbot.waitSignal(context.seat.changed):
        typed(editor, code=fresh.code, new=OWN, again=OWN)
    dialog = UsersDialog(context, window, show)
    (table,) = [t for t in dialog.findChildren(QWidget) if t.objectName() == "tried"]
    model = table.model()
    assert [model.index(0, at).data() for at in (1, 2)] == ["恢复码", "正确"]
    for code in shown(window, CodeDialog):
        code.done(0)
    dialog.done(0)
