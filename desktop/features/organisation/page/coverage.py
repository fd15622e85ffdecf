"""The map of a compound: one cell for each door, coloured and lettered by who looks after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.features.organisation import rules
from desktop.features.organisation.records import CentreRow, DoorCell
from desktop.ui.cells import Block, Cell, CellMap, Legend
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, scrolled

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without I and O, which look like figures."""


class Coverage(QWidget):
    """Map and legend; `changed` when other doors are chosen."""

    changed = Signal()

    def __init__(self, context: Context, doors: Sequence[DoorCell], centres: Sequence[CentreRow]) -> None:
        super().__init__()
        look = context.look
        held = Counter(door.centre for door in doors)
        turn = {centre.id: at for at, centre in enumerate(one for one in centres if held[one.id])}
        names = {centre.id: centre.holder or centre.place for centre in centres}
        blocks = [
            Block(where, tuple(_floors(list(block), turn, names)))
            for where, block in groupby(doors, lambda door: f"{door.building}{door.staircase}")
        ]
        self.map = CellMap(look, tr("Doors and who looks after them"), blocks)
        self.map.changed.connect(self.changed)
        self.map.opened.connect(lambda door: context.open("household", door))
        legend = Legend(look, tr("Legend"), _legend(held, turn, names))
        inner = plain(column(look, legend, self.map, None, gap=4, margins=(4, 2, 4, 3)))
        self._sight = scrolled(inner)
        self.map.moved.connect(self._show)
        self.setLayout(column(look, (self._sight, 1), gap=0))

    def scrolled_to(self) -> int:
        """How far down one looks."""
        return self._sight.verticalScrollBar().value()

    def scroll_to(self, down: int) -> None:
        """Look as far down as before, once the map knows how high it is."""
        QTimer.singleShot(0, self._sight, lambda: self._sight.verticalScrollBar().setValue(down))

    def _show(self, point: QPoint) -> None:
        at = self.map.mapTo(self._sight.widget(), point)
        self._sight.ensureVisible(at.x(), at.y())

    def chosen(self) -> list[int]:
        return self.map.chosen()


def letters(turn: int) -> str:
    """A, B … Z, then A2: what stands on the cells of a centre household besides its colour."""
    again, at = divmod(turn, len(LETTERS))
    return f"{LETTERS[at]}{again + 1 if again else ''}"


def _floors(
    doors: Sequence[DoorCell], turn: Mapping[int, int], names: Mapping[int, str]
) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """The floors of a staircase from the top down; doors whose number tells none stand at the bottom."""
    floors = sorted({rules.floor(door.room) for door in doors}, reverse=True)
    for floor in floors:
        cells = tuple(_cell(door, turn, names) for door in doors if rules.floor(door.room) == floor)
        yield (str(floor) if floor else "", cells)


def _cell(door: DoorCell, turn: Mapping[int, int], names: Mapping[int, str]) -> Cell:
    address = rules.address(door.building, door.staircase, door.room)
    if door.centre is None:
        return Cell(door.id, tr("{address}: linked by nobody").format(address=address))
    at = turn.get(door.centre)
    by = tr("{address}: {name}").format(address=address, name=names.get(door.centre, "—"))
    return Cell(door.id, by, at or 0, letters(at) if at is not None else "·")


def _legend(
    held: Mapping[int | None, int], turn: Mapping[int, int], names: Mapping[int, str]
) -> list[tuple[int | None, str, str]]:
    """Those who look after a door shown here, with how many of them, then those nobody looks after."""
    entries: list[tuple[int | None, str, str]] = [
        (at, letters(at), f"{names[centre]} {held[centre]}") for centre, at in turn.items()
    ]
    return [*entries, (None, "", tr("linked by nobody {count}").format(count=held.get(None, 0)))]
