"""A page behind another waits with asking until it comes to the front."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.context import Scope
from desktop.ui.front import FollowsScope


def test_the_page_in_front_asks_at_once_and_one_behind_when_it_comes_to_the_front(qtbot: QtBot) -> None:
    scope, asked = Scope(), list[str]()
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    pages = {name: QWidget() for name in ("front", "behind")}
    for name, page in pages.items():
        stack.addWidget(page)
        FollowsScope(page, scope, lambda name=name: asked.append(name))
    stack.show()
    scope.choose(1)
    scope.choose(2)
    assert asked == ["front", "front"]
    stack.setCurrentWidget(pages["behind"])
    assert asked == ["front", "front", "behind"], "once, however often the scope changed meanwhile"
    stack.setCurrentWidget(pages["front"])
    assert asked == ["front", "front", "behind"], "what is up to date is not asked again"


def test_a_page_that_stands_alone_asks_at_once(qtbot: QtBot) -> None:
    scope, asked, page = Scope(), list[int](), QWidget()
    qtbot.addWidget(page)
    FollowsScope(page, scope, lambda: asked.append(1))
    scope.choose(1)
    assert asked == [1]
