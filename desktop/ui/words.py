"""Labels and buttons: text with a role, pictures with a tint."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.ui.layout import row
from desktop.ui.theme import Look

PRIMARY_ICON = "accent.ink"


def text(words: str, role: str = "body", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    label = QLabel(words)
    label.setProperty("text-role", role)
    label.setWordWrap(wrap)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def amount(words: str, role: str = "body") -> QLabel:
    """Money: right-aligned, negative ones in red with their minus sign."""
    label = text(words, "negative" if words.startswith("−") else role)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


class Picture(QLabel):
    """An icon that is tinted anew with every theme."""

    def __init__(self, look: Look, name: str, token: str = "ink.soft", units: float = 5) -> None:
        super().__init__()
        self._look, self._drawing = look, (name, token, units)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tint()
        look.changed.connect(self._tint)

    def _tint(self) -> None:
        self.setPixmap(self._look.pixmap(*self._drawing))


class Button(QPushButton):
    """A button of one kind: primary, main, plain, quiet, link, icon or segment."""

    def __init__(
        self,
        look: Look,
        words: str,
        kind: str = "plain",
        icon: str = "",
        action: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(_beside(icon, words) if kind != "icon" else "")
        self._look, self._icon = look, icon
        self.setProperty("kind", kind)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if kind == "icon":
            self.setToolTip(words)
        if action:
            self.clicked.connect(lambda _checked=False: action())
        if icon:
            self._tint()
            look.changed.connect(self._tint)

    def say(self, words: str) -> None:
        """Say something else, as far from the picture as before."""
        self.setText(_beside(self._icon, words))
        self.setAccessibleName(words)

    def _tint(self) -> None:
        primary = self.property("kind") == "primary"
        self.setIcon(self._look.icon(self._icon, PRIMARY_ICON if primary else "ink.soft"))
        self.setIconSize(QSize(self._look.u(5), self._look.u(5)))


def _beside(icon: str, words: str) -> str:
    """Words a little apart from the picture before them; a style sheet has no measure for that."""
    return f"\u2009{words}" if icon else words


class Segments(QFrame):
    """One of a few, all in sight: views of a record, kinds of conclusion, versions of a print."""

    changed = Signal()

    def __init__(self, look: Look, choices: Mapping[str, str], chosen: str = "") -> None:
        super().__init__()
        self.setProperty("role", "segments")
        self._group = QButtonGroup(self)
        self._buttons = {value: Button(look, words, "segment") for value, words in choices.items()}
        for button in self._buttons.values():
            button.setCheckable(True)
            self._group.addButton(button)
        self.setFocusProxy(next(iter(self._buttons.values())))
        self.setLayout(row(look, *self._buttons.values(), gap=0.5, margins=0.75))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.choose(chosen)
        self._group.buttonClicked.connect(self.changed)

    def chosen(self) -> str:
        """The value chosen; empty while none is."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, value: str) -> None:
        self._group.setExclusive(False)
        for own, button in self._buttons.items():
            button.setChecked(own == value)
        self._group.setExclusive(True)

    def button(self, value: str) -> Button:
        return self._buttons[value]


class Ticks(QWidget):
    """Some of a few, all in sight, each with a tick of its own."""

    changed = Signal()

    def __init__(self, look: Look, choices: Mapping[str, str]) -> None:
        super().__init__()
        self._boxes = {value: QCheckBox(words) for value, words in choices.items()}
        for box in self._boxes.values():
            box.toggled.connect(self.changed)
        self.setFocusProxy(next(iter(self._boxes.values())))
        self.setLayout(row(look, *self._boxes.values(), None, gap=4))

    def ticked(self) -> tuple[str, ...]:
        """The values ticked, in their order."""
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def said(self) -> list[str]:
        """What is ticked, to be ticked again by `say`."""
        return list(self.ticked())

    def say(self, said: Sequence[str]) -> None:
        self.tick(said)

    def tick(self, values: Collection[str]) -> None:
        for value, box in self._boxes.items():
            box.setChecked(value in values)
