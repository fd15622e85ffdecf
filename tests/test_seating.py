"""Who is signed in, in the window: nothing where nobody ever signs in, else a name one may lock or leave."""

from __future__ import annotations

import pytest
from fit import faults
from PySide6.QtWidgets import QDialog

from desktop.app import App
from desktop.core.entity import now
from desktop.features.access import commands
from desktop.ui import messages
from tests.features.access.conftest import PASSWORD, new_user


@pytest.fixture
def keeper(app: App) -> int:
    made = []
    app.context.runner.write(
        app.window, "test", lambda s: commands.save_user(s, new_user("wangmin", "王敏"), None, now()),
        made.append,
    )  # fmt: skip
    app.settle()
    return made[0]


def shown(app: App) -> list[str]:
    return [dialog.windowTitle() for dialog in app.window.findChildren(QDialog) if dialog.isVisible()]


def test_one_person_alone_sees_nothing_of_it(app):
    assert not app.window.header.chair.isVisible()
    app.seating.lock()
    assert shown(app) == []


def test_with_users_the_header_offers_to_sign_in_and_says_who_did(app, keeper, chinese):
    chair = app.window.header.chair
    assert chair.isVisible()
    app.speak("zh_CN")
    chair = app.window.header.chair
    assert chair.text().strip() == "登录"
    chair.click()
    assert shown(app) == ["登录"]
    editor = app.seating.sign_in()
    editor.form.put("user_id", keeper)
    editor.form.put("password", PASSWORD)
    editor.save()
    app.settle()
    assert (chair.text().strip(), chair.accessibleName()) == ("王敏", "已登录：王敏")
    for dialog in app.window.findChildren(QDialog):
        dialog.done(0)


def test_locking_leaves_and_asks_who_goes_on(app, keeper, chinese):
    app.context.seat.sit(keeper, "王敏")
    money = QDialog(app.window)
    app.context.seat.guard(money)
    money.open()
    app.seating.lock()
    assert app.context.seat.user is None
    (editor,) = [dialog for dialog in app.window.findChildren(QDialog) if dialog.isVisible()]
    assert editor.form.understood().user_id == keeper
    editor.reject()
    assert shown(app) == []


def test_who_left_is_asked_no_more(app, keeper, chinese):
    done = []
    app.context.seat.sit(keeper, "王敏")
    box = messages.confirm(app.context.look, app.window, "过账吗？", "过账", lambda: done.append(True))
    app.context.seat.leave()
    assert (box.isVisible(), done) == (False, [])


def test_the_keys_lock_it_too(app, keeper, chinese):
    app.speak("zh_CN")
    lock = [one for one in app.window.actions() if one.text() == "锁定"][
        -1
    ]  # those of the header before go with it
    assert lock.shortcut().toString() == "Ctrl+L"
    app.context.seat.sit(keeper, "王敏")
    lock.trigger()
    assert app.context.seat.user is None
    for dialog in app.window.findChildren(QDialog):
        dialog.done(0)


def test_how_long_one_may_be_idle_is_a_choice_of_this_pc(app, keeper):
    app.seating.wait(30)
    assert app.context.preferences.now.idle_minutes == 30
    assert app.seating.idle._timer.interval() == 30 * 60_000


def test_what_is_written_is_signed_by_who_sits_there(app, keeper, chinese):
    from desktop.core.journal import Action

    app.context.seat.sit(keeper, "王敏")
    app.context.runner.write(
        app.window, "添", lambda s: commands.save_user(s, new_user("b", "刘洋"), keeper, now())
    )
    app.settle()
    with app.context.db.reading() as s:
        assert s.query(Action).order_by(Action.id.desc()).first().by == keeper


def test_the_search_and_the_bell_open_a_user(app, keeper, chinese):
    app._open("access", keeper)
    (dialog,) = [dialog for dialog in app.window.findChildren(QDialog) if dialog.isVisible()]
    assert dialog.chosen().name == "王敏"
    dialog.done(0)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_the_header_and_the_users_fit_a_small_screen(app, keeper, language, scale):
    app._look.wear("light", scale)
    app.window.resize(1366, 728)
    app.context.seat.sit(keeper, "王敏")
    app.fill("organisation")
    app.settle()
    assert app.window.header.minimumSizeHint().width() <= 1366
    assert list(faults(app.window.header)) == []
    dialog = app.seating.users()
    app.settle()
    assert dialog.width() <= app.window.width()
    assert dialog.height() <= app.window.height()
    assert list(faults(dialog)) == []
    dialog.done(0)
