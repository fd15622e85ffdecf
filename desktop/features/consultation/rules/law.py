"""Where the rule of a kind of meeting asks for less than the regulation it rests on (domain 2.2, 2.6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.features.consultation.records import APPROVALS, Rule
from desktop.features.consultation.rules.kinds import DEFAULTS

QUORUMS_RISING = ("none", "half_or_more", "half", "two_thirds")
"""From the least to the most who must be there."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing a regulation lays down for a kind of meeting: beside which field it stands, and whether a rule asks for less."""

    field: str
    code: str
    laxer: Callable[[Rule, Rule], bool]


def _quorum(rule: Rule, least: Rule) -> bool:
    return QUORUMS_RISING.index(rule.quorum) < QUORUMS_RISING.index(least.quorum)


def _approval(rule: Rule, least: Rule) -> bool:
    return APPROVALS.index(rule.approval) < APPROVALS.index(least.approval)


def _rhythm(rule: Rule, least: Rule) -> bool:
    return not rule.every_months or rule.every_months > least.every_months


def _notice(rule: Rule, least: Rule) -> bool:
    return (rule.notice_days or 0) < least.notice_days


def _posted(rule: Rule, least: Rule) -> bool:
    return not rule.publish or (rule.publish_within_days or 0) > least.publish_within_days


LAW = {
    "owners_committee": (
        Point("notice_days", "rule.owners_notice", _notice),
        Point("quorum", "rule.owners_quorum", _quorum),
        Point("approval", "rule.owners_approval", _approval),
        Point("proxies", "rule.owners_proxies", lambda rule, _: rule.proxies),
        Point("publish", "rule.owners_posting", _posted),
    ),
    "branch": (
        Point("every_months", "rule.branch_rhythm", _rhythm),
        Point("quorum", "rule.branch_quorum", _quorum),
        Point("approval", "rule.branch_approval", _approval),
    ),
    "branch_committee": (
        Point("every_months", "rule.committee_rhythm", _rhythm),
        Point("quorum", "rule.committee_quorum", _quorum),
    ),
}
"""业委会: 指导规则 38 and 39; 支部党员大会 and 支委会: 支部工作条例 11 and 12. Other kinds an office rules as it likes."""


def below_the_law(rule: Rule) -> list[Point]:
    """What a regulation lays down and a rule, of a kind or of a brand of it, asks less for."""
    return [point for point in LAW.get(rule.kind, ()) if point.laxer(rule, DEFAULTS[rule.kind])]
