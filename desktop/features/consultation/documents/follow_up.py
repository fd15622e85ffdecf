"""决议落实情况: what became of the resolutions that were open when the meeting was called."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.discretion import Say
from desktop.features.consultation.documents.discretion import named, told
from desktop.features.consultation.documents.wording import (
    called,
    on_paper,
    paragraphs,
    said_date,
    said_day,
)
from desktop.features.consultation.records import FollowUp, Meeting
from desktop.printing.blocks import Block, Grid, GridColumn, Heading, Paper, Paragraph, Signature, Title

COLUMNS = (
    GridColumn("编号", 4.4, "centre"),
    GridColumn("事项", 8),
    GridColumn("责任单位", 4.6),
    GridColumn("期限", 4.6, "centre"),
    GridColumn("落实情况", 8.4),
)


def follow_up_paper(meeting: Meeting, *, public: bool) -> Paper:
    """上次会议决议落实情况 on the day of the meeting, or by now while it is to come; `public` masks residents' names."""
    meeting = on_paper(meeting, public=public)
    day, title = meeting.as_of, f"{called(meeting)}决议落实情况"
    say = told(meeting, public=public)
    late = sum(1 for one in meeting.last if day and one.overdue(day))
    done = sum(1 for one in meeting.last if one.done_on)
    summary = f"截至{said_day(day)}，以往会议议定事项{len(meeting.last)}项，已办结{done}项"
    blocks: list[Block] = [Title(title), Paragraph(f"{summary}，逾期{late}项。" if late else f"{summary}。")]
    if not meeting.last:
        blocks[1:] = [] if meeting.draft.follow_up else [Paragraph("没有以往会议议定的待办事项。")]
    blocks += follow_up_blocks(meeting, say)
    blocks.append(
        Signature(named(meeting, public=public)(meeting.draft.convener) or meeting.compound, said_day(day))
    )
    return Paper(title, tuple(blocks), author=meeting.compound, subject=say(meeting.draft.subject), day=day)


def follow_up_section(meeting: Meeting, say: Say) -> Iterator[Block]:
    """The same as part of another paper, under a heading; nothing where there is nothing to tell."""
    if meeting.last or meeting.draft.follow_up:
        yield Heading(1, "上次会议决议落实")
        yield from follow_up_blocks(meeting, say)


def follow_up_blocks(meeting: Meeting, say: Say) -> Iterator[Block]:
    """A table of what tasks tell, and below it what was typed besides."""
    if meeting.last:
        yield Grid(COLUMNS, tuple(_row(one, meeting, say) for one in meeting.last))
    yield from paragraphs(meeting.draft.follow_up, say)


def standing(one: FollowUp, meeting: Meeting) -> str:
    """`已办结（2026-9-3），逾期3天`, `逾期16天，已完成70%`: how far it was on the day it is told as of."""
    day = meeting.as_of
    late = f"逾期{days}天" if day and (days := one.overdue(day)) else ""
    if one.done_on:
        parts = [f"已办结（{said_date(one.done_on)}）", late]
    else:
        waiting = "待验收" if one.state == "to_accept" else "办理中" if not late else ""
        parts = [late, waiting, f"已完成{one.percent}%" if one.percent else ""]
    return "，".join(part for part in parts if part)


def _row(one: FollowUp, meeting: Meeting, say: Say) -> tuple[str, ...]:
    more = f"，佐证{one.evidence}份" if one.evidence else ""
    words = "。".join(part for part in (standing(one, meeting) + more, say(one.last_words)) if part)
    return one.number, say(one.subject), say(one.unit), said_date(one.deadline), words
