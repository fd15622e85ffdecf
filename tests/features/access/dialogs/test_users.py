"""Users and roles on the screen: the first user, who may change what, and the tables below."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.core.entity import now
from desktop.features.access import commands, queries
from desktop.features.access.dialogs import UsersDialog
from desktop.features.access.page import show_code
from desktop.features.access.records import RoleDraft
from desktop.features.organisation import queries as places
from tests.features.access.conftest import PASSWORD, new_user


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def people(context):
    with context.db.writing("test") as s:
        keeper = commands.save_user(s, new_user("wangmin", "王敏"), None, now())
        cashier = commands.save_user(s, new_user("liuyang", "刘洋"), keeper, now())
        place = places.compound_choices(s)[0][0]
        commands.add_role(s, RoleDraft(cashier, "cashier", place, date(2026, 1, 1)), keeper, now())
    return keeper, cashier


def enabled(dialog) -> set[str]:
    return {button.accessibleName() for button in dialog.findChildren(QPushButton) if button.isEnabled()}


def test_the_first_user_is_added_by_nobody_and_sits_down(qtbot, context, window, chinese):
    dialog = UsersDialog(context, window, show_code)
    dialog.open()
    assert enabled(dialog) == {"新增用户", "关闭"}
    editor = dialog.add_user()
    for key, word in {"sign_in": "wangmin", "name": "王敏", "password": PASSWORD, "again": PASSWORD}.items():
        editor.form.put(key, word)
    with qtbot.waitSignal(context.seat.changed):
        editor.save()
    assert context.seat.name == "王敏"
    assert {"授予角色", "解锁", "停用"} <= enabled(dialog)
    dialog.done(0)


def test_who_keeps_no_users_looks_only(context, window, people, chinese):
    context.seat.sit(people[1], "刘洋")
    dialog = UsersDialog(context, window, show_code)
    dialog.open()
    assert enabled(dialog) == {"关闭"}
    context.seat.sit(people[0], "王敏")
    assert "授予角色" in enabled(dialog)
    dialog.done(0)


def test_a_role_is_given_and_ended(qtbot, context, window, people, chinese):
    context.seat.sit(people[0], "王敏")
    dialog = UsersDialog(context, window, show_code)
    dialog.open()
    dialog.choose(people[1])
    assert dialog.chosen_role().kind == "cashier"
    editor = dialog.end_role()
    editor.form.put("reason", "换人")
    with qtbot.waitSignal(context.runner.changed):
        editor.save()
    assert dialog.chosen().id == people[1]
    assert [role.end_reason for role in context.peek(queries.role_rows, people[1])] == ["换人"]
    editor = dialog.give_role()
    for key, value in {"kind": "reader", "place_id": context.peek(places.compound_choices)[1][0]}.items():
        editor.form.put(key, value)
    with qtbot.waitSignal(context.runner.changed):
        editor.save()
    assert {role.kind for role in context.peek(queries.role_rows, people[1])} == {"cashier", "reader"}
    dialog.done(0)


def test_a_keeper_of_users_needs_no_place(context, window, people, chinese):
    context.seat.sit(people[0], "王敏")
    dialog = UsersDialog(context, window, show_code)
    dialog.open()
    editor = dialog.give_role()
    assert editor.form.rows["place_id"].isVisible()
    editor.form.put("kind", "keeper")
    assert not editor.form.rows["place_id"].isVisible()
    editor.done(0)
    dialog.done(0)


def test_what_was_tried_stands_beside_the_roles(qtbot, context, window, people, chinese):
    context.seat.sit(people[0], "王敏")
    with context.db.writing("test") as s:
        commands.reset_pin(s, people[1], people[0], now())
    dialog = UsersDialog(context, window, show_code)
    dialog.choose(people[1])
    (table,) = [t for t in dialog.findChildren(QWidget) if getattr(t, "objectName", str)() == "tried"]
    model = table.model()
    assert [model.index(0, at).data() for at in (1, 2, 3)] == ["签章密码", "已解锁", "王敏"]


def test_a_pin_is_taken_away_after_one_question(qtbot, context, window, people, chinese, questions):
    context.seat.sit(people[0], "王敏")
    dialog = UsersDialog(context, window, show_code)
    dialog.open()
    dialog.choose(people[1])
    question = dialog.reset_pin()
    assert questions == ["清除刘洋的签章密码吗？刘洋登录后要重新设置。"]
    with qtbot.waitSignal(context.runner.changed):
        question.accept()
    assert context.peek(queries.attempt_rows, people[1])[0].by == "王敏"
    dialog.done(0)
