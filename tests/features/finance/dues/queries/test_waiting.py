"""What is owed rings, and tells neither who nor how much."""

from __future__ import annotations

from datetime import date

from desktop.core.db import Database
from desktop.features.finance import FEATURE
from desktop.features.finance import commands as books
from desktop.features.finance.dues import commands
from desktop.features.finance.dues.records import ReceiptDraft


def ringing(db: Database, on: date) -> list[tuple[str, str, str, str]]:
    with db.reading() as s:
        found = FEATURE.due(s, on, None)
        return [
            (one.title, one.meta, str(one.day), one.act) for one in found if one.act.startswith("arrears")
        ]


def test_what_is_due_within_three_days_or_late_rings_until_it_is_paid(
    db: Database, contract: int, quarter: ReceiptDraft
) -> None:
    assert ringing(db, date(2026, 1, 7)) == []
    first = ("洗车场地", "华新小区，HT-2026-01", "2026-01-11", "arrears")
    assert ringing(db, date(2026, 1, 8)) == [first]
    with db.writing("收款") as s:
        commands.save_receipt(s, quarter)
        books.post_drafts(s, 1)
    assert ringing(db, date(2026, 1, 8)) == []
    assert [one[2:] for one in ringing(db, date(2026, 7, 1))] == [("2026-04-11", "arrears")]
    assert [one[2:] for one in ringing(db, date(2026, 10, 1))] == [("2026-04-11", "arrears_ended")]
