"""Before a draft is thrown away it is told what goes with it, and that no step back brings it back."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from desktop.app import App
from desktop.core import undoing
from desktop.core.money import Money
from desktop.features.finance import commands, queries
from desktop.features.finance.dues import commands as dues
from desktop.features.finance.dues.records import ContractDraft, ReceiptDraft, TotalsDraft
from desktop.features.finance.entities import Account, Subject, Voucher
from desktop.features.finance.page import FinancePage
from desktop.features.finance.records import Entry
from desktop.ui.i18n import tr

RECEIVED = "What was noted as received on contract {numbers} counts no more then; note it anew under “Dues”."
TOTALS = "The daily totals of {count} days count no more then; enter them anew under “Dues”."
FINAL = "This cannot be stepped back."
DAY = date(2026, 10, 8)


@pytest.fixture
def page(whole: App, chinese: None) -> FinancePage:
    whole.fill("finance")
    shown = whole.window.show_page("finance")
    whole.settle()
    shown.choose(whole.context.peek(queries.book_place, 1))
    shown._views.choose("vouchers")
    shown._show()
    whole.settle()
    return shown


@pytest.fixture
def drafts(whole: App) -> dict[str, int]:
    """One draft received on a contract, one of two days' totals, one of neither."""
    with whole.context.db.writing("收款") as s:
        joint = s.scalars(select(Account.id).where(Account.book_id == 1, Account.kind == "joint")).one()
        subject = s.scalars(select(Subject.id).where(Subject.book_id == 1, Subject.name == "场地出租")).one()
        contract = dues.save_contract(s, ContractDraft(
            1, "CD-9", subject, "某某洗车店", "场地", "", date(2026, 10, 1), date(2026, 12, 31), Money(90000),
        ))  # fmt: skip
        dues.save_receipt(s, ReceiptDraft(contract, DAY, Money(90000), DAY, date(2026, 12, 31), joint))
        received = s.scalars(select(Voucher.id).where(Voucher.text.contains("CD-9"))).one()
        (totals,) = dues.save_totals(s, TotalsDraft(
            1, "other", subject, joint, lines="2026-10-01 4 20.00\n2026-10-02 5 25.00", each="month"
        ))  # fmt: skip
        plain = commands.draft_entry(s, Entry(1, "income", DAY, joint, subject, None, Money(100), "零星"))
    return {"received": received, "totals": totals, "plain": plain}


@pytest.mark.parametrize("which", ["received", "totals", "plain"])
def test_what_hangs_on_a_draft_is_told_before_it_goes(
    whole: App, page: FinancePage, drafts: dict[str, int], questions: list[str], which: str
) -> None:
    page.view.show_record(drafts[which])
    whole.settle()
    box = page.view.drop()
    told = {"received": [tr(RECEIVED).format(numbers="CD-9")], "totals": [tr(TOTALS).format(count=2)]}
    assert questions[-1].split("\n")[1:] == [*told.get(which, []), tr(FINAL)]
    box.accept()
    whole.settle()
    with whole.context.db.reading() as s:
        assert s.get(Voucher, drafts[which]) is None
        offered = undoing.last_action(s)
    assert offered is None or offered[1] != tr("Throw the draft away")
