"""Everything somebody does on the screen in a large district, timed until it is shown, beside the driver's own SELECT."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
TURNS = 3
WHERE = (
    "JOIN place s ON s.id = h.place_id JOIN place b ON b.id = iif(s.kind = 'staircase', s.parent_id, s.id)"
)
OWNED = "SELECT o.household_id FROM owner o JOIN person p ON p.id = o.person_id WHERE"
FLOORS = {
    "bodies": "SELECT b.id, b.place_id, b.kind, b.name, p.name FROM body b JOIN post t ON t.body_id = b.id JOIN person p ON p.id = t.person_id",
    "children": "SELECT id, name FROM place WHERE parent_id = 300",
    "area": "SELECT id FROM household ORDER BY area",
    "phone": "SELECT id FROM household ORDER BY phone",
    "address": f"SELECT h.id FROM household h {WHERE} ORDER BY b.parent_id, b.sort_key, s.sort_key, h.sort_key",
    "owners": "SELECT h.id FROM household h LEFT JOIN owner o ON o.household_id = h.id AND o.position = 1 AND o.ends_on IS NULL ORDER BY o.sort_key",
    "window": "SELECT * FROM household WHERE id BETWEEN 75000 AND 75100",
    "name": f"{OWNED} p.name LIKE '%王伟%'",
    "initials": f"{OWNED} p.initials >= 'wwh' AND p.initials < 'wwi'",
    "room": f"SELECT h.id FROM household h {WHERE} WHERE b.name = '3栋' AND s.name = '2单元' AND h.room LIKE '201%'",
    "phone tail": "SELECT id FROM household WHERE phone LIKE '%5678'",
}  # fmt: skip


class Screen:
    """The program on the district, turned until nothing is under way and all is painted."""

    def __init__(self, folder: Path) -> None:
        from desktop.app import App
        from desktop.core.db import Database
        from desktop.shell import furnish
        from desktop.start import DATABASE
        from desktop.ui.context import Preferences
        from desktop.ui.runner import Runner
        from desktop.ui.theme import Look
        from desktop.ui.window import Window

        self.qt = QApplication(["x"])
        look, self.runner = Look(self.qt, RESOURCES), Runner()
        window = Window(look)
        furnish(window, "organisation")
        window.show()
        database = Database(folder / DATABASE)
        self.app = App(RESOURCES, database, Preferences(folder / "s.json"), window, self.runner)
        window.setGeometry(0, 0, 1366, 728)
        self.page = self.app.page("organisation")
        self.settle()
        self.rest()

    def settle(self) -> None:
        self.qt.processEvents()
        while self.runner._waiting:
            self.qt.processEvents()
        self.qt.processEvents()

    def rest(self) -> None:
        """Wait for what the page reads when nobody waits for it, so that the next thing is done on all of it."""
        while not self.page._whole:
            self.settle()
        self.settle()

    def timed(self, act: Callable[[], object], back: Callable[[], object] | None) -> float:
        """Milliseconds of the quickest of some turns."""
        spent: list[float] = []
        for _ in range(TURNS):
            began = perf_counter()
            act()
            self.settle()
            spent.append(perf_counter() - began)
            self.rest()
            if back:
                back()
                self.settle()
                self.rest()
        return min(spent) * 1000

    def longest_wait(self, act: Callable[[], object]) -> float:
        """Milliseconds somebody waits at most for an answer to a key from here until all is there, quickest of some turns."""
        longest: list[float] = []
        for _ in range(TURNS):
            act()
            waits = [0.0]
            while not self.page._whole or self.runner._waiting:
                began = perf_counter()
                self.qt.processEvents()
                waits.append(perf_counter() - began)
            longest.append(max(waits))
        return min(longest) * 1000


Act = tuple[str, str, Callable[[], object], Callable[[], object] | None]


def acts(screen: Screen) -> Iterator[Act]:
    page, tree, scope = screen.page, screen.page._tree, screen.app.context.scope
    yield "district: open all bodies", "bodies", page.refresh, None
    compound = next(key for key, node in page._nodes.items() if node.kind == "branch")
    at = tree.branches.index_of(compound)
    yield "district: unfold a compound", "children", lambda: tree.expand(at), lambda: tree.collapse(at)
    yield (
        "district: filter the bodies by initials",
        "initials",
        lambda: _filter(page, "wwh"),
        lambda: _filter(page, ""),
    )
    yield (
        "district: filter the bodies by name",
        "name",
        lambda: _filter(page, "王伟"),
        lambda: _filter(page, ""),
    )
    for words, what in (("王伟", "name"), ("wwh", "initials"), ("3-2-201", "room"), ("5678", "phone tail")):
        yield f"district: search by {what}", what, lambda words=words: screen.app._find(words), None
    street = next(node.id for node in page._nodes.values() if node.kind == "street_committee")
    place = screen.app.context.peek(_place_of, street)
    yield "district: switch to a street", "bodies", lambda: scope.choose(place), lambda: scope.choose(None)
    page._views.choose("roster")
    page.choose(next(key for key, node in page._nodes.items() if node.kind == "district"))
    screen.settle()
    roster = page._view
    yield "district: show the whole register", "address", roster._ask, None
    yield (
        "district: jump within the register",
        "window",
        lambda: _jump(roster, 75_000),
        lambda: _jump(roster, 0),
    )
    for order in ("area", "owners", "phone"):
        yield f"district: sort by {order}", order, lambda order=order: roster._sort(order, False), None
    for words, what in (("wwh", "initials"), ("王伟", "name"), ("3-2-201", "room"), ("5678", "phone tail")):
        yield (
            f"district: filter the register by {what}",
            what,
            lambda words=words: roster._filter.setText(words),
            lambda: roster._filter.setText(""),
        )


def _filter(page: Any, words: str) -> None:
    page._listing.filter.setText(words)
    page._list()


def _jump(roster: Any, row: int) -> None:
    roster._model._windows.clear()
    roster._table.scrollTo(roster._model.index(row, 0))


def _place_of(session: Any, body: int) -> int:
    from desktop.features.organisation import queries

    return queries.body_detail(session, body).place_id


def floor(connection: Any, name: str) -> float:
    spent: list[float] = []
    for _ in range(TURNS):
        began = perf_counter()
        connection.execute(FLOORS[name]).fetchall()
        spent.append(perf_counter() - began)
    return min(spent) * 1000


def main() -> None:
    from desktop.core.db import connect
    from desktop.start import DATABASE

    folder = Path(os.environ["YICHENG_BENCH_DISTRICT"])
    connection, screen = connect(folder / DATABASE), Screen(folder)
    rest = "district: a key while the rest of the bodies comes"
    print(
        rest,
        f"{screen.longest_wait(screen.page.refresh):.2f}",
        f"{floor(connection, 'bodies'):.2f}",
        sep="\t",
    )
    for what, name, act, back in acts(screen):
        print(what, f"{screen.timed(act, back):.2f}", f"{floor(connection, name):.2f}", sep="\t", flush=True)
    os._exit(0)  # what is measured is measured


if __name__ == "__main__":
    main()
