"""What hung and what the bank told is held against its seal."""

from __future__ import annotations

import pytest

from desktop.core import undoing
from desktop.core.db import Database
from desktop.features.finance.disclosure import commands as disclosures
from desktop.features.finance.disclosure import queries
from desktop.features.finance.disclosure.entities import Disclosure
from desktop.features.finance.records import Fault
from tests.features.finance.verification.conftest import TODAY, Found, forge

PLACE, FIRST = "华新小区", "2026-1"


@pytest.mark.usefixtures("contracts")
@pytest.mark.parametrize("sql", [
    "UPDATE disclosure SET opening = opening + 1",
    "UPDATE disclosure SET closing = closing - 100",
    "UPDATE disclosure SET mark = 'abc'",
    "UPDATE disclosure SET places = '地下室'",
    "UPDATE disclosure SET reason = '更正'",
    "UPDATE disclosure SET seal = replace(seal, substr(seal, 1, 1), 'z')",
    "UPDATE disclosure_line SET amount = amount + 1 WHERE position = 1",
    "UPDATE disclosure_line SET name = '广告费' WHERE name = '广告'",
    "UPDATE disclosure_line SET proven = 0 WHERE position = 1",
    "DELETE FROM disclosure_line WHERE position = 2",
    "UPDATE disclosure_contract SET received = 0 WHERE position = 1",
    "DELETE FROM disclosure_contract WHERE position = 2",
    "UPDATE disclosure_review SET name = '某某' WHERE party = 'community'",
    "DELETE FROM disclosure_review WHERE party = 'community'",
])  # fmt: skip
def test_nothing_of_what_hangs_is_changed_unseen(db: Database, hung: int, found: Found, sql: str) -> None:
    assert found() is None
    forge(db.path, sql)
    assert found() == Fault("books.disclosure_altered", PLACE, what=FIRST)


def test_what_was_taken_down_still_holds(db: Database, hung: int, found: Found) -> None:
    with db.writing("撤下") as s:
        disclosures.take_down(s, hung, TODAY.replace(day=24), TODAY.replace(day=25))
    assert found() is None


def test_an_edition_that_is_missing_is_named(db: Database, again: int, found: Found) -> None:
    assert found() is None
    forge(
        db.path,
        "DELETE FROM disclosure_line WHERE disclosure_id = 1",
        "DELETE FROM disclosure_review WHERE disclosure_id = 1",
        "DELETE FROM disclosure WHERE id = 1",
    )
    assert found() == Fault("books.disclosure_gap", PLACE, what=FIRST)


def test_who_knows_how_seals_are_made_breaks_the_next(db: Database, again: int, found: Found) -> None:
    forge(db.path, "UPDATE disclosure_line SET amount = amount + 1 WHERE id = 1")
    with db.reading() as s:
        seal = queries.seal_of(s, s.get_one(Disclosure, 1), "")
    forge(db.path, f"UPDATE disclosure SET seal = '{seal}' WHERE id = 1")
    assert found() == Fault("books.disclosure_altered", PLACE, what="2026-2")


def test_the_last_that_hung_is_missed_too(db: Database, hung: int, found: Found) -> None:
    forge(
        db.path,
        "DELETE FROM disclosure_line",
        "DELETE FROM disclosure_review",
        "DELETE FROM disclosure",
    )
    assert found() == Fault("books.row_gone", PLACE, what=FIRST, kind="disclosure")


@pytest.mark.parametrize("sql", [
    "UPDATE bank_line SET amount = amount + 1 WHERE row = 2",
    "UPDATE bank_line SET amount = amount + 100, balance = balance + 100 WHERE row = 3",
    "UPDATE bank_line SET balance = NULL WHERE row = 2",
    "UPDATE bank_line SET payee = '别人' WHERE row = 1",
    "UPDATE bank_line SET account_id = (SELECT id FROM account WHERE kind = 'petty') WHERE row = 1",
    "DELETE FROM bank_line WHERE row = 3",
    ("INSERT INTO bank_line SELECT 99, statement_id, account_id, 4, day, clock, 5, balance, text, payee, payee_account, number,"
    " 1, created_at, updated_at FROM bank_line WHERE row = 3"),
    "UPDATE bank_statement SET digest = replace(digest, substr(digest, 1, 1), 'z')",
    "UPDATE bank_statement SET account_id = (SELECT id FROM account WHERE kind = 'petty')",
])  # fmt: skip
def test_nothing_the_bank_told_is_changed_unseen(db: Database, taken: int, found: Found, sql: str) -> None:
    assert found() is None
    forge(db.path, sql)
    assert found() == Fault("books.statement_altered", PLACE, what="明细.csv (2026-09-01 – 2026-09-03)")


def test_a_statement_taken_back_and_taken_in_again_holds(db: Database, taken: int, found: Found) -> None:
    for _ in range(2):
        with db.writing("撤销") as s:
            step = undoing.last_action(s) or undoing.last_undone(s)
            assert step is not None
            undoing.undo(s, step[0])
        assert found() is None


def test_a_statement_that_is_missing_is_named(db: Database, taken: int, found: Found) -> None:
    forge(db.path, "DELETE FROM bank_line", "DELETE FROM bank_statement")
    assert found() == Fault("books.row_gone", PLACE, what="明细.csv", kind="bank_statement")
