"""Money: books that cannot be quietly changed, and who may pay from them."""

from __future__ import annotations

from typing import Any

from desktop.core.feature import Feature
from desktop.features.finance import entities as entities
from desktop.features.finance.audit import entities as audit_entities
from desktop.features.finance.bank.entities import BankLine
from desktop.features.finance.disclosure import entities as disclosure_entities
from desktop.features.finance.dues import entities as dues_entities
from desktop.features.finance.payments import entities as payment_entities
from desktop.features.finance.payments.queries import hangs_on
from desktop.features.finance.queries.search import find
from desktop.features.finance.queries.waiting import due

__all__ = [
    "FEATURE",
    "BankLine",
    "audit_entities",
    "disclosure_entities",
    "dues_entities",
    "entities",
    "payment_entities",
]


def _page(context: Any) -> Any:
    from desktop.features.finance.page import FinancePage

    return FinancePage(context)


FEATURE = Feature("finance", _page, find, hangs_on=hangs_on, due=due)
