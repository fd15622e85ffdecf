"""Signing in, and what is asked of who signs in first."""

from __future__ import annotations

from datetime import timedelta
from threading import current_thread

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from desktop.core.entity import now
from desktop.features.access import commands, queries
from desktop.features.access.commands import proof
from desktop.features.access.dialogs import password_editor, pin_editor, sign_in_editor
from desktop.features.access.page import show_code
from desktop.features.access.records import EndUser, NewSecret, RoleDraft
from tests.features.access.conftest import PASSWORD, PIN, TODAY, new_user

OWN = "自己想的一句话呀"


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def people(context):
    """The keeper and somebody who signs for the committee, with the password they were given."""
    with context.db.writing("test") as s:
        keeper = commands.save_user(s, new_user("wangmin", "王敏"), None, now())
        signer = commands.save_user(s, new_user("chenjing", "陈静"), keeper, now())
        place = context_place(s)
        commands.add_role(s, RoleDraft(signer, "signs_committee", place, TODAY.replace(day=1)), keeper, now())
    return keeper, signer


def context_place(s):
    from desktop.features.organisation import queries as places

    return places.compound_choices(s)[0][0]


def typed(editor, **words):
    for key, word in words.items():
        editor.form.put(key, word)
    editor.save()
    return editor


def shown(window) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def test_who_knows_the_password_sits_down(qtbot, context, window, people, chinese):
    editor = sign_in_editor(context, window, show_code)
    editor.open()
    with qtbot.waitSignal(context.seat.changed):
        typed(editor, user_id=people[0], password=PASSWORD)
    assert (context.seat.user, context.seat.name) == (people[0], "王敏")


def test_a_wrong_password_is_told_recorded_and_taken_out_of_its_field(
    qtbot, context, window, people, chinese
):
    editor = sign_in_editor(context, window, show_code, people[0])
    editor.open()
    typed(editor, password="不是这一个")  # noqa: S106  a wrong one
    qtbot.waitUntil(editor.isEnabled)
    field = editor.findChild(QLineEdit, "password")
    assert (field.text(), field.echoMode()) == ("", QLineEdit.EchoMode.Password)
    assert "密码不对" in editor.form.rows["password"]._note.text()
    assert [row.outcome for row in context.peek(queries.attempt_rows)] == ["wrong"]
    assert context.seat.user is None


def test_a_given_password_is_replaced_before_one_sits_down_and_the_pin_set_after(
    qtbot, context, window, people, chinese
):
    editor = sign_in_editor(context, window, show_code)
    editor.open()
    typed(editor, user_id=people[1], password=PASSWORD)
    qtbot.waitUntil(lambda: [d.windowTitle() for d in shown(window)] == ["请设置自己的密码"])
    assert context.seat.user is None
    with qtbot.waitSignal(context.seat.changed):
        typed(shown(window)[0], old=PASSWORD, new=OWN, again=OWN)
    qtbot.waitUntil(lambda: [d.windowTitle() for d in shown(window)] == ["我的签章密码"])
    pin = shown(window)[0]
    typed(pin, old=OWN, new=PIN, again=PIN)
    qtbot.waitUntil(lambda: not shown(window))
    with context.db.writing("test") as s:
        commands.check_pin(s, people[1], PIN, now())


def test_a_later_pin_asks_for_the_one_before(context, window, people, chinese):
    assert pin_editor(context, people[0], window).form.label("old") == "密码"
    with context.db.writing("test") as s:
        commands.change_pin(s, NewSecret(people[0], PASSWORD, PIN, PIN), now())
    assert pin_editor(context, people[0], window).form.label("old") == "原签章密码"


def test_closing_a_dialog_of_secrets_asks_nothing(context, window, people, chinese):
    editor = password_editor(context, people[0], window)
    editor.open()
    editor.form.put("old", PASSWORD)
    assert not editor.form.dirty
    assert PASSWORD not in str(editor.form._typed())
    editor.reject()
    assert not editor.isVisible()


def test_a_password_is_never_compared_on_the_screens_thread(qtbot, context, window, people, monkeypatch):
    threads = []
    compare = proof.matches
    monkeypatch.setattr(
        proof, "matches", lambda *words: threads.append(current_thread().name) or compare(*words)
    )
    editor = sign_in_editor(context, window, show_code, people[0])
    editor.open()
    with qtbot.waitSignal(context.seat.changed):
        typed(editor, password=PASSWORD)
    assert [name.split("_")[0] for name in threads] == ["writer"]


def test_the_only_user_needs_not_be_chosen(context, window, people, chinese):
    assert sign_in_editor(context, window, show_code).form.understood().user_id is None
    with context.db.writing("test") as s:
        yesterday = now().date() - timedelta(1)
        commands.end_user(s, EndUser(people[1], yesterday, "调离"), people[0], now())
    assert sign_in_editor(context, window, show_code).form.understood().user_id == people[0]
