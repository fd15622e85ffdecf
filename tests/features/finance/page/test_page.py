"""The tab of money through its widgets: books begun, money taken down, posted, taken back, closed, planned, printed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pypdfium2
import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select, text

from desktop.app import App
from desktop.core.db import connect
from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.access import commands as access
from desktop.features.access.records import RoleDraft, UserDraft
from desktop.features.finance import commands, queries, rules
from desktop.features.finance.disclosure import commands as disclosure
from desktop.features.finance.disclosure.records import PeriodDraft, PostDraft, ReviewDraft
from desktop.features.finance.entities import Voucher
from desktop.features.finance.page import VIEWS, FinancePage
from desktop.features.finance.payments.dialogs.agreement import AgreementDialog
from desktop.features.finance.payments.entities import Agreement
from desktop.features.finance.records import AccountDraft, Entry
from desktop.features.organisation.entities import Body
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.inputs import Box
from desktop.ui.sentences import sentence
from tests.features.finance.disclosure.conftest import REVIEWERS

UNSIGNED = (
    "{amount} yuan would leave “{account}” with no signed payment behind it; vouchers: {count}. What the bank takes by itself"
    " may be booked so; ask for all else under “Payments”, where three sign. The next disclosure draft tells the sum."
)
UNSIGNED_RED = (
    "{amount} yuan would leave “{account}” by a red voucher with no signed payment behind it. Red takes back what was booked"
    " wrong. To give money back, ask for it under “Payments”, where three sign. The next disclosure draft tells what the bank"
    " paid out on a red voucher."
)
BEGUN = date.today() - timedelta(days=100)


@pytest.fixture
def page(app: App, chinese: None) -> FinancePage:
    app.fill("finance")
    shown = app.window.show_page("finance")
    app.settle()
    return shown


def press(page: FinancePage, words: str) -> None:
    next(b for b in page.findChildren(QPushButton) if b.text().strip() == words and b.isVisible()).click()


def save(app: App, editor: Editor | None, qtbot: QtBot, **typed: object) -> None:
    assert editor is not None
    for key, value in typed.items():
        spec = editor.form.rows[key]._spec
        spec.widget.setText(value) if isinstance(value, str) and hasattr(
            spec.widget, "setText"
        ) else spec.write(value)
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()


def cells(table) -> list[list[str]]:
    model = table.model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[str(model.data(model.index(row, column))) for column in columns] for row in rows]


@pytest.fixture
def begun(app: App, page: FinancePage, qtbot: QtBot) -> FinancePage:
    """Books with a joint account of 1,000.00."""
    press(page, "建立账套")
    app.settle()
    save(
        app,
        page.view.add_account(),
        qtbot,
        name="共管账户",
        bank="湖北银行",
        number="6222000011112222",
        opened_on=BEGUN,
    )
    (account,) = page.view._accounts
    save(app, page.view.open_balance(account), qtbot, day=BEGUN, amount="１，０００元")
    return page


def turn(app: App, page: FinancePage, view: str) -> None:
    page._views.choose(view)
    page._show()
    app.settle()


def subject(page: FinancePage, name: str) -> int:
    book = page.view.books.book
    return next(
        key for key, words in page._context.peek(queries.subject_choices, book) if words.endswith(name)
    )


def test_a_compound_begins_its_books_and_tells_what_it_holds(app: App, begun: FinancePage) -> None:
    assert cells(begun.view.table) == [
        ["共管账户", "共管账户", "湖北银行", "**** 2222", "1,000.00", "Status(state='good', words='打开')"]
    ] or (cells(begun.view.table)[0][:5] == ["共管账户", "共管账户", "湖北银行", "**** 2222", "1,000.00"])
    entry = begun._list.model()._entries[0]
    assert entry.meta.replace(" ", "") == "1,000.00元"
    turn(app, begun, "cash")
    assert cells(begun.view.table) == [[BEGUN.isoformat(), "1", "期初余额", "1,000.00", "", "1,000.00"]]


def test_a_cash_book_is_printed_once_there_is_an_account(app: App, page: FinancePage, qtbot: QtBot) -> None:
    def live() -> bool:
        turn(app, page, "cash")
        return page.view._print.isEnabled()

    press(page, "建立账套")
    app.settle()
    assert not live()
    turn(app, page, "accounts")
    save(app, page.view.add_account(), qtbot, name="共管账户")
    assert live()


def test_only_a_fund_is_asked_whether_other_compounds_lie_in_its_account(
    app: App, begun: FinancePage
) -> None:
    editor = begun.view.add_account()
    asked = editor.form.rows["pooled"].isVisibleTo
    assert not asked(editor)
    for kind, shown in (("fund", True), ("joint", False)):
        editor.form.rows["kind"]._spec.write(kind)
        editor.form.edited.emit()
        assert asked(editor) is shown
    editor.done(0)
    (account,) = begun.view._accounts
    with app.context.db.writing("旧版") as s:
        key = commands.save_account(s, AccountDraft(account.book_id, "fund", "维修资金"))
    editor = begun.view.mend_account(key)
    assert editor.form.rows["pooled"].isVisibleTo(editor)
    editor.form.put("pooled", True)
    editor.form.put("bank", "湖北银行")
    assert editor.form.understood().pooled
    editor.form.put("number", "6222000033334444")
    assert not editor.form.understood().pooled, "of another number it is said anew"
    editor.form.put("pooled", True)
    assert editor.form.understood().pooled
    editor.done(0)


def test_an_opening_balance_is_offered_until_it_is_given_and_again_once_it_was_taken_back(
    app: App, begun: FinancePage
) -> None:
    """Though money came in meanwhile."""

    def offered() -> bool:
        buttons = begun.view.findChildren(QPushButton)
        return any(one.text().strip() == "共管账户期初余额" for one in buttons if one.isVisible())

    assert not offered()
    (account,), book = begun.view._accounts, begun.view.books.book
    income = subject(begun, "广告")
    with app.context.db.writing("记账") as s:
        (opening,) = queries.voucher_rows(s, book)
        came = commands.draft_entry(
            s, Entry(book, "income", date.today(), account.id, income, None, Money(500), "广告")
        )
        commands.post_voucher(s, came)
        commands.reverse_voucher(s, opening.id, date.today(), "录错")
    begun.view.fill()
    app.settle()
    assert offered()
    with app.context.db.writing("期初") as s:
        commands.save_opening(s, book, date.today(), {account.id: Money(700)})
    begun.view.fill()
    app.settle()
    assert not offered()


def test_money_is_taken_down_posted_and_taken_back_in_red(app: App, begun: FinancePage, qtbot: QtBot) -> None:
    turn(app, begun, "cash")
    save(
        app, begun.view.take_down("expense"), qtbot, day=date.today(), amount="128.50",
        subject_id=subject(begun, "维修更新"), text="换井盖",
    )  # fmt: skip
    assert len(cells(begun.view.table)) == 1, "a draft counts for nothing"
    turn(app, begun, "vouchers")
    view = begun.view
    assert view.voucher.state == "draft"
    assert "壹佰贰拾捌元伍角整" in "".join(label.text() for label in view.findChildren(QLabel))
    view.post().accept()
    app.settle()
    assert (view.voucher.number, view.voucher.state) == (2, "posted")
    assert not view._post.isVisible()
    save(app, view.take_back(), qtbot, reason="科目记错")
    assert (view.voucher.number, view.voucher.reverses) == (3, (view.voucher.year, 2))
    turn(app, begun, "cash")
    assert [row[3:] for row in cells(begun.view.table)] == [
        ["1,000.00", "", "1,000.00"], ["", "128.50", "871.50"], ["", "−128.50", "1,000.00"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"amount": "12.345"}, "amount", "小数"),
        ({"amount": "十二元"}, "amount", "金额"),
        ({"amount": "-5"}, "amount", "大于零"),
        ({"amount": "5", "day": None}, "day", "日期"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field_and_nothing_is_written(
    app: App, begun: FinancePage, typed: dict, field: str, words: str
) -> None:
    turn(app, begun, "cash")
    editor = begun.view.take_down("income")
    good = {
        "day": date.today(),
        "amount": "5",
        "subject_id": subject(begun, "停车场地费"),
        "text": "停车",
    } | typed
    for key, value in good.items():
        spec = editor.form.rows[key]._spec
        spec.widget.setText(value) if isinstance(value, str) else spec.write(value)
    editor.save()
    app.settle()
    assert words in editor.form.rows[field]._note.text()
    with app.context.db.reading() as s:
        assert len(queries.voucher_rows(s, begun.view.books.book)) == 1
    QDialog.reject(editor)


def test_a_month_is_closed_and_opened_again_with_a_reason(app: App, begun: FinancePage, qtbot: QtBot) -> None:
    turn(app, begun, "periods")
    save(app, begun.view.close_books(), qtbot)
    (close,) = begun.view._closes
    assert close.reopened_on is None
    save(app, begun.view.reopen(0), qtbot, reason="漏记")
    assert begun.view._closes[0].reason == "漏记"
    assert begun.view.reopen(0) is None


def test_a_month_with_later_ones_closed_says_which_are_opened_again_first(
    app: App, begun: FinancePage, questions: list[str]
) -> None:
    last = rules.month_before(rules.period_of(date.today()))
    first = rules.month_before(last)
    with app.context.db.writing("结账") as s:
        for period in (first, last):
            commands.close_period(s, begun.view.books.book, period, date.today())
    turn(app, begun, "periods")
    editor = begun.view.reopen(1)
    editor.form.rows["reason"]._spec.write("漏记")
    editor.save()
    app.settle()
    assert questions == [sentence(RuleBroken("close.later", periods=(rules.period_words(last),)))]
    next(iter(editor.findChildren(QDialog, "message"))).reject()
    QDialog.reject(editor)
    assert all(one.reopened_on is None for one in begun.view._closes)


def test_a_month_before_the_books_is_told_beside_the_month(app: App, begun: FinancePage) -> None:
    before = rules.month_before(rules.period_of(BEGUN))
    turn(app, begun, "periods")
    editor = begun.view.close_books()
    for key, typed in (("year", before // 100), ("month", before % 100)):
        editor.form.rows[key]._spec.widget.setText(str(typed))
    editor.save()
    app.settle()
    assert editor.form.rows["month" if before // 100 == BEGUN.year else "year"].wrong
    QDialog.reject(editor)
    assert begun.view._closes == []


@pytest.mark.parametrize(("year", "month"), [("9999", ""), ("1", "1"), ("0", ""), ("202610", "")])
def test_a_year_the_books_do_not_know_is_told_beside_the_year(
    app: App, begun: FinancePage, year: str, month: str
) -> None:
    turn(app, begun, "periods")
    editor = begun.view.close_books()
    for key, typed in (("year", year), ("month", month)):
        editor.form.rows[key]._spec.widget.setText(typed)
    editor.save()
    app.settle()
    assert editor.form.rows["year"].wrong
    QDialog.reject(editor)
    assert begun.view._closes == []


def test_a_plan_tells_what_is_left(app: App, begun: FinancePage, qtbot: QtBot) -> None:
    turn(app, begun, "periods")
    at = next(at for at, one in enumerate(begun.view._plans) if one.subject.name == "维修更新")
    save(app, begun.view.plan(at), qtbot, amount="5000")
    assert begun.view._plans[at].left == Money(500000)


def test_the_next_year_is_planned_before_it_begins(app: App, begun: FinancePage, qtbot: QtBot) -> None:
    turn(app, begun, "periods")
    (years,) = [box for box in begun.view.findChildren(Box) if box.accessibleName() == "年"]
    this = date.today().year
    assert (years.currentText(), years.itemText(0)) == (str(this), str(this + 1))
    years.setCurrentIndex(0)
    years.activated.emit(0)
    app.settle()
    save(app, begun.view.plan(0), qtbot, amount="700")
    assert begun.view._plans[0].planned == Money(70000), "the year that was chosen stays"
    begun.view.show_year(this)
    app.settle()
    assert begun.view._plans[0].planned is None


def test_the_books_are_verified_and_their_fingerprint_told(
    app: App, begun: FinancePage, qtbot: QtBot
) -> None:
    begun.view.verify()
    app.settle()
    qtbot.wait(50)
    mark = app.context.peek(queries.fingerprint, begun.view.books.book)
    assert any(mark in label.text() for label in app.window.findChildren(QLabel))


def test_what_does_not_hold_is_told_in_a_sentence(app: App, begun: FinancePage, qtbot: QtBot) -> None:
    shell = connect(app.context.db.path)
    shell.execute("DROP TRIGGER close_is_kept")
    shell.close()
    begun.view.verify()
    app.settle()

    def said() -> list[str]:
        return [box.accessibleDescription() for box in begun.view.findChildren(QDialog, "message")]

    qtbot.waitUntil(lambda: bool(said()))
    (words,) = said()
    assert "不属于本程序的内容：close_is_kept" in words
    assert "报告账户监管单位" in words
    begun.view.findChild(QDialog, "message").accept()


def test_papers_of_money_say_amounts_in_capitals(app: App, begun: FinancePage, qtbot: QtBot) -> None:
    turn(app, begun, "vouchers")
    preview = begun.view.print()
    qtbot.waitUntil(lambda: bool(preview._pdf), timeout=10_000)
    said = "".join(pypdfium2.PdfDocument(preview._pdf)[0].get_textpage().get_text_range().split())
    assert "壹仟元整" in said
    assert "第1号" in said
    preview.done(0)
    turn(app, begun, "cash")
    preview = begun.view.print()
    qtbot.waitUntil(lambda: bool(preview._pdf), timeout=10_000)
    said = "".join(pypdfium2.PdfDocument(preview._pdf)[0].get_textpage().get_text_range().split())
    assert "日记账" in said
    assert app.context.peek(queries.fingerprint, begun.view.books.book) in said
    preview.done(0)


def test_who_has_no_role_there_sees_no_money(app: App, begun: FinancePage) -> None:
    moment, place = datetime.now(UTC), begun.view.books.place
    with app.context.db.writing("用户") as s:
        first = UserDraft("fang", "方敏", None, date.today(), "heshui2026", "heshui2026")
        keeper = access.save_user(s, first, None, moment)
    begun.refresh()
    app.settle()
    assert (begun._compounds, begun._stack.currentIndex()) == ([], 1)
    app.context.seat.sit(keeper, "方敏")
    app.settle()
    assert begun._compounds == [], "the keeper of users sees no money"
    with app.context.db.writing("角色") as s:
        access.add_role(s, RoleDraft(keeper, "reader", place, date.today(), reason="查阅"), keeper, moment)
    begun.refresh()
    app.settle()
    assert [one[0] for one in begun._compounds] == [place]
    turn(app, begun, "cash")
    editor = begun.view.take_down("income")
    editor.form.rows["day"]._spec.write(date.today())
    editor.form.rows["amount"]._spec.widget.setText("5")
    editor.form.rows["subject_id"]._spec.write(subject(begun, "停车场地费"))
    editor.form.rows["text"]._spec.write("停车")
    editor.save()
    app.settle()
    box = app.window.findChild(QDialog, "message") or editor.findChild(QDialog, "message")
    assert "会计" in box.findChildren(QLabel)[-1].text(), "reading is not keeping the books"
    box.accept()
    QDialog.reject(editor)


def test_the_books_of_a_compound_are_begun_by_its_bookkeeper_alone(app: App, page: FinancePage) -> None:
    (place,) = [one[0] for one in page._compounds if one[2] is None][:1]
    moment = datetime.now(UTC)
    with app.context.db.writing("用户") as s:
        told = UserDraft("reader", "方敏", None, date.today(), "heshui2026", "heshui2026")
        user = access.save_user(s, told, None, moment)
        access.add_role(s, RoleDraft(user, "reader", place, date.today(), reason="查阅"), user, moment)
    app.context.seat.sit(user, "方敏")
    app.settle()
    page.begin(place)
    app.settle()
    box = page.findChild(QDialog, "message")
    assert "会计" in box.findChildren(QLabel)[-1].text()
    box.accept()
    assert app.context.peek(queries.book_of, place) is None
    with app.context.db.writing("角色") as s:
        access.add_role(s, RoleDraft(user, "bookkeeper", place, date.today(), reason="会计"), user, moment)
    page.begin(place)
    app.settle()
    assert app.context.peek(queries.book_of, place) is not None


def test_a_year_is_drawn_on_screen_and_on_paper_from_the_same_numbers(
    app: App, begun: FinancePage, qtbot: QtBot
) -> None:
    turn(app, begun, "cash")
    save(
        app,
        begun.view.take_down("income"),
        qtbot,
        day=date.today(),
        amount="300",
        subject_id=subject(begun, "快递柜"),
        text="场地费",
    )
    turn(app, begun, "vouchers")
    begun.view.post()
    app.settle()
    turn(app, begun, "charts")
    drawn = {box.key for box in begun.view.figure.boxes}
    assert f"income-{date.today().month}" in drawn
    assert f"expense-{date.today().month}" not in drawn
    begun.view.kinds.choose("sources")
    begun.view._ask()
    app.settle()
    assert begun.view.figure.bands[0].lines == ("快递柜", "300.00（100%）")
    preview = begun.view.print_picture()
    qtbot.waitUntil(lambda: bool(preview._pdf), timeout=10_000)
    said = "".join(pypdfium2.PdfDocument(preview._pdf)[0].get_textpage().get_text_range().split())
    assert "收入来源图" in said
    assert "快递柜" in said
    preview.done(0)


def test_all_drafts_are_posted_by_their_days_after_a_question(
    app: App, begun: FinancePage, qtbot: QtBot, questions: list[str]
) -> None:
    turn(app, begun, "cash")
    yesterday = date.today() - timedelta(days=1)
    for day, amount in ((date.today(), "300"), (yesterday, "200")):
        editor = begun.view.take_down("income")
        save(app, editor, qtbot, day=day, amount=amount, subject_id=subject(begun, "快递柜"), text="场地费")
    turn(app, begun, "vouchers")
    assert begun.view._all.isVisible()
    box = begun.view.post_all()
    assert "按日期编号" in questions[0]
    box.accept()
    app.settle()
    posted = {row[3]: (row[0], row[4]) for row in cells(begun.view.table)}
    assert {posted["200.00"][1], posted["300.00"][1]} == {"已记账"}
    if yesterday.year == date.today().year:
        assert int(posted["300.00"][0]) == int(posted["200.00"][0]) + 1
    assert not begun.view._all.isVisible()


def test_what_is_posted_into_a_disclosed_time_is_asked_about_first(
    app: App, begun: FinancePage, qtbot: QtBot, questions: list[str]
) -> None:
    yesterday, book = date.today() - timedelta(days=1), begun.view.books.book
    with app.context.db.writing("公示") as s:
        made = disclosure.draw_up(
            s, PeriodDraft(book, date.today() - timedelta(days=100), yesterday), "物业", date.today()
        )
        for party, name, place in REVIEWERS:
            disclosure.review(s, ReviewDraft(made, party, name, place, date.today()))
        ends = date.today() + timedelta(days=30)
        disclosure.post(s, PostDraft(made, "公示栏", date.today(), ends, "宋红", 1))
    turn(app, begun, "cash")
    for day, amount in ((yesterday, "200"), (date.today(), "300")):
        editor = begun.view.take_down("income")
        save(app, editor, qtbot, day=day, amount=amount, subject_id=subject(begun, "快递柜"), text="场地费")
    turn(app, begun, "vouchers")
    view = begun.view
    late, fine = (
        next(row for row in view._rows if row.day == day and row.state == "draft")
        for day in (yesterday, date.today())
    )
    view.show_record(late.id)
    app.settle()
    for ask in (view.post, view.post_all):
        box = ask()
        assert f"截至{yesterday}" in questions[-1]
        box.reject()
        app.settle()
        assert view.voucher.state == "draft", "asked first"
    view.post().accept()
    app.settle()
    assert view.voucher.state == "posted"
    view.show_record(fine.id)
    app.settle()
    assert view.post() is None
    app.settle()
    assert view.voucher.state == "posted", "a day after what hangs is posted at once"


def agree(app: App, begun: FinancePage) -> None:
    """Three parties sign for the account."""
    account = begun.view._accounts[0]
    with app.context.db.writing("协议") as s:
        parties = zip(
            ("community_id", "committee_id", "property_id"), s.scalars(select(Body.id)), strict=False
        )
        s.add(Agreement(
            account_id=account.id, number="共管〔2026〕1号", signed_on=BEGUN, begins_on=BEGUN, tier_one=Money(1), tier_two=Money(2),
            check_over=Money(1), petty_limit=Money(1), paper=True, **dict(parties),
        ))  # fmt: skip


def test_what_nobody_signed_for_is_asked_about_before_it_leaves_the_joint_account(
    app: App, begun: FinancePage, qtbot: QtBot, questions: list[str]
) -> None:
    agree(app, begun)
    turn(app, begun, "cash")
    for amount in ("300", "200.50"):
        editor = begun.view.take_down("expense")
        save(
            app,
            editor,
            qtbot,
            day=date.today(),
            amount=amount,
            subject_id=subject(begun, "维修更新"),
            text="给某公司",
        )
    turn(app, begun, "vouchers")
    view = begun.view
    one = view.voucher.lines[0].amount
    for ask, amount, count in ((view.post, abs(one.fen), 1), (view.post_all, 50_050, 2)):
        box = ask()
        words = tr(UNSIGNED).format(amount=Money(amount), account="共管账户", count=count)
        assert words in questions[-1]
        box.reject()
        app.settle()
        assert all(row.state == "draft" for row in view._rows if row.text == "给某公司"), "asked first"
    view.post_all().accept()
    app.settle()
    assert all(row.state == "posted" for row in view._rows)


NO_AGREEMENT = (
    "{amount} yuan would leave “{account}”; vouchers: {count}. No agreement is on record for it, so nobody's signature is asked."
    " Record the agreement under “Payments”, “Agreements and signatories…”; from then on three sign for what it pays."
)


def test_what_leaves_accounts_without_an_agreement_is_asked_about_for_each(
    app: App, begun: FinancePage, qtbot: QtBot, questions: list[str]
) -> None:
    book = begun.view.books.book
    with app.context.db.writing("账户") as s:
        commands.save_account(s, AccountDraft(book, "fund", "维修资金专户"))
        joint, fund = queries.account_rows(s, book)
        for account, fen in ((joint, 30_000), (fund, 20_000)):
            commands.draft_entry(
                s, Entry(book, "expense", date.today(), account.id, subject(begun, "维修更新"), None, Money(fen), "修理")
            )  # fmt: skip
    turn(app, begun, "vouchers")
    view = begun.view
    box = view.post_all()
    for name, fen in (("共管账户", 30_000), ("维修资金专户", 20_000)):
        assert tr(NO_AGREEMENT).format(amount=Money(fen), account=name, count=1) in questions[-1]
    box.reject()
    app.settle()
    assert sum(row.state == "draft" for row in view._rows) == 2, "asked first"
    view.post_all().accept()
    app.settle()
    assert all(row.state == "posted" for row in view._rows)


def test_an_account_without_an_agreement_says_so_and_leads_to_where_it_is_recorded(
    app: App, begun: FinancePage, qtbot: QtBot
) -> None:
    with app.context.db.writing("备用金") as s:
        commands.save_account(s, AccountDraft(begun.view.books.book, "petty", "备用金"))
    words = tr("No agreement is on record for “{account}” yet: nobody signs for what it pays.")

    def told() -> list[str]:
        app.settle()
        possible = [words.format(account=one.name) for one in begun.view._accounts]
        return [one.text() for one in begun.view.findChildren(QLabel) if one.text() in possible]

    begun.view.fill()
    assert told() == [words.format(account="共管账户")]
    press(begun, tr("Record the agreement…"))
    (dialog,) = begun.view.findChildren(AgreementDialog)
    assert dialog.isVisible()
    assert dialog.account == begun.view._accounts[0].id
    agree(app, begun)
    dialog.done(0)
    begun.view.fill()
    assert told() == []


def test_money_given_back_in_red_is_asked_about_before_the_red_voucher_is_posted(
    app: App, begun: FinancePage, qtbot: QtBot, questions: list[str]
) -> None:
    agree(app, begun)
    with app.context.db.writing("记账") as s:
        income = Entry(
            begun.view.books.book, "income", date.today(), begun.view._accounts[0].id,
            subject(begun, "广告"), None, Money(30_000), "广告",
        )  # fmt: skip
        commands.post_voucher(s, commands.draft_entry(s, income))
    turn(app, begun, "vouchers")
    view = begun.view
    view.show_record(max(row.id for row in view._rows))
    app.settle()
    editor = view.take_back()
    editor.form.rows["reason"]._spec.write("退还广告费")
    editor.save()
    words = tr(UNSIGNED_RED).format(amount=Money(30_000), account="共管账户")
    assert questions == [words]
    with app.context.db.reading() as s:
        assert all(row.source != "reversal" for row in s.scalars(select(Voucher))), "asked first"
    box = next(one for one in editor.findChildren(QDialog) if one.property("asks"))
    with qtbot.waitSignal(editor.accepted):
        box.accept()
    app.settle()
    assert view.voucher.reverses is not None


def type_line(editor: Editor, at: int, ground: str, debit: str = "", credit: str = "") -> None:
    boxes = editor.form.rows["lines"]._spec.widget._lines[at]
    (wanted,) = [i for i in range(boxes.ground.count()) if boxes.ground.itemText(i).endswith(ground)]
    boxes.ground.setCurrentIndex(wanted)
    boxes.debit.setText(debit)
    boxes.credit.setText(credit)


def test_the_page_lives_with_a_draft_on_a_subject_that_is_gone(
    app: App, begun: FinancePage, qtbot: QtBot
) -> None:
    turn(app, begun, "cash")
    editor = begun.view.take_down("income")
    save(app, editor, qtbot, day=date.today(), amount="300", subject_id=subject(begun, "快递柜"), text="柜租")
    with app.context.db.writing("删科目") as s:
        s.execute(text("DELETE FROM subject WHERE name = '快递柜'"))
    turn(app, begun, "vouchers")
    assert begun.view.voucher is not None
    assert [one.name for one in begun.view.voucher.lines] == ["共管账户", ""]
    editor = begun.view.mend()
    type_line(editor, 1, "广告", credit="300")
    save(app, editor, qtbot)
    assert [one.name for one in begun.view.voucher.lines] == ["共管账户", "1002 广告"]


def test_a_voucher_of_three_lines_is_drafted_mended_and_posted(
    app: App, begun: FinancePage, qtbot: QtBot
) -> None:
    turn(app, begun, "vouchers")
    press(begun, "新建凭证…")
    (editor,) = [dialog for dialog in begun.findChildren(Editor) if dialog.isVisible()]
    lines = editor.form.rows["lines"]._spec.widget
    type_line(editor, 0, "共管账户", debit="95.5")
    type_line(editor, 1, "账户管理费", debit="4.5")
    assert "相差 100.00" in lines._sums.text()
    lines.add()
    assert lines._lines[2].credit.text() == "100.00", "what is left over"
    type_line(editor, 2, "停车场地费", credit="99")
    editor.form.rows["day"]._spec.write(date.today())
    editor.form.rows["text"]._spec.write("停车费扣手续费")
    editor.save()
    app.settle()
    assert "100.00" in editor.form.rows["lines"]._note.text(), "debit and credit are told"
    type_line(editor, 2, "停车场地费", credit="1OO")
    editor.save()
    app.settle()
    assert "1OO" in editor.form.rows["lines"]._note.text()
    lines.add()
    lines._lines[3].drop.click()
    assert len(lines._lines) == 3
    save_lines(app, editor, qtbot, 2, "停车场地费", credit="100")
    assert [line.amount.fen for line in begun.view.voucher.lines] == [9550, 450, -10000]
    press(begun, "修改…")
    (editor,) = [dialog for dialog in begun.findChildren(Editor) if dialog.isVisible()]
    type_line(editor, 0, "共管账户", debit="95")
    save_lines(app, editor, qtbot, 1, "账户管理费", debit="5")
    begun.view.post()
    app.settle()
    assert [line.amount.fen for line in begun.view.voucher.lines] == [9500, 500, -10000]
    assert not begun.view._mend.isVisible(), "what is posted is not mended"


def save_lines(app: App, editor: Editor, qtbot: QtBot, at: int, ground: str, **amount: str) -> None:
    type_line(editor, at, ground, **amount)
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()


def read(preview) -> str:
    pages = pypdfium2.PdfDocument(preview._pdf)
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in pages)


def test_a_month_of_the_cash_book_is_shown_and_printed_by_subject(
    app: App, begun: FinancePage, qtbot: QtBot
) -> None:
    turn(app, begun, "cash")
    for day, amount in ((date.today(), "30"), (date.today() - timedelta(days=62), "50")):
        save(
            app, begun.view.take_down("income"), qtbot, day=day, amount=amount,
            subject_id=subject(begun, "停车场地费"), text="停车",
        )  # fmt: skip
    turn(app, begun, "vouchers")
    begun.view.post_all().accept()
    app.settle()
    turn(app, begun, "cash")
    view, month = begun.view, date.today().year * 100 + date.today().month
    view.period.setCurrentIndex(view.period.findData(month))
    app.settle()
    assert [row[3] for row in cells(view.table)] == ["30.00"]
    assert cells(view.table)[-1][5] == "1,080.00", "the balance goes on from before the month"
    preview = view.print()
    qtbot.waitUntil(lambda: bool(preview._pdf), timeout=10_000)
    said = read(preview)
    assert f"{date.today().month}月收支明细" in said
    assert "期初余额1,050.00" in said
    assert "停车场地费30.00" in said
    assert "期末余额：1,080.00元（壹仟零捌拾元整）" in said
    preview.done(0)
    view.period.setCurrentIndex(0)
    app.settle()
    assert len(cells(view.table)) == 3


def test_what_an_audit_found_becomes_a_task_and_is_followed(
    app: App, begun: FinancePage, qtbot: QtBot
) -> None:
    turn(app, begun, "periods")
    save(
        app, begun.view.note_finding(), qtbot, words="期初余额没有对账单", voucher=f"{BEGUN.year}-1", found_by="审计",
        unit="业委会", finish_by=date.today() + timedelta(days=9),
    )  # fmt: skip
    (one,) = begun.view._findings
    assert (one.words, one.voucher, one.late) == ("期初余额没有对账单", f"{BEGUN.year}-1", False)
    app.fill("worklist")
    begun.view.open_task(0)
    app.settle()
    assert app.page("worklist")._matter.id == one.matter_id


def test_books_without_an_account_say_where_one_is_opened(app: App, page: FinancePage) -> None:
    press(page, "建立账套")
    app.settle()
    turn(app, page, "cash")
    assert any("还没有账户" in one.text() for one in page.view.findChildren(QLabel) if one.isVisible())
    turn(app, page, "bank")
    view = page.view.view
    assert not any(one.isEnabled() for one in (view.confirm, view.out, view.sheet, view.take))


def test_books_and_payments_are_turned_to_in_the_same_place(app: App, page: FinancePage) -> None:
    app.window.resize(1366, 768)
    app.settle()
    before = page._halves.x()
    page._to_half("payments")
    app.settle()
    assert page._halves.x() == before


@pytest.mark.parametrize(("language", "scale"), [("en", 1.0), ("zh_CN", 1.25)])
def test_no_view_pushes_the_window_beyond_the_screen(whole: App, language: str, scale: float) -> None:
    app = whole
    with app.context.db.writing("草稿") as s:
        disclosure.draw_up(
            s, PeriodDraft(1, date(2026, 7, 1), date(2026, 9, 30)), "物业 龙斌华", date.today()
        )
        account, subject = queries.account_choices(s, 1)[0][0], queries.subject_choices(s, 1, "income")[0][0]
        for _ in range(2):
            entry = Entry(1, "income", date.today(), account, subject, None, Money(100), "停车")
            again = commands.draft_entry(s, entry, "会计 方敏")
    app._scale(scale)
    app.window.resize(1366, 768)
    app.fill("finance")
    app.speak(language)
    app.settle()
    page = app.window.show_page("finance")
    app.settle()
    for view, record in (*((name, None) for name in VIEWS), ("vouchers", again)):
        page._open_in(view, 1, record)
        app.settle()
        app.settle()
        assert app.window.width() == 1366, view
