"""议程: in which order, from when to when, who reports, and on what basis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from desktop.core.discretion import Say
from desktop.features.consultation import rules
from desktop.features.consultation.documents.discretion import named, told, told_of
from desktop.features.consultation.documents.follow_up import follow_up_section
from desktop.features.consultation.documents.wording import (
    called,
    on_paper,
    said_hour,
    said_when,
    shown_items,
)
from desktop.features.consultation.records import MOST_MINUTES, ItemDraft, Meeting, MeetingDraft
from desktop.printing.blocks import Block, Grid, GridColumn, Paper, Paragraph, Roster, Title

COLUMNS = (
    GridColumn("序号", 2.2, "centre"),
    GridColumn("时间", 5.4, "centre"),
    GridColumn("议题", 9),
    GridColumn("汇报人", 4.4, "centre"),
    GridColumn("来源、依据", 7.5),
    GridColumn("用时", 3, "centre"),
)


def agenda_paper(meeting: Meeting, *, public: bool) -> Paper:
    """议程 with times counted from the estimated minutes; behind an item without them the times are open."""
    meeting = on_paper(meeting, public=public)
    hide, say, draft = named(meeting, public=public), told(meeting, public=public), meeting.draft
    title, items = f"{called(meeting)}议程", shown_items(meeting, public=public)
    facts = {
        "时间": said_when(draft), "地点": say(draft.location), "主持": hide(draft.chair), "记录": hide(draft.recorder),
    }  # fmt: skip
    hours = timetable(meeting, [item for _number, item in items])
    rows = tuple(
        _row(number, when, item, meeting, told_of(meeting, item, public=public))
        for (number, item), when in zip(items, hours, strict=True)
    )
    blocks: list[Block] = [
        Title(title),
        *(Roster(label, (words,)) for label, words in facts.items() if words),
        Grid(COLUMNS, rows),
        *_length([item for _number, item in items]),
        *follow_up_section(meeting, say),
    ]
    return Paper(title, tuple(blocks), hide(draft.convener), say(draft.subject), day=draft.held_on)


def timetable(meeting: Meeting, items: Sequence[ItemDraft]) -> list[str]:
    """`19:00—19:20` for each item as long as begin and minutes are known, then after the one before."""
    draft, told = meeting.draft, list[str]()
    clock = datetime.combine(draft.held_on, draft.begins_at) if draft.held_on and draft.begins_at else None
    for item in items:
        until = clock + timedelta(minutes=min(item.minutes, MOST_MINUTES)) if clock and item.minutes else None
        said = _at(draft, clock) + (f"—{_at(draft, until)}" if until else "起") if clock else ""
        told.append(said or ("接上项" if told else "—"))
        clock = until
    return told


def _at(draft: MeetingDraft, moment: datetime) -> str:
    return said_hour(rules.Hour(next_day=moment.date() != draft.held_on, at=moment.time()))


def _row(number: int, when: str, item: ItemDraft, meeting: Meeting, say: Say) -> tuple[str, ...]:
    scope, mark = rules.told_scope(meeting, item), rules.number_of(meeting, item)
    marks = {
        f"涉及{say(scope)}": scope,
        f"编号{mark}": mark, "重大事项": item.major, "临时增加": item.added_late,
    }  # fmt: skip
    told = "，".join(words for words, there in marks.items() if there)
    subject = say(item.subject) + (f"（{told}）" if told else "")
    basis = "；".join(words for words in (say(item.source), say(item.basis)) if words)
    minutes = f"{item.minutes}分钟" if item.minutes else "—"
    return str(number), when, subject, say(item.reporter) or "—", basis or "—", minutes


def _length(items: Sequence[ItemDraft]) -> Iterator[Paragraph]:
    minutes = [item.minutes for item in items]
    if items and all(minutes):
        yield Paragraph(f"共{len(items)}项议题，预计用时{sum(one or 0 for one in minutes)}分钟。")
