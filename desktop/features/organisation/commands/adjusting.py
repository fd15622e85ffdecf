"""Writes one guided change of a body: who leaves, who comes, its term, its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.core.parse import parse_names
from desktop.features.organisation import queries, rules
from desktop.features.organisation.commands.forms import person_in
from desktop.features.organisation.entities import Adjustment, Body, Candidate, HouseholdLink, Post
from desktop.features.organisation.records import AdjustmentDraft, Finding, Leaver, Newcomer


def adjust_body(s: Session, draft: AdjustmentDraft) -> int:
    """Change who is in a body from a day on, in one step; returns the id of the adjustment.

    Leavers stay until the day before. Of a body that ends, everybody leaves, and the households it looked
    after go over to the body that takes it in, or to nobody. Nothing is overwritten.

    Raises `RuleBroken` with the field for what the rules forbid, and `adjustment.not_passed` beside `passed`
    while a warning was not looked at; `NotFound`, `Conflict`.
    """
    draft = _tidy(draft)
    body = s.get(Body, draft.body_id)
    if body is None:
        raise NotFound(id=draft.body_id)
    if body.version != draft.version or body.ends_on is not None:
        raise Conflict(id=draft.body_id)
    _refuse(queries.adjustment_findings(s, draft), passed=draft.passed)
    day = draft.effective_on or date.today()
    posts = queries.posts_held(s, body.id, day)
    _leave(s, rules.leavers_of(draft, posts), draft, day)
    for newcomer, reason in zip(draft.newcomers, rules.reasons(draft, posts), strict=True):
        _begin(s, body, newcomer, draft, reason)
    _renew(s, body, draft, day)
    done = _told(body, draft, day)
    done.candidates = [
        Candidate(position=at, name=each.name, title=each.title, votes=each.votes or 0, elected=each.elected)
        for at, each in enumerate(draft.candidates, 1)
    ]
    s.add(done)
    s.flush()
    return done.id


def _tidy(draft: AdjustmentDraft) -> AdjustmentDraft:
    people = tuple(Newcomer(_name(each.person), each.title.strip()) for each in draft.newcomers)
    stood = tuple(replace(each, name=_name(each.name), title=each.title.strip()) for each in draft.candidates)
    return replace(draft, newcomers=people, candidates=stood)


def _name(said: str) -> str:
    return "、".join(parse_names(said))


def _refuse(found: Sequence[Finding], *, passed: bool) -> None:
    for finding in found:
        if finding.blocks:
            raise RuleBroken(finding.code, field=finding.beside, **finding.facts)
    if found and not passed:
        raise RuleBroken("adjustment.not_passed", field="passed", count=len(found))


def _leave(s: Session, leavers: Sequence[Leaver], draft: AdjustmentDraft, day: date) -> None:
    for leaver in leavers:
        post = s.get(Post, leaver.post)
        if post is None or post.body_id != draft.body_id or (post.ends_on and post.ends_on < day):
            raise Conflict(id=leaver.post)
        post.ends_on = day - timedelta(days=1)
        post.end_reason = leaver.reason.strip() or draft.reason.strip()
        post.end_document_no = _number(draft, post.title)


def _begin(s: Session, body: Body, newcomer: Newcomer, draft: AdjustmentDraft, reason: str) -> None:
    post = Post(body=body, person=person_in(s, body, newcomer.person), title=newcomer.title)
    post.begins_on, post.reason = draft.effective_on, reason
    post.document_no = _number(draft, newcomer.title)
    s.add(post)


def _number(draft: AdjustmentDraft, title: str) -> str:
    """Secretaries go by the approval, members by the filing, where there is one."""
    approval, filing = draft.document_no.strip(), draft.filing_no.strip()
    return approval or filing if rules.leads(title) else filing or approval


def _renew(s: Session, body: Body, draft: AdjustmentDraft, day: date) -> None:
    """What changes of the body itself: its members, its term, its beginning or its end."""
    body.members = draft.members
    if draft.kind in ("founding", "new_term"):
        body.term_ends_on = draft.term_ends_on
    if draft.kind == "founding" and body.begins_on is None:
        body.begins_on = day
    if rules.ends_body(draft.kind):
        body.ends_on = day - timedelta(days=1)
        body.into_id = draft.into_id if draft.kind == "merger" else None
        _hand_over(s, body, draft, day)


def _hand_over(s: Session, body: Body, draft: AdjustmentDraft, day: date) -> None:
    """End the links of a centre household that is no more, and begin those of the one that takes it in."""
    outlives = HouseholdLink.ends_on.is_(None) | (HouseholdLink.ends_on > day)
    links = s.scalars(select(HouseholdLink).where(HouseholdLink.body_id == body.id, outlives)).all()
    planned = [link.ends_on for link in links]
    for link in links:
        link.ends_on = day
        link.end_reason, link.end_document_no = draft.reason.strip(), draft.document_no.strip()
    s.flush()  # a household has one open link at a time: the old one closes before the new one is written
    for link, ends_on in zip(links, planned, strict=True) if body.into_id else ():
        s.add(HouseholdLink(
            household_id=link.household_id, body_id=body.into_id, begins_on=day, ends_on=ends_on,
            reason=draft.reason.strip(), document_no=draft.document_no.strip(),
        ))  # fmt: skip


def _told(body: Body, draft: AdjustmentDraft, day: date) -> Adjustment:
    numbers = dict.fromkeys(
        number for number in (draft.document_no.strip(), draft.filing_no.strip()) if number
    )
    return Adjustment(
        body=body,
        kind=draft.kind,
        effective_on=day,
        reason=draft.reason.strip(),
        document_no="；".join(numbers),
        held_on=draft.held_on,
        due=draft.due,
        present=draft.present,
        handover=draft.handover.strip(),
        witness=draft.witness.strip(),
    )
