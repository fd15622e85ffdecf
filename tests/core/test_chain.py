"""Each action of the record of changes is sealed over the one before it: what is changed, taken out or put in shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import chain, migrate
from desktop.core.db import Database, connect
from desktop.core.progress import Progress
from desktop.features.organisation import commands
from desktop.features.organisation.entities import Place
from desktop.features.organisation.records import PlaceDraft
from tests.core.test_migrate import made_at

STAMP = "1, '2026-01-01T00:00:00.000000', '2026-01-01T00:00:00.000000'"


def broken(db: Database) -> list[int]:
    with db.reading() as s:
        return [key for key, _, _ in chain.broken(s, Progress())]


def forge(path: Path, *statements: str) -> None:
    """What somebody does in a shell who takes the guards away."""
    shell = connect(path)
    shell.execute("PRAGMA foreign_keys=OFF")
    for (name,) in shell.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        shell.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        assert shell.execute(statement).rowcount > 0, statement
    shell.close()


@pytest.fixture
def kept(db: Database) -> Database:
    """Three actions: one of two places, one that changes a place, one that takes one out."""
    with db.writing("组织") as s:
        for name in ("南岳社区", "华新小区"):
            commands.save_place(s, PlaceDraft(None, "community", name))
    with db.writing("改名", by=3) as s:
        s.get_one(Place, 1).name = "南岳路社区"
    with db.writing("删除") as s:
        s.delete(s.get_one(Place, 2))
    return db


def test_what_the_program_writes_holds_and_nothing_without_a_change_is_sealed(kept: Database) -> None:
    with kept.writing("看看"):
        pass
    assert broken(kept) == []
    with kept.reading() as s:
        assert s.query(chain.ActionSeal).count() == 3


@pytest.mark.parametrize(
    ("sql", "actions"),
    [
        (('UPDATE action SET "by" = 4 WHERE id = 2',), [2]),
        (("UPDATE action SET at = '2026-01-01T00:00:00.000000' WHERE id = 3",), [3]),
        (("UPDATE action SET label = '组织机构' WHERE id = 1",), [1]),
        (("UPDATE edit SET after = replace(after, '南岳路', '南岳') WHERE id = 3",), [2]),
        (("UPDATE edit SET before = NULL WHERE id = 4",), [3]),
        (("UPDATE edit SET action_id = 2 WHERE id = 2",), [1, 2]),
        (("DELETE FROM edit WHERE id = 2",), [1]),
        (("DELETE FROM edit WHERE action_id = 3", "DELETE FROM action WHERE id = 3"), [3]),
        (("DELETE FROM edit WHERE action_id = 1", "DELETE FROM action WHERE id = 1"), [1]),
        (("DELETE FROM action_seal WHERE action_id = 2",), [2, 3]),
        (("UPDATE action_seal SET seal = 'x' WHERE action_id = 1",), [1, 2]),
        ((f"INSERT INTO action VALUES (9, '添', '2026-10-01T00:00:00.000000', NULL, {STAMP}, NULL)",), [9]),
        ((f"INSERT INTO edit VALUES (9, 3, 'place', 1, NULL, NULL, {STAMP})",), [3]),
        ((f"INSERT INTO edit VALUES (9, 7, 'place', 1, NULL, NULL, {STAMP})",), [7]),
    ],
)  # fmt: skip
def test_whatever_is_done_to_the_record_shows(
    kept: Database, sql: tuple[str, ...], actions: list[int]
) -> None:
    forge(kept.path, *sql)
    assert broken(kept) == actions


def test_when_and_under_what_name_is_told(kept: Database) -> None:
    forge(kept.path, "UPDATE action SET \"by\" = 4, at = '2026-02-03T00:00:00.000000' WHERE id = 2")
    with kept.reading() as s:
        assert list(chain.broken(s, Progress())) == [(2, "2026-02-03", "改名")]


def test_the_database_itself_refuses_to_change_a_seal(kept: Database) -> None:
    shell = connect(kept.path)
    for statement in ("UPDATE action_seal SET seal = 'x'", "DELETE FROM action_seal"):
        with pytest.raises(Exception, match="only written"):
            shell.execute(statement)
    shell.close()


def test_an_older_file_is_sealed_as_it_is_found(tmp_path: Path) -> None:
    path = made_at(tmp_path / "x.db", "0028")
    old = connect(path)
    for at in (1, 2):
        old.execute(
            f"INSERT INTO action VALUES ({at}, '组织', '2026-10-0{at}T00:00:00.000000', NULL, {STAMP}, NULL)"
        )
        old.execute(f"INSERT INTO edit VALUES ({at}, {at}, 'place', {at}, NULL, '{{}}', {STAMP})")
    old.close()
    migrate.upgrade(path)
    database = Database(path)
    with database.writing("组织") as s:
        commands.save_place(s, PlaceDraft(None, "community", "南岳社区"))
    assert broken(database) == []
    forge(path, "UPDATE edit SET after = '{\"id\": 1}' WHERE id = 1")
    assert broken(database) == [1]
    database.close()
