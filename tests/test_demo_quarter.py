"""The money of the demo office stands as a quarter ends: held against the bank, disclosed, asked about and audited."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from conftest import RESOURCES
from sqlalchemy import select

from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.core.money import Money
from desktop.demo import make_demo
from desktop.demo_money import OPENING
from desktop.demo_payments import CLOSERS, FLOWERS, LAMPS, PAID_ON, REFUSAL
from desktop.demo_quarter import LEFT_OPEN, PERIOD
from desktop.features.access import queries as access
from desktop.features.finance import queries as books
from desktop.features.finance.audit import queries as audit
from desktop.features.finance.bank import queries as bank
from desktop.features.finance.bank import rules as chain
from desktop.features.finance.bank.entities import Statement
from desktop.features.finance.disclosure import queries, rules
from desktop.features.finance.disclosure.records import ANSWER_DAYS
from desktop.features.finance.entities import Proof
from desktop.features.finance.payments import queries as payments
from desktop.features.finance.payments.rules import whole
from desktop.features.finance.trail.queries import trail
from desktop.features.finance.verification.queries import verify
from desktop.features.worklist import queries as worklist

BOOK = JOINT = 1
TODAY = date(2026, 11, 26)
Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    path = tmp_path_factory.mktemp("quarter") / "demo.db"
    make_demo(path, RESOURCES)
    database = Database(path)
    yield database
    database.close()


@pytest.fixture
def ask(office: Database) -> Ask:
    def answer(query: Callable[..., Any], *args: Any) -> Any:
        with office.reading() as s:
            return query(s, *args)

    return answer


def test_the_statement_chains_and_goes_on_where_the_books_began(ask: Ask) -> None:
    lines = chain.chained(ask(bank.stored_lines, JOINT))
    assert chain.breaks(lines, OPENING) == ()
    assert all(PERIOD[0] <= line.day <= PERIOD[1] for line in lines)
    (statement,) = ask(bank.statement_rows, JOINT)
    assert (statement.lines, statement.open) == (8, 1)


def test_one_line_is_left_to_match_and_one_voucher_is_in_transit(ask: Ask) -> None:
    (line,), entries = ask(bank.open_lines, JOINT), ask(bank.open_entries, JOINT)
    assert line.words.startswith(LEFT_OPEN)
    left, transit, lamps = sorted(entries, key=lambda one: one.day)[1:]
    assert (left.words, transit.words, transit.open) == (LEFT_OPEN, "账户管理费", Money(-4500))
    assert (lamps.day, lamps.open) == (PAID_ON, Money(-386000)), "the bank has not told of October yet"
    (offered,) = ask(bank.suggested, JOINT)
    assert offered.certain
    assert (offered.lines, offered.entries) == ((line.id,), (left.id,))
    sheet = ask(bank.reconciliation, JOINT, PERIOD[1])
    assert sheet.unexplained == Money(0)
    assert sheet.books == Money(23348653)
    assert {one.words for one in sheet.books_out} == {LEFT_OPEN, "账户管理费"}


def test_the_file_of_the_bank_lies_beside_the_database(office: Database) -> None:
    with office.reading() as s:
        kept = {*s.scalars(select(Statement.digest)), *s.scalars(select(Proof.digest))}
    assert len(kept) == 9, (
        "the statement, what proves the payment (contract, invoice, acceptance, slip), and four papers"
    )
    beside(office.path).verify(kept)


def test_the_quarter_hangs_reviewed_and_one_question_waits_too_long(ask: Ask) -> None:
    (row,) = ask(queries.rows, BOOK)
    told = ask(queries.detail, row.id)
    assert (told.state, told.sheet.first, told.sheet.last) == ("posted", *PERIOD)
    assert str(told.sheet.closing) == "233,486.53"
    assert rules.lacking(told.reviews) == {}
    doors = [one.place for one in told.reviews if one.party == "owner"]
    assert len(set(doors)) == 3
    answered, waiting = told.questions
    assert answered.answer
    assert answered.answered_on is not None
    assert answered.asked_on is not None
    assert (answered.answered_on - answered.asked_on).days <= ANSWER_DAYS
    assert not waiting.answer
    assert row.waits == 1
    assert [due.act for due in ask(queries.due, TODAY)] == ["question", "take_down"]


def test_what_was_spent_carries_its_paper_and_nothing_is_pointed_out(ask: Ask) -> None:
    (row,) = ask(queries.rows, BOOK)
    assert ask(queries.detail, row.id).remarks == ()
    assert ask(queries.bare, BOOK, *PERIOD) == []


def test_a_finding_names_a_voucher_and_is_a_task(ask: Ask) -> None:
    (finding,) = ask(audit.findings, BOOK, TODAY)
    voucher = ask(books.voucher_detail, ask(audit.voucher_of, BOOK, finding.voucher))
    assert voucher.text == LEFT_OPEN
    (task,) = ask(worklist.matter_detail, finding.matter_id).tasks
    assert (task.draft.unit, task.draft.person) == (finding.unit, "丁艳")
    assert not finding.over


def test_the_trail_goes_from_the_bank_to_the_voucher_and_the_books_hold(office: Database, ask: Ask) -> None:
    (first, *_) = ask(bank.line_ids, JOINT, None)
    kinds = [step.kind for step in ask(trail, "line", first, TODAY).steps]
    assert kinds[:3] == ["line", "match", "voucher"]
    assert ask(verify, beside(office.path)) is None


def test_one_payment_is_booked_one_waits_and_one_was_refused(office: Database, ask: Ask) -> None:
    rows = {row.purpose: row for row in ask(payments.payment_rows, None)}
    lamps, flowers, closers = (
        ask(payments.payment_detail, rows[one.purpose].id, TODAY) for one in (LAMPS, FLOWERS, CLOSERS)
    )
    assert [one.state for one in (lamps, flowers, closers)] == ["booked", "refused", "signing"]
    assert {one.party for one in lamps.signatures} == {"property", "committee", "community"}
    assert whole(lamps)
    assert flowers.signatures[-1].words == REFUSAL
    assert {one.party for one in closers.signatures} == {"property", "committee"}
    beside(office.path).verify({file.digest for one in (lamps, closers) for file in one.files})


def test_nobody_signs_in_to_look_at_it(ask: Ask) -> None:
    assert not ask(access.any_user)
