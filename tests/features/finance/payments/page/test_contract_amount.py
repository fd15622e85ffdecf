"""The form asks why a contract is over another amount than before, and only then; the page tells it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from desktop.core.money import Money
from desktop.features.finance.payments import commands
from tests.features.finance.payments.conftest import PUMP, pump


def test_another_amount_of_a_contract_is_asked_about_and_told(desk, pump_payment):
    page, office = desk.page, desk.office
    desk.sit("applicant")
    part = {"invoice_no": "2", "amount": Money(100)}
    second = office.do(commands.save_payment, pump(office.at, **part))
    page.open(second)
    desk.settle()
    editor = page.mend(page.payment)
    row = editor.form.rows["contract_why"]
    assert not row.isVisible()
    for amount, asked in ((PUMP.fen + 100, True), (PUMP.fen, False), (PUMP.fen * 2, True)):
        editor.form.put("contract_amount", Money(amount))
        assert row.isVisible() == asked
    editor.save()
    desk.settle()
    assert office.seen(second).draft.contract_amount == PUMP, "it is not saved without a reason"
    desk.type(editor, contract_why="补充协议二")
    assert office.seen(second).draft == replace(
        page.payment.draft, contract_amount=Money(PUMP.fen * 2), contract_why="补充协议二"
    )
    told = "\n".join(label.text() for label in page._record.findChildren(QLabel))
    assert "改为25,600.00元，原因：补充协议二" in told
    again = page.mend(page.payment)
    assert again.form.rows["contract_why"].isVisible()
    assert again.form.understood().contract_why == "补充协议二"
