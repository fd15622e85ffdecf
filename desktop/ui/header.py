"""The head of the window: whose program, which part of the district, the search, the menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QTabBar, QWidget

from desktop.ui.i18n import tr
from desktop.ui.layout import CENTRE, column, plain, row, wide
from desktop.ui.lists import Entry, RecordList
from desktop.ui.painted import MIDDLE, Painted, fill
from desktop.ui.record import PAUSE_MS, Filter
from desktop.ui.theme import Look
from desktop.ui.words import Button, Picture, text

HITS_SHOWN = 8


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
    opened = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("People, rooms, meetings  Ctrl+K"), "search", "search")
        self._look = look
        self._hits = QFrame(self, Qt.WindowType.Popup)
        self._hits.setProperty("role", "card")
        self._hits.setFocusProxy(self)
        self._list = RecordList(look)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(lambda index: self._open(index.data(Qt.ItemDataRole.UserRole).key))
        self._none = text(
            tr(
                "Nothing found. Try a surname, pinyin initials, a room like 3-2-501, or the end of a phone number."
            ),
            "soft",
            wrap=True,
        )
        self._hits.setLayout(column(look, (self._list, 1), self._none, margins=1))
        self._hits.installEventFilter(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._pause.start)
        self.returnPressed.connect(self._ask)

    def show_hits(self, wanted: str, hits: Sequence[Entry]) -> None:
        """`hits` answer `wanted`; an answer to what stands there no longer is dropped."""
        if wanted != self.text().strip():
            return
        self._list.show_entries(hits, hits[0].key if hits else None)
        self._list.setVisible(bool(hits))
        self._none.setVisible(not hits)
        rows = min(len(hits), HITS_SHOWN) or 1
        self._hits.setGeometry(
            self.mapToGlobal(QPoint(0, self.height())).x(),
            self.mapToGlobal(QPoint(0, self.height())).y(),
            max(self.width(), self._look.u(100)),
            self._look.u(15.5 * rows + 3),
        )
        self._hits.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys typed while the hits are up go on into the box; arrows and Enter choose."""
        if watched is self._hits and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Up:
                    self._list.keyPressEvent(event)
                case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._list.currentIndex().isValid():
                    self._open(self._list.currentIndex().data(Qt.ItemDataRole.UserRole).key)
                case Qt.Key.Key_Escape:
                    self._hits.hide()
                case _:
                    self.event(event)
            return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        if wanted := self.text().strip():
            self.asked.emit(wanted)
        else:
            self._hits.hide()

    def _open(self, key: str) -> None:
        self._hits.hide()
        self.clear()
        feature, number = key.rsplit(":", 1)
        self.opened.emit(feature, int(number))


class Header(QFrame):
    """Mark, scope, search, office, menu."""

    def __init__(self, look: Look, office: str, meta: str, fill_menu: Callable[[QMenu], None]) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self.trail, self.search = Trail(look), Search(look)
        user = plain(row(look, (Picture(look, "user", "ink.soft", 6), 0, CENTRE),
                         column(look, text(office, "strong"), text(meta, "caption"), gap=0), gap=2))  # fmt: skip
        menu = Button(look, tr("Menu: look, language, checks"), "icon", "menu-2")
        menu.setObjectName("menu")
        self.menu = QMenu(menu)
        fill_menu(self.menu)
        menu.clicked.connect(lambda: self.menu.popup(menu.mapToGlobal(QPoint(0, menu.height()))))
        QShortcut(QKeySequence("Ctrl+K"), self, self._go_search)
        self.setLayout(row(
            look,
            (Mark(look), 0, CENTRE), (text(tr("Yicheng"), "heading"), 0, CENTRE),
            (self.trail, 8), (None, 1), (wide(look, self.search, 36, 84), 3, CENTRE),
            (user, 0, CENTRE), (menu, 0, CENTRE),
            gap=2, margins=(4, 1.5, 3, 1.5),
        ))  # fmt: skip

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
