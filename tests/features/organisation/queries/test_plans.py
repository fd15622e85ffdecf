"""The questions of a large district are answered from indexes, whatever SQLite's planner learns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event, text
from sqlalchemy.orm import Session

from desktop.core.db import Database
from desktop.features.organisation import queries
from desktop.features.organisation.queries import households


@contextmanager
def told(s: Session) -> Iterator[list[str]]:
    """The plans of all that is asked inside, once it is left."""
    asked: list[tuple[str, object]] = []
    connection = s.connection()

    def note(_c: object, _cursor: object, statement: str, values: object, *_: object) -> None:
        asked.append((statement, values))

    event.listen(connection, "before_cursor_execute", note)
    plans: list[str] = []
    yield plans
    event.remove(connection, "before_cursor_execute", note)
    for statement, values in asked:
        plans += [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]


def bare_scans(plans: list[str], *tables: str) -> list[str]:
    """Steps that walk through a whole table rather than one of its indexes."""
    whole = [plan for plan in plans if plan.startswith("SCAN ") and "INDEX" not in plan]
    return [plan for plan in whole if plan.split()[1].split("_")[0] in tables]


@pytest.mark.parametrize("order", ["address", "area", "phone", "owners"])
def test_the_whole_register_comes_in_order_from_indexes(
    demo: Database, monkeypatch: pytest.MonkeyPatch, order: str
) -> None:
    monkeypatch.setattr(households, "MANY", 0)
    with demo.reading() as s, told(s) as plans:
        queries.household_ids(s, None, "", order)
    assert plans
    assert bare_scans(plans, "household", "person", "owner") == []


@pytest.mark.parametrize("ask", [
    lambda s: queries.household_ids(s, None, "wwh"),
    lambda s: queries.find(s, "wwh", 20),
    lambda s: queries.find(s, "王伟", 20),
])  # fmt: skip
def test_people_are_looked_for_in_indexes(demo: Database, ask: Callable[[Session], object]) -> None:
    with demo.reading() as s, told(s) as plans:
        ask(s)
    assert bare_scans(plans, "household", "person", "owner") == []


def test_initials_are_a_range_of_their_index(demo: Database) -> None:
    with demo.reading() as s, told(s) as plans:
        queries.find(s, "wwh", 20)
    assert any("ix_person_initials (initials>? AND initials<?)" in plan for plan in plans)
    assert not any(plan.startswith("SCAN person") for plan in plans)


def test_a_scope_is_found_downwards_by_its_parent(demo: Database) -> None:
    with demo.reading() as s:
        street = s.scalar(text("SELECT id FROM place WHERE kind = 'street'"))
        with told(s) as plans:
            queries.household_ids(s, street)
            queries.scope_trail(s, street)
            queries.body_detail(s, 1)
    assert bare_scans(plans, "place", "household") == []


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("order", ["address", "area", "phone", "owners"])
def test_the_order_of_many_is_the_order_of_few(
    demo: Database, monkeypatch: pytest.MonkeyPatch, order: str, descending: bool
) -> None:
    """Only doors that are alike may stand otherwise."""

    def shown() -> list[object]:
        with demo.reading() as s:
            rows = queries.household_rows(s, queries.household_ids(s, None, "", order, descending))
        if order == "address":
            return [(row.building, row.staircase, row.room) for row in rows]
        return [row.owners.split("、")[0] if order == "owners" else getattr(row, order) for row in rows]

    few = shown()
    monkeypatch.setattr(households, "MANY", 0)
    assert shown() == few
