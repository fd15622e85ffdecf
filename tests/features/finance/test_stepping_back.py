"""No step back goes round what protects posted money: what something rests on by now stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core import undoing
from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands, queries
from desktop.features.finance.bank import commands as bank
from desktop.features.finance.bank import queries as lines
from desktop.features.finance.bank.entities import BankLine
from desktop.features.finance.dues import commands as dues
from desktop.features.finance.dues import queries as owed
from desktop.features.finance.entities import Posting, Proof
from desktop.features.finance.records import AccountDraft, Entry, SubjectDraft
from tests.features.finance.bank.conftest import FILE, line, reading, running
from tests.features.finance.dues.conftest import agreed, contract, quarter  # noqa: F401

DAY = date(2026, 10, 8)
Do = Callable[..., Any]


@pytest.fixture
def do(db: Database) -> Do:
    def act(command: Callable[..., Any], *args: Any, label: str = "做") -> Any:
        with db.writing(label) as s:
            return command(s, *args)

    return act


@pytest.fixture
def back(db: Database) -> Callable[[], str]:
    """Takes the step back that is offered; the code it is refused with, nothing where it was taken."""

    def step() -> str:
        with db.reading() as s:
            offered = undoing.last_action(s)
        assert offered is not None
        try:
            with db.writing("撤销") as s:
                undoing.undo(s, offered[0])
        except RuleBroken as error:
            return error.code
        return ""

    return step


def ask(db: Database, query: Callable[..., Any], *args: Any) -> Any:
    with db.reading() as s:
        return query(s, *args)


def subject_of(s: Session, book: int, name: str) -> SubjectDraft:
    return next(one for one in queries.subject_rows(s, book) if one.name == name)


def test_evidence_is_not_taken_off_a_posted_voucher(db, do, back, draft):
    voucher = do(commands.save_voucher, draft())
    file = beside(db.path).keep(b"%PDF-1.4", "发票.pdf")
    do(commands.add_proof, voucher, [file], label="加附件")
    assert back() == ""
    do(commands.add_proof, voucher, [file], label="加附件")
    do(commands.post_voucher, voucher)
    assert back() == "undo.needed"
    assert ask(db, lambda s: s.scalar(select(func.count(Proof.id)))) == 1


def test_a_subject_that_was_posted_on_keeps_its_kind_but_its_name_goes_back(db, do, back, book, account):
    was = do(commands.save_subject, SubjectDraft(book, "1088", "income", "绿化"))
    mended = ask(db, subject_of, book, "绿化")
    do(commands.save_subject, replace(mended, kind="expense"))
    entry = Entry(book, "expense", DAY, account, was, None, Money(100), "浇水")
    do(commands.post_voucher, do(commands.draft_entry, entry))
    assert back() == "undo.needed"
    do(commands.save_subject, replace(ask(db, subject_of, book, "绿化"), name="绿化养护"))
    assert back() == ""
    assert ask(db, subject_of, book, "绿化").kind == "expense"


@pytest.mark.parametrize(
    ("first", "then"),
    [({"kind": "fund"}, {"kind": "joint"}), ({"closed_on": date(2026, 6, 30)}, {"closed_on": None})],
)
def test_an_account_with_money_on_it_goes_back_to_no_other_kind_and_is_not_closed(
    db, do, back, book, subject, first, then
):
    account = do(commands.save_account, replace(AccountDraft(book, "joint", "另一个"), **first))
    mended = ask(db, queries.account_draft, account)
    do(commands.save_account, replace(mended, **then))
    assert back() == ""
    do(commands.save_account, replace(ask(db, queries.account_draft, account), **then))
    entry = Entry(book, "income", DAY, account, subject("广告"), None, Money(5000), "广告")
    do(commands.post_voucher, do(commands.draft_entry, entry))
    assert back() == "undo.needed"
    (key, value), *_ = then.items()
    assert getattr(ask(db, queries.account_draft, account), key) == value


def test_a_contract_keeps_its_terms_once_something_was_received(db, do, back, contract, quarter):  # noqa: F811
    mended = ask(db, owed.contract, contract, DAY).draft
    do(dues.save_contract, replace(mended, amount=Money(2000000)))
    do(dues.save_receipt, replace(quarter, amount=Money(2000000)))
    assert back() == "undo.needed"
    assert ask(db, owed.contract, contract, DAY).draft.amount == Money(2000000)


@pytest.mark.parametrize("on", ["subject", "account"])
def test_what_a_draft_stands_on_does_not_go(db, do, back, book, account, subject, on):
    usual = Entry(book, "income", DAY, account, subject("广告"), None, Money(100), "临时")
    made = {
        "subject": (commands.save_subject, SubjectDraft(book, "1088", "income", "临时科目")),
        "account": (commands.save_account, AccountDraft(book, "petty", "临时账户")),
    }[on]
    entry = replace(usual, **{f"{on}_id": do(*made)})
    voucher = do(commands.draft_entry, entry)
    assert back() == "undo.needed"
    assert len(ask(db, queries.voucher_detail, voucher).lines) == 2
    do(commands.drop_voucher, voucher)
    assert back() == ""


def test_a_statement_stays_while_a_voucher_comes_from_a_line_of_it(db, do, back, book, account, subject):
    def take(*lines):
        return do(bank.import_statement, account, reading(running(0, *lines), ""), FILE)

    take(line(1, 500), line(2, 700))
    second = ask(db, lambda s: s.scalars(select(BankLine.id).order_by(BankLine.id.desc())).first())
    voucher = do(bank.draft_from_line, second, subject("充电桩"))
    assert back() == "undo.needed"
    assert ask(db, lambda s: s.scalar(select(func.count(BankLine.id)))) == 2
    do(commands.drop_voucher, voucher)
    assert back() == ""
    take(line(3, 50), line(4, 60))
    made = do(bank.draft_from_line, second, subject("场地出租"))
    do(commands.post_voucher, made)
    assert back() == "undo.needed"
    assert [one.digest for one in ask(db, queries.voucher_detail, made).files] == [FILE.digest]


@pytest.fixture
def unmatched(db, do, book, account, subject) -> tuple[int, int]:
    """A line whose match to a voucher was taken back, and the voucher."""
    do(bank.import_statement, account, reading(running(0, line(1, 500)), ""), FILE)
    key = ask(db, lambda s: s.scalars(select(BankLine.id)).one())
    entry = Entry(book, "income", date(2026, 1, 5), account, subject("充电桩"), None, Money(500), "充电")
    voucher = do(commands.draft_entry, entry)
    do(commands.post_voucher, voucher)
    do(bank.match, [key], [ask(db, posting_of, account, voucher)], DAY)
    do(bank.unmatch, key, "认错了", DAY)
    return key, voucher


def posting_of(s: Session, account: int, voucher: int) -> int:
    query = select(Posting.id).where(Posting.account_id == account, Posting.voucher_id == voucher)
    return s.scalars(query).one()


def state_of(db: Database, key: int) -> str:
    return ask(db, lines.line_rows, [key])[0].state


@pytest.mark.parametrize("posted", [False, True])
def test_a_match_does_not_come_back_to_a_line_of_which_another_voucher_was_drafted_since(
    db, do, back, subject, unmatched, posted
):
    key, _ = unmatched
    made = do(bank.draft_from_line, key, subject("广告"))
    if posted:
        do(commands.post_voucher, made)
    assert back() == "undo.needed"
    assert state_of(db, key) == ("booked" if posted else "drafted")
    do(*((commands.reverse_voucher, made, DAY, "重复") if posted else (commands.drop_voucher, made)))
    assert back() == ""
    assert state_of(db, key) == "matched"


def test_a_match_comes_back_to_the_voucher_of_the_line_itself_and_goes_back_to_one_taken_back(
    db, do, back, account, subject, unmatched
):
    key, voucher = unmatched
    assert back() == "", "nothing was drafted since"
    do(commands.reverse_voucher, voucher, DAY, "记错科目")
    made = do(bank.draft_from_line, key, subject("广告"))
    do(commands.post_voucher, made)
    do(bank.match, [key], [ask(db, posting_of, account, made)], DAY)
    assert back() == "", "matching it let go of the voucher that was taken back"
    assert state_of(db, key) == "reversed"
    do(bank.match, [key], [ask(db, posting_of, account, made)], DAY)
    do(bank.unmatch, key, "再看看", DAY)
    assert back() == ""
    assert state_of(db, key) == "matched"
