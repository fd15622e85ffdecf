"""Findings as they are stored; what becomes of one stands with its matter."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from desktop.core.entity import STRICT, Entity


class Finding(Entity):
    """What an audit found in a book, on one voucher or on the whole; `matter_id` is its rectification."""

    __tablename__ = "finding"
    __table_args__ = (CheckConstraint("words != ''", name="words"), STRICT)

    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"), index=True)
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("voucher.id"), index=True)
    words: Mapped[str]
    found_on: Mapped[date]
    found_by: Mapped[str]
    matter_id: Mapped[int] = mapped_column(ForeignKey("matter.id"), unique=True)
