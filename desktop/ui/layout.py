"""Rows and columns whose gaps are counted in grid units and follow the font scale."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QScrollArea, QSizePolicy, QWidget

from desktop.ui.theme import Look

Margins = float | tuple[float, float, float, float]
CENTRE = Qt.AlignmentFlag.AlignVCenter
TOP = Qt.AlignmentFlag.AlignTop
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight


class Box(QBoxLayout):
    """A box layout that takes its items at once.

    An item is a widget, a layout, ``None`` for what is left over, or a tuple
    ``(item, stretch)`` or ``(item, stretch, alignment)``.
    """

    def __init__(
        self, look: Look, direction: QBoxLayout.Direction, items: tuple, gap: float, margins: Margins
    ) -> None:
        super().__init__(direction)
        self._look, self._gap = look, gap
        self._margins = margins if isinstance(margins, tuple) else (margins,) * 4
        for item in items:
            self.place(item)
        self._respace()
        look.changed.connect(self._respace)

    def place(self, item: QWidget | QLayout | tuple | None) -> None:
        item, stretch, *align = item if isinstance(item, tuple) else (item, 0)
        if item is None:
            self.addStretch(stretch or 1)
        elif isinstance(item, QLayout):
            self.addLayout(item, stretch)
        else:
            self.addWidget(item, stretch, *(align or self._usual(item)))

    def _usual(self, widget: QWidget) -> tuple[Qt.AlignmentFlag, ...]:
        """Chips, buttons and pictures keep their size: left in a column, in the middle of a row."""
        policy, fixed = widget.sizePolicy(), QSizePolicy.Policy.Fixed
        upright = self.direction() == QBoxLayout.Direction.TopToBottom
        if (policy.horizontalPolicy() if upright else policy.verticalPolicy()) != fixed:
            return ()
        return (LEFT,) if upright else (CENTRE,)

    def _respace(self) -> None:
        self.setSpacing(self._look.u(self._gap))
        self.setContentsMargins(*(self._look.u(side) for side in self._margins))


def column(look: Look, *items: object, gap: float = 2, margins: Margins = 0) -> Box:
    return Box(look, QBoxLayout.Direction.TopToBottom, items, gap, margins)


def row(look: Look, *items: object, gap: float = 2, margins: Margins = 0) -> Box:
    return Box(look, QBoxLayout.Direction.LeftToRight, items, gap, margins)


def frame(role: str, layout: QLayout) -> QFrame:
    """A framed surface; how it looks is the style sheet's business."""
    box = QFrame()
    box.setProperty("role", role)
    box.setLayout(layout)
    return box


def plain(layout: QLayout) -> QWidget:
    """A group of widgets without a surface of its own."""
    group = QWidget()
    group.setLayout(layout)
    return group


def rule(*, upright: bool = False) -> QFrame:
    """A hairline between two things."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedWidth(1) if upright else line.setFixedHeight(1)
    return line


class Scroll(QScrollArea):
    """Lets a tall group scroll up and down; sideways only a picture may, and a form whose letters are too large."""

    def __init__(self, widget: QWidget, *, sideways: bool) -> None:
        super().__init__()
        widget.setProperty("role", "plain")
        self._sideways = sideways
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        if not sideways:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerWidget(QWidget())  # where both bars meet the style would draw a box
        self.setWidget(widget)

    def sizeHint(self) -> QSize:
        """What the content wishes now; Qt's own remembers what it wished once."""
        return self.widget().sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if self._sideways:
            return least
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.widget().minimumSizeHint().width() + bar, least.height())


def scrolled(widget: QWidget, *, sideways: bool = False) -> Scroll:
    return Scroll(widget, sideways=sideways)


def floating(widget: QWidget) -> QWidget:
    """Lets a widget shrink below its wish sideways, so that a narrow window stays whole."""
    widget.setSizePolicy(QSizePolicy.Policy.Ignored, widget.sizePolicy().verticalPolicy())
    return widget


LOWEST = 12
"""Units: two lines of what scrolls stay in sight, however little room there is."""


class Extent(QObject):
    """Keeps a widget between so many units wide, or no more or less than so many high, whatever the font scale."""

    def __init__(
        self,
        look: Look,
        widget: QWidget,
        *,
        width: float | None = None,
        height: float | None = None,
        most: float | None = None,
        least: float | None = None,
    ) -> None:
        super().__init__(widget)
        self._look, self._widget = look, widget
        self._width, self._height, self._most, self._least = width, height, most, least
        self._measure()
        look.changed.connect(self._measure)

    def _measure(self) -> None:
        if self._width is not None:
            self._widget.setMinimumWidth(self._look.u(self._width))
            self._widget.setMaximumWidth(self._look.u(self._most or self._width))
        if self._height is not None:
            self._widget.setMinimumHeight(self._look.u(min(self._height, LOWEST)))
            self._widget.setMaximumHeight(self._look.u(self._height))
        if self._least is not None:
            self._widget.setMinimumHeight(self._look.u(self._least))


def wide(look: Look, widget: QWidget, units: float, most: float | None = None) -> QWidget:
    Extent(look, widget, width=units, most=most)
    return widget


def high(look: Look, widget: QWidget, units: float) -> QWidget:
    Extent(look, widget, height=units)
    return widget


def low(look: Look, widget: QWidget) -> QWidget:
    """Lets what scrolls shrink to two lines where room is short, and grow where there is more."""
    Extent(look, widget, least=LOWEST)
    return widget


def sized(look: Look, dialog: QWidget, width: float, height: float) -> None:
    """As many units wide and high, yet no larger than the window it belongs to."""
    parent = dialog.parentWidget()
    most = parent.window().size() if parent else dialog.screen().availableSize()
    dialog.resize(QSize(look.u(width), look.u(height)).boundedTo(most))
