"""What stays is what the journal tells: nothing altered, missing or brought in past the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from desktop.core import undoing
from desktop.core.attachments import beside
from desktop.core.db import Database, connect
from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.core.progress import Progress
from desktop.features.finance import commands, queries
from desktop.features.finance.bank import commands as bank
from desktop.features.finance.bank import queries as bank_queries
from desktop.features.finance.disclosure import commands as disclosures
from desktop.features.finance.disclosure.records import QuestionDraft
from desktop.features.finance.entities import Posting
from desktop.features.finance.records import Fault, SubjectDraft
from desktop.features.finance.verification.queries.kept import KEPT, WHOLE, kept_faults
from desktop.ui.sentences import sentence
from desktop.ui.sentences_verification import kept_words, told_facts
from tests.features.finance.payments.conftest import Office
from tests.features.finance.verification.conftest import Found, forge

PLACE, DAY, TODAY = "华新小区", date(2026, 10, 8), date(2026, 10, 20)
STAMP = "1, '2026-10-09T00:00:00.000000', '2026-10-09T00:00:00.000000'"


def test_every_table_that_is_held_against_the_journal_has_its_words(chinese: None) -> None:
    assert {kind.__tablename__ for kind in KEPT} == {*kept_words()}
    assert {kind.__tablename__ for kind in WHOLE} <= {*kept_words()}
    fault = Fault("books.row_gone", PLACE, what="2026-001 韩兰", kind="signature")
    said = sentence(RuleBroken(fault.code, None, **told_facts(fault.facts)))
    assert said.startswith("华新小区：付款签章2026-001 韩兰登记过，现在不见了。")
    assert said.endswith("并报告账户监管单位。")


@pytest.fixture
def planned(db: Database, quarter: int, contracts: dict[str, int], subject: Callable[[str], int]) -> None:
    """A quarter with its contracts, and a budget."""
    with db.writing("预算") as s:
        commands.save_budget(s, quarter, 2026, {subject("广告"): Money(5000000)})


@pytest.mark.usefixtures("planned")
@pytest.mark.parametrize(("sql", "code", "what", "kind"), [
    ("UPDATE account SET number = '6222000099998888' WHERE kind = 'joint'", "books.row_changed", "共管账户", "account"),
    ("UPDATE account SET warn_below = 0 WHERE kind = 'petty'", "books.row_changed", "备用金", "account"),
    ("UPDATE subject SET kind = 'income' WHERE name = '维护'", "books.row_changed", "维护", "subject"),
    ("UPDATE subject SET name = '电梯广告' WHERE name = '广告'", "books.row_changed", "电梯广告", "subject"),
    ("DELETE FROM subject WHERE name = '税费'", "books.row_gone", "税费", "subject"),
    ("UPDATE budget SET amount = 1", "books.row_changed", "广告 2026", "budget"),
    ("DELETE FROM budget", "books.row_gone", "广告 2026", "budget"),
    ("UPDATE contract SET amount = 1 WHERE number = 'ZL-1'", "books.row_changed", "ZL-1", "contract"),
    ("UPDATE contract SET ended_on = '2026-07-31', end_reason = '退租' WHERE number = 'TC-2'", "books.row_changed", "TC-2",
     "contract"),
    (("INSERT INTO contract SELECT 99, book_id, 'ZL-9', subject_id, party, purpose, place, begins_on, ends_on, amount, period,"
     " counted, part, due_at, due_days, ended_on, end_reason, 1, created_at, updated_at FROM contract WHERE number = 'ZL-1'"),
     "books.row_added", "ZL-9", "contract"),
])  # fmt: skip
def test_what_the_books_are_kept_by_is_altered_only_by_the_program(
    db: Database, found: Found, sql: str, code: str, what: str, kind: str
) -> None:
    assert found() is None
    shell = connect(db.path)
    shell.execute("PRAGMA foreign_keys=OFF")
    assert shell.execute(sql).rowcount == 1
    shell.close()
    assert found() == Fault(code, PLACE, what=what, kind=kind)


@pytest.mark.usefixtures("planned")
def test_what_the_program_alters_and_takes_back_holds(db: Database, quarter: int, found: Found) -> None:
    with db.writing("改名") as s:
        (old,) = [one for one in queries.subject_rows(s, quarter) if one.name == "广告"]
        commands.save_subject(s, SubjectDraft(quarter, old.code, "income", "电梯广告", None, old.id, 1))
    assert found() is None
    with db.writing("撤销") as s:
        step = undoing.last_action(s)
        assert step is not None
        undoing.undo(s, step[0])
    assert found() is None


@pytest.mark.parametrize(
    "change", ["text = '更换排水泵，不超过80000元'", "votes_against = 1", "responsible = '华联建筑'"]
)
def test_what_a_meeting_resolved_is_rewritten_only_by_the_program(
    office: Office, pump_payment: int, change: str
) -> None:
    """The payment stands as it was signed; what it rests on does not."""

    def faults() -> list[Fault]:
        with office.db.reading() as s:
            return [*kept_faults(s, Progress())]

    office.send(pump_payment)
    office.signed(pump_payment)
    assert faults() == []
    forge(office.db.path, f"UPDATE item SET {change} WHERE subject = '更换地下室排水泵'")
    told = Fault("books.row_changed", PLACE, what="2026-01 更换地下室排水泵", kind="item")
    assert faults() == [told]


@pytest.fixture
def closed(db: Database, book: int, posted: Callable[..., int]) -> None:
    """July and August are closed, August is opened again."""
    posted(100, "利息", date(2026, 7, 1))
    with db.writing("结账") as s:
        for period in (202607, 202608):
            close = commands.close_period(s, book, period, DAY, "会计 方敏")
        commands.reopen_period(s, close, DAY, "漏记一笔", "会计 方敏")


@pytest.mark.usefixtures("closed")
@pytest.mark.parametrize(("sql", "fault"), [
    ("DELETE FROM close WHERE period = 202608", Fault("books.row_gone", PLACE, what="2026-08", kind="close")),
    ("DELETE FROM close WHERE period = 202607", Fault("books.row_gone", PLACE, what="2026-07", kind="close")),
    ("UPDATE close SET period = 202601 WHERE period = 202607",
     Fault("books.row_changed", PLACE, what="2026-01", kind="close")),
    ("UPDATE close SET digest = '' WHERE period = 202607", Fault("books.row_changed", PLACE, what="2026-07", kind="close")),
    ("UPDATE reopening SET by = '别人'", Fault("books.row_changed", PLACE, what="2026-08 2026-10-08", kind="reopening")),
    ("DELETE FROM reopening", Fault("books.row_gone", PLACE, what="2026-08 2026-10-08", kind="reopening")),
])  # fmt: skip
def test_closes_and_reopenings_stay(db: Database, found: Found, sql: str, fault: Fault) -> None:
    assert found() is None
    forge(db.path, sql)
    assert found() == fault


@pytest.mark.usefixtures("closed")
def test_a_period_opened_again_in_a_shell_is_named(db: Database, found: Found) -> None:
    shell = connect(db.path)
    shell.execute(f"INSERT INTO reopening VALUES (9, 1, '2026-10-09', '', '补记', {STAMP})")
    shell.close()
    assert found() == Fault("books.row_added", PLACE, what="2026-07 2026-10-09", kind="reopening")


@pytest.mark.usefixtures("closed")
def test_who_takes_the_journal_along_leaves_gaps(db: Database, found: Found) -> None:
    forge(
        db.path,
        "DELETE FROM close WHERE period = 202607",
        "DELETE FROM edit WHERE \"table\" = 'close' AND row = 1",
    )
    assert found() == Fault("books.journal_gap", "", number=1)
    forge(
        db.path,
        "UPDATE edit SET id = (SELECT e.id FROM edit e LEFT JOIN edit f ON f.id = e.id + 1 WHERE f.id IS NULL ORDER BY 1"
        " LIMIT 1) + 1 WHERE id = (SELECT max(id) FROM edit)",
    )
    assert found() == Fault("books.row_gap", "", number=1, kind="close")


def test_the_last_voucher_is_missed_although_nothing_came_after(
    db: Database, book: int, posted: Callable[..., int], found: Found
) -> None:
    posted(100), posted(200)
    assert found() is None
    forge(db.path, "DELETE FROM posting WHERE voucher_id = 2", "DELETE FROM voucher WHERE id = 2")
    assert found() == Fault("books.lost", PLACE, 2026, 2)


def test_a_draft_thrown_away_is_not_missed(
    db: Database, book: int, draft: Callable[..., object], found: Found
) -> None:
    with db.writing("草稿") as s:
        made = commands.save_voucher(s, draft(300))  # type: ignore[arg-type]
    with db.writing("作废") as s:
        commands.drop_voucher(s, made)
    assert found() is None


@pytest.fixture
def matched(db: Database, account: int, taken: int, posted: Callable[..., int]) -> None:
    """Two lines of the bank, each matched to its voucher."""
    vouchers = posted(50000), posted(20000, "维护", spent=True)
    with db.writing("对账") as s:
        for line, voucher in zip(bank_queries.line_ids(s, account), vouchers, strict=False):
            posting = select(Posting.id).where(Posting.voucher_id == voucher, Posting.account_id == account)
            bank.match(s, [line], [s.scalars(posting).one()], DAY)


@pytest.mark.usefixtures("matched")
@pytest.mark.parametrize(("sql", "code", "what"), [
    ("UPDATE bank_match SET posting_id = (SELECT posting_id FROM bank_match WHERE id = 2) WHERE id = 1",
     "books.row_changed", "明细.csv 2026-09-01 500.00"),
    ("UPDATE bank_match SET line_id = 3 WHERE id = 1", "books.row_changed", "明细.csv 2026-09-03 500.00"),
    ("UPDATE bank_match SET amount = 1 WHERE id = 2", "books.row_changed", "明细.csv 2026-09-02 0.01"),
    ("UPDATE bank_match SET undone_on = '2026-10-09', undone_reason = '记错' WHERE id = 1", "books.row_changed",
     "明细.csv 2026-09-01 500.00"),
    ("DELETE FROM bank_match", "books.row_gone", "明细.csv 2026-09-01 500.00"),
    ((f"INSERT INTO bank_match SELECT 9, 3, posting_id, 700, matched_on, NULL, '', {STAMP} FROM bank_match"
     " WHERE id = 1"), "books.row_added", "明细.csv 2026-09-03 7.00"),
])  # fmt: skip
def test_which_line_of_the_bank_is_which_voucher_holds(
    db: Database, found: Found, sql: str, code: str, what: str
) -> None:
    assert found() is None
    forge(db.path, sql)
    assert found() == Fault(code, PLACE, what=what, kind="bank_match")


def test_a_match_that_is_undone_or_stepped_back_holds(
    db: Database, account: int, matched: None, found: Found
) -> None:
    with db.writing("取消对账") as s:
        bank.unmatch(s, bank_queries.line_ids(s, account)[0], "记错", DAY)
    assert found() is None
    for _ in range(2):
        with db.writing("撤销") as s:
            step = undoing.last_action(s)
            assert step is not None
            undoing.undo(s, step[0])
        assert found() is None


@pytest.fixture
def asked(db: Database, hung: int) -> None:
    """One question about what hangs was answered, another waits."""
    first = QuestionDraft(hung, date(2026, 10, 12), "段磊", "井盖为什么这么贵")
    with db.writing("提问") as s:
        disclosures.save_question(
            s, replace(first, answer="附发票", answered_on=DAY.replace(day=13), answered_by="龙斌华"), TODAY
        )
        disclosures.save_question(s, replace(first, asked_by="邹琴", words="发票能不能公示"), TODAY)


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(("sql", "code"), [
    ("UPDATE disclosure_question SET words = '井盖很好' WHERE id = 1", "books.row_changed"),
    ("UPDATE disclosure_question SET asked_by = '别人' WHERE id = 1", "books.row_changed"),
    ("UPDATE disclosure_question SET answer = '已公开', answered_on = '2026-10-14', answered_by = '别人' WHERE id = 2",
     "books.row_changed"),
    ("DELETE FROM disclosure_question WHERE id = 2", "books.row_gone"),
    ((f"INSERT INTO disclosure_question SELECT 9, disclosure_id, asked_on, '别人', '很好', '', NULL, '', {STAMP}"
     " FROM disclosure_question WHERE id = 1"), "books.row_added"),
])  # fmt: skip
def test_what_residents_asked_and_were_answered_holds(
    db: Database, found: Found, sql: str, code: str
) -> None:
    assert found() is None
    forge(db.path, sql)
    assert found() == Fault(code, PLACE, what="2026-1 2026-10-12", kind="disclosure_question")


def test_an_attachment_of_a_voucher_is_the_one_that_was_added(
    db: Database, posted: Callable[..., int], found: Found
) -> None:
    voucher, store = posted(100), beside(db.path)
    kept = []
    for name in ("发票.txt", "收据.txt"):
        file = db.path.with_name(name)
        file.write_text(name, encoding="utf-8")
        kept.append(store.put(file))
    with db.writing("附件") as s:
        commands.add_proof(s, voucher, kept[:1])
        commands.add_proof(s, voucher, kept[1:])
    assert found() is None
    forge(db.path, f"UPDATE proof SET digest = '{kept[1].digest}' WHERE id = 1")
    assert found() == Fault("books.row_changed", PLACE, what="2026-1 发票.txt", kind="proof")


@pytest.mark.parametrize(("sql", "code", "what", "kind"), [
    ("DELETE FROM signature WHERE party = 'committee'", "books.row_gone", "2026-001 丁艳", "signature"),
    ("UPDATE signature SET opinion = 'refuse' WHERE party = 'community'", "books.row_changed", "2026-001 韩兰", "signature"),
    ("UPDATE signature SET voided_at = '2026-10-19T00:00:00.000000' WHERE party = 'community'", "books.row_changed",
     "2026-001 韩兰", "signature"),
    (("INSERT INTO signature SELECT 9, payment_id, 'property', signatory_id, person_id, user_id, '龙斌华', post, opinion, words,"
     " at, digest, paper_no, mandate, NULL, '', 1, created_at, updated_at FROM signature WHERE party = 'committee'"),
     "books.row_added", "2026-001 龙斌华", "signature"),
    ("DELETE FROM payment_event WHERE act = 'said_agree' AND id = (SELECT max(id) FROM payment_event)", "books.row_gone",
     "2026-001 2026-10-19", "payment_event"),
    ("UPDATE payment_file SET label = 'slip' WHERE label = 'invoice'", "books.row_changed", "2026-001 发票.pdf", "payment_file"),
    ("UPDATE payment SET paid_by = '别人'", "books.row_changed", "2026-001", "payment"),
    ("UPDATE agreement SET tier_one = 900000000, tier_two = 900000000", "books.row_changed", "华新共管〔2026〕1号", "agreement"),
    ("UPDATE signatory SET mandate = '某某' WHERE party = 'committee'", "books.row_changed", "华新共管〔2026〕1号 主任", "signatory"),
])  # fmt: skip
def test_what_belongs_to_a_payment_stays(
    office: Office, pump_payment: int, sql: str, code: str, what: str, kind: str
) -> None:
    def faults() -> list[Fault]:
        with office.db.reading() as s:
            return [*kept_faults(s, Progress())]

    office.send(pump_payment)
    office.sign(pump_payment, "community")
    office.sign(pump_payment, "committee")
    assert faults() == []
    forge(office.db.path, sql)
    assert faults()[0] == Fault(code, PLACE, what=what, kind=kind)


def test_every_step_of_a_payment_holds(office: Office, pump_payment: int) -> None:
    office.send(pump_payment)
    office.sign(pump_payment, "community", "back", "补合同")
    office.send(pump_payment)
    office.signed(pump_payment)
    office.pay(pump_payment)
    with office.db.reading() as s:
        assert [*kept_faults(s, Progress())] == []
