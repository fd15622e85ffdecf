"""Money the bank sent back, through the widgets: offered, noted, and told in the list."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.features.finance import commands as books
from desktop.features.finance.payments import commands, queries
from desktop.features.finance.payments.dialogs.paying import Slip
from desktop.ui.i18n import tr
from tests.features.finance.payments.conftest import SLIP, TODAY


@pytest.fixture
def booked(office, pump_payment) -> int:
    office.send(pump_payment)
    office.signed(pump_payment)
    office.pay(pump_payment)
    office.do(commands.book_payment, pump_payment, by="bookkeeper")
    return pump_payment


@pytest.mark.parametrize(("reason", "first"), [("银行退汇，账号有误", True), ("记错科目", False)])
def test_what_bounced_is_offered_as_sent_back_before_it_is_booked(desk, booked, reason, first):
    page, back, book = desk.page, tr("Sent back by the bank…"), tr("Book it")
    desk.sit("bookkeeper")
    page.open(booked)
    desk.settle()
    assert offered(page)
    assert back not in offered(page)
    with desk.office.db.writing("test") as s:
        books.reverse_voucher(s, queries.payment_detail(s, booked, TODAY).voucher_id, TODAY, reason)
    page.open(booked)
    desk.settle()
    wanted = [book, back] if first else [back, book]
    assert [one for one in offered(page) if one in wanted] == wanted
    desk.sit("cashier")
    editor = page.acts.give_back(page.payment)
    (slip,) = editor.findChildren(Slip)
    slip._came([SLIP])
    desk.type(editor, day=TODAY, reason="收款账号有误")
    assert page.payment.returned
    told = "\n".join(label.text() for label in page._record.findChildren(QLabel))
    assert "收款账号有误" in told
    assert back not in offered(page)
    (entry,) = page._list._entries._entries
    assert entry.status.words == tr("Sent back by the bank")


def offered(page) -> list[str]:
    return [one.accessibleName() for one in page._record.findChildren(QPushButton) if one.isVisible()]
