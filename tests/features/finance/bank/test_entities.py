"""What the bank told SQLite itself keeps, and what came in before there were seals is sealed."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from desktop.core import migrate
from desktop.core.db import Database, connect
from desktop.core.progress import Progress
from desktop.features.finance.verification.queries.sealed import statement_faults
from tests.features.finance.bank.conftest import line, running

STAMP = "1, '2026-10-09T00:00:00.000000', '2026-10-09T00:00:00.000000'"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE bank_line SET amount = amount + 1 WHERE id = 1",
        "UPDATE bank_line SET statement_id = statement_id",
        "UPDATE bank_statement SET lines = 1",
        (
            "INSERT OR REPLACE INTO bank_line SELECT id, statement_id, account_id, row, day, clock, 5, balance, text, payee,"
            " payee_account, number, 1, created_at, updated_at FROM bank_line WHERE id = 1"
        ),
        "INSERT OR REPLACE INTO bank_statement SELECT * FROM bank_statement",
    ],
)
def test_what_the_bank_told_is_never_mended(books, take, statement):
    take(running(1000, line(1, 500), line(2, -200)))
    shell = connect(books.db.path)
    shell.execute("PRAGMA recursive_triggers=OFF")
    shell.execute("PRAGMA foreign_keys=OFF")
    with pytest.raises(driver.Error, match=r"statement\.sealed"):
        shell.execute(statement)
    shell.close()


def test_statements_of_older_files_are_sealed_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, latest = tmp_path / "older.db", migrate.run_revisions
    with monkeypatch.context() as then:
        then.setattr(migrate, "run_revisions", lambda connection: latest(connection, "0022"))
        then.setattr(migrate, "HEAD", 22)
        migrate.upgrade(path)
    old = connect(path)
    old.execute(f"INSERT INTO place VALUES (1, NULL, 'compound', '华新小区', x'00', {STAMP})")
    old.execute(f"INSERT INTO book VALUES (1, 1, {STAMP})")
    old.execute(f"INSERT INTO account VALUES (1, 1, 'joint', '共管账户', '', '', NULL, NULL, NULL, {STAMP})")
    for at in (1, 2):
        old.execute(
            f"INSERT INTO bank_statement VALUES ({at}, 1, '2026-10-08', '2026-09-01', '2026-09-02', 2, '', '明细.csv',"
            f" '{at:064}', 10, 'text/csv', {STAMP})"
        )
        for row in (1, 2):
            old.execute(
                f"INSERT INTO bank_line VALUES (NULL, {at}, 1, {row}, '2026-09-0{row}', '', {row}00, NULL, '场地费', '陶桂', '',"
                f" '', {STAMP})"
            )
    old.close()
    migrate.upgrade(path)
    database = Database(path)

    def faults() -> list[str]:
        with database.reading() as s:
            return [one.what for one in statement_faults(s, 1, "华新小区", Progress())]

    assert faults() == []
    assert database.check() == []
    shell = connect(path)
    shell.execute("DELETE FROM bank_line WHERE statement_id = 2 AND row = 1")
    shell.close()
    assert faults() == ["明细.csv (2026-09-01 – 2026-09-02)"]
    database.close()
