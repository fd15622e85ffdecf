"""The trail in its dialog: steps that open what they name."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from desktop.features.finance.payments.dialogs import AgreementDialog
from tests.features.finance.payments.page.conftest import desk_of  # noqa: F401


def words(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def press(dialog: QDialog, said: str) -> None:
    next(one for one in dialog.findChildren(QPushButton) if one.text().strip() == said).click()


def test_the_button_of_a_payment_shows_the_chain_and_each_step_opens_what_it_names(paid, desk_of):  # noqa: F811
    desk = desk_of(paid.office)
    desk.sit("bookkeeper")
    desk.page.open(paid.payment)
    desk.settle()
    dialog = desk.page.acts.follow(desk.page.payment)
    desk.settle()
    assert all(said in words(dialog) for said in ("宋红", "华新共管〔2026〕1号", "2026-08-19"))
    press(dialog, "引用的共管协议")
    assert any(one.account == paid.office.at.account for one in dialog.findChildren(AgreementDialog))
    opened: list[tuple[str, int]] = []
    object.__setattr__(dialog._context, "open", lambda room, key: opened.append((room, key)))
    press(dialog, "银行流水")
    assert opened == [("line", paid.line)]
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_the_paper_opens_from_the_dialog_masked_first(paid, desk_of):  # noqa: F811
    desk = desk_of(paid.office)
    desk.sit("cashier")
    desk.page.open(paid.payment)
    desk.settle()
    dialog = desk.page.acts.follow(desk.page.payment)
    desk.settle()
    preview = dialog.print()
    desk.settle()
    assert preview.isVisible()
    preview.reject()


def test_who_leaves_the_seat_leaves_no_trail_on_screen(paid, desk_of):  # noqa: F811
    desk = desk_of(paid.office)
    desk.sit("cashier")
    desk.page.open(paid.payment)
    desk.settle()
    dialog = desk.page.acts.follow(desk.page.payment)
    desk.settle()
    desk.context.seat.leave()
    assert not dialog.isVisible()


def test_the_day_and_the_seconds_of_the_bank_are_read_in_full(paid, desk_of):  # noqa: F811
    desk = desk_of(paid.office)
    desk.sit("bookkeeper")
    desk.page.open(paid.payment)
    desk.settle()
    dialog = desk.page.acts.follow(desk.page.payment)
    desk.settle()
    (told,) = (one for one in dialog.findChildren(QLabel) if one.text().endswith("15:08:51"))
    assert told.sizeHint().width() <= told.width()
    dialog.reject()
