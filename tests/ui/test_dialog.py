"""Every dialog goes with who opened it: found by looking through the program, and seen on the demo data."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from sqlalchemy.orm import Session

import desktop
from desktop.app import App
from desktop.core.errors import RuleBroken
from desktop.core.journal import Action
from desktop.features.organisation.entities import Person
from desktop.selfcheck import dialogs
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.files import Files

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
WRITE_NOTHING = {"FirstStart", "Manual", "Notices", "Preview", "Waiting"}
"""What is read beside the work, or stands before there is any."""

MANY = 60


def below(kind: type[QDialog]) -> Iterator[type[QDialog]]:
    for one in kind.__subclasses__():
        yield one
        yield from below(one)


@pytest.fixture(scope="module")
def kinds() -> list[type[QDialog]]:
    """Every class of dialogs in the program."""
    importlib.import_module("desktop.features.finance.page")  # before its views, which know it
    for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if not module.name.startswith("desktop.migrations"):
            importlib.import_module(module.name)
    return [kind for kind in set(below(QDialog)) if kind.__module__.startswith("desktop.")]


def test_every_dialog_that_may_write_goes_with_who_opened_it(kinds: list[type[QDialog]]) -> None:
    assert {kind.__name__ for kind in kinds if not issubclass(kind, Dialog)} == WRITE_NOTHING


def test_what_a_dialog_writes_is_waited_for(kinds: list[type[QDialog]]) -> None:
    past = [
        kind.__name__ for kind in kinds if kind is not Dialog and "runner.write(" in inspect.getsource(kind)
    ]
    assert past == []


def test_no_dialog_stays_when_somebody_leaves(whole: App, chinese: None) -> None:
    whole.context.seat.sit(1, "王敏")
    opened = list(dialogs(whole, RESOURCES))
    whole.settle()
    assert len(opened) > MANY
    whole.context.seat.leave()
    stayed = [dialog for dialog in opened if isValid(dialog) and dialog.isVisible()]
    assert {type(dialog).__name__ for dialog in stayed} <= WRITE_NOTHING
    for dialog in stayed:
        dialog.done(0)
    whole.settle()


class Noted(Dialog):
    """A dialog that tells what becomes of it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.told: list[str] = told

    def lay_by(self) -> None:
        self.told.append("laid by")


told: list[str] = []


@pytest.fixture
def noted(context: Context, qtbot: QtBot) -> Noted:
    told.clear()
    context.runner.stand_on(context.db, context.seat)
    context.seat.sit(7, "王敏")
    dialog = Noted(context)
    dialog.open()
    return dialog


def written(context: Context) -> list[int | None]:
    with context.db.reading() as s:
        return [one.by for one in s.query(Action).order_by(Action.id) if one.label == "添"]


def add(name: str, gate: threading.Event) -> object:
    def command(s: Session) -> None:
        gate.wait(10)
        s.add(Person(name=name))

    return command


def gone(dialog: QDialog) -> bool:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return not isValid(dialog)


def test_what_is_typed_is_laid_by(context: Context, noted: Noted) -> None:
    context.seat.sit(8, "刘洋")
    assert told == ["laid by"]
    assert gone(noted)


def test_what_is_being_stored_ends_in_the_name_of_who_began_it(
    context: Context, noted: Noted, qtbot: QtBot
) -> None:
    gate = threading.Event()
    noted.write("添", add("单鹏", gate), lambda _done: (told.append("stored"), noted.accept()))
    context.seat.sit(8, "刘洋")
    assert not noted.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: bool(told))
    assert gone(noted)
    assert (told, written(context)) == (["stored"], [7])


def test_what_follows_from_it_is_theirs_too(context: Context, noted: Noted, qtbot: QtBot) -> None:
    gate = threading.Event()
    noted.write("添", add("单鹏", gate), lambda _done: noted.write("添", add("尉迟琳", gate)))
    context.seat.sit(8, "刘洋")
    gate.set()
    qtbot.waitUntil(lambda: gone(noted))
    assert written(context) == [7, 7]


def test_what_was_refused_is_laid_by_and_told_over_the_window(
    context: Context, noted: Noted, qtbot: QtBot
) -> None:
    gate, heard = threading.Event(), []
    context.runner.stumbled.disconnect()
    context.runner.stumbled.connect(heard.append)

    def refuse(_s: Session) -> None:
        gate.wait(10)
        raise RuleBroken("name.missing")

    noted.write("添", refuse, failed=lambda _error: told.append("told here"))
    context.seat.leave()
    gate.set()
    qtbot.waitUntil(lambda: gone(noted))
    assert (told, [error.code for error in heard]) == (["laid by"], ["name.missing"])


def test_a_dialog_waits_for_what_is_being_stored_in_one_above_it(
    context: Context, noted: Noted, qtbot: QtBot
) -> None:
    gate = threading.Event()
    above = Noted(context, QWidget(noted))
    above.open()
    above.accepted.connect(lambda: told.append("opened something"))
    above.write("添", add("单鹏", gate), lambda _done: (told.append("stored"), above.accept()))
    context.seat.sit(8, "刘洋")
    assert (noted.isVisible(), above.isVisible(), gone(noted)) == (False, False, False)
    gate.set()
    qtbot.waitUntil(lambda: gone(noted))
    assert (told, written(context), isValid(above)) == (["laid by", "stored"], [7], False)


def test_what_was_refused_above_another_dialog_is_laid_by(
    context: Context, noted: Noted, qtbot: QtBot
) -> None:
    gate = threading.Event()
    context.runner.stumbled.disconnect()

    def refuse(_s: Session) -> None:
        gate.wait(10)
        raise RuleBroken("name.missing")

    above = Noted(context, noted)
    above.write("添", refuse)
    context.seat.leave()
    gate.set()
    qtbot.waitUntil(lambda: gone(noted))
    assert told == ["laid by", "laid by"]


def test_no_file_is_chosen_any_more(app: App, chinese: None) -> None:
    chosen = []
    app.context.seat.sit(1, "王敏")
    chooser = QFileDialog(app.window)
    chooser.fileSelected.connect(chosen.append)
    chooser.open()
    app.context.seat.leave()
    assert (chooser.isVisible(), chosen) == (False, [])


def test_files_under_way_are_added_in_nobodys_name(
    context: Context, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, added, said = threading.Event(), [], []
    strip = Files(context)
    qtbot.addWidget(strip)
    strip.added.connect(added.append)
    monkeypatch.setattr(type(context.attachments), "put", lambda *_: gate.wait(10))
    object.__setattr__(context, "toast", said.append)
    (tmp_path / "情况.pdf").write_bytes(b"%PDF-1.7 nothing")
    context.seat.sit(7, "王敏")
    strip.add([tmp_path / "情况.pdf"])
    context.seat.sit(8, "刘洋")
    gate.set()
    qtbot.wait(200)
    assert (added, len(said)) == ([], 1)
