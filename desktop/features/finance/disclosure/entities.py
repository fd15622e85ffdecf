"""Disclosures as they are stored; SQLite itself refuses to change one that was posted."""

from __future__ import annotations

from datetime import date
from typing import cast

from sqlalchemy import DDL, CheckConstraint, ForeignKey, Index, Table, UniqueConstraint, event
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desktop.core.entity import STRICT, Entity, one_of
from desktop.core.money import Money
from desktop.features.finance.disclosure.records import ANSWERABLE, EVERY, LINE_KINDS, PARTIES, STATES


class DisclosureRule(Entity):
    """How often, how soon, how long and at how many places a book is disclosed, where it is laid down."""

    __tablename__ = "disclosure_rule"
    __table_args__ = (
        CheckConstraint(f"every IN {EVERY}", name="every"),
        CheckConstraint(one_of("party", ("", *ANSWERABLE)), name="party"),
        UniqueConstraint("book_id"),
        STRICT,
    )

    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))
    every: Mapped[int]
    within: Mapped[int]
    hung: Mapped[int]
    places: Mapped[int]
    party: Mapped[str]


class Disclosure(Entity):
    """The figures of a period of a book as they were drawn up; an edition that replaces another says why.

    `seal` is of all that hangs, its lines, contracts and reviews included, and of the seal of the one posted before it.
    """

    __tablename__ = "disclosure"
    undoable = False
    __table_args__ = (
        CheckConstraint(one_of("state", STATES), name="state"),
        CheckConstraint('"last" >= "first"', name="days"),
        CheckConstraint("(begins_on IS NULL) = (state = 'drafted')", name="posted"),
        CheckConstraint("ends_on IS NULL OR ends_on >= begins_on", name="posted_days"),
        CheckConstraint("(state = 'drafted') = (seal = '')", name="sealed"),
        UniqueConstraint("book_id", "year", "number"),
        Index(None, "book_id", "last"),
        STRICT,
    )

    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))
    year: Mapped[int]
    number: Mapped[int]
    first: Mapped[date]
    last: Mapped[date]
    opening: Mapped[Money]
    closing: Mapped[Money]
    fund: Mapped[Money | None]
    mark: Mapped[str]
    state: Mapped[str] = mapped_column(default="drafted")
    made_on: Mapped[date]
    made_by: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    places: Mapped[str] = mapped_column(default="")
    begins_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    posted_by: Mapped[str] = mapped_column(default="")
    taken_down_on: Mapped[date | None]
    seal: Mapped[str] = mapped_column(default="")

    lines: Mapped[list[DisclosureLine]] = relationship(
        order_by="DisclosureLine.position", cascade="all, delete-orphan"
    )
    reviews: Mapped[list[DisclosureReview]] = relationship(
        order_by="DisclosureReview.id", cascade="all, delete-orphan"
    )
    questions: Mapped[list[DisclosureQuestion]] = relationship(order_by="DisclosureQuestion.id")
    files: Mapped[list[DisclosureFile]] = relationship(order_by="DisclosureFile.id")


class DisclosureLine(Entity):
    """What one subject brought or took in the period, with the contracts it rests on."""

    __tablename__ = "disclosure_line"
    undoable = False
    __table_args__ = (
        CheckConstraint(one_of("kind", LINE_KINDS), name="kind"),
        UniqueConstraint("disclosure_id", "position"),
        STRICT,
    )

    disclosure_id: Mapped[int] = mapped_column(ForeignKey("disclosure.id"))
    position: Mapped[int]
    kind: Mapped[str]
    code: Mapped[str]
    name: Mapped[str]
    amount: Mapped[Money]
    before: Mapped[Money]
    vouchers: Mapped[int]
    proven: Mapped[int]
    cumulative: Mapped[Money | None] = mapped_column(sort_order=99)

    contracts: Mapped[list[DisclosureContract]] = relationship(
        order_by="DisclosureContract.position", cascade="all, delete-orphan"
    )


class DisclosureContract(Entity):
    """A contract that a line's income rests on, as it stood when the figures were drawn up."""

    __tablename__ = "disclosure_contract"
    undoable = False
    __table_args__ = (UniqueConstraint("line_id", "position"), STRICT)

    line_id: Mapped[int] = mapped_column(ForeignKey("disclosure_line.id"))
    position: Mapped[int]
    number: Mapped[str]
    due: Mapped[Money]
    received: Mapped[Money]
    arrears: Mapped[Money | None] = mapped_column(sort_order=99)


class DisclosureReview(Entity):
    """Somebody who looked a disclosure through before it was posted."""

    __tablename__ = "disclosure_review"
    undoable = False
    __table_args__ = (CheckConstraint(one_of("party", PARTIES), name="party"), STRICT)

    disclosure_id: Mapped[int] = mapped_column(ForeignKey("disclosure.id"), index=True)
    party: Mapped[str]
    name: Mapped[str]
    place: Mapped[str] = mapped_column(default="")
    day: Mapped[date]
    remark: Mapped[str] = mapped_column(default="")


