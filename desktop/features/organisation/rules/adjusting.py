"""What a change of secretary, committee or term needs, and what is only remarked on (domain 2.6, 4.6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from desktop.features.organisation.records import (
    AdjustmentDraft,
    Finding,
    Leaver,
    Newcomer,
    PostRow,
    Standing,
)
from desktop.features.organisation.rules.posts import PARTY, is_secretary, leads
from desktop.features.organisation.rules.votes import votes_findings

TERMS = {"community_committee": 5, "branch": 3, "residents_committee": 5}
"""Years of a term: community 5, other branches 3 (domain 2.6), residents' committee 5 (domain 2.5)."""

LEAST, MOST, UTMOST = 3, 5, 7
"""Members of a branch committee: 3 to 5, never over 7 (domain 2.6)."""

FOR_A_BRANCH, FOR_A_COMMITTEE = 3, 7
"""Full members from which there is a branch, and a committee in it (domain 2.6)."""

DUTIES = ("组织", "宣传", "纪检")
BEGUN = {"founding": "组建", "secretary": "任命", "by_election": "增补", "new_term": "换届", "merger": "合并"}
CLOSED = {"merger": "组织合并", "dissolution": "组织撤销", "new_term": "任期届满"}


def ends_body(kind: str) -> bool:
    """Whether the adjusted body is no more afterwards."""
    return kind in ("merger", "dissolution")


def term_proposed(body_kind: str, effective_on: date) -> date | None:
    """The last day of a term that begins on a day; None for bodies without one that we know of."""
    years = TERMS.get(body_kind)
    if years is None:
        return None
    try:
        return effective_on.replace(year=effective_on.year + years) - timedelta(days=1)
    except ValueError:  # a term that begins on the 29th of February ends on the 28th
        return date(effective_on.year + years, 2, 28)


def completeness(kind: str, members: int | None, titles: Sequence[str]) -> tuple[str, ...]:
    """The posts a branch lacks: its secretary, and the three members every committee has (domain 2.6).

    Below seven full members there is no committee; where their number is not known, one with members has.
    """
    if kind != "branch":
        return ()
    lacks = () if any(is_secretary(title) for title in titles) else ("书记",)
    sits = any(not leads(title) for title in titles) if members is None else members >= FOR_A_COMMITTEE
    duties = (f"{duty}委员" for duty in DUTIES if not any(duty in title for title in titles))
    return (*lacks, *duties) if sits else lacks


def leavers_of(draft: AdjustmentDraft, posts: Sequence[PostRow]) -> tuple[Leaver, ...]:
    """Who leaves: whoever is ticked; everybody when the body ends."""
    usual = CLOSED.get(draft.kind, "")
    told = {leaver.post: leaver.reason or usual for leaver in draft.leavers}
    if ends_body(draft.kind):
        told |= {post.id: told.get(post.id) or usual for post in posts}
    return tuple(Leaver(post, reason) for post, reason in told.items())


def reasons(draft: AdjustmentDraft, posts: Sequence[PostRow]) -> list[str]:
    """Why each newcomer takes up the post, as the history tells it: `增补，接替段磊`, `换届，连任`."""
    leaving = {leaver.post for leaver in draft.leavers}
    gone = [post for post in posts if post.id in leaving]
    return [_reason(BEGUN.get(draft.kind, ""), newcomer, gone) for newcomer in draft.newcomers]


def _reason(word: str, newcomer: Newcomer, gone: Sequence[PostRow]) -> str:
    before = [post.person for post in gone if post.title == newcomer.title]
    if newcomer.person in before:
        return f"{word}，连任"
    return f"{word}，接替{'、'.join(before)}" if before else word


def findings(draft: AdjustmentDraft, standing: Standing) -> list[Finding]:
    """All that is wrong with an adjustment, and what is worth a look; those that block first.

    Bodies that are not of the party are asked for less: no approval, no filing, no committee of three to five.
    """
    stay = _staying(draft, standing)
    found = [*_told(draft, standing), *_people(draft, standing, stay), *_meeting(draft, standing)]
    found += votes_findings(draft, [post.person for post in stay])
    if standing.kind in PARTY:
        found += [*_secretaries(draft, stay), *_papers(draft)]
    if standing.kind == "branch" and not ends_body(draft.kind):
        found += _committee(draft, stay)
    return sorted(found, key=lambda finding: not finding.blocks)


def _staying(draft: AdjustmentDraft, standing: Standing) -> list[PostRow]:
    leaving = {leaver.post for leaver in leavers_of(draft, standing.posts)}
    day = draft.effective_on or date.min
    return [
        post
        for post in standing.posts
        if post.id not in leaving and (post.ends_on is None or post.ends_on >= day)
    ]


def _told(draft: AdjustmentDraft, standing: Standing) -> Iterator[Finding]:
    """What must be said, and days that contradict each other."""
    if not draft.reason.strip():
        yield Finding("adjustment.reason_missing", "reason")
    day, before = draft.effective_on, standing.begins_on
    if day is None:
        yield Finding("adjustment.day_missing", "effective_on")
    elif ends_body(draft.kind) and before and day <= before:
        yield Finding("adjustment.ends_before_begin", "effective_on", {"begins_on": before})
    if draft.kind == "merger" and not standing.into:
        yield Finding("adjustment.into_missing", "into_id")
    if ends_body(draft.kind):
        yield from _left_behind(draft, standing)
    if day and draft.kind == "new_term":
        yield from _term(draft, day, standing.term_ends_on)


