"""What crosses the border between storage and screen: the rules of a kind of meeting."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.features.consultation.records.words import CONCLUSIONS

MOST = {"every_months": 60, "notice_days": 365, "publish_within_days": 365, "publish_for_days": 3650}
"""The most months and days a rule may lay down; what was kept before with more counts as so many."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How meetings of a kind, or of a brand of it, are called, decide and are made public; days are calendar days."""

    kind: str = "council"
    brand: str = ""
    convener: str = ""
    invited: tuple[str, ...] = ()
    observers: tuple[str, ...] = ()
    every_months: int = 0
    notice_days: int = 0
    quorum: str = "none"
    approval: str = "present"
    proxies: bool = False
    concludes: tuple[str, ...] = CONCLUSIONS
    publish: bool = True
    publish_within_days: int = 3
    publish_for_days: int = 7
    basis: str = ""
    id: int | None = None
    version: int = 0
