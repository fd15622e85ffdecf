"""Rows stored many at once: as an entity would be, journalled alike, and undone."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from desktop.core.additions import Additions
from desktop.core.db import Changes, Database
from desktop.core.errors import Conflict
from desktop.core.journal import Edit
from desktop.core.text import sort_key
from desktop.core.undoing import last_action, undo
from desktop.features.organisation.entities import Body, Household, Person, Place


@pytest.fixture
def compound(db: Database) -> int:
    with db.writing("place") as s:
        s.add(place := Place(kind="compound", name="华新小区"))
        s.flush()
        return place.id


def doors(db: Database, compound: int, count: int = 3) -> list[Changes]:
    report: list[Changes] = []
    with db.writing("doors", report) as s:
        new = Additions(s, Household, "compound_id", "place_id", "room", "sort_key", "area", "ends_on")
        for at in range(count):
            area = None if at else Decimal("98.05")
            new.add(
                compound, compound, f"10{at}", sort_key(f"10{at}"), area, date(2026, 5, 1) if at else None
            )
        new.write()
    return report


def test_a_row_is_what_an_entity_would_have_stored(db: Database, compound: int) -> None:
    (changes,) = doors(db, compound)
    assert changes.tables == {"household"}
    with db.reading() as s:
        first, second, _ = s.scalars(select(Household).order_by(Household.id))
        assert (first.area, first.ends_on, first.version, first.phone) == (Decimal("98.05"), None, 1, "")
        assert (second.area, second.ends_on, second.unsold) == (None, date(2026, 5, 1), False)
        assert second.created_at.tzinfo is not None


def test_the_journal_tells_the_same_of_both_ways(db: Database, compound: int) -> None:
    doors(db, compound, 1)
    with db.writing("one") as s:
        s.add(Household(compound_id=compound, place_id=compound, room="105", area=Decimal("98.05")))
    with db.reading() as s:
        rows = s.execute(
            select(Edit.before, Edit.after).where(Edit.table == "household").order_by(Edit.id)
        ).all()
    many, single = (json.loads(after) for _, after in rows)
    assert [before for before, _ in rows] == [None, None]
    assert many.keys() == single.keys()
    own = {"id", "room", "sort_key", "created_at", "updated_at"}
    assert {key: many[key] for key in many if key not in own} == {
        key: single[key] for key in single if key not in own
    }
    assert bytes.fromhex(many["sort_key"]) == sort_key("100")


def test_undo_takes_all_out_and_can_itself_be_undone(db: Database, compound: int) -> None:
    doors(db, compound)
    for left in (0, 3):
        with db.reading() as s:
            action = s.scalar(select(func.max(Edit.action_id)))
        with db.writing("undo") as s:
            undo(s, action or 0)
        with db.reading() as s:
            assert s.scalar(select(func.count(Household.id))) == left
    assert db.check() == []


def test_a_row_changed_since_keeps_the_whole_from_being_undone(db: Database, compound: int) -> None:
    doors(db, compound)
    with db.reading() as s:
        action, _ = last_action(s) or (0, "")
    with db.writing("mend") as s:
        s.scalars(select(Household)).first().phone = "13912345678"  # type: ignore[union-attr]
    with pytest.raises(Conflict), db.writing("undo") as s:
        undo(s, action)
    with db.reading() as s:
        assert s.scalar(select(func.count(Household.id))) == 3


def test_ids_go_on_from_what_is_there_and_nothing_is_nothing(db: Database, compound: int) -> None:
    doors(db, compound)
    report: list[Changes] = []
    with db.writing("none", report) as s:
        new = Additions(s, Household, "room")
        new.write()
        assert new.add("x") == 4
    assert report[0].tables == set()


def test_a_session_without_a_journal_goes_without(db: Database) -> None:
    with db.reading() as s:
        assert "journal" not in s.info
        assert Additions(s, Person, "name").add("许嘉") == 1
        assert Additions(s, Body, "name").add("支部") == 1
