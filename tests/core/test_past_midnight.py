"""A file of the thirtieth revision, whose meetings could not end after midnight."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import text

import desktop.features  # noqa: F401  every entity must be known
from desktop.core import migrate
from desktop.core.db import Database, connect
from tests.core.test_migrate import made_at

HELD = ("meeting", "participant", "item", "item_absence", "wording", "unfiling", "held_rule")


def put(old: Any, table: str, **given: object) -> None:
    """Write a row; what is needed and not given is the first value its column may have."""
    facts = given | {"version": 1} | dict.fromkeys(("created_at", "updated_at"), "2026-01-01T00:00:00.000000")
    for _, name, kind, needed, usual, _ in old.execute(f"PRAGMA table_info({table})").fetchall():
        if needed and usual is None and name not in ("id", *facts):
            facts[name] = 0 if kind == "INTEGER" else b"" if kind == "BLOB" else ""
    names = ", ".join(facts)
    old.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join(':' + one for one in facts)})", facts)


def rows(connection: Any) -> dict[str, list[tuple[object, ...]]]:
    return {table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in HELD}


def standing(connection: Any) -> set[tuple[str, ...]]:
    """What stands beside the tables, and which rows hold which."""
    beside = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"
        " AND tbl_name NOT LIKE 'fulltext%'"
    ).fetchall()
    tied = connection.execute(
        'SELECT m.name, f."from", f."table", f."to" FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f'
        " WHERE m.type = 'table'"
    ).fetchall()
    return {*beside, *tied}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Two meetings, one of which goes on with the other, with everything that holds on to a meeting."""
    path, day = made_at(tmp_path / "x.db", "0030"), "2026-09-16"
    file = connect(path)
    put(file, "place", id=1, kind="compound", name="华新小区")
    hours = ((1, None, "21:30", "23:50"), (7, 1, "19:00", "19:00"), (9, 7, None, "00:20"))
    for number, after, begins, ends in hours:
        put(
            file, "meeting", id=number, compound_id=1, year=2026, number=number, kind="council", subject=f"例会{number}",
            held_on=day, begins_at=begins, ends_at=ends, stage="archive", planned_on="2026-09-15", after_id=after,
        )  # fmt: skip
    put(
        file,
        "participant",
        id=3,
        meeting_id=7,
        name="王明亮",
        unit="业委会",
        attendance="present",
        leaves_at="18:00",
    )
    put(file, "item", id=4, meeting_id=7, position=1, subject="停水")
    put(file, "item_absence", id=5, item_id=4, participant_id=3, reason="left")
    put(file, "wording", id=6, meeting_id=7, paper="minutes", typed="停水")
    put(file, "unfiling", id=8, meeting_id=7, opened_on=day, reason="补签")
    put(file, "held_rule", id=2, meeting_id=7, quorum="half", approval="present")
    file.close()
    return path


def test_everything_stays_and_a_meeting_may_end_after_midnight(old: Path, db: Database) -> None:
    file = connect(old)
    kept, beside = rows(file), standing(file)
    with pytest.raises(driver.Error, match="ck_meeting_ends_after_begin"):
        file.execute("UPDATE meeting SET ends_at = '00:20' WHERE id = 7")
    file.close()
    migrate.upgrade(old)
    assert old.with_name(f"x-before-{migrate.HEAD}.db").exists()
    file = connect(old)
    assert all(kept.values())
    assert rows(file) == kept
    assert standing(file) >= beside
    file.close()
    database = Database(old)
    assert database.check() == []
    with database.reading() as s, db.reading() as fresh:
        assert migrate.fingerprint(s.connection()) == migrate.fingerprint(fresh.connection())
    with database.writing("延时") as s:
        s.execute(text("UPDATE meeting SET ends_at = '00:20' WHERE id = 7"))
    database.close()


@pytest.mark.parametrize("statement", [
    "UPDATE meeting SET ends_at = '09:00' WHERE id = 7", "DELETE FROM meeting WHERE id = 7", "DELETE FROM unfiling",
    "UPDATE meeting SET number = 1 WHERE id = 7", "UPDATE meeting SET after_id = 99 WHERE id = 7",
    "UPDATE participant SET meeting_id = 99",
])  # fmt: skip
def test_what_was_refused_is_refused(old: Path, statement: str) -> None:
    migrate.upgrade(old)
    file = connect(old)
    with pytest.raises(driver.Error):
        file.execute(statement)
    file.close()
