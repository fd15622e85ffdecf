"""Questions about findings. Nothing here changes anything."""

from __future__ import annotations

import re
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.finance.audit import entities
from desktop.features.finance.audit.records import Finding
from desktop.features.finance.entities import Voucher
from desktop.features.worklist.entities import Matter
from desktop.features.worklist.records import ENDED

NUMBER = re.compile(r"(\d{4})-(\d{1,9})")
"""Year and number of a voucher."""


def findings(s: Session, book_id: int, today: date) -> list[Finding]:
    """The findings in a book, those still open first, each with how far it is."""
    kind = entities.Finding
    query = (
        select(kind, Matter, Voucher.year, Voucher.number)
        .join(Matter, kind.matter_id == Matter.id)
        .outerjoin(Voucher, kind.voucher_id == Voucher.id)
        .where(kind.book_id == book_id)
        .order_by(kind.found_on.desc(), kind.id.desc())
    )
    found = [
        Finding(
            row.id, row.words, f"{year}-{number}" if number else "", row.found_on, row.found_by, matter.id,
            f"{matter.year}-{matter.number:04}", matter.unit, matter.finish_by, matter.state, matter.state in ENDED,
            matter.state not in ENDED and matter.finish_by is not None and matter.finish_by < today,
        )
        for row, matter, year, number in s.execute(query)
    ]  # fmt: skip
    return sorted(found, key=lambda one: one.over)


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
