"""The words of money, and the field an amount is typed into."""

from __future__ import annotations

from desktop.core.money import Money, parse_money
from desktop.ui.form import Field, parsed
from desktop.ui.i18n import tr


def account_words() -> dict[str, str]:
    """What the kinds of account are called."""
    return {"joint": tr("Joint account"), "fund": tr("Maintenance fund"), "petty": tr("Petty cash")}


def subject_words() -> dict[str, str]:
    """What the kinds of subject are called."""
    return {
        "income": tr("Income"), "cost": tr("Cost"), "expense": tr("Expense"), "surplus": tr("Surplus"),
        "deposit": tr("Deposits"),
    }  # fmt: skip


def amount(key: str, label: str, *, optional: bool = False, hint: str = "") -> Field:
    """Yuan as people type them; half a fen and words are refused with a sentence."""
    return parsed(key, label, parse_money, Money.__str__, optional=optional, hint=hint)