class DisclosureQuestion(Entity):
    """What somebody asked about a posted disclosure, and what was answered."""

    __tablename__ = "disclosure_question"
    __table_args__ = (
        CheckConstraint("(answered_on IS NULL) = (answer = '')", name="answered"),
        STRICT,
    )

    disclosure_id: Mapped[int] = mapped_column(ForeignKey("disclosure.id"), index=True)
    asked_on: Mapped[date]
    asked_by: Mapped[str]
    words: Mapped[str]
    answer: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[date | None]
    answered_by: Mapped[str] = mapped_column(default="")


class DisclosureFile(Entity):
    """A photo of a disclosure on its board; its content lies in the store by `digest`."""

    __tablename__ = "disclosure_file"
    __table_args__ = (CheckConstraint("size > 0", name="size"), STRICT)

    disclosure_id: Mapped[int] = mapped_column(ForeignKey("disclosure.id"), index=True)
    name: Mapped[str]
    digest: Mapped[str]
    size: Mapped[int]
    kind: Mapped[str]


SEALED = (
    "book_id", "year", "number", "first", "last", "opening", "closing", "fund", "mark", "made_on", "made_by", "reason",
    "places", "begins_on", "ends_on", "posted_by",
)  # fmt: skip
"""What of a posted disclosure its seal covers, besides its lines, contracts and reviews; it is never changed."""

PARTS = (
    "SELECT disclosure_line.position, kind, code, name, amount, before, vouchers, proven, cumulative,"
    " disclosure_contract.position,"
    " disclosure_contract.number, due, received, arrears FROM disclosure_line LEFT JOIN disclosure_contract"
    " ON line_id = disclosure_line.id WHERE disclosure_id = ? ORDER BY disclosure_line.position, disclosure_contract.position"
)
REVIEWS = "SELECT party, name, place, day, remark FROM disclosure_review WHERE disclosure_id = ? ORDER BY id"
"""Lines with their contracts, and who reviewed them, as they are stored: the seal covers them, too; of arrears
only where they are told, which is so since they are kept."""

CHANGED = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in ("id", *SEALED, "seal"))
HANGS = "(SELECT state FROM disclosure WHERE id = {row}.disclosure_id) != 'drafted'"
BESIDE = (
    "(SELECT state FROM disclosure WHERE id = (SELECT disclosure_id FROM disclosure_line WHERE id = {row}.line_id))"
    " != 'drafted'"
)
HANGING = "disclosure_id IN (SELECT id FROM disclosure WHERE state != 'drafted')"
BELOW = f"line_id IN (SELECT id FROM disclosure_line WHERE {HANGING})"  # noqa: S608  our own words
OTHERS_PLACE = (
    "EXISTS (SELECT 1 FROM disclosure WHERE state != 'drafted' AND"
    " (id = NEW.id OR (book_id, year, number) = (NEW.book_id, NEW.year, NEW.number)){but})"
)


def _part(table: str, hangs: str, hanging: str) -> dict[str, str]:
    """What is refused of a part of what hangs: to come in, to change or to be moved in or out, to go, to be replaced."""
    mine, theirs = hangs.format(row="OLD"), hangs.format(row="NEW")
    replaced = f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id AND {hanging})"  # noqa: S608  our own words
    return {
        f"{table}_is_not_added": f"BEFORE INSERT ON {table} WHEN {theirs} OR {replaced}",
        f"{table}_stays": f"BEFORE UPDATE ON {table} WHEN NEW.id != OLD.id OR {mine} OR {theirs}",
        f"{table}_is_kept": f"BEFORE DELETE ON {table} WHEN {mine}",
    }


GUARDS = {
    "disclosure": {
        "disclosure_stays": f"BEFORE UPDATE ON disclosure WHEN OLD.state != 'drafted' AND ({CHANGED} OR NEW.state = 'drafted')",
        "disclosure_is_drafted": (
            f"BEFORE INSERT ON disclosure WHEN NEW.state != 'drafted' OR {OTHERS_PLACE.format(but='')}"
        ),
        "disclosure_replaces_none": (
            "BEFORE UPDATE ON disclosure WHEN OLD.state = 'drafted' AND"
            f" (NEW.id != OLD.id OR {OTHERS_PLACE.format(but=' AND id != OLD.id')})"
        ),
        "disclosure_is_kept": "BEFORE DELETE ON disclosure WHEN OLD.state != 'drafted'",
    },
    "disclosure_line": _part("disclosure_line", HANGS, HANGING),
    "disclosure_contract": _part("disclosure_contract", BESIDE, BELOW),
    "disclosure_review": _part("disclosure_review", HANGS, HANGING),
}
"""What SQLite refuses, by table; whoever works past the program meets it as well."""

for _kind in (Disclosure, DisclosureLine, DisclosureContract, DisclosureReview):
    _table = cast("Table", _kind.__table__)
    for _name, _when in GUARDS[_table.name].items():
        _statement = f"CREATE TRIGGER {_name} {_when} BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END"
        event.listen(_table, "after_create", DDL(_statement.replace("%", "%%")))
