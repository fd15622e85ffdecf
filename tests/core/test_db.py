"""The database: one writer, many readers, an action whole or not at all, a key, sentences for faults."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from desktop.core.db import PRAGMAS, Changes, Database, connect, whatever_comes
from desktop.core.entity import now
from desktop.core.errors import Conflict, RuleBroken
from desktop.core.journal import Action
from desktop.core.migrate import upgrade
from desktop.features.organisation.entities import Office, Person, Place


def names(db: Database) -> list[str]:
    with db.reading() as session:
        return list(session.execute(text("SELECT name FROM person ORDER BY id")).scalars())


def test_an_action_is_committed_whole_and_reported(db: Database) -> None:
    report: list[Changes] = []
    with db.writing("两个人", report) as session:
        session.add_all([Person(name="单鹏"), Person(name="尉迟琳")])
    assert names(db) == ["单鹏", "尉迟琳"]
    assert report == [Changes("两个人", frozenset({"person"}))]
    assert report[0].touch("person", "x")
    assert not report[0].touch("x")


def test_a_failure_half_way_leaves_nothing(db: Database) -> None:
    with pytest.raises(RuleBroken), db.writing("坏") as session:
        session.add(Person(name="单鹏"))
        session.flush()
        raise RuleBroken("name.missing")
    assert names(db) == []


def test_a_reader_cannot_write(db: Database) -> None:
    with pytest.raises(RuleBroken, match="database.readonly"), db.reading() as session:
        session.execute(text("INSERT INTO office VALUES (1,'a','b',0,1,'x','x')"))


def test_every_connection_is_configured(db: Database) -> None:
    for read_only in (False, True):
        connection = connect(db.path, read_only=read_only)
        found = {
            p: connection.execute(f"PRAGMA {p}").fetchone()[0]
            for p in ("foreign_keys", "recursive_triggers", "synchronous")
        }
        journal = connection.execute("PRAGMA journal_mode").fetchone()[0]
        connection.close()
        assert (found, journal) == ({"foreign_keys": 1, "recursive_triggers": 1, "synchronous": 2}, "wal")
    assert "synchronous=FULL" in PRAGMAS


def test_foreign_keys_are_kept(db: Database) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"), db.writing("x") as session:
        session.add(Place(parent_id=99, kind="street", name="某街道"))


def test_two_people_with_the_same_record_open(db: Database) -> None:
    with db.writing("a") as session:
        session.add(Office(id=1, name="甲社区", level="community"))
    with pytest.raises(Conflict), db.writing("b") as session:
        office = session.get(Office, 1)
        session.connection().exec_driver_sql("UPDATE office SET version = version + 1")
        office.name = "乙社区"
    with db.reading() as session:
        assert session.execute(text("SELECT name FROM office")).scalar_one() == "甲社区"


def test_writers_on_many_threads_all_get_through(db: Database) -> None:
    def write(number: int) -> None:
        for turn in range(10):
            with db.writing(f"{number}") as session:
                session.add(Person(name=f"人{number}之{turn}"))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(names(db)) == 40


def test_strict_columns_refuse_a_value_of_the_wrong_kind(db: Database) -> None:
    with (
        pytest.raises(Exception, match="cannot store TEXT value in INTEGER column"),
        db.writing("x") as session,
    ):
        session.execute(
            text("INSERT INTO office VALUES (1, 'a', 'b', 'viele', 1, :at, :at)"), {"at": now().isoformat()}
        )


def test_a_key_makes_the_file_unreadable_without_it(tmp_path: Path) -> None:
    path, key = tmp_path / "secret.db", bytes(range(32))
    upgrade(path, key)
    database = Database(path, key)
    with database.writing("x") as session:
        session.add(Person(name="单鹏"))
    database.close()
    assert not path.read_bytes().startswith(b"SQLite format 3")
    for wrong in (None, bytes(32)):
        with pytest.raises(RuleBroken, match="database.unreadable"):
            upgrade(path, wrong)
    again = Database(path, key)
    assert names(again) == ["单鹏"]
    again.close()


def test_damage_is_found(db: Database) -> None:
    with db.writing("x") as session:
        session.add_all([Person(name=f"人{n}") for n in range(2000)])
    assert db.check() == []
    connection = connect(db.path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    size = db.path.stat().st_size
    with db.path.open("rb+") as file:
        file.seek(size - 3 * 4096)
        file.write(b"\xff" * 4096)
    fresh = Database(db.path)
    try:
        found = fresh.check()
    except RuleBroken as error:
        found = [error.code]
    fresh._reader.dispose()
    assert found


def test_two_programs_that_read_and_then_write_wait_for_each_other(db: Database) -> None:
    with db.writing("x") as session:
        session.add(Office(id=1, name="0", level="community"))
    failures: list[BaseException] = []

    def count(program: Database) -> None:
        try:
            for _ in range(20):
                with program.writing("加一") as session:
                    office = session.get_one(Office, 1)
                    time.sleep(0.001)
                    office.name = str(int(office.name) + 1)
        except RuleBroken as error:
            failures.append(error)

    programs = [Database(db.path), Database(db.path)]
    threads = [threading.Thread(target=count, args=(program,)) for program in programs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for program in programs:
        program.close()
    assert failures == []
    with db.reading() as session:
        assert session.execute(text("SELECT name FROM office")).scalar_one() == "40"


def test_the_same_thing_made_twice_is_a_conflict(db: Database) -> None:
    with db.writing("a") as session:
        street = Place(kind="street", name="某街道")
        session.add(street)
        session.flush()
        session.add(Place(kind="community", name="甲社区", parent_id=street.id))
    with pytest.raises(Conflict), db.writing("b") as session:
        session.add(Place(kind="community", name="甲社区", parent_id=1))


def test_statistics_are_renewed_on_closing_and_tell_nothing_of_a_few_rows(db: Database) -> None:
    """A table of three rows is read whole; remembered, that advice would hold when there are thousands."""

    def counted() -> int:
        connection = connect(db.path)
        there = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'").fetchone()
        query = "SELECT CAST(stat AS INTEGER) FROM sqlite_stat1 WHERE tbl = 'person'"
        (rows,) = (there and connection.execute(query).fetchone()) or (0,)
        connection.close()
        return rows

    for more, known in ((3, 0), (197, 200), (2800, 3000)):
        with db.writing("people") as session:
            session.add_all(Person(name=f"人{more}之{turn}") for turn in range(more))
        db.close()
        assert counted() == known


def test_what_has_to_be_remembered_is_written_whatever_becomes_of_the_action(db: Database) -> None:
    def remember(name: str) -> Callable[[Session], None]:
        return lambda own: own.add(Person(name=name))

    with pytest.raises(RuleBroken, match="x"), db.writing("不成", by=3) as session:
        session.add(Person(name="单鹏"))
        session.flush()
        whatever_comes(session, remember("尉迟琳"))
        raise RuleBroken("x")
    with db.writing("做成") as session:
        session.add(Person(name="单鹏"))
        whatever_comes(session, remember("覃𬱖"))
    with db.reading() as session:
        assert [*session.scalars(select(Person.name).order_by(Person.id))] == ["尉迟琳", "单鹏", "覃𬱖"]
        assert [*session.scalars(select(Action.by).order_by(Action.id))] == [3, None, None]


def test_who_cannot_remember_is_told_at_once(db: Database) -> None:
    with db.reading() as session, pytest.raises(KeyError):
        whatever_comes(session, lambda _own: None)
