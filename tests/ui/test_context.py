"""What a page is given: choices that are kept, a scope that tells of its changes, a quick look."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot
from sqlalchemy import text

from desktop.ui.context import Context, Preferences, Scope


def test_a_choice_is_kept_and_heard_of(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "settings.json")
    with qtbot.waitSignal(preferences.changed):
        preferences.change(theme="dark", scale=1.25)
    assert (preferences.now.theme, preferences.now.scale) == ("dark", 1.25)
    assert Preferences(tmp_path / "settings.json").now == preferences.now


def test_a_scope_tells_of_changes_only(qtbot: QtBot) -> None:
    scope = Scope()
    with qtbot.waitSignal(scope.changed):
        scope.choose(3)
    with qtbot.assertNotEmitted(scope.changed):
        scope.choose(3)
    with qtbot.waitSignal(scope.changed):
        scope.choose(None)


def test_a_peek_answers_at_once_and_cannot_write(context: Context) -> None:
    assert (
        context.peek(lambda s, a, b: s.execute(text("SELECT :a + :b"), {"a": a, "b": b}).scalar(), 1, 2) == 3
    )
    assert context.peek(lambda s: s.connection().exec_driver_sql("PRAGMA query_only").scalar()) == 1
