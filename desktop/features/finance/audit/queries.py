"""Questions about findings. Nothing here changes anything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from desktop.core.discretion import Known
from desktop.core.errors import NotFound
from desktop.core.noted import acts_in_office, called, homes, numbers, persons, raisers, secrets
from desktop.features.finance import queries as books
from desktop.features.finance.audit import entities
from desktop.features.finance.audit.records import DROPPED, RIGHT, Finding, Notice, Register
from desktop.features.finance.entities import Voucher
from desktop.features.finance.rules import voucher_number
from desktop.features.organisation import queries as organisation
from desktop.features.organisation.entities import Place
from desktop.features.worklist import queries as worklist
from desktop.features.worklist.entities import Matter, Task

Stored = entities.Finding
AUDITS = re.compile("审计|[会委局办组站院所处部队]|公司|中心|社区|街道|物业")
"""What tells of a unit or an office; who finds something without either is masked for the public."""

NUMBER = re.compile(r"(\d{4})-(\d{1,9})")
"""Year and number of a voucher."""


def findings(s: Session, book_id: int, today: date) -> list[Finding]:
    """The findings in a book, those still open first, each with how far it is."""
    found = s.execute(_told().where(Stored.book_id == book_id))
    told = (_finding(one, today) for one in found)
    return sorted(told, key=lambda one: one.over)


def register(s: Session, book_id: int, today: date) -> Register:
    """The findings in a book with whom their words name, as their list needs them."""
    told, place = tuple(findings(s, book_id, today)), books.book_place(s, book_id)
    words, found_by = [one.words for one in told], [one.found_by for one in told]
    known = _known(s, book_id, words, found_by, [(one.unit, "") for one in told])
    ids = organisation.listed([one.matter_id for one in told])
    raised = s.scalars(select(Matter).where(Matter.id.in_(ids))).all()
    return Register(s.get_one(Place, place).name, today, told, _confided(known, raised))


def notice(s: Session, finding_id: int, today: date) -> Notice:
    """A finding with its voucher and its task, as its notice needs it; raises `NotFound`."""
    found = s.execute(_told().where(Stored.id == finding_id)).one_or_none()
    if found is None:
        raise NotFound(id=finding_id)
    row, kept, *_ = found
    finding = _finding(found, today)
    matter = worklist.matter_detail(s, row.matter_id)
    task = next((one for one in reversed(matter.tasks) if one.state != "cancelled"), None)
    voucher = books.voucher_detail(s, row.voucher_id) if row.voucher_id else None
    unit, person = (task.draft.unit, task.draft.person) if task else (matter.way.unit, matter.way.person)
    doing = [(unit, person), *((one.unit, one.by) for one in (task.acceptances if task else ()))]
    known = _known(s, row.book_id, [repr((finding, voucher, task))], [finding.found_by], doing)
    office = organisation.issuer(s, matter.draft.compound_id or 0)
    return Notice(
        replace(finding, unit=unit), matter.compound, office, person, voucher, task,
        books.fingerprint(s, row.book_id), _confided(known, [kept]),
    )  # fmt: skip


def _told() -> Select[Stored, Matter, Task, int, int | None]:
    """Findings with their matters, the latest tasks that stand and vouchers, the latest first."""
    task = select(func.max(Task.id)).where(Task.matter_id == Matter.id, Task.state != "cancelled")
    return (
        select(Stored, Matter, Task, Voucher.year, Voucher.number)
        .join(Matter, Stored.matter_id == Matter.id)
        .outerjoin(Task, Task.id == task.correlate(Matter).scalar_subquery())
        .outerjoin(Voucher, Stored.voucher_id == Voucher.id)
        .order_by(Stored.found_on.desc(), Stored.id.desc())
    )


def _finding(found: Row[Stored, Matter, Task, int, int | None], today: date) -> Finding:
    row, matter, task, year, number = found
    over = matter.state in (*RIGHT, *DROPPED)
    until = task.deadline if task else matter.finish_by
    done = (worklist.handed_in(task) if task else None) or today
    return Finding(
        row.id, row.words, voucher_number(year, number), row.found_on, row.found_by, matter.id,
        f"{matter.year}-{matter.number:04}", matter.unit, until, matter.state, over,
        not over and until is not None and until < done,
    )  # fmt: skip


def _known(
    s: Session, book_id: int, said: Sequence[str], found_by: Sequence[str], doing: Sequence[tuple[str, str]]
) -> Known:
    """Residents, payers and payees whom the words name, and whoever found or does something without an office (domain 2.7).

    `doing` is units with who does it for them; who does it for an office stands in full though money was paid to them once.
    """
    told, place = (*said, *found_by), books.book_place(s, book_id)
    alone = [one for one in found_by if AUDITS.search(one) is None or not acts_in_office(one)]
    in_office = [person for unit, person in doing if unit and acts_in_office(unit)]
    in_office += [one for one in found_by if one not in alone]
    alone += [person for unit, person in doing if not acts_in_office(unit)]
    known, near = books.named_in(s, book_id, told), organisation.residents_named(s, place, told)
    return replace(
        known,
        residents=(known.residents - persons(*in_office)) | near | persons(*alone),
        words=known.words | called(*(unit for unit, _ in doing), *found_by),
    )


def _confided(known: Known, raised: Sequence[Matter]) -> Known:
    """Whoever the matters were raised by is a resident, and named on no paper where confidence was asked for."""
    asked = [((one.raised_by, one.contact), (one.subject, one.detail)) for one in raised if one.confidential]
    secret = [part for by, told in asked for part in (*by, *homes(by, told))]
    plain = [part for one in raised if not one.confidential for part in (one.raised_by, one.contact)]
    return replace(
        known,
        residents=known.residents | raisers(*plain),
        hidden=secrets(*secret),
        contacts=numbers(*secret, *plain),
    )


def voucher_of(s: Session, book_id: int, said: str) -> int | None:
    """The posted voucher of a book that is called `2026-12`; None where there is none."""
    told = NUMBER.fullmatch(said.strip())
    if told is None:
        return None
    year, number = int(told[1]), int(told[2])
    query = select(Voucher.id).where(
        Voucher.book_id == book_id, Voucher.year == year, Voucher.number == number
    )
    return s.scalar(query)
