"""A quarter is drawn up from the books, reviewed, posted, asked about and taken down; what hung stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from pypdfium2 import PdfDocument
from sqlalchemy import text

from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.access import commands as access
from desktop.features.access.records import RoleDraft, UserDraft
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.disclosure import commands, documents, queries, rules
from desktop.features.finance.disclosure.records import (
    PeriodDraft,
    PostDraft,
    QuestionDraft,
    ReviewDraft,
)
from desktop.features.finance.records import AccountDraft, Entry
from desktop.features.organisation.commands import save_household
from desktop.features.organisation.records import HouseholdDraft
from desktop.ui.sentences import sentence
from tests.features.finance.disclosure.conftest import FIRST, LAST, REVIEWERS, TODAY, prove

NEXT = (date(2026, 10, 1), date(2026, 12, 31))
JANUARY = date(2027, 1, 8)


def seen(db: Database, disclosure: int):
    with db.reading() as s:
        return queries.detail(s, disclosure)


def refused(db: Database, command: Callable, *args: object) -> RuleBroken:
    with pytest.raises(RuleBroken) as error, db.writing("x") as s:
        command(s, *args)
    assert sentence(error.value) != error.value.code, "there is a sentence for it"
    return error.value


def test_the_third_quarter_comes_to_what_the_meeting_was_told(db: Database, drawn: int) -> None:
    told = seen(db, drawn)
    sheet = told.sheet
    assert (told.number, told.state, sheet.opening) == ("2026-1", "drafted", Money(18652300))
    assert {one.name: str(one.amount) for one in sheet.of("income")} == {
        "停车场地费": "41,260.00", "广告": "12,000.00", "快递柜": "3,300.00", "充电桩": "5,412.36", "利息": "61.17",
    }  # fmt: skip
    assert [(one.name, str(one.amount)) for one in sheet.of("cost")] == [("维护", "8,640.00")]
    assert {one.name for one in sheet.of("allocation")} == {"维修更新", "审计费", "账户管理费"}
    assert (str(sheet.sum("income")), str(sheet.net), str(sheet.closing)) == (
        "62,033.53", "53,393.53", "233,486.53",
    )  # fmt: skip
    assert [one.code for one in told.remarks] == ["disclosure.no_contract"]
    assert told.remarks[0].facts["names"] == ("停车场地费", "广告", "快递柜", "充电桩"), (
        "the bank's interest needs none"
    )
    assert "停车场地费" in sentence(told.remarks[0])


def test_balances_chain_whatever_moved(
    db: Database, quarter: int, account: int, posted: Callable[..., int], subject: Callable[[str], int]
) -> None:
    """Between its accounts nothing shows; what goes to the maintenance fund tops it up, deposits stand apart."""
    posted(50000, "押金", date(2026, 8, 9))
    wrong = posted(777, "广告", date(2026, 8, 10))
    with db.writing("转账") as s:
        books.reverse_voucher(s, wrong, date(2026, 8, 11), "记错")
        fund = books.save_account(s, AccountDraft(quarter, "fund", "维修资金"))
        petty = next(one.id for one in ledger.account_rows(s, quarter) if one.kind == "petty")
        for to in (petty, fund):
            moved = books.draft_entry(
                s, Entry(quarter, "transfer", date(2026, 8, 12), account, None, to, Money(2000), "转出")
            )
            books.post_voucher(s, moved)
        sheet = queries.gather(s, quarter, FIRST, LAST)
    assert sheet.fund == Money(2000)
    others = {one.name: one.amount.fen for one in sheet.of("other")}
    assert others == {"押金": 50000}
    assert [one.amount.fen for one in sheet.of("allocation") if not one.code] == [2000]
    assert (
        sheet.opening.fen + sheet.net.fen - sheet.sum("allocation").fen + sheet.sum("other").fen
        == sheet.closing.fen
    )
    assert {one.name: one.amount.fen for one in sheet.of("income")}["广告"] == 1200000, "taken back in red"


def test_it_hangs_only_when_all_have_looked_it_through(db: Database, drawn: int) -> None:
    post = PostDraft(drawn, "公示栏", TODAY, date(2026, 10, 24), "宋红", 1)
    for at, (party, name, place) in enumerate(REVIEWERS):
        error = refused(db, commands.post, post)
        assert error.code == "disclosure.unreviewed"
        assert sum(error.facts["missing"].values()) == len(REVIEWERS) - at
        with db.writing("复核") as s:
            commands.review(s, ReviewDraft(drawn, party, name, place, TODAY))
    with db.writing("公示") as s:
        commands.post(s, post)
    assert seen(db, drawn).state == "posted"


@pytest.mark.parametrize(("change", "code", "field"), [
    ({"name": " "}, "review.name_missing", "name"), ({"party": "owner"}, "review.place_missing", "place"),
    ({"day": None}, "review.day_missing", "day"), ({"day": date(2026, 10, 1)}, "review.early", "day"),
    ({"name": "丁艳"}, "review.twice", "name"), ({"day": TODAY + timedelta(1)}, "disclosure.ahead", "day"),
    ({"party": "owner", "name": "王斌", "place": "3栋501"}, "review.same_door", "place"),
    ({"party": "owner", "name": "王斌", "place": "３-501室"}, "review.same_door", "place"),
    ({"party": "owner", "name": "尉迟 敏女士", "place": "9栋901"}, "review.twice", "name"),
    ({"name": "业委会丁艳主任"}, "review.twice", "name"),
])  # fmt: skip
def test_a_review_says_who_and_when(db: Database, drawn: int, change: dict, code: str, field: str) -> None:
    with db.writing("复核") as s:
        commands.review(s, ReviewDraft(drawn, "committee", "丁艳", "", TODAY))
        commands.review(s, ReviewDraft(drawn, "owner", "尉迟敏", "3栋501", TODAY))
    error = refused(
        db, commands.review, replace(ReviewDraft(drawn, "property", "龙斌华", "", TODAY), **change), TODAY
    )
    assert (error.code, error.field) == (code, field)


@pytest.mark.parametrize(("first", "last", "code"), [
    (FIRST, date(2026, 12, 31), "disclosure.not_over"), (LAST, FIRST, "disclosure.ends_before_begin"),
    (None, LAST, "disclosure.day_missing"),
])  # fmt: skip
def test_a_period_is_over(db: Database, quarter: int, first: date, last: date, code: str) -> None:
    assert refused(db, commands.draw_up, PeriodDraft(quarter, first, last), "", TODAY).code == code


def test_the_next_goes_on_where_the_last_ended(
    db: Database, hung: int, quarter: int, posted: Callable[..., int]
) -> None:
    gap = PeriodDraft(quarter, date(2026, 10, 2), NEXT[1])
    assert refused(db, commands.draw_up, gap, "", JANUARY).code == "disclosure.gap"
    late = posted(100, "广告", date(2026, 9, 29))
    error = refused(db, commands.draw_up, PeriodDraft(quarter, *NEXT), "", JANUARY)
    assert (error.code, error.facts["opening"], error.facts["closing"]) == (
        "disclosure.unchained", "233,487.53", "233,486.53",
    )  # fmt: skip
    with db.reading() as s:
        number = ledger.voucher_detail(s, late).number
    assert error.facts["vouchers"] == (f"2026-{number}（2026-09-29）",)
    with pytest.raises(RuleBroken), db.writing("冲销") as s:
        books.reverse_voucher(s, late, date(2026, 10, 8), "晚记")
        commands.draw_up(s, PeriodDraft(quarter, *NEXT), "", JANUARY)
    with db.writing("冲销") as s:
        books.reverse_voucher(s, late, date(2026, 9, 30), "晚记")
    posted(5000, "广告", date(2026, 11, 2))
    with db.writing("草拟") as s:
        made = commands.draw_up(s, PeriodDraft(quarter, *NEXT), "", JANUARY)
    sheet = seen(db, made).sheet
    assert (sheet.opening, sheet.closing) == (Money(23348653), Money(23353653))
    assert {one.name: one.amount.fen for one in sheet.of("income") if one.amount.fen} == {"广告": 5000}
    assert {one.name: one.before.fen for one in sheet.of("cost")} == {"维护": 864000}


def test_the_next_goes_on_where_the_last_was_drawn_up_again(
    db: Database, hung: int, quarter: int, posted: Callable[..., int]
) -> None:
    prove(db, posted(100, "广告", date(2026, 9, 29)))
    with db.writing("更正") as s:
        made = commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST, "补记广告收入"), "", TODAY)
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(made, party, name, place, TODAY))
        commands.post(s, PostDraft(made, "公示栏", TODAY, date(2026, 10, 24), "宋红", 1))
        again = commands.draw_up(s, PeriodDraft(quarter, *NEXT), "", JANUARY)
        assert queries.detail(s, again).sheet.opening == Money(23348753)


def test_what_was_posted_into_an_older_disclosure_is_taken_back_within_it(
    db: Database, hung: int, quarter: int, posted: Callable[..., int]
) -> None:
    with db.writing("第四季度") as s:
        made = commands.draw_up(s, PeriodDraft(quarter, *NEXT), "", JANUARY)
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(made, party, name, place, JANUARY), JANUARY)
        commands.post(s, PostDraft(made, "公示栏", JANUARY, date(2027, 2, 7), "宋红", 1), JANUARY)
    late = posted(100, "广告", date(2026, 9, 29))
    fourth = PeriodDraft(quarter, *NEXT, "补记广告收入")
    error = refused(db, commands.draw_up, fourth, "", JANUARY)
    assert (error.code, error.facts["last"]) == ("disclosure.unchained_before", LAST)
    assert (
        refused(db, commands.draw_up, PeriodDraft(quarter, FIRST, LAST, "补记"), "", JANUARY).code
        == "disclosure.there"
    )
    with db.writing("冲销") as s:
        books.reverse_voucher(s, late, LAST, "晚记")
        commands.draw_up(s, fourth, "", JANUARY)


def test_of_what_was_posted_since_only_what_moves_the_closing_is_named(
    db: Database, hung: int, quarter: int, posted: Callable[..., int]
) -> None:
    taken_back, late = posted(100, "广告", date(2026, 9, 29)), posted(700, "广告", date(2026, 8, 3))
    posted(900, "广告", date(2026, 10, 8))
    with db.writing("冲销") as s:
        books.reverse_voucher(s, taken_back, date(2026, 9, 30), "晚记")
        told = queries.told_until(s, quarter)
        number = ledger.voucher_detail(s, late).number
        assert queries.posted_since(s, quarter, queries.detail(s, hung).sheet) == [
            f"2026-{number}（2026-08-03）"
        ]
    assert told == ("2026-1", LAST)


def test_what_hung_stays_and_is_only_replaced_with_a_reason(db: Database, hung: int, quarter: int) -> None:
    again = PeriodDraft(quarter, FIRST, LAST)
    assert refused(db, commands.draw_up, again, "", TODAY).code == "disclosure.reason_missing"
    assert refused(db, commands.discard, hung).code == "disclosure.posted"
    for statement in (
        "UPDATE disclosure SET closing = 1", "UPDATE disclosure_line SET amount = 1", "DELETE FROM disclosure_line",
        "DELETE FROM disclosure_review", "DELETE FROM disclosure", "UPDATE disclosure SET state = 'drafted'",
    ):  # fmt: skip
        with pytest.raises(Exception, match=r"disclosure\.posted"), db.writing("改") as s:
            s.execute(text(statement))
    with db.writing("更正") as s:
        made = commands.draw_up(s, replace(again, reason="漏了一笔凭证附件"), "", TODAY)
        assert queries.detail(s, hung).state == "posted", "until the new one hangs"
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(made, party, name, place, TODAY))
        commands.post(s, PostDraft(made, "公示栏", TODAY, date(2026, 10, 24), "宋红", 1))
    assert (seen(db, hung).state, seen(db, made).state, seen(db, made).number) == (
        "replaced",
        "posted",
        "2026-2",
    )


def test_the_books_must_not_have_moved_meanwhile(
    db: Database, drawn: int, posted: Callable[..., int]
) -> None:
    with db.writing("复核") as s:
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(drawn, party, name, place, TODAY))
    posted(100, "广告", date(2026, 10, 8))
    prove(db, posted(100, "广告", date(2026, 9, 29)))
    post = PostDraft(drawn, "公示栏", TODAY, date(2026, 10, 24), "宋红", 1)
    assert refused(db, commands.post, post).code == "disclosure.books_moved"
    with db.writing("重拟") as s:
        commands.discard(s, drawn)
        commands.draw_up(s, PeriodDraft(seen(db, drawn).book_id, FIRST, LAST), "", TODAY)


def test_the_maintenance_fund_must_not_have_moved_meanwhile(
    db: Database, quarter: int, subject: Callable[[str], int]
) -> None:
    """Its balance hangs too, though nothing of the common income moved."""
    with db.writing("维修资金") as s:
        fund = books.save_account(s, AccountDraft(quarter, "fund", "维修资金"))
        books.save_opening(s, quarter, date(2026, 6, 30), {fund: Money(100000)})
        drawn = commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST), "", TODAY)
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(drawn, party, name, place, TODAY))
        entry = Entry(
            quarter, "income", date(2026, 9, 29), fund, subject("利息"), None, Money(777700), "结息"
        )
        books.post_voucher(s, books.draft_entry(s, entry))
    post = PostDraft(drawn, "公示栏", TODAY, date(2026, 10, 24), "宋红", 1)
    assert refused(db, commands.post, post).code == "disclosure.books_moved"


@pytest.mark.parametrize(("change", "code"), [
    ({"places": ""}, "posting.places_missing"), ({"posted_by": ""}, "posting.posted_by_missing"),
    ({"begins_on": None}, "posting.day_missing"), ({"begins_on": date(2026, 10, 1)}, "posting.early"),
    ({"ends_on": TODAY + timedelta(days=14)}, "posting.too_short"),
    ({"begins_on": TODAY + timedelta(days=32), "ends_on": date(2026, 12, 31)}, "posting.far"),
    ({"ends_on": date(2062, 10, 24)}, "posting.too_long"),
])  # fmt: skip
def test_it_hangs_long_enough_and_somewhere(db: Database, drawn: int, change: dict, code: str) -> None:
    with db.writing("复核") as s:
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(drawn, party, name, place, TODAY))
    post = replace(PostDraft(drawn, "公示栏", TODAY, TODAY + timedelta(days=15), "宋红", 1), **change)
    assert refused(db, commands.post, post, TODAY).code == code


def test_questions_are_answered_and_it_comes_down(db: Database, hung: int) -> None:
    asked, today = QuestionDraft(hung, date(2026, 10, 12), "段磊", "井盖为什么这么贵"), date(2026, 10, 13)
    late = {"answer": "三处", "answered_on": date(2026, 10, 14), "answered_by": "龙斌华"}
    for change, code, field in (
        ({"words": ""}, "question.words_missing", "words"), ({"asked_by": ""}, "question.asked_by_missing", "asked_by"),
        ({"asked_on": date(2026, 10, 1)}, "question.early", "asked_on"),
        ({"asked_on": date(2026, 10, 14)}, "disclosure.ahead", "asked_on"), (late, "disclosure.ahead", "answered_on"),
        ({"answer": "三处"}, "question.answered_on_missing", "answered_on"),
        ({"answered_by": "龙斌华"}, "question.answer_missing", "answer"),
        ({"answered_on": date(2026, 10, 13)}, "question.answer_missing", "answer"),
    ):  # fmt: skip
        error = refused(db, commands.save_question, replace(asked, **change), today)
        assert (error.code, error.field) == (code, field)
    with db.writing("问") as s:
        commands.save_question(s, asked)
    (one,) = seen(db, hung).questions
    with db.reading() as s:
        (waits,) = [row.waits for row in queries.rows(s, seen(db, hung).book_id)]
        assert waits == 1
        assert [due.act for due in queries.due(s, date(2026, 10, 20))] == ["question"]
    answered = replace(
        one, answer="三处更换，附发票", answered_on=date(2026, 10, 13), answered_by="物业 龙斌华"
    )
    with db.writing("答") as s:
        commands.save_question(s, answered)
        commands.add_files(s, hung, [Stored("a" * 64, "公示栏.jpg", 2048, "image/jpeg")])
    assert refused(db, commands.take_down, hung, date(2026, 10, 20)).code == "posting.down_early"
    due = date(2026, 10, 24)
    assert refused(db, commands.take_down, hung, due, date(2026, 10, 23)).code == "disclosure.ahead"
    with db.writing("撤下") as s:
        commands.take_down(s, hung, due, due)
    told = seen(db, hung)
    assert (told.state, told.taken_down_on, [one.name for one in told.files]) == (
        "down", date(2026, 10, 24), ["公示栏.jpg"],
    )  # fmt: skip
    assert refused(db, commands.take_down, hung, date(2026, 10, 25)).code == "posting.not_posted"


def test_what_was_asked_of_an_edition_stands_with_the_one_that_replaces_it(
    db: Database, hung: int, quarter: int
) -> None:
    with db.writing("更正") as s:
        commands.save_question(
            s, QuestionDraft(hung, date(2026, 10, 12), "段磊", "井盖为什么这么贵"), date(2026, 10, 13)
        )
        made = commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST, "业主异议后更正"), "", TODAY)
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(made, party, name, place, TODAY))
        commands.post(s, PostDraft(made, "公示栏", TODAY, date(2026, 10, 24), "宋红", 1))
    (one,) = seen(db, made).questions
    assert "井盖为什么这么贵" in str(documents.disclosure_paper(seen(db, made), public=True).blocks)
    with db.writing("答") as s:
        assert [row.waits for row in queries.rows(s, quarter)] == [1, 0]
        answered = replace(one, answer="三处", answered_on=date(2026, 10, 14), answered_by="物业 龙斌华")
        commands.save_question(s, answered, date(2026, 10, 14))
        later = QuestionDraft(made, date(2026, 10, 14), "王斌", "还有一问")
        commands.save_question(s, later, date(2026, 10, 14))
    assert [one.answer for one in seen(db, made).questions] == ["三处", ""]
    assert [one.answer for one in seen(db, hung).questions] == ["三处"], (
        "an edition tells what was asked of it"
    )
    with db.reading() as s:
        assert [(row.state, row.waits) for row in queries.rows(s, quarter)] == [
            ("posted", 1),
            ("replaced", 0),
        ]


def test_a_quarter_nobody_posted_is_due(db: Database, quarter: int) -> None:
    with db.reading() as s:
        assert queries.due(s, date(2026, 10, 15)) == []
        (one,) = queries.due(s, date(2026, 11, 5))
    assert (one.act, one.title, one.day, one.id) == ("disclose", "华新小区", date(2026, 10, 30), quarter)


def test_every_quarter_nobody_disclosed_is_told_the_oldest_first(db: Database, quarter: int) -> None:
    with db.reading() as s:
        assert queries.began_on(s, quarter) == FIRST, "the opening balance is of the evening before"
        found = queries.due(s, date(2027, 4, 20))
    ends = (LAST, date(2026, 12, 31), date(2027, 3, 31))
    assert [(one.meta, one.day) for one in found] == [(f"{last}", last + timedelta(days=30)) for last in ends]


@pytest.mark.parametrize("count", [2, 39])
def test_the_first_page_holds_however_many_places(db: Database, drawn: int, count: int) -> None:
    places = [f"{number}栋一单元门厅公告栏" for number in range(1, count + 1)]
    with db.writing("公示") as s:
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(drawn, party, name, place, TODAY))
        commands.post(s, PostDraft(drawn, "、".join(places), TODAY, date(2026, 10, 24), "宋红", 1))
        told = queries.detail(s, drawn)
    pdf = PdfDocument(documents.paper_pdf(documents.disclosure_paper(told, public=True)))
    said = ["".join(page.get_textpage().get_text_range().split()) for page in pdf]
    assert "公共收益公示明细" in said[1], "the list begins on the second page"
    assert ("等39处" in said[0]) is (count == 39)
    assert places[-1] in ("".join(said[1:]) if count == 39 else said[0])


def test_once_it_hangs_the_quarter_is_due_no_more(db: Database, hung: int) -> None:
    with db.reading() as s:
        assert queries.due(s, date(2026, 10, 23)) == []
        found = queries.due(s, date(2027, 1, 25))
    assert [(one.act, one.day) for one in found] == [
        ("take_down", date(2026, 10, 24)), ("disclose", date(2027, 1, 30)),
    ]  # fmt: skip


def test_what_hung_long_enough_is_told_until_it_comes_down(db: Database, hung: int) -> None:
    last = date(2026, 10, 24)
    with db.reading() as s:
        (one,) = queries.due(s, last)
        (row,) = queries.rows(s, seen(db, hung).book_id)
    assert (one.title, one.meta) == ("公共收益公示 2026-1号", "华新小区，小区公示栏、各单元门厅")
    assert [rules.is_over(row, last + timedelta(days)) for days in (0, 1)] == [False, True]
    with db.writing("撤下") as s:
        commands.take_down(s, hung, last, last)
    with db.reading() as s:
        assert queries.due(s, last) == []
        assert not rules.is_over(queries.rows(s, seen(db, hung).book_id)[0], last + timedelta(9))


def test_what_is_due_is_told_to_those_who_see_the_money(db: Database, quarter: int) -> None:
    first, now = date(2026, 9, 1), datetime(2026, 9, 1, 2, 0, tzinfo=UTC)
    with db.writing("用户") as s:
        draft = UserDraft("renzhen", "任真雪", None, first, "春风十里不如你在", "春风十里不如你在")
        keeper = access.save_user(s, draft, None, now)
        other = access.save_user(s, replace(draft, sign_in="guochao", name="郭超"), keeper, now)
        access.add_role(s, RoleDraft(other, "bookkeeper", ledger.book_place(s, quarter), first), keeper, now)
    for user, count in ((None, 0), (keeper, 0), (other, 1)):
        with db.reading(by=user) as s:
            assert len(queries.due(s, date(2026, 11, 5))) == count


def test_a_resident_named_in_a_question_is_masked_on_the_board_and_who_answers_is_not(
    db: Database, hung: int
) -> None:
    with db.writing("问") as s:
        place = ledger.book_place(s, queries.detail(s, hung).book_id)
        save_household(s, HouseholdDraft(compound_id=place, building="9", room="901", owners="欧阳文莲"))
        commands.save_question(s, QuestionDraft(
            hung, date(2026, 10, 12), "段磊", "欧阳文莲家门口的井盖也换了吗", "欧阳文莲家门口的没有换", date(2026, 10, 13), "龙斌华"
        ))  # fmt: skip
        told = queries.detail(s, hung)
    for public, name in ((False, "欧阳文莲"), (True, "欧阳*莲")):
        pdf = PdfDocument(documents.paper_pdf(documents.disclosure_paper(told, public=public)))
        said = "".join("".join(page.get_textpage().get_text_range().split()) for page in pdf)
        assert said.count(f"{name}家门口") == 2
        assert "（龙斌华，2026-10-13）" in said


def test_an_owner_who_answers_or_in_whose_house_it_hangs_is_masked_on_the_board(
    db: Database, drawn: int
) -> None:
    """王斌 looked it through as an owner; 段磊 says he is one; 欧阳文莲 stands in the register."""
    with db.writing("公示") as s:
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(drawn, party, name, place, TODAY))
        where = ledger.book_place(s, queries.detail(s, drawn).book_id)
        save_household(s, HouseholdDraft(compound_id=where, building="9", room="901", owners="欧阳文莲"))
        places = "公示栏、9栋901欧阳文莲家门口"
        commands.post(s, PostDraft(drawn, places, TODAY, date(2026, 10, 24), "宋红", 1))
        for by in ("业主王斌", "业主段磊", "欧阳文莲", "物业龙斌华"):
            commands.save_question(s, QuestionDraft(
                drawn, date(2026, 10, 12), "业主", "井盖", "说明了", date(2026, 10, 13), by
            ))  # fmt: skip
        told = queries.detail(s, drawn)
    names = ("王斌", "段磊", "欧阳文莲", "901")
    for public, masked in ((False, ("王斌", "段磊", "欧阳文莲")), (True, ("王*", "段*", "欧阳*莲"))):
        pdf = PdfDocument(documents.paper_pdf(documents.disclosure_paper(told, public=public)))
        said = "".join("".join(page.get_textpage().get_text_range().split()) for page in pdf)
        assert [name in said for name in names] == [not public] * 4
        for by in (f"业主{masked[0]}", f"业主{masked[1]}", masked[2], "物业龙斌华"):
            assert f"说明了（{by}，2026-10-13）" in said


@pytest.mark.parametrize("day", [date(2026, 7, 1), date(2026, 6, 30)])
def test_an_opening_that_was_taken_back_is_nothing_that_was_there(
    db: Database, book: int, account: int, posted: Callable[..., int], day: date
) -> None:
    """Whether the wrong one stands in the period or before it: what counts is the one that stands."""
    with db.writing("期初") as s:
        wrong = books.save_opening(s, book, day, {account: Money(10000)})
        books.reverse_voucher(s, wrong, day, "录错")
        assert queries.gather(s, book, FIRST, LAST).opening == Money(0)
        books.save_opening(s, book, day, {account: Money(777)})
    posted(5, "广告", date(2026, 8, 2))
    with db.reading() as s:
        sheet = queries.gather(s, book, FIRST, LAST)
    assert (sheet.opening, sheet.closing) == (Money(777), Money(782))
    assert [(one.name, one.amount, one.before) for one in sheet.lines] == [("广告", Money(5), Money(0))]


def test_an_opening_that_is_taken_back_after_the_period_was_there(
    db: Database, book: int, account: int
) -> None:
    with db.writing("期初") as s:
        wrong = books.save_opening(s, book, FIRST, {account: Money(10000)})
        books.reverse_voucher(s, wrong, LAST + timedelta(1), "录错")
        sheet = queries.gather(s, book, FIRST, LAST)
    assert (sheet.opening, sheet.closing, sheet.lines) == (Money(10000), Money(10000), ())


def test_an_opening_of_before_that_is_taken_back_later_shows_where_it_went(
    db: Database, quarter: int, account: int
) -> None:
    """It was there when the period began and is not there when it ends."""
    with db.writing("冲销") as s:
        (opening,) = s.scalars(text("SELECT id FROM voucher WHERE source = 'opening'"))
        books.reverse_voucher(s, opening, LAST, "录错")
        sheet = queries.gather(s, quarter, FIRST, LAST)
    assert sheet.opening == Money(18652300)
    assert [(one.name, one.amount) for one in sheet.of("other")] == [("历年结余", Money(-18652300))]
