"""The page of payments on the settled compound, and who sits at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop

from desktop.core.attachments import beside
from desktop.features.finance.payments.page import PaymentsView
from desktop.ui.context import Context, Preferences, Scope
from desktop.ui.runner import Runner
from desktop.ui.seat import Seat
from desktop.ui.theme import Look
from tests.features.finance.payments.conftest import PEOPLE, Office


class Desk:
    """A page, and somebody at it."""

    def __init__(self, page: PaymentsView, context: Context, office: Office) -> None:
        self.page, self.context, self.office = page, context, office

    def settle(self) -> None:
        loop = QEventLoop()
        self.context.runner.when_idle(loop.quit)
        loop.exec()

    def sit(self, key: str) -> None:
        """Somebody else sits down."""
        self.context.seat.sit(self.office.at.users[key], PEOPLE[key][1])
        self.settle()

    def type(self, editor, **words) -> None:
        """Fill in a dialog and save it."""
        for key, value in words.items():
            editor.form.put(key, value)
        editor.save()
        self.settle()


@pytest.fixture
def desk_of(look: Look, tmp_path: Path, chinese: None, qtbot) -> Iterator[Callable[[Office], Desk]]:
    """A desk at an office's database."""
    runners: list[Runner] = []
    stumbled: list[Exception] = []

    def sat(office: Office) -> Desk:
        runner, seat = Runner(), Seat()
        runners.append(runner)
        runner.stand_on(office.db, seat)
        runner.stumbled.connect(stumbled.append)
        preferences = Preferences(tmp_path / "settings.json")
        context = Context(
            office.db, runner, look, preferences, Scope(), lambda _f, _i: None, lambda _words: None,
            attachments=beside(office.db.path), seat=seat,
        )  # fmt: skip
        page = PaymentsView(context)
        qtbot.addWidget(page)
        page.resize(1366, 660)
        page.show()
        desk = Desk(page, context, office)
        desk.settle()
        return desk

    yield sat
    for runner in runners:
        runner.close()
    assert stumbled == []


@pytest.fixture
def desk(desk_of, office: Office) -> Desk:
    return desk_of(office)