def _left_behind(draft: AdjustmentDraft, standing: Standing) -> Iterator[Finding]:
    """What becomes of the households of a centre household that ends, and of the centre households of a branch."""
    day, since = draft.effective_on, standing.linked_since
    if day and since and since > day:
        yield Finding("adjustment.linked_later", "effective_on", {"begins_on": since})
    if draft.kind == "dissolution" and standing.linked:
        yield Finding("adjustment.links_end", "into_id", {"count": standing.linked}, blocks=False)
    if standing.centres:
        facts: dict[str, object] = {"count": standing.centres, "place": standing.place}
        yield Finding("adjustment.centres_stay", "into_id", facts, blocks=False)


def _term(draft: AdjustmentDraft, day: date, due: date | None) -> Iterator[Finding]:
    if draft.term_ends_on and draft.term_ends_on <= day:
        yield Finding("adjustment.term_before_begin", "term_ends_on", {"day": day})
    if due and abs((day - due).days) > 366:
        approved = bool(draft.document_no.strip())
        yield Finding("adjustment.term_moved", "effective_on", {"due": due}, blocks=not approved)


def _people(draft: AdjustmentDraft, standing: Standing, stay: Sequence[PostRow]) -> Iterator[Finding]:
    known = {post.id: post for post in standing.posts}
    leavers = leavers_of(draft, standing.posts)
    for leaver in leavers:
        post = known.get(leaver.post)
        if post and draft.effective_on and post.begins_on and post.begins_on >= draft.effective_on:
            facts: dict[str, object] = {"person": post.person, "begins_on": post.begins_on}
            yield Finding("adjustment.leaves_before_begin", "leavers", facts)
    if not leavers and not draft.newcomers:
        yield Finding("adjustment.nobody", "newcomers")
    if ends_body(draft.kind) and draft.newcomers:
        yield Finding("adjustment.newcomers_in_ended", "newcomers")
    for newcomer in draft.newcomers:
        if not newcomer.person or not newcomer.title:
            facts = {"person": newcomer.person or "—", "title": newcomer.title or "—"}
            yield Finding("adjustment.newcomer_incomplete", "newcomers", facts)
    counted = Counter(
        [post.person for post in stay] + [each.person for each in draft.newcomers if each.person]
    )
    for person in (person for person, posts in counted.items() if posts > 1):
        yield Finding("adjustment.two_posts", "newcomers", {"person": person})
    elsewhere = dict(standing.elsewhere)
    for newcomer in draft.newcomers:
        if is_secretary(newcomer.title) and (body := elsewhere.get(newcomer.person)):
            facts = {"person": newcomer.person, "body": body}
            yield Finding("adjustment.secretary_elsewhere", "newcomers", facts, blocks=False)


def _secretaries(draft: AdjustmentDraft, stay: Sequence[PostRow]) -> Iterator[Finding]:
    """Never two on one day, and a day without one is remarked on."""
    here = [post.person for post in stay if is_secretary(post.title)]
    here += [each.person for each in draft.newcomers if is_secretary(each.title)]
    if len(here) > 1:
        yield Finding("adjustment.two_secretaries", "newcomers", {"people": "、".join(here)})
    if not here and not ends_body(draft.kind):
        yield Finding("adjustment.no_secretary", "newcomers", blocks=False)


def _papers(draft: AdjustmentDraft) -> Iterator[Finding]:
    """Secretaries are approved, as is the end of a body; members are filed."""
    titles = [each.title for each in draft.newcomers if each.title]
    approved = ends_body(draft.kind) or any(leads(title) for title in titles)
    if approved and not draft.document_no.strip():
        yield Finding("adjustment.approval_missing", "document_no")
    if any(not leads(title) for title in titles) and not draft.filing_no.strip():
        yield Finding("adjustment.filing_missing", "filing_no")


def _committee(draft: AdjustmentDraft, stay: Sequence[PostRow]) -> Iterator[Finding]:
    titles = [*(post.title for post in stay), *(each.title for each in draft.newcomers if each.title)]
    sits, members = any(not leads(title) for title in titles), draft.members
    facts: dict[str, object] = {"count": len(titles), "members": members}
    if members is not None and members < FOR_A_BRANCH:
        yield Finding("adjustment.few_for_branch", "members", facts, blocks=False)
    if sits and members is not None and members < FOR_A_COMMITTEE:
        yield Finding("adjustment.no_committee", "newcomers", facts)
    elif sits and len(titles) > UTMOST:
        yield Finding("adjustment.committee_over", "newcomers", facts)
    elif sits and not LEAST <= len(titles) <= MOST:
        yield Finding("adjustment.committee_size", "newcomers", facts, blocks=False)
    lacks = [post for post in completeness("branch", members, titles) if post != "书记"]
    if lacks:
        yield Finding("adjustment.duties_missing", "newcomers", {"posts": "、".join(lacks)}, blocks=False)


def _meeting(draft: AdjustmentDraft, standing: Standing) -> Iterator[Finding]:
    """Of a party meeting two thirds are to be present, of others more than half (domain 2.5, 2.2 art. 38)."""
    due, present, day = draft.due, draft.present, draft.held_on
    if day and draft.effective_on and day > draft.effective_on:
        yield Finding("adjustment.held_after", "held_on", {"day": draft.effective_on})
    if due is None or present is None:
        return
    if present > due:
        yield Finding("adjustment.present_over_due", "present", {"due": due})
    elif present * 3 < due * 2 if standing.kind in PARTY else present * 2 <= due:
        yield Finding("adjustment.few_present", "present", {"due": due, "present": present}, blocks=False)
