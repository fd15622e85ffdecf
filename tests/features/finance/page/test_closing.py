"""How much of a plan is used, where it plans nothing."""

from __future__ import annotations

import pytest

from desktop.core.money import Money
from desktop.features.finance.page.closing import _used
from desktop.features.finance.records import BudgetRow, SubjectDraft
from desktop.ui.table import Share


@pytest.mark.parametrize(
    ("kind", "planned", "used", "told"),
    [
        ("expense", 0, 150_000, Share(1.0, "overspent, nothing planned")),
        ("income", 0, 150_000, Share(1.0, "nothing planned")),
        ("expense", 0, 0, Share(0.0, "0%")),
        ("expense", 100, 150, Share(1.5, "150%")),
        ("expense", None, 150, "—"),
    ],
)
def test_money_spent_where_nothing_is_planned_is_said_plainly(kind, planned, used, told):
    plan = None if planned is None else Money(planned)
    subject = SubjectDraft(1, "3001", kind, "维修更新")
    assert _used(BudgetRow(1, subject, plan, Money(used))) == told
