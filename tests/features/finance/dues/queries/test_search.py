"""The search box finds contracts, and tells of them to nobody who may not see the money."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from desktop.core.db import Database
from desktop.core.feature import Hit
from desktop.features.access import commands as access
from desktop.features.access.records import RoleDraft, UserDraft
from desktop.features.finance import FEATURE
from desktop.features.finance import queries as books
from desktop.features.finance.dues import commands, queries
from desktop.features.finance.dues.records import ContractDraft
from desktop.features.organisation import commands as organisation
from desktop.features.organisation.records import PlaceDraft

NOW = datetime(2026, 1, 1, 1, 0, tzinfo=UTC)
FOUND = [Hit("contract", 1, "洗车场地", "HT-2026-01，黄石某某洗车店，华新小区")]


def found(
    db: Database, words: str, *, by: int | None = None, scope: int | None = None, limit: int = 9
) -> list[Hit]:
    with db.reading(by=by) as s:
        return list(FEATURE.find(s, words, limit, scope))


def test_a_contract_is_found_by_number_other_side_purpose_and_place(db: Database, contract: int) -> None:
    for words in (
        "HT-2026-01",
        "ht-2026",
        "ＨＴ－２０２６－０１",
        "某某洗车店",
        "洗车场地",
        "北门",
        "北门 洗车",
    ):
        assert found(db, words) == FOUND, words
    for words in ("电梯", "北门 电梯", "", "  ", "%", "_"):
        assert found(db, words) == [], words


def test_only_in_the_place_that_is_looked_at(db: Database, contract: int, book: int) -> None:
    with db.writing("小区") as s:
        other = organisation.save_place(s, PlaceDraft(None, "community", "天方社区"))
    with db.reading() as s:
        mine = books.book_place(s, book)
    assert found(db, "洗车", scope=mine) == FOUND
    assert found(db, "洗车", scope=other) == []


def test_nobody_who_may_not_see_the_money_hears_of_a_contract(db: Database, contract: int, book: int) -> None:
    phrase = "春风十里不如你在"
    with db.writing("用户") as s:
        place, first = books.book_place(s, book), date(2026, 1, 1)
        keeper, stranger = (
            access.save_user(s, UserDraft(login, name, None, first, phrase, phrase), by, NOW)
            for login, name, by in (("fangmin", "方敏", None), ("renzhenxue", "任真雪", 1))
        )
        access.add_role(s, RoleDraft(keeper, "reader", place, first, reason="查阅"), keeper, NOW)
    assert found(db, "洗车", by=keeper) == FOUND
    assert found(db, "洗车", by=stranger) == []
    assert found(db, "洗车") == [], "somebody has to sign in, and nobody did"


def test_the_latest_come_first_and_no_more_than_asked_for(
    db: Database, agreed: ContractDraft, contract: int, subject: Callable[[str], int]
) -> None:
    with db.writing("合同") as s:
        for at in range(2, 5):
            begins = date(2026, at, 1)
            commands.save_contract(
                s, replace(agreed, number=f"HT-2026-0{at}", place=f"东门{at}", begins_on=begins)
            )
    numbers = [one.meta.split("，")[0] for one in found(db, "洗车", limit=3)]
    assert numbers == ["HT-2026-04", "HT-2026-03", "HT-2026-02"]
    with db.reading() as s:
        assert queries.find(s, "洗车", 0) == []
