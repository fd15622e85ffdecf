"""会议结果: what was decided, by how many votes, and by whom where names were taken down; the appendix of the record."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.discretion import Say
from desktop.features.consultation import rules
from desktop.features.consultation.documents.discretion import named, named_at, told, told_of
from desktop.features.consultation.documents.ended import GOES_ON, end_note
from desktop.features.consultation.documents.votes import by_name, counts, is_carried
from desktop.features.consultation.documents.wording import (
    attended,
    closed,
    concluded,
    duties,
    item_title,
    said_day,
    shown_items,
    titled,
)
from desktop.features.consultation.records import ItemDraft, Meeting
from desktop.printing.blocks import (
    Block,
    Grid,
    GridColumn,
    Heading,
    Paper,
    Paragraph,
    Roster,
    Signature,
    Title,
)

COLUMNS = (
    GridColumn("序号", 2.2, "centre"),
    GridColumn("编号", 4.4, "centre"),
    GridColumn("事项", 8.4),
    GridColumn("赞成", 2.2, "centre"),
    GridColumn("反对", 2.2, "centre"),
    GridColumn("弃权", 2.2, "centre"),
    GridColumn("结果", 6.4, "centre"),
)


def results_paper(meeting: Meeting, *, public: bool) -> Paper:
    """会议结果; votes and quorum by the rule of the kind of meeting, `public` masks residents' names."""
    hide, say, draft = named(meeting, public=public), told(meeting, public=public), meeting.draft
    title = titled(meeting, "会议结果")
    head = rules.head_count(meeting.participants, meeting.rule.quorum)
    votes = meeting.rule.approval != "none" or any(item.voted for item in meeting.items)
    voters = f"到会有表决权者{head.voters}人" if head.due and votes else ""
    facts = (f"{said_day(draft.held_on)}召开", attended(head), voters)
    opening = "，".join(fact for fact in facts if fact) + "。"
    blocks: list[Block] = [
        Title(title),
        *end_note(meeting, say),
        Paragraph(opening),
        *results_section(meeting, public=public),
        Signature(hide(draft.convener) or meeting.compound, said_day(draft.held_on)),
    ]
    return Paper(title, tuple(blocks), hide(draft.convener), say(draft.subject), day=draft.held_on)


def results_section(meeting: Meeting, *, public: bool) -> Iterator[Block]:
    """A table of all items, then each with its decision, and who voted how."""
    items = shown_items(meeting, public=public)
    yield Grid(
        COLUMNS,
        tuple(_row(number, item, meeting, told_of(meeting, item, public=public)) for number, item in items),
    )
    for number, item in items:
        yield from _item(number, item, meeting, public=public)


def outcome(item: ItemDraft, meeting: Meeting) -> str:
    """`决议，通过`, `暂缓，未通过`, `交办`."""
    said = _concluded(item, meeting)
    return f"{said}（{'通过' if is_carried(meeting, item) else '未通过'}）" if item.voted else said


def _concluded(item: ItemDraft, meeting: Meeting) -> str:
    return concluded(item, GOES_ON if rules.goes_on(meeting, item) else "未议定")


def _row(number: int, item: ItemDraft, meeting: Meeting, say: Say) -> tuple[str, ...]:
    votes = tuple(map(str, counts(item))) if item.voted else ("—", "—", "—")
    return (
        str(number),
        rules.number_of(meeting, item) or "—",
        say(item.subject),
        *votes,
        outcome(item, meeting),
    )


def _item(number: int, item: ItemDraft, meeting: Meeting, *, public: bool) -> Iterator[Block]:
    say, hide = told_of(meeting, item, public=public), named_at(meeting, item, public=public)
    yield Heading(1, item_title(number, item, meeting, say))
    if item.motion:
        yield Paragraph(closed(f"表决事项：{say(item.motion)}"))
    label = _concluded(item, meeting)
    yield Paragraph(closed(f"{label}：{closed(say(item.text))}{duties(item, say)}".rstrip("：")))
    for choice, names in by_name(meeting, item, hide):
        yield Roster(f"{choice}{len(names)}人" if choice in "赞成反对弃权" else choice, ("、".join(names),))
