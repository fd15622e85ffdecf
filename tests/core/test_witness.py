"""Rows against the journal, and the schema against a fresh one."""

from __future__ import annotations

from sqlalchemy import text

from desktop.core import witness
from desktop.core.db import Database, connect
from desktop.features.organisation import commands
from desktop.features.organisation.entities import Body, Place
from desktop.features.organisation.records import PlaceDraft


def shell(db: Database, *statements: str) -> None:
    connection = connect(db.path)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def strayed(db: Database) -> list[tuple[str, int]]:
    with db.reading() as s:
        return [(how, key) for how, key, _ in witness.strayed(s, Place)]


def test_rows_changed_added_or_gone_past_the_program_are_told(db: Database) -> None:
    with db.writing("组织") as s:
        for name in ("南岳社区", "华新小区", "冶电二村"):
            commands.save_place(s, PlaceDraft(None, "community", name))
    with db.writing("改名") as s:
        s.get_one(Place, 1).name = "南岳路社区"
    with db.writing("删除") as s:
        s.delete(s.get_one(Place, 3))
    assert strayed(db) == []
    shell(
        db,
        "INSERT INTO place SELECT 7, parent_id, kind, '新建', sort_key, version, created_at, updated_at FROM place WHERE id = 1",
        "UPDATE place SET name = '别的', updated_at = created_at WHERE id = 1",
        "DELETE FROM place WHERE id = 2",
    )
    assert strayed(db) == [("changed", 1), ("added", 7), ("gone", 2)]
    with db.reading() as s:
        assert [values["name"] for values in witness.lost(s, Place)] == ["华新小区"]
        assert (witness.first_gap(s, Place), witness.first_gap(s, Body)) == (2, None)


def test_what_is_missing_in_the_journal_is_counted(db: Database) -> None:
    with db.writing("组织") as s:
        for name in ("南岳社区", "华新小区", "冶电二村"):
            commands.save_place(s, PlaceDraft(None, "community", name))
        assert s.execute(text("SELECT count(*) FROM edit")).scalar_one() >= 3
    with db.reading() as s:
        assert witness.gaps(s) == 0
    shell(db, "DROP TRIGGER edit_no_delete", "DELETE FROM edit WHERE id = 2")
    with db.reading() as s:
        assert witness.gaps(s) == 1
        assert witness.strange_schema(s.connection()) == ["edit_no_delete"]
