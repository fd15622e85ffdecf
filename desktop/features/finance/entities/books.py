"""Books of account; what is posted stays, SQLite itself refuses to change it (会计法 14, 15)."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar, cast

from sqlalchemy import DDL, CheckConstraint, ForeignKey, Index, Table, UniqueConstraint, event
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desktop.core.entity import STRICT, Entity, Searched, one_of
from desktop.core.money import Money
from desktop.features.finance.records import ACCOUNT_KINDS, CLOSE_KINDS, SUBJECT_KINDS, VOUCHER_STATES

MOST = 10**12
"""Most fen one posting may hold: nine million of them still add up in 64 bits (storage 3.3)."""


DRAFTED = (
    "SELECT 1 FROM voucher, json_each(nullif(voucher.drafted, '')) AS line WHERE voucher.state = 'draft'"
    " AND voucher.book_id = (SELECT book_id FROM {table} WHERE id = :row) AND json_extract(line.value, '$[{at}]') = :row"
)
"""Drafts with a line on an account (0) or a subject (1): until they are posted no foreign key tells of it."""


class Book(Entity):
    """The books of one compound."""

    __tablename__ = "book"
    __table_args__ = (STRICT,)

    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"), unique=True)


class Account(Entity):
    """Where money lies: the joint account, the maintenance fund, the petty cash."""

    __tablename__ = "account"
    __table_args__ = (
        CheckConstraint(one_of("kind", ACCOUNT_KINDS), name="kind"),
        CheckConstraint("closed_on IS NULL OR opened_on IS NULL OR closed_on >= opened_on", name="days"),
        UniqueConstraint("book_id", "name"),
        STRICT,
    )
    stays: ClassVar = {
        "id": DRAFTED.format(table="account", at=0),
        "kind": (
            "SELECT 1 FROM posting WHERE account_id = :row UNION ALL SELECT 1 FROM agreement WHERE account_id = :row"
            " UNION ALL SELECT 1 FROM payment WHERE account_id = :row"
        ),
        "closed_on": (
            "SELECT 1 FROM posting WHERE account_id = :row AND :value IS NOT NULL"
            " GROUP BY account_id HAVING sum(amount) != 0"
        ),
    }

    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))
    kind: Mapped[str]
    name: Mapped[str]
    bank: Mapped[str] = mapped_column(default="")
    number: Mapped[str] = mapped_column(default="")
    opened_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    warn_below: Mapped[Money | None]


class Subject(Entity):
    """What money comes from or goes to; it is ended, never deleted."""

    __tablename__ = "subject"
    __table_args__ = (
        CheckConstraint(one_of("kind", SUBJECT_KINDS), name="kind"),
        UniqueConstraint("book_id", "code"),
        UniqueConstraint("book_id", "name"),
        STRICT,
    )
    stays: ClassVar = {
        "id": DRAFTED.format(table="subject", at=1),
        "kind": "SELECT 1 FROM posting WHERE subject_id = :row",
    }

    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))
    code: Mapped[str]
    kind: Mapped[str]
    name: Mapped[str]
    ended_on: Mapped[date | None]


class Voucher(Entity):
    """One entry of a book: drafted, then posted for good, or taken back in red by another.

    `number` counts the posted ones of a book and year without a gap, `sequence` those of a book over all years;
    `digest` is of all that the voucher says and of the digest before it. `period` is year and month (202610).
    Its lines stand in `drafted` as JSON until it is posted, so that every posting there is counts.
    """

    __tablename__ = "voucher"
    undoable = False
    __table_args__ = (
        CheckConstraint(one_of("state", VOUCHER_STATES), name="state"),
        CheckConstraint("(state = 'posted') = (number IS NOT NULL)", name="numbered"),
        CheckConstraint("(state = 'posted') = (sequence IS NOT NULL)", name="in_order"),
        CheckConstraint("(state = 'posted') = (digest != '')", name="sealed"),
        CheckConstraint("state = 'draft' OR drafted = ''", name="drafted"),
        CheckConstraint("period = CAST(substr(day, 1, 4) || substr(day, 6, 2) AS INTEGER)", name="period"),
        CheckConstraint("year = CAST(substr(day, 1, 4) AS INTEGER)", name="year"),
        UniqueConstraint("book_id", "year", "number"),
        UniqueConstraint("book_id", "sequence"),
        UniqueConstraint("reverses_id"),
        Index(None, "book_id", "period", "state"),
        Index(None, "source", "source_id"),
        STRICT,
    )
    searched = Searched(("text",))

    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))
    year: Mapped[int]
    number: Mapped[int | None]
    sequence: Mapped[int | None]
    day: Mapped[date]
    period: Mapped[int]
    text: Mapped[str]
    state: Mapped[str] = mapped_column(default="draft")
    source: Mapped[str] = mapped_column(default="")
    source_id: Mapped[int | None]
    reverses_id: Mapped[int | None] = mapped_column(ForeignKey("voucher.id"))
    reason: Mapped[str] = mapped_column(default="")
    prepared_by: Mapped[str] = mapped_column(default="")
    posted_by: Mapped[str] = mapped_column(default="")
    posted_at: Mapped[datetime | None]
    digest: Mapped[str] = mapped_column(default="")
    drafted: Mapped[str] = mapped_column(default="")

    postings: Mapped[list[Posting]] = relationship(order_by="Posting.position", cascade="all, delete-orphan")


class Posting(Entity):
    """One line of a voucher: fen on an account or on a subject, debits positive, credits negative.

    Book, day and period stand here again, as the voucher has them, so that every sum comes from one index.
    """

    __tablename__ = "posting"
    undoable = False
    __table_args__ = (
        CheckConstraint("(account_id IS NULL) != (subject_id IS NULL)", name="on_one"),
        CheckConstraint(f"amount != 0 AND abs(amount) <= {MOST}", name="amount"),
        UniqueConstraint("voucher_id", "position"),
        Index("ix_posting_account", "account_id", "day", "id", "amount"),
        Index("ix_posting_period", "period", "book_id", "subject_id", "account_id", "amount"),
        Index("ix_posting_book", "book_id", "period", "subject_id", "account_id", "amount"),
        STRICT,
    )

    voucher_id: Mapped[int] = mapped_column(ForeignKey("voucher.id"))
    position: Mapped[int]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    subject_id: Mapped[int | None] = mapped_column(ForeignKey("subject.id"))
    amount: Mapped[int]
    text: Mapped[str] = mapped_column(default="")
    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))
    day: Mapped[date]
    period: Mapped[int]


class Proof(Entity):
    """A file that proves a voucher: invoice, contract, receipt; its content lies in the store by `digest`."""

    __tablename__ = "proof"
    __table_args__ = (CheckConstraint("size > 0", name="size"), STRICT)
    stays: ClassVar = {
        "id": "SELECT 1 FROM proof JOIN voucher ON voucher.id = voucher_id WHERE proof.id = :row AND state = 'posted'"
    }

    voucher_id: Mapped[int] = mapped_column(ForeignKey("voucher.id"), index=True)
    name: Mapped[str]
    digest: Mapped[str]
    size: Mapped[int]
    kind: Mapped[str]
    label: Mapped[str] = mapped_column(default="")


class Close(Entity):
    """A month (202610) or a year (2026) of a book in which nothing more is posted."""

    __tablename__ = "close"
    undoable = False
    __table_args__ = (
        CheckConstraint(one_of("kind", CLOSE_KINDS), name="kind"),
        Index(None, "book_id", "period"),
        STRICT,
    )

    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))
    kind: Mapped[str]
    period: Mapped[int]
    closed_on: Mapped[date]
    closed_by: Mapped[str] = mapped_column(default="")
    digest: Mapped[str]
    """Of the last voucher that was posted by then."""


class Reopening(Entity):
    """A closed period that was opened again, by whom and why."""

    __tablename__ = "reopening"
    undoable = False
    __table_args__ = (CheckConstraint("reason != ''", name="reason"), STRICT)

    close_id: Mapped[int] = mapped_column(ForeignKey("close.id"), unique=True)
    day: Mapped[date]
    by: Mapped[str] = mapped_column(default="")
    reason: Mapped[str]


class Budget(Entity):
    """What a book plans to take in or to spend on a subject in a year."""

    __tablename__ = "budget"
    __table_args__ = (
        CheckConstraint("amount >= 0", name="amount"),
        UniqueConstraint("book_id", "year", "subject_id"),
        STRICT,
    )

    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))
    year: Mapped[int]
    subject_id: Mapped[int] = mapped_column(ForeignKey("subject.id"))
    amount: Mapped[Money]


POSTED = "(SELECT 1 FROM voucher WHERE id = {row}.voucher_id AND state = 'posted')"
OPEN_CLOSE = (
    "SELECT 1 FROM close WHERE book_id = NEW.book_id AND period IN (NEW.period, NEW.year)"
    " AND id NOT IN (SELECT close_id FROM reopening)"
)
LINES = "SELECT account_id, subject_id, {sign}amount, count(*) FROM posting WHERE voucher_id = {voucher} GROUP BY 1, 2, 3"
MIRRORED = {
    "mine": LINES.format(sign="", voucher="NEW.id"),
    "theirs": LINES.format(sign="-", voucher="NEW.reverses_id"),
}
NOT_MIRRORED = (
    "SELECT * FROM ({mine} EXCEPT {theirs}) UNION ALL SELECT * FROM ({theirs} EXCEPT {mine})".format_map(
        MIRRORED
    )
)
POSTED_BEFORE = (
    "SELECT 1 FROM posting JOIN voucher ON voucher.id = posting.voucher_id"
    " WHERE posting.id = NEW.id AND voucher.state = 'posted'"
)
GUARDS = {
    "voucher": {
        "voucher_is_drafted": (
            (
                "BEFORE INSERT ON voucher WHEN NEW.state != 'draft'"
                " OR EXISTS (SELECT 1 FROM voucher WHERE id = NEW.id AND state = 'posted')"
                " OR EXISTS (SELECT 1 FROM voucher WHERE reverses_id = NEW.reverses_id AND state = 'posted')"
            ),
            "voucher.not_draft",
        ),
        "voucher_replaces_none": (
            (
                "BEFORE UPDATE ON voucher WHEN NEW.id != OLD.id OR EXISTS"
                " (SELECT 1 FROM voucher WHERE reverses_id = NEW.reverses_id AND id != OLD.id AND state = 'posted')"
            ),
            "voucher.posted",
        ),
        "voucher_stays": ("BEFORE UPDATE ON voucher WHEN OLD.state = 'posted'", "voucher.posted"),
        "voucher_is_kept": ("BEFORE DELETE ON voucher WHEN OLD.state = 'posted'", "voucher.posted"),
        "voucher_balances": (
            (
                "BEFORE UPDATE ON voucher WHEN NEW.state = 'posted' AND ifnull((SELECT sum(amount) FROM posting"
                " WHERE voucher_id = NEW.id), 1) != 0"
            ),
            "voucher.unbalanced",
        ),
        "voucher_is_of_one_book": (
            (
                "BEFORE UPDATE ON voucher WHEN NEW.state = 'posted' AND EXISTS (SELECT 1 FROM posting"
                " WHERE voucher_id = NEW.id AND (book_id, day, period) != (NEW.book_id, NEW.day, NEW.period))"
            ),
            "voucher.astray",
        ),
        "voucher_is_in_an_open_period": (
            f"BEFORE UPDATE ON voucher WHEN NEW.state = 'posted' AND EXISTS ({OPEN_CLOSE})",
            "voucher.period_closed",
        ),
        "voucher_leaves_no_gap": (
            (
                "BEFORE UPDATE ON voucher WHEN NEW.state = 'posted' AND (NEW.number != 1 + (SELECT ifnull(max(number), 0)"
                " FROM voucher WHERE book_id = NEW.book_id AND year = NEW.year) OR NEW.sequence != 1 +"
                " (SELECT ifnull(max(sequence), 0) FROM voucher WHERE book_id = NEW.book_id))"
            ),
            "voucher.gap",
        ),
        "voucher_reverses_once": (
            (
                "BEFORE UPDATE ON voucher WHEN NEW.state = 'posted' AND NEW.reverses_id IS NOT NULL AND NOT EXISTS"
                " (SELECT 1 FROM voucher WHERE id = NEW.reverses_id AND book_id = NEW.book_id AND state = 'posted'"
                " AND reverses_id IS NULL)"
            ),
            "voucher.reverses_reversal",
        ),
        "voucher_mirrors": (
            f"BEFORE UPDATE ON voucher WHEN NEW.state = 'posted' AND NEW.reverses_id IS NOT NULL AND EXISTS ({NOT_MIRRORED})",
            "voucher.not_mirrored",
        ),
    },
    "posting": {
        "posting_is_not_added": (
            f"BEFORE INSERT ON posting WHEN EXISTS {POSTED.format(row='NEW')} OR EXISTS ({POSTED_BEFORE})",
            "voucher.posted",
        ),
        "posting_stays": (
            (
                f"BEFORE UPDATE ON posting WHEN NEW.id != OLD.id OR EXISTS {POSTED.format(row='OLD')}"
                f" OR EXISTS {POSTED.format(row='NEW')}"
            ),
            "voucher.posted",
        ),
        "posting_is_kept": (
            f"BEFORE DELETE ON posting WHEN EXISTS {POSTED.format(row='OLD')}",
            "voucher.posted",
        ),
    },
    "close": {
        "close_replaces_none": (
            "BEFORE INSERT ON close WHEN EXISTS (SELECT 1 FROM close WHERE id = NEW.id)",
            "voucher.posted",
        ),
        "close_stays": ("BEFORE UPDATE ON close", "voucher.posted"),
        "close_is_kept": ("BEFORE DELETE ON close", "voucher.posted"),
    },
    "reopening": {
        "reopening_replaces_none": (
            "BEFORE INSERT ON reopening WHEN EXISTS (SELECT 1 FROM reopening WHERE id = NEW.id OR close_id = NEW.close_id)",
            "voucher.posted",
        ),
        "reopening_stays": ("BEFORE UPDATE ON reopening", "voucher.posted"),
        "reopening_is_kept": ("BEFORE DELETE ON reopening", "voucher.posted"),
    },
}
"""By table: what makes SQLite refuse, and the code it refuses with.

What REPLACE deletes fires no trigger of deletion where a program leaves `recursive_triggers` off (storage 3.2),
so nothing may come to stand where something posted stands.
"""


def guard_sql(name: str, when: str, code: str) -> str:
    """One trigger as it is stored."""
    return f"CREATE TRIGGER {name} {when} BEGIN SELECT RAISE(ABORT, '{code}'); END"


for _kind in (Voucher, Posting, Close, Reopening):
    _table = cast("Table", _kind.__table__)
    for _name, _guard in GUARDS[_table.name].items():
        event.listen(_table, "after_create", DDL(guard_sql(_name, *_guard).replace("%", "%%")))
