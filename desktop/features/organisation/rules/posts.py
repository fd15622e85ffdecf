"""Who holds which post: secretaries, posts that cannot be held side by side, terms that run out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.features.organisation.records import Finding, PostDraft, PostRow

PARTY = ("street_committee", "community_committee", "branch")
"""Bodies whose secretaries are approved and whose members are filed (domain 2.6)."""

LEADING = ("书记", "主任", "组长", "会长", "经理", "负责人", "中心户")
"""How the titles end of those who lead a body, the first of them before the others."""

REMINDED = 6
"""Months before the end of a term at which one is reminded of it (domain 2.6)."""


def rank(title: str) -> int:
    """Whose name stands for a body, lowest first: those who lead, their deputies, everybody else."""
    led = next((at for at, word in enumerate(LEADING) if title.endswith(word)), None)
    if led is None:
        return 2 * len(LEADING)
    return led + len(LEADING) * ("副" in title)


def is_secretary(title: str) -> bool:
    """书记 and 第一书记, not 副书记."""
    return rank(title) == rank("书记")


def leads(title: str) -> bool:
    """Secretary or deputy: these are approved, all others filed (domain 2.6)."""
    return rank(title) in (rank("书记"), rank("副书记"))


def clash(kind: str, draft: PostDraft, others: Iterable[PostRow]) -> Finding | None:
    """Why a post cannot stand beside the others of its body, a day in common being enough; None when it can.

    `post.two_posts`: one person in two posts at a time; `post.two_secretaries`: of a party body (domain 4.6).
    """
    for other in others:
        if other.id == draft.id or not _meet(draft, other):
            continue
        facts: dict[str, object] = {
            "person": other.person,
            "title": other.title,
            "until": other.ends_on,
        }
        if other.person == draft.person:
            return Finding("post.two_posts", "person", facts)
        if kind in PARTY and is_secretary(draft.title) and is_secretary(other.title):
            return Finding("post.two_secretaries", "begins_on", facts)
    return None


def outlives(begins_on: date | None, ends_on: date | None, body_ends_on: date | None) -> bool:
    """Whether a post would last beyond the last day of its body, or begin after it."""
    if body_ends_on is None:
        return False
    return (ends_on or date.max) > body_ends_on or (begins_on or date.min) > body_ends_on


def months_left(term_ends_on: date | None, day: date) -> int | None:
    """Whole months until a term ends, from six on downwards; negative once it is over, else None (domain 2.6)."""
    if term_ends_on is None:
        return None
    if term_ends_on < day:
        return -1
    months = (term_ends_on.year - day.year) * 12 + term_ends_on.month - day.month
    whole = months - (term_ends_on.day < day.day)
    return whole if whole < REMINDED or (whole == REMINDED and term_ends_on.day == day.day) else None


def _meet(one: PostDraft, other: PostRow) -> bool:
    """Whether two posts have a day in common; the last day counts."""
    begins, ends = max(one.begins_on or date.min, other.begins_on or date.min), one.ends_on or date.max
    return begins <= min(ends, other.ends_on or date.max)
