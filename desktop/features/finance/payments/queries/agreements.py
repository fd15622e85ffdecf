"""Questions about agreements and who may sign by them. Nothing here changes anything."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from desktop.core.attachments import FileRow
from desktop.core.errors import NotFound
from desktop.core.feature import Hit
from desktop.features.finance.entities import Account, Book
from desktop.features.finance.payments import entities
from desktop.features.finance.payments.queries.accounts import account_of
from desktop.features.finance.payments.records import (
    PARTIES,
    Agreement,
    AgreementDraft,
    AgreementRow,
    Signatory,
)
from desktop.features.finance.records import SIGNED
from desktop.features.organisation import queries as organisation
from desktop.features.organisation.entities import Body, Person, Place, Post

AGREEMENT_FIELDS = (
    "account_id", "number", "signed_on", "begins_on", "ends_on", "community_id", "committee_id", "property_id",
    "tier_one", "tier_two", "check_over", "petty_limit", "paper", "contact", "id", "version",
)  # fmt: skip
UNCITED = ("draft", "sent_back", "voided")


def hangs_on(s: Session, name: str) -> list[Hit]:
    """The agreements under which a person of a name signs today: their part goes to somebody else (domain 2.6)."""
    today, kind = date.today(), entities.Signatory
    lasts = or_(kind.ends_on.is_(None), kind.ends_on >= today)
    query = (
        select(kind.agreement_id, kind.post, Account.name, Place.name)
        .join(entities.Agreement, kind.agreement_id == entities.Agreement.id)
        .join(Account, entities.Agreement.account_id == Account.id)
        .join(Book, Account.book_id == Book.id)
        .join(Place, Book.place_id == Place.id)
        .join(Person, kind.person_id == Person.id)
        .where(Person.name == name, lasts)
        .where(or_(entities.Agreement.ends_on.is_(None), entities.Agreement.ends_on >= today))
        .order_by(kind.agreement_id, kind.id)
    )
    return [
        Hit("agreement", agreement, f"{account}签章人（{post}）", place)
        for agreement, post, account, place in s.execute(query)
    ]


def agreement_detail(s: Session, agreement_id: int) -> Agreement:
    """One version of an agreement with its signatories through time; raises `NotFound`."""
    row = s.get(entities.Agreement, agreement_id)
    if row is None:
        raise NotFound(id=agreement_id)
    bodies = {party: s.get_one(Body, getattr(row, f"{party}_id")) for party in PARTIES}
    cited = select(entities.Payment.id).where(
        entities.Payment.agreement_id == row.id,
        or_(entities.Payment.state.not_in(UNCITED), entities.Payment.paid.is_not(None)),
    )
    return Agreement(
        AgreementDraft(**{field: getattr(row, field) for field in AGREEMENT_FIELDS}),
        account_of(s, row.account_id).name,
        {party: body.name for party, body in bodies.items()},
        tuple(_signatory(s, one, bodies[one.party]) for one in row.signatories),
        tuple(FileRow(one.id, one.name, one.digest, one.size, one.kind) for one in row.files),
        s.scalar(cited.limit(1)) is not None,
    )


def _signatory(s: Session, row: entities.Signatory, body: Body) -> Signatory:
    """With the end of the term of the body, or of the post, that the right to sign comes from."""
    posts = select(Post.ends_on).where(Post.body_id == body.id, Post.person_id == row.person_id)
    left = s.scalars(posts).all()
    ends = max((day for day in left if day), default=None) if None not in left else None
    term = min((day for day in (ends, body.term_ends_on, body.ends_on) if day), default=None)
    return Signatory(
        row.id, row.party, row.person_id, s.get_one(Person, row.person_id).name, row.post, row.begins_on, row.ends_on,
        row.substitute, row.mandate, row.mandate_on, row.end_reason, None if row.substitute else term,
    )  # fmt: skip


def agreement_on(s: Session, account_id: int, day: date) -> Agreement | None:
    """The agreement in force for an account on a day."""
    kind = entities.Agreement
    query = select(kind.id).where(kind.account_id == account_id, kind.begins_on <= day)
    query = query.where(or_(kind.ends_on.is_(None), kind.ends_on >= day))
    found = s.scalar(query.order_by(kind.begins_on.desc()).limit(1))
    return None if found is None else agreement_detail(s, found)


def first_day(s: Session, account_id: int | None) -> date | None:
    """The day from which money can be asked of an account: it was opened by then and its first agreement held; None where
    neither is on record."""
    if account_id is None:
        return None
    kind = entities.Agreement
    opened = s.scalar(select(Account.opened_on).where(Account.id == account_id))
    first = s.scalar(select(func.min(kind.begins_on)).where(kind.account_id == account_id))
    return max((day for day in (opened, first) if day), default=None)


def last_signed_by(s: Session, signatory_id: int) -> date | None:
    """The last day on which somebody's right to sign must have held: that of the last signature given by it which counts.

    Of one on paper the program keeps when it was entered; it was given once the payment had been sent, at the earliest.
    """
    said, kind = entities.Signature, entities.Payment
    query = select(said.at, said.paper_no, kind.sent_on).join(kind, said.payment_id == kind.id)
    found = s.execute(query.where(said.signatory_id == signatory_id, said.voided_at.is_(None)))
    days = (sent if paper else at.astimezone().date() for at, paper, sent in found)
    return max((day for day in days if day), default=None)


def last_signed_under(s: Session, agreement_id: int) -> date | None:
    """The same of all who sign under a version of an agreement."""
    rows = s.scalars(select(entities.Signatory.id).where(entities.Signatory.agreement_id == agreement_id))
    return max((day for one in rows if (day := last_signed_by(s, one))), default=None)


def agreement_rows(s: Session, account_id: int) -> list[AgreementRow]:
    """The versions of an account's agreement, the newest first."""
    kind = entities.Agreement
    found = s.scalars(select(kind).where(kind.account_id == account_id).order_by(kind.begins_on.desc()))
    return [AgreementRow(one.id, one.number, one.signed_on, one.begins_on, one.ends_on) for one in found]


