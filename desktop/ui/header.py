"""The head of the window: whose program, which part of the district, the search, the menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QTabBar, QWidget

from desktop.ui.bell import Bell
from desktop.ui.i18n import tr
from desktop.ui.layout import CENTRE, column, plain, row, wide
from desktop.ui.painted import MIDDLE, Painted, fill
from desktop.ui.record import PAUSE_MS, Filter
from desktop.ui.theme import Look
from desktop.ui.words import Button, Picture, text

if TYPE_CHECKING:  # the window stands before these are loaded
    from desktop.ui.hits import Hits
    from desktop.ui.lists import Entry


@dataclass(frozen=True, slots=True)
class Step:
    """One place of the trail, and the places one may go to from it instead."""

    id: int | None
    name: str
    others: tuple[tuple[int | None, str], ...]


class Mark(Painted):
    """The program's mark: 议 in white on ink."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Yicheng"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.look.u(8), self.look.u(8))

    def paintEvent(self, _event: object) -> None:
        painter, box = self.brush(), QRectF(self.rect())
        fill(painter, self.look, box, "ink.strong", 1.5)
        painter.setFont(self.look.font("heading", serif=True))
        painter.setPen(self.look.colour("surface.card"))
        painter.drawText(box, int(MIDDLE), "议")


class Trail(QWidget):
    """District › street › community › compound; where it is tight the widest places go first."""

    chose = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._steps: list[tuple[Button, Picture]] = []
        self._row = row(look, gap=0)
        self.setLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        look.changed.connect(self._shorten)

    def show_steps(self, steps: Sequence[Step]) -> None:
        for pair in self._steps:
            for widget in pair:
                self._row.removeWidget(widget)
                widget.deleteLater()
        self._steps = [self._pair(step, last=step is steps[-1]) for step in steps]
        for pair in self._steps:
            for widget in pair:
                self._row.place(widget)
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _pair(self, step: Step, *, last: bool) -> tuple[Button, Picture]:
        button = Button(self._look, step.name, "quiet")
        menu = QMenu(button)
        for place, name in step.others:
            menu.addAction(name, lambda place=place: self.chose.emit(place))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(QPoint(0, button.height()))))
        button.setEnabled(bool(step.others))
        return button, Picture(self._look, "chevron-down" if last else "chevron-right", "ink.soft", 4)

    def _shorten(self) -> None:
        widths = [sum(widget.sizeHint().width() for widget in pair) for pair in self._steps]
        self.setMaximumWidth(max(sum(widths), 1))
        for at, pair in enumerate(self._steps):
            fits = at == len(widths) - 1 or sum(widths[at:]) <= self.width()
            for widget in pair:
                widget.setVisible(fits)


class Search(Filter):
    """The one search box, and below it what it found."""

    asked = Signal(str)
    widened = Signal(str)
    """The same words are asked for outside the scope, too."""

    opened = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("People, rooms, meetings  Ctrl+K"), "search", "search")
        self._look = look
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self.textEdited.connect(self._pause.start)
        self.returnPressed.connect(self.ask)

    @cached_property
    def hits(self) -> Hits:
        """Made when first wanted: the window need not wait for it."""
        from desktop.ui.hits import Hits

        hits = Hits(self._look, self)
        hits.opened.connect(self._open)
        hits.widened.connect(lambda: self.widened.emit(self.text().strip()))
        return hits

    def show_hits(self, wanted: str, found: Sequence[Entry], outside: int = 0) -> None:
        """`found` answers `wanted`, with so many hits `outside` the scope; one to what stands there no longer is dropped."""
        if wanted == self.text().strip():
            self.hits.show_entries(found, outside)

    def ask(self) -> None:
        """Ask for what stands in the box; an empty box has nothing to show."""
        if wanted := self.text().strip():
            self.asked.emit(wanted)
        elif "hits" in vars(self):
            self.hits.hide()

    def _open(self, key: str) -> None:
        self.clear()
        feature, number = key.rsplit(":", 1)
        self.opened.emit(feature, int(number))


class Chair(Button):
    """Who is signed in, or that one may; out of sight where nobody ever signs in."""

    wanted = Signal()
    """Nobody sits here, and somebody wants to."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Sign in"), "quiet", "lock", self._press)
        self.setObjectName("chair")
        self._name = ""
        self.offers = QMenu(self)
        self.hide()

    def show_user(self, name: str) -> None:
        """Whose name to show; empty for nobody's."""
        words = name or tr("Sign in")
        self.setText(f"\u2009{words}")
        self.setAccessibleName(tr("Signed in: {name}").format(name=name) if name else words)
        self._name = name
        self.show()

    def _press(self) -> None:
        if self._name:
            self.offers.popup(self.mapToGlobal(QPoint(0, self.height())))
        else:
            self.wanted.emit()


class Header(QFrame):
    """Mark, scope, search, bell, office, who is signed in, menu."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self.trail, self.search = Trail(look), Search(look)
        self._office, self._level = text("", "strong"), text("", "caption")
        self._user = plain(row(look, (Picture(look, "user", "ink.soft", 6), 0, CENTRE),
                               column(look, self._office, self._level, gap=0), gap=2))  # fmt: skip
        self._user.hide()
        self.bell, self.chair = Bell(look), Chair(look)
        menu = Button(look, tr("Menu: look, language, checks"), "icon", "menu-2")
        menu.setObjectName("menu")
        self.menu = QMenu(menu)
        menu.clicked.connect(lambda: self.menu.popup(menu.mapToGlobal(QPoint(0, menu.height()))))
        QShortcut(QKeySequence("Ctrl+K"), self, self._go_search)
        self.setLayout(row(
            look,
            (Mark(look), 0, CENTRE), (text(tr("Yicheng"), "heading"), 0, CENTRE),
            (self.trail, 8), (None, 1), (wide(look, self.search, 36, 84), 3, CENTRE),
            (self.bell, 0, CENTRE), (self._user, 0, CENTRE), (self.chair, 0, CENTRE), (menu, 0, CENTRE),
            gap=2, margins=(4, 1.5, 3, 1.5),
        ))  # fmt: skip

    def name(self, office: str, level: str) -> None:
        """Say whose program this is."""
        self._office.setText(office)
        self._level.setText(level)
        self._user.show()

    def _go_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()


def tab_bar(names: Sequence[str]) -> QTabBar:
    tabs = QTabBar()
    tabs.setDrawBase(False)
    tabs.setExpanding(False)
    tabs.setUsesScrollButtons(False)
    for name in names:
        tabs.addTab(name)
    return tabs
