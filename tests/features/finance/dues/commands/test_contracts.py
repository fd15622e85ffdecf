"""Contracts taken down, mended, ended; and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.core.errors import Conflict, RuleBroken
from desktop.core.money import Money
from desktop.features.finance.dues import commands, queries
from desktop.features.finance.dues.records import ContractDraft, EndDraft, ReceiptDraft

ON = date(2026, 10, 31)


def refused(db: Database, code: str, field: str | None, act: Callable[..., object], draft: object) -> None:
    with pytest.raises(RuleBroken) as broken, db.writing("合同") as s:
        act(s, draft)
    assert (broken.value.code, broken.value.field) == (code, field)


def test_a_contract_is_taken_down_and_mended_while_nothing_was_received(db: Database, contract: int) -> None:
    with db.reading() as s:
        told = queries.contract(s, contract, ON)
    assert (told.row.subject, told.row.standing.due) == ("场地出租", Money(3703701))
    with db.writing("合同") as s:
        commands.save_contract(s, replace(told.draft, amount=Money(100)))
    with db.reading() as s:
        assert queries.contract(s, contract, ON).row.standing.due == Money(300)
    with pytest.raises(Conflict), db.writing("合同") as s:
        commands.save_contract(s, told.draft)


def test_a_number_stands_once_and_money_must_be_income(
    db: Database, contract: int, agreed: ContractDraft, subject: Callable[[str], int]
) -> None:
    refused(db, "contract.number_twice", "number", commands.save_contract, agreed)
    other = replace(agreed, number="HT-2", place="")
    refused(db, "contract.not_income", "subject_id", commands.save_contract,
            replace(other, subject_id=subject("审计费")))  # fmt: skip


def test_the_same_place_on_the_same_days_is_warned_of_and_taken_where_it_is_meant(
    db: Database, contract: int, agreed: ContractDraft
) -> None:
    other = replace(agreed, number="HT-2", begins_on=date(2026, 9, 30), ends_on=date(2026, 12, 31))
    refused(db, "contract.overlaps", "place", commands.save_contract, other)
    with db.writing("合同") as s:
        commands.save_contract(s, replace(other, overlap_meant=True))


def test_what_was_agreed_stays_once_something_was_received(
    db: Database, contract: int, quarter: ReceiptDraft
) -> None:
    with db.writing("收款") as s:
        commands.save_receipt(s, quarter)
    with db.reading() as s:
        told = queries.contract(s, contract, ON).draft
    refused(db, "contract.terms_stay", "amount", commands.save_contract, replace(told, amount=Money(1)))
    with db.writing("合同") as s:
        commands.save_contract(s, replace(told, purpose="洗车场地（北侧）"))


def test_a_contract_that_ends_early_owes_what_fell_due_until_then(db: Database, contract: int) -> None:
    for day in (None, date(2025, 12, 31), date(2026, 9, 30)):
        refused(db, "contract.end_day", "day", commands.end_contract, EndDraft(contract, day, "退租"))
    early = EndDraft(contract, date(2026, 7, 23), "退租")
    refused(db, "contract.end_reason", "reason", commands.end_contract, replace(early, reason=" "))
    with db.writing("合同") as s:
        commands.end_contract(s, early)
    with db.reading() as s:
        told = queries.contract(s, contract, ON)
    assert told.dues[-1].due.amount == Money(308642)  # 23 of 92 days: 308,641.75
    assert told.row.ended
    refused(db, "contract.ended", None, commands.end_contract, early)
    refused(db, "contract.ended", None, commands.save_contract, told.draft)


def test_scans_lie_with_their_contract(db: Database, contract: int) -> None:
    with db.writing("附件") as s:
        commands.add_files(s, contract, [Stored("ab" * 32, "合同.pdf", 7, "application/pdf")])
    with db.reading() as s:
        assert [one.name for one in queries.contract(s, contract, ON).files] == ["合同.pdf"]
