"""What the guided change of a body starts from, what its rules ask, and what hangs on whom it sends away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from desktop.core.errors import NotFound
from desktop.core.feature import Hit
from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, HouseholdLink, Person, Place, Post
from desktop.features.organisation.queries.bodies import posts_of
from desktop.features.organisation.queries.centres import centre_rows
from desktop.features.organisation.queries.days import lasting, linked_on
from desktop.features.organisation.queries.places import listed, scope_ids, scope_places, scope_trail
from desktop.features.organisation.records import AdjustmentDraft, Finding, PostRow, Standing

NEAR = {"centre_household": "compound", "building_group": "compound"}
"""Bodies that are merged within one compound; others within what lies above their place."""


def adjustment_draft(s: Session, body_id: int) -> AdjustmentDraft:
    """What the guided change of a body starts from; raises `NotFound`."""
    body = _body(s, body_id)
    return AdjustmentDraft(body_id, members=body.members, version=body.version)


def posts_held(s: Session, body_id: int, day: date) -> list[PostRow]:
    """The posts of a body that have not ended by a day, those yet to begin included."""
    return [post for post in posts_of(s, body_id) if post.ends_on is None or post.ends_on >= day]


def merger_choices(s: Session, body_id: int) -> list[tuple[int, str]]:
    """The bodies of its kind nearby that a body may be merged into; raises `NotFound`."""
    body = _body(s, body_id)
    trail = scope_trail(s, body.place_id)
    at = next(
        (at for at, place in enumerate(trail) if place.kind == NEAR.get(body.kind)), max(len(trail) - 2, 0)
    )
    near = scope_ids(s, trail[at].id)
    query = (
        select(Body.id, Body.name)
        .where(
            Body.kind == body.kind,
            Body.id != body_id,
            Body.ends_on.is_(None),
            Body.place_id.in_(listed(near)),
        )
        .order_by(Body.sort_key)
    )
    return [(other, name) for other, name in s.execute(query)]


def adjustment_findings(s: Session, draft: AdjustmentDraft) -> list[Finding]:
    """All that the rules have to say of an adjustment, those that block first; raises `NotFound`."""
    return rules.findings(draft, _standing(s, draft))


def hangs_on(s: Session, name: str) -> list[Hit]:
    """The posts a person holds today, and the households that hang on those of a centre household."""
    today = date.today()
    linked = (
        select(func.count(HouseholdLink.id))
        .where(HouseholdLink.body_id == Body.id, linked_on(today))
        .scalar_subquery()
    )
    above = aliased(Place)
    where = func.iif(Place.kind == "staircase", above.name, "") + Place.name
    query = (
        select(Body.id, Body.name, where, Post.title, linked)
        .join(Post, Post.body_id == Body.id)
        .join(Person, Post.person_id == Person.id)
        .join(Place, Body.place_id == Place.id)
        .outerjoin(above, Place.parent_id == above.id)
        .where(Person.name == name, lasting(Post, today), lasting(Body, today))
        .order_by(Body.sort_key)
    )
    return [
        Hit("organisation", body, f"{unit}{title}", f"{place}，联系{count}户" if count else place)
        for body, unit, place, title, count in s.execute(query)
    ]


def centres_of_branch(s: Session, body_id: int, day: date) -> list[Hit]:
    """The centre households that have a branch, and no other, above them on a day; raises `NotFound`.

    They stand at their place and stay there when the branch is merged or dissolved.
    """
    body = _body(s, body_id)
    if body.kind != "branch":
        return []
    others = select(Body.place_id).where(Body.kind == "branch", Body.id != body_id, lasting(Body, day))
    led = set(s.scalars(others))
    mine = set[int]()
    for place in scope_places(s, body.place_id):
        if place.id not in led and (place.id == body.place_id or place.parent_id in mine):
            mine.add(place.id)
    return [
        Hit("organisation", row.id, row.holder or "—", f"{row.place}，联系{row.linked}户")
        for row in centre_rows(s, body.place_id, day)
        if row.at in mine
    ]


def _standing(s: Session, draft: AdjustmentDraft) -> Standing:
    body, day = _body(s, draft.body_id), draft.effective_on or date.today()
    links = select(func.count(HouseholdLink.id), func.max(HouseholdLink.begins_on)).where(
        HouseholdLink.body_id == body.id, HouseholdLink.ends_on.is_(None) | (HouseholdLink.ends_on > day)
    )
    linked, since = s.execute(links).one()
    ends = rules.ends_body(draft.kind)
    return Standing(
        kind=body.kind,
        posts=tuple(posts_held(s, body.id, day)),
        begins_on=body.begins_on,
        term_ends_on=body.term_ends_on,
        elsewhere=_secretaries(s, body.id, [each.person for each in draft.newcomers], day),
        into=any(draft.into_id == other for other, _ in merger_choices(s, body.id)),
        linked=linked,
        linked_since=since,
        centres=len(centres_of_branch(s, body.id, day)) if ends else 0,
        place=body.place.name,
    )


def _secretaries(s: Session, body_id: int, names: Sequence[str], day: date) -> tuple[tuple[str, str], ...]:
    """Which of these people is secretary of another party body on a day, by name."""
    query = (
        select(Person.name, Body.name, Post.title)
        .join(Post, Post.person_id == Person.id)
        .join(Body, Post.body_id == Body.id)
        .where(Person.name.in_(names), Body.id != body_id, Body.kind.in_(rules.PARTY), lasting(Post, day))
    )
    return tuple((name, body) for name, body, title in s.execute(query) if rules.is_secretary(title))


def _body(s: Session, body_id: int) -> Body:
    body = s.get(Body, body_id)
    if body is None:
        raise NotFound(id=body_id)
    return body
