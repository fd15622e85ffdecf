"""What a payment may rest on: resolutions of meetings. Nothing here changes anything."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.consultation.entities import Item, Meeting
from desktop.features.consultation.records import FINISHED
from desktop.features.finance.payments.records import Resolved
from desktop.features.finance.payments.rules import HELD_FOR


def resolved(s: Session, item_id: int | None) -> Resolved | None:
    """What became of an item, in the words forms cite a resolution by, whether it is one or not."""
    if item_id is None:
        return None
    item = s.get(Item, item_id)
    meeting = s.get(Meeting, item.meeting_id) if item else None
    return _resolved(item, meeting) if item and meeting else None


def resolutions(s: Session, place_id: int, day: date) -> list[Resolved]:
    """What the finished meetings of a compound have resolved up to a day, the newest first."""
    query = (
        select(Item, Meeting)
        .join(Meeting, Item.meeting_id == Meeting.id)
        .where(Meeting.compound_id == place_id, Meeting.held_on <= day, Meeting.outcome.in_(HELD_FOR))
        .where(Meeting.stage.in_(FINISHED), Item.concluded.is_(True), Item.conclusion == "resolution")
        .order_by(Meeting.held_on.desc(), Meeting.id.desc(), Item.position)
    )
    return [_resolved(item, meeting) for item, meeting in s.execute(query)]


def cited(day: date, year: int, number: int, position: int, subject: str) -> str:
    """How forms cite a resolution: `2026年8月19日第2026-01号会议决议第1项：更换地下室排水泵`."""
    return f"{day.year}年{day.month}月{day.day}日第{year}-{number:02}号会议决议第{position}项：{subject}"


def _resolved(item: Item, meeting: Meeting) -> Resolved:
    words = cited(meeting.held_on, meeting.year, meeting.number, item.position, item.subject)
    return Resolved(
        item.id, meeting.id, words, meeting.kind == "assembly", meeting.compound_id, meeting.held_on, meeting.outcome,
        item.concluded and item.conclusion == "resolution", meeting.stage in FINISHED,
    )  # fmt: skip
