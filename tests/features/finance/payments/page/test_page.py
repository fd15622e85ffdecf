"""Payments through the widgets: meeting four from the application to the voucher, and what a clumsy hand does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from types import SimpleNamespace

from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QWidget
from shiboken6 import isValid
from sqlalchemy import text as sql

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.access import commands as access
from desktop.features.access.records import NewSecret
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.payments import commands, queries
from desktop.features.finance.payments.dialogs.paying import Slip
from desktop.features.finance.payments.dialogs.payments import AskedNote
from desktop.features.finance.payments.page.views import _files, basis_view, remark_notes
from desktop.features.finance.records import AccountDraft
from desktop.ui.chip import Chip
from desktop.ui.preview import Preview
from desktop.ui.sentences import sentence
from tests.features.finance.payments.conftest import FILES, PASSWORD, PEOPLE, PIN, SCAN, SLIP, TODAY


def buttons(page) -> list[str]:
    return [
        button.accessibleName() for button in page._record.findChildren(QPushButton) if button.isVisible()
    ]


def notes(page) -> str:
    return "\n".join(label.text() for label in page._record.findChildren(QLabel))


def chips(page) -> list[str]:
    return [chip.status.words for chip in page._record.findChildren(Chip)]


def papers(page) -> list[str]:
    menu = QMenu()
    page.acts.papers.offer(menu, page.payment)
    return [one.text() for one in menu.actions()]


def mine(page) -> list[QFrame]:
    return [frame for frame in page._record.findChildren(QFrame) if frame.property("role") == "mine"]


def test_meeting_four_goes_through_the_widgets(desk):
    page, at = desk.page, desk.office.at
    desk.sit("applicant")
    desk.type(
        page.ask_new(), purpose="地下室排水泵更换", amount=Money(1_280_000), subject_id=at.subject, item_id=at.item,
        payee="湖北安泉机电有限公司", payee_account="1803000000000017", contract_no="HT-2026-08",
        contract_party="湖北安泉机电有限公司", contract_amount=Money(1_280_000), invoice_no="26422000000000012345",
        invoice_on=date(2026, 10, 12),
    )  # fmt: skip
    assert (page.payment.number, page.payment.draft.applicant) == ("2026-001", "宋红")
    assert "修改" in buttons(page)
    assert "变动" not in buttons(page)
    assert "壹万贰仟捌佰元整" in notes(page)
    assert "还没有附件" in notes(page)
    page._add(page.payment, list(FILES.values()))
    desk.settle()
    assert "还没有附件" not in notes(page) or not page.payment.files[0].label
    for file, label in zip(page.payment.files, FILES, strict=True):
        page._tell_first(page.payment, "标签", commands.label_file, file.id, label)
    desk.settle()
    desk.type(page.acts.check(page.payment), by="曹洁", words="已安装，试运行48小时正常")
    page.acts.send(page.payment)
    desk.settle()
    assert (page.payment.state, chips(page)[0]) == ("signing", "待签字 0/3")

    for signed, party in enumerate(("community", "committee", "property"), 1):
        assert mine(page) == []
        desk.sit(party)
        assert len(mine(page)) == 1
        assert "同意并签字" in buttons(page)
        editor = page.acts.sign(page.payment, party)
        said = "\n".join(label.text() for label in editor.findChildren(QLabel))
        assert all(
            words in said
            for words in ("12,800.00元（壹万贰仟捌佰元整）", "湖北安泉机电有限公司", "验收单.pdf")
        )
        desk.type(editor, pin=PIN)
        assert page.payment.agreed == signed
        assert PEOPLE[party][1] in [one.name for one in page.payment.signatures]
    assert (page.payment.state, chips(page)) == ("approved", ["待付款", "已签", "已签", "已签"])
    assert "支付通知" in papers(page)

    desk.sit("cashier")
    editor = page.acts.pay(page.payment)
    (slip,) = editor.findChildren(Slip)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    QGuiApplication.clipboard().setImage(picture)
    slip.paste()
    desk.settle()
    desk.type(editor, bank_no="2026112600012345")
    assert (page.payment.state, page.payment.paid_by) == ("paid", "姜琴艳")
    assert "支付通知" not in papers(page), "what is paid is not asked to be paid"
    assert [file.label for file in page.payment.files] == ["contract", "invoice", "acceptance", "slip"]
    desk.sit("bookkeeper")
    page.acts.book(page.payment)
    desk.settle()
    assert (page.payment.state, page.payment.voucher) == ("booked", "2026-2")
    assert chips(page)[0] == "已付款入账"
    assert "220,686.53" in [label.text() for label in page._record.findChildren(QLabel)]


def test_a_wrong_pin_is_told_beside_its_field_and_nothing_is_signed(desk, pump_payment):
    desk.office.send(pump_payment)
    desk.page.open(pump_payment)
    desk.sit("community")
    editor = desk.page.acts.sign(desk.page.payment, "community")
    desk.type(editor, pin="111112")
    assert "密码不对" in editor.form.rows["pin"]._note.text()
    assert desk.page.payment.agreed == 0
    editor.done(0)


def test_the_dialog_goes_with_who_opened_it(desk, pump_payment):
    desk.office.send(pump_payment)
    desk.page.open(pump_payment)
    desk.sit("community")
    editor = desk.page.acts.sign(desk.page.payment, "community")
    assert editor.isVisible()
    desk.context.seat.leave()
    assert not editor.isVisible()
    desk.settle()


def test_nobody_saves_what_another_opened_and_what_was_typed_is_kept(desk, pump_payment):
    desk.page.open(pump_payment)
    desk.sit("applicant")
    editor = desk.page.acts.give_up(desk.page.payment)
    editor.form.put("reason", "另有安排")
    title = editor.windowTitle()
    desk.sit("cashier")
    assert not isValid(editor)
    assert desk.page.payment.state == "draft"
    assert desk.context.typed.titles() == [title]


def test_what_is_signed_with_a_pin_is_kept_for_nobody_else(desk, pump_payment):
    desk.office.send(pump_payment)
    desk.page.open(pump_payment)
    desk.sit("community")
    editor = desk.page.acts.sign(desk.page.payment, "community")
    editor.form.put("words", "同意，请尽快")
    editor.note()
    desk.context.seat.leave()
    desk.settle()
    assert desk.context.typed.titles() == []


def test_who_leaves_while_it_is_stored_is_told_how_that_ended(desk, pump_payment):
    desk.page.open(pump_payment)
    desk.sit("applicant")
    editor = desk.page.acts.give_up(desk.page.payment)
    editor.form.put("reason", "另有安排")
    editor.note()
    editor.save()
    desk.sit("cashier")
    desk.page.open(pump_payment)
    assert not isValid(editor)
    assert (desk.page.payment.state, desk.context.typed.titles()) == ("voided", [])


def test_files_are_not_changed_under_signatures_without_asking(desk, pump_payment, questions):
    office = desk.office
    office.send(pump_payment)
    office.sign(pump_payment, "community")
    desk.page.open(pump_payment)
    desk.sit("applicant")
    desk.page._add(desk.page.payment, [SLIP])
    assert "已有1方签字" in questions[0]
    (box,) = [one for one in desk.page.findChildren(QWidget) if one.objectName() == "message"]
    box.accept()
    desk.settle()
    assert (desk.page.payment.state, desk.page.payment.agreed) == ("draft", 0)
    assert "原有签字已作废" in notes(desk.page)


def test_a_refusal_of_a_rule_is_told_beside_its_field(desk):
    desk.sit("applicant")
    editor = desk.page.ask_new()
    desk.type(
        editor,
        purpose="灯",
        amount=Money(300_000),
        subject_id=desk.office.at.subject,
        payee="甲",
        payee_account="1",
        basis="none",
    )
    assert "超过2,000.00元的付款必须有决议" in editor.form.rows["basis"]._note.text()
    editor.done(0)


def test_what_is_typed_twice_is_told_while_one_types(desk, pump_payment):
    desk.sit("applicant")
    editor = desk.page.ask_new()
    for key, value in (
        ("amount", Money(1_280_000)),
        ("payee", "湖北安泉机电有限公司"),
        ("invoice_no", "26422000000000012345"),
        ("applied_on", date(2026, 10, 30)),
    ):
        editor.form.put(key, value)
    (note,) = [one for one in editor.findChildren(QWidget) if hasattr(one, "look_for")]
    note.look_for()
    desk.settle()
    said = "\n".join(label.text() for label in note.findChildren(QLabel))
    assert "大写：壹万贰仟捌佰元整" in said
    assert "30天内有相同收款单位" in said
    assert "已用于付款2026-001" in said
    assert editor.form.rows["payee_account"]._spec.read() == "1803000000000017"
    editor.done(0)


def test_who_does_not_sign_sees_no_way_to(desk, pump_payment):
    desk.office.send(pump_payment)
    desk.page.open(pump_payment)
    desk.sit("bookkeeper")
    assert "同意并签字" not in buttons(desk.page)
    assert mine(desk.page) == []


def test_an_office_alone_files_the_paper(desk_of, alone):
    payment = alone.ask()
    alone.send(payment)
    desk = desk_of(alone)
    desk.page.open(payment)
    desk.settle()
    editor = desk.page.acts.sign_on_paper(desk.page.payment, "committee")
    desk.type(editor, paper_no="档2026-31")
    assert desk.page.payment.agreed == 1
    assert desk.page.payment.signature("committee").paper_no == "档2026-31"


def test_the_bookkeeper_enters_the_paper_with_its_scan(desk, pump_payment):
    desk.office.send(pump_payment)
    with desk.office.db._writer.begin() as connection:
        connection.execute(sql("UPDATE agreement SET paper = 1"))
    desk.sit("bookkeeper")
    desk.page.open(pump_payment)
    desk.settle()
    editor = desk.page.acts.sign_on_paper(desk.page.payment, "committee")
    desk.type(editor, paper_no="档2026-31")
    assert "扫描件" in editor.form.rows["paper_no"]._note.text()
    (scan,) = editor.findChildren(Slip)
    scan.added.emit([SCAN])
    desk.type(editor)
    assert desk.page.payment.signature("committee").paper_no == "档2026-31"
    assert desk.page.payment.files[-1].name == "签字原件.jpg"


def test_what_was_taken_back_is_booked_again_on_a_subject_that_is_chosen(desk, pump_payment):
    office = desk.office
    office.send(pump_payment)
    office.signed(pump_payment)
    office.pay(pump_payment)
    office.do(commands.book_payment, pump_payment, by="bookkeeper")
    with office.db.writing("test") as s:
        voucher = queries.payment_detail(s, pump_payment, TODAY).voucher_id
        books.reverse_voucher(s, voucher, TODAY, "记错科目", "郭超")
        other = next(
            key for key, _ in queries.subjects_offered(s, office.at.account) if key != office.at.subject
        )
    desk.sit("bookkeeper")
    desk.page.open(pump_payment)
    desk.settle()
    editor = desk.page.acts.book_again(desk.page.payment)
    assert editor.form.understood().subject_id == office.at.subject
    desk.type(editor, subject_id=other)
    assert desk.page.payment.state == "booked"
    assert "科目" in desk.page.payment.trail[-1].words


def test_the_list_is_narrowed_by_state_and_words(desk, pump_payment, qtbot):
    page = desk.page
    assert page._list._entries.rowCount() == 0  # nobody who may see it sits here
    desk.sit("applicant")
    page.refresh()
    desk.settle()
    assert [entry.aside for entry in page._list._entries._entries] == ["12,800.00"]
    page.groups.choose("done")
    page.refresh()
    desk.settle()
    assert page._list._entries.rowCount() == 0
    page.groups.choose("")
    with qtbot.waitSignal(page._listing.filtered):
        page._listing.filter.setText("12,800")
    desk.settle()
    assert page._list._entries.rowCount() == 1


def test_the_agreement_and_its_signatories_are_seen_and_changed(desk):
    desk.sit("bookkeeper")
    dialog = desk.page.agreements()
    assert [one.name for one in dialog._shown.signatories] == ["韩兰", "丁艳", "龙斌华"]
    dialog._table.selectRow(1)
    desk.type(dialog.end(), reason="换届")
    assert dialog._shown.signatories[1].end_reason == "换届"
    editor = dialog.add()
    desk.type(
        editor,
        party="committee",
        person_id=desk.office.at.people["community"],
        post="书记",
        begins_on=date(2026, 11, 1),
    )
    assert "已代表另一方签字" in editor.form.rows["person_id"]._note.text()
    editor.done(0)
    dialog.done(0)


def test_what_is_known_of_a_contract_is_filled_in_and_what_is_not_on_file_is_said(desk, pump_payment):
    desk.sit("applicant")
    editor = desk.page.ask_new()
    editor.form.put("contract_no", "ｈｔ-2026-08")
    typed = editor.form.understood()
    assert (typed.contract_party, typed.contract_amount) == ("湖北安泉机电有限公司", Money(1_280_000))
    editor.form.put("contract_no", "HT-9")
    editor.form.put("basis", "contract")
    (note,) = editor.findChildren(AskedNote)
    note.look_for()
    desk.settle()
    assert "合同是自行填写的" in "\n".join(label.text() for label in note.findChildren(QLabel))
    editor.done(0)


def test_where_cash_goes_is_told_while_one_types_and_the_fund_is_no_box_to_tick(desk):
    desk.sit("applicant")
    editor = desk.page.ask_new()
    assert "maintenance" not in editor.form.rows
    editor.form.put("petty", value=True)
    (note,) = editor.findChildren(AskedNote)

    def told() -> str:
        note.look_for()
        desk.settle()
        return "\n".join(label.text() for label in note.findChildren(QLabel))

    assert sentence(RuleBroken("payment.no_petty")) in told()
    with desk.office.db.writing("test") as s:
        books.save_account(s, AccountDraft(desk.office.at.book, "petty", "备用金"))
    assert sentence(RuleBroken("remark.petty", account="备用金")) in told()
    editor.done(0)


def test_what_the_fund_is_for_is_told_while_one_types(desk):
    with desk.office.db.writing("test", by=desk.office.at.users["bookkeeper"]) as s:
        fund = books.save_account(s, AccountDraft(desk.office.at.book, "fund", "维修资金专户", "建设银行"))
        subjects = dict(reversed(one) for one in ledger.subject_choices(s, desk.office.at.book))
    desk.sit("applicant")
    editor = desk.page.ask_new()
    (note,) = editor.findChildren(AskedNote)

    def told(**typed) -> str:
        for key, value in typed.items():
            editor.form.put(key, value)
        note.look_for()
        desk.settle()
        return "\n".join(label.text() for label in note.findChildren(QLabel))

    assert sentence(RuleBroken("payment.fund_no_basis")) in told(account_id=fund, basis="none")
    name = next(one for one in subjects if one.endswith("公益活动"))
    words = told(basis="emergency", subject_id=subjects[name])
    assert sentence(RuleBroken("remark.fund_subject", subject=name)) in words
    assert sentence(RuleBroken("payment.fund_no_basis")) not in words
    editor.done(0)


def test_an_emergency_not_approved_in_time_is_told_as_overdue_in_red(desk, pump_payment):
    shown = desk.context.peek(queries.payment_detail, pump_payment, TODAY)
    due = TODAY + timedelta(6)
    shown = replace(shown, state="paid", draft=replace(shown.draft, basis="emergency", report_by=due))

    def told(role: str, today: date) -> str:
        views = (*remark_notes(desk.context, shown, today), basis_view(desk.context, shown, today))
        labels = (label for view in views for label in view.findChildren(QLabel))
        return "\n".join(one.text() for one in labels if one.property("text-role") == role)

    over = due + timedelta(34)
    assert sentence(RuleBroken("remark.report", day=due)) in told("warn", due)
    assert "逾期" not in told("bad", due)
    assert sentence(RuleBroken("remark.report_over", day=due, days=34)) in told("bad", over)
    assert f"须在{due}前追认，逾期34天" in told("bad", over)
    assert sentence(RuleBroken("remark.report", day=due)) not in told("warn", over)


def test_who_signs_reads_first_what_is_worth_a_look(desk):
    payment = desk.office.ask(item_id=None, basis_words="2024年第3号会议决议")
    desk.office.send(payment)
    desk.page.open(payment)
    desk.sit("community")
    editor = desk.page.acts.sign(desk.page.payment, "community")
    said = "\n".join(label.text() for label in editor.findChildren(QLabel))
    assert "决议是自行填写的" in said
    editor.done(0)


def test_what_is_unusual_of_a_payment_by_the_bank_is_ticked_only_where_it_is(desk, pump_payment):
    office = desk.office
    office.send(pump_payment)
    office.signed(pump_payment)
    desk.page.open(pump_payment)
    desk.sit("cashier")
    editor = desk.page.acts.pay(desk.page.payment)
    asked = editor.form.rows
    assert [asked[key].isVisible() for key in ("less_meant", "slip_later")] == [False, True]
    editor.form.put("paid", Money(1_000_000))
    assert asked["less_meant"].isVisible()
    desk.type(editor, bank_no="1", less_meant=True)
    assert "回单还没有附上" in asked["slip_later"]._note.text()
    desk.type(editor, slip_later=True)
    assert desk.page.payment.without_slip
    assert "银行回单还没有补上" in notes(desk.page)
    editor = desk.page.acts.add_slip(desk.page.payment)
    editor.findChildren(Slip)[0]._came([SLIP])
    desk.type(editor)
    assert not desk.page.payment.without_slip
    assert "银行回单还没有补上" not in notes(desk.page)


def test_who_signs_next_reads_of_whom_the_pin_was_reset(desk, pump_payment):
    office = desk.office
    office.send(pump_payment)
    keeper = 1
    office.now += timedelta(hours=1)
    with office.db.writing("test", by=keeper) as s:
        access.reset_pin(s, office.at.users["property"], keeper, office.now)
        access.change_pin(s, NewSecret(office.at.users["property"], PASSWORD, "739146", "739146"), office.now)
    desk.page.open(pump_payment)
    desk.sit("community")
    told = "任真雪在2026-10-19取消了龙斌华的签章密码"
    assert told in notes(desk.page)
    editor = desk.page.acts.sign(desk.page.payment, "community")
    assert told in "\n".join(label.text() for label in editor.findChildren(QLabel))
    editor.done(0)
    office.sign(pump_payment, "property", pin="739146")
    desk.page.open(pump_payment)
    desk.settle()
    assert "龙斌华签字所用的密码是在用户管理员重设以后设置的" in notes(desk.page)


def test_a_payment_is_booked_after_a_question_where_the_account_then_holds_less_than_nothing(
    desk, pump_payment, questions
):
    office = desk.office
    office.send(pump_payment)
    office.signed(pump_payment)
    office.pay(pump_payment)
    with office.db.writing("test") as s:
        opening = next(row.id for row in ledger.voucher_rows(s, office.at.book) if row.text == "期初余额")
        books.reverse_voucher(s, opening, TODAY, "重新结转", "郭超")
    desk.page.open(pump_payment)
    desk.sit("bookkeeper")
    box = desk.page.acts.book(desk.page.payment)
    assert "账面将为−12,800.00元" in questions[-1]
    box.reject()
    desk.settle()
    assert desk.page.payment.state == "paid"
    desk.page.acts.book(desk.page.payment).accept()
    desk.settle()
    assert desk.page.payment.state == "booked"


def test_a_payment_is_booked_again_after_the_question_that_is_asked_when_it_is_booked(
    desk, pump_payment, questions
):
    office = desk.office
    office.send(pump_payment)
    office.signed(pump_payment)
    office.pay(pump_payment)
    office.do(commands.book_payment, pump_payment, by="bookkeeper")
    with office.db.writing("test") as s:
        opening = next(row.id for row in ledger.voucher_rows(s, office.at.book) if row.text == "期初余额")
        for voucher in (opening, queries.payment_detail(s, pump_payment, TODAY).voucher_id):
            books.reverse_voucher(s, voucher, TODAY, "重新结转", "郭超")
    desk.sit("bookkeeper")
    desk.page.open(pump_payment)
    desk.settle()
    box = desk.page.acts.book_again(desk.page.payment)
    assert questions
    assert "账面将为−12,800.00元" in questions[-1]
    box.reject()
    desk.settle()
    assert desk.page.payment.state == "paid"


def test_an_account_without_a_number_is_named_without_stars(desk, pump_payment):
    payment = desk.context.peek(queries.payment_detail, pump_payment, TODAY)
    for number, said in (("6217000000003316", "公共收益共管账户 **** 3316"), ("", "公共收益共管账户")):
        view = basis_view(desk.context, replace(payment, account_no=number), TODAY)
        assert said in [label.text() for label in view.findChildren(QLabel)]


def read(preview: Preview) -> str:
    """What the preview shows, as text."""
    return "".join(page.extract_text() for page in PdfReader(BytesIO(preview._pdf)).pages)


def test_the_public_version_in_the_preview_masks_whom_its_words_name(desk, pump_payment):
    payment = desk.context.peek(queries.payment_detail, pump_payment, TODAY)
    preview = desk.page.acts.papers.application(payment)
    desk.settle()
    assert "宋红" in read(preview)
    preview._switch.button("公示版（已遮名）").click()
    desk.settle()
    said = read(preview)
    assert "宋*" in said
    assert "宋红" not in said
    preview.reject()


def test_files_are_counted_in_the_language_of_the_reader(language: str) -> None:
    files = [SimpleNamespace(label=label) for label in ("invoice", "photo", "photo")]
    said = _files(SimpleNamespace(files=files))  # type: ignore[arg-type]
    assert ("、" in said) is (language == "zh_CN")
    assert (", " in said) is (language == "en")