def unagreed(s: Session, book_id: int) -> set[int]:
    """The open accounts of a book that three parties should sign for and that have no agreement on record."""
    kind = entities.Agreement
    made = select(kind.id).where(kind.account_id == Account.id)
    query = select(Account.id).where(Account.book_id == book_id, Account.closed_on.is_(None))
    return set(s.scalars(query.where(Account.kind.in_(SIGNED), ~made.exists())))


def bodies_offered(s: Session, place_id: int) -> list[tuple[int, str]]:
    """The bodies of a place, of what lies below it and of the places above it: who may be a party."""
    above = [place.id for place in organisation.scope_trail(s, place_id)]
    near = or_(
        Body.place_id.in_(above), Body.place_id.in_(organisation.listed(organisation.scope_ids(s, place_id)))
    )
    query = select(Body.id, Body.name).where(near, Body.ends_on.is_(None), Body.kind != "centre_household")
    return [(body, name) for body, name in s.execute(query.order_by(Body.sort_key))]


def person_name(s: Session, person_id: int | None) -> str:
    """What somebody on record is called; nothing for nobody."""
    return s.scalar(select(Person.name).where(Person.id == person_id)) or ""


def people_of(s: Session, agreement: Agreement, day: date) -> list[tuple[int, str]]:
    """Who holds a post in one of the three parties on a day: `王敏 · 冶电二村业委会 主任`; each person once."""
    bodies = [getattr(agreement.draft, f"{party}_id") for party in PARTIES]
    query = (
        select(Person.id, Person.name, Body.name, Post.title)
        .join(Post, Post.person_id == Person.id)
        .join(Body, Post.body_id == Body.id)
        .where(Body.id.in_(bodies), or_(Post.ends_on.is_(None), Post.ends_on >= day))
        .order_by(Body.id, Post.id)
    )
    found: dict[int, str] = {}
    for person, name, body, title in s.execute(query):
        found.setdefault(person, f"{name} · {body} {title}")
    return list(found.items())
