"""The words of contracts and daily totals."""

from __future__ import annotations

from desktop.ui.i18n import tr


def period_words() -> dict[str, str]:
    """For how long an amount is."""
    return {
        "month": tr("Every month"), "quarter": tr("Every quarter"), "half": tr("Every half year"),
        "year": tr("Every year"), "once": tr("Once, for all days"),
    }  # fmt: skip


def counted_words() -> dict[str, str]:
    """From when periods run."""
    return {"begin": tr("From its first day"), "calendar": tr("With the calendar")}


def part_words() -> dict[str, str]:
    """What a period costs that is cut short."""
    return {"days": tr("By its days"), "whole": tr("The whole amount")}


def due_at_words() -> dict[str, str]:
    """From when the days to pay run."""
    return {"begin": tr("Its first day"), "end": tr("Its last day")}


def kind_words() -> dict[str, str]:
    """What daily totals are of."""
    return {"casual": tr("Casual parking"), "card": tr("Monthly cards"), "other": tr("Other fees")}


def each_words() -> dict[str, str]:
    """How many days go into one voucher."""
    return {"day": tr("One voucher a day"), "month": tr("One voucher a month")}
