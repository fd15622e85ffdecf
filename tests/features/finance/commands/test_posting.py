"""Drafts are posted one by one or all at once: the same numbers, seals and journal either way."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select, text

from desktop.core.attachments import beside
from desktop.core.db import Changes, Database
from desktop.core.errors import NotFound, RuleBroken
from desktop.core.journal import Edit
from desktop.core.money import Money
from desktop.features.finance import commands, queries
from desktop.features.finance.entities import Posting, Voucher
from desktop.features.finance.records import VoucherDraft
from desktop.features.finance.verification.queries import verify


def drafts(db: Database, *wanted: VoucherDraft) -> list[int]:
    with db.writing("草稿") as s:
        return [commands.save_voucher(s, one) for one in wanted]


def test_all_that_wait_are_posted_by_their_days(
    db: Database, book: int, account: int, draft: Callable[..., VoucherDraft]
) -> None:
    later, earlier, last_year = drafts(
        db, draft(300), draft(200, day=date(2026, 10, 7)), draft(100, day=date(2025, 12, 30))
    )
    (ahead,) = drafts(db, replace(draft(5), day=date.today() + timedelta(days=1)))
    with db.writing("全部记账") as s:
        assert commands.post_drafts(s, book, " 会计 方敏 ") == [1, 1, 2]
    with db.reading() as s:
        told = {one: queries.voucher_detail(s, one) for one in (last_year, earlier, later)}
        assert [(one.year, one.number) for one in told.values()] == [(2025, 1), (2026, 1), (2026, 2)]
        assert {one.posted_by for one in told.values()} == {"会计 方敏"}
        assert queries.voucher_detail(s, ahead).state == "draft"
        assert queries.balance(s, account) == Money(600)
        assert verify(s, beside(db.path)) is None
    with db.writing("再来") as s:
        assert commands.post_drafts(s, book) == []


def test_none_is_posted_when_one_is_refused(
    db: Database, book: int, account: int, subject: Callable[[str], int], draft: Callable[..., VoucherDraft]
) -> None:
    drafts(db, draft(300), draft(200, "快递柜"))
    with db.writing("停用") as s:
        commands.end_subject(s, subject("快递柜"), date(2026, 9, 30))
    with pytest.raises(RuleBroken, match=r"voucher\.subject_ended"), db.writing("不成") as s:
        commands.post_drafts(s, book)
    with db.reading() as s:
        assert {row.state for row in queries.voucher_rows(s, book)} == {"draft"}
        assert s.scalar(select(func.count(Posting.id))) == 0


def test_a_draft_on_what_is_gone_is_shown_named_and_mended(
    db: Database, book: int, subject: Callable[[str], int], draft: Callable[..., VoucherDraft]
) -> None:
    good, bad = drafts(db, draft(300), draft(200, "快递柜"))
    with db.writing("删科目") as s:
        s.execute(text("DELETE FROM subject WHERE name = '快递柜'"))
    with db.reading() as s:
        assert [one.name for one in queries.voucher_detail(s, bad).lines] == ["共管账户", ""]
    with pytest.raises(RuleBroken, match=r"voucher\.on_gone") as refused, db.writing("不成") as s:
        commands.post_drafts(s, book)
    assert refused.value.facts == {"day": date(2026, 10, 8), "text": "快递柜"}
    with db.writing("改") as s:
        mended = queries.voucher_draft(s, bad)
        lines = (mended.lines[0], replace(mended.lines[1], subject_id=subject("广告")))
        commands.save_voucher(s, replace(mended, lines=lines))
        assert commands.post_drafts(s, book) == [1, 2]
        assert queries.voucher_detail(s, good).number == 1


def test_a_draft_that_was_made_unsound_past_the_form_is_refused(
    db: Database, book: int, draft: Callable[..., VoucherDraft]
) -> None:
    (voucher,) = drafts(db, draft(300))
    with db.writing("改坏") as s:
        s.execute(text("UPDATE voucher SET drafted = replace(drafted, '-300', '-299')"))
    with pytest.raises(RuleBroken, match=r"voucher\.unbalanced"), db.writing("不成") as s:
        commands.post_voucher(s, voucher)


def test_what_is_not_there_or_ahead_of_its_day_is_not_posted(
    db: Database, draft: Callable[..., VoucherDraft]
) -> None:
    with pytest.raises(NotFound), db.writing("不成") as s:
        commands.post_voucher(s, 99)
    (ahead,) = drafts(db, replace(draft(5), day=date.today() + timedelta(days=1)))
    with pytest.raises(RuleBroken, match=r"voucher\.ahead"), db.writing("不成") as s:
        commands.post_voucher(s, ahead)


def test_the_journal_tells_what_was_posted_before_and_after(
    db: Database, draft: Callable[..., VoucherDraft]
) -> None:
    (voucher,) = drafts(db, draft(300))
    report: list[Changes] = []
    with db.writing("记账", report) as s:
        row = s.get_one(Voucher, voucher)
        commands.post_voucher(s, voucher, "会计 方敏")
        assert (row.state, row.number, len(row.postings)) == ("posted", 1, 2), (
            "the session sees it as it is now"
        )
    (changes,) = report
    assert changes.tables == {"voucher", "posting"}
    with db.reading() as s:
        edits = s.execute(select(Edit.table, Edit.before, Edit.after).order_by(Edit.id.desc()).limit(3)).all()
    told = {table: (before and json.loads(before), json.loads(after)) for table, before, after in edits}
    before, after = told["voucher"]
    assert (before["state"], before["number"], after["state"], after["number"]) == (
        "draft",
        None,
        "posted",
        1,
    )
    assert (before["version"], after["version"]) == (1, 2)
    assert told["posting"][0] is None
    assert [table for table, *_ in edits].count("posting") == 2
