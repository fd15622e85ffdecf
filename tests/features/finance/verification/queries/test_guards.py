"""A guard that was taken away, blunted or planted is named."""

from __future__ import annotations

import pytest

from desktop.core.db import Database, connect
from desktop.features.finance.records import Fault
from tests.features.finance.verification.conftest import Found


def shell(db: Database, *statements: str) -> None:
    connection = connect(db.path)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def triggers(db: Database) -> dict[str, str]:
    connection = connect(db.path)
    found = dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall())
    connection.close()
    return found


def test_every_guard_is_missed(db: Database, found: Found) -> None:
    assert found() is None
    held = triggers(db)
    assert len(held) > 50
    for name, sql in held.items():
        shell(db, f"DROP TRIGGER {name}")
        assert found() == Fault("books.guard", "", what=name)
        shell(db, sql)
    assert found() is None


@pytest.mark.parametrize(("statements", "name"), [
    (("DROP TRIGGER close_is_kept", "CREATE TRIGGER close_is_kept BEFORE DELETE ON close WHEN 0 BEGIN SELECT 1; END"),
     "close_is_kept"),
    (("CREATE TRIGGER quiet AFTER INSERT ON posting BEGIN DELETE FROM edit; END",), "quiet"),
    (("CREATE TABLE theirs (a)",), "theirs"),
    (("DROP INDEX ix_recovery_in_force",), "ix_recovery_in_force"),
])  # fmt: skip
def test_what_is_otherwise_or_not_ours_is_named(
    db: Database, found: Found, statements: tuple[str, ...], name: str
) -> None:
    shell(db, *statements)
    assert found() == Fault("books.guard", "", what=name)


def test_statistics_and_the_full_text_are_no_strangers(db: Database, found: Found) -> None:
    shell(db, "ANALYZE")
    assert found() is None
