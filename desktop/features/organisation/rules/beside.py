"""How what a file tells of bodies and of links compares with what is stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.features.organisation.records import BodyLine, LinkLine
from desktop.features.organisation.rules.lines import Facts

Span = tuple[date | None, date | None]
"""The first day and the day from which it counts no more; None for always."""


def body_path(where: Sequence[str], name: str) -> str:
    """`胜阳港街道/钟楼社区/华新小区/中共华新小区支部委员会`: how one body names another without mistake."""
    return "/".join((*where, name))


def body_facts(
    *, begins_on: date | None, ends_on: date | None, term_ends_on: date | None, members: int | None, into: str
) -> Facts:
    """What a file may tell of a body."""
    return {
        "body_begins_on": _day(begins_on),
        "body_ends_on": _day(ends_on),
        "term_ends_on": _day(term_ends_on),
        "members": "" if members is None else str(members),
        "into": into,
    }


def told_body(line: BodyLine) -> Facts:
    """What a line says of its body, and nothing of the fields its sheet has no column for."""
    facts = body_facts(
        begins_on=line.begins_on,
        ends_on=line.ends_on,
        term_ends_on=line.term_ends_on,
        members=line.members,
        into=line.into,
    )
    return {name: said for name, said in facts.items() if name.removeprefix("body_") in line.told}


def link_facts(
    *,
    begins_on: date | None,
    ends_on: date | None,
    reason: str,
    document_no: str,
    end_reason: str,
    end_document_no: str,
) -> Facts:
    """What a file may tell of a link."""
    return {
        "link_begins_on": _day(begins_on),
        "link_ends_on": _day(ends_on),
        "link_reason": reason,
        "link_document_no": document_no,
        "link_end_reason": end_reason,
        "link_end_document_no": end_document_no,
    }


def told_link(line: LinkLine) -> Facts:
    """What a line says of its link, and nothing of the fields its sheet has no column for."""
    facts = link_facts(
        begins_on=line.begins_on,
        ends_on=line.ends_on,
        reason=line.reason,
        document_no=line.document_no,
        end_reason=line.end_reason,
        end_document_no=line.end_document_no,
    )
    return {name: said for name, said in facts.items() if name.removeprefix("link_") in line.told}


def overlap(one: Span, other: Span) -> bool:
    """Whether two links have a day in common; the last day of a link is no longer one."""
    begins = max(one[0] or date.min, other[0] or date.min)
    return begins < min(one[1] or date.max, other[1] or date.max)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
