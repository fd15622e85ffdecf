"""How the rule of a disclosure is said."""

from __future__ import annotations

from desktop.features.finance.disclosure.records import DisclosureRule
from desktop.ui.i18n import tr


def every_words() -> dict[int, str]:
    """How often a compound is told, by the months of a period."""
    return {
        1: tr("Once a month"), 3: tr("Once a quarter"), 6: tr("Once in half a year"), 12: tr("Once a year"),
    }  # fmt: skip


def body_words() -> dict[str, str]:
    """Who may answer for a disclosure being hung in time."""
    return {
        "property": tr("Property company"), "committee": tr("Owners' committee"), "community": tr("Community"),
    }  # fmt: skip


def rule_words(rule: DisclosureRule) -> str:
    """`Once a quarter, hung within 30 days, for 15 days at least, at 1 places at least; Community answers for it.`"""
    said = tr("{every}, hung within {within} days after the period, for {hung} days and at {places} places at least").format(
        every=every_words()[rule.every], within=rule.within, hung=rule.hung, places=rule.places
    )  # fmt: skip
    if not rule.party:
        return said
    return tr("{rule}; {party} answers for it").format(rule=said, party=body_words()[rule.party])
