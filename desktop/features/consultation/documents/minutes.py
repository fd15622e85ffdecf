"""The minutes of a meeting on paper; Chinese whatever the screen speaks, no screen and no database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from desktop.features.consultation import rules
from desktop.features.consultation.documents.wording import (
    CONCLUSIONS,
    KINDS,
    closed,
    hiding,
    numeral,
    paragraphs,
    said_day,
    typed_blocks,
)
from desktop.features.consultation.records import Head, ItemDraft, Meeting, ParticipantDraft
from desktop.printing.blocks import (
    Blank,
    Block,
    Grid,
    GridColumn,
    Heading,
    Issue,
    Mark,
    Paper,
    Paragraph,
    Roster,
)
from desktop.printing.document import typeset
from desktop.printing.word import word


def minutes_pdf(
    meeting: Meeting,
    *,
    public: bool,
    body: str | None = None,
    progress: Callable[[int], None] | None = None,
    substitute: str | None = None,
) -> bytes:
    """会议纪要 after GB/T 9704-2012 10.3 as PDF/A-2b; `public` masks residents' names, `body` is what was typed.

    Raises `RuleBroken("print.undrawable")` as `typeset` does.
    """
    return typeset(minutes_paper(meeting, public=public, body=body), progress=progress, substitute=substitute)


def minutes_word(meeting: Meeting, *, public: bool, body: str | None = None) -> bytes:
    """The same 会议纪要 as a Word document, to be edited further."""
    return word(minutes_paper(meeting, public=public, body=body))


def minutes_paper(meeting: Meeting, *, public: bool, body: str | None = None) -> Paper:
    """The paper before it is set: mark, number, narrative, items, what was decided, who was there.

    `body` is narrative and items as somebody typed them; None for those of the program.
    """
    hide = hiding(meeting.participants) if public else str
    title = minutes_title(meeting)
    blocks: list[Block] = [
        Mark(title),
        Issue(
            f"第{meeting.number}号",
            hide(meeting.draft.convener) or meeting.compound,
            said_day(meeting.draft.held_on),
        ),
        *(_worded(meeting, hide) if body is None else typed_blocks(body, hide)),
    ]
    blocks += _decided(meeting, hide)
    if meeting.draft.follow_up:
        blocks += [Heading(1, "上次会议决议落实"), *paragraphs(meeting.draft.follow_up, hide)]
    blocks += [Blank(), *_rosters(meeting.participants, hide, reasons=not public)]
    if meeting.draft.recorder:
        blocks.append(Roster("记录", (hide(meeting.draft.recorder),)))
    return Paper(
        title=title,
        author=hide(meeting.draft.convener),
        subject=hide(meeting.draft.subject),
        day=meeting.draft.held_on,
        blocks=tuple(blocks),
    )


def minutes_body(meeting: Meeting) -> str:
    """Narrative and items as the program words them, one paragraph a line, names in full: what is typed over."""
    blocks = _worded(meeting, str)
    return "\n".join(block.text for block in blocks if isinstance(block, Heading | Paragraph))


def _worded(meeting: Meeting, hide: Callable[[str], str]) -> Iterator[Block]:
    yield Paragraph(hide(_opening(meeting)))
    for number, item in enumerate(meeting.items, 1):
        yield from _item(number, item, meeting, hide)


def minutes_title(meeting: Meeting) -> str:
    """`天方社区“乐邻圈”议事会纪要`."""
    brand = f"“{meeting.draft.brand.strip('“”')}”" if meeting.draft.brand else ""
    return f"{meeting.community or meeting.compound}{brand}{KINDS[meeting.draft.kind]}纪要"


def _opening(meeting: Meeting) -> str:
    draft, head = meeting.draft, rules.head_count(meeting.participants)
    hours = "—".join(f"{hour:%H:%M}" for hour in (draft.begins_at, draft.ends_at) if hour)
    where = f"在{draft.location}" if draft.location else ""
    called = f"由{draft.convener}召集，" if draft.convener else ""
    return (
        f"{said_day(draft.held_on)}{hours}，{meeting.compound}{where}召开{KINDS[draft.kind]}，{called}"
        f"{draft.chair}主持。{_attended(head)}会议商议了{len(meeting.items)}项议题，纪要如下："
    )


def _attended(head: Head) -> str:
    leave = f"，请假{head.leave}人" if head.leave else ""
    observers = f"，列席{head.observers}人" if head.observers else ""
    return f"会议应到{head.due}人，实到{head.present}人{leave}{observers}。"


def _item(number: int, item: ItemDraft, meeting: Meeting, hide: Callable[[str], str]) -> Iterator[Block]:
    yield Heading(1, f"{numeral(number)}、{hide(item.subject)}")
    if item.source:
        yield Paragraph(f"议题来源：{hide(item.source)}。")
    if item.discussion:
        yield from paragraphs(closed(f"会议认为：{item.discussion}"), hide)
    if item.voted:
        yield Paragraph(hide(_vote(item, meeting)))
    yield Paragraph(hide(_conclusion(item)))


def _vote(item: ItemDraft, meeting: Meeting) -> str:
    head, approval = rules.head_at(meeting, item), meeting.rule.approval
    counts = (item.votes_for or 0, item.votes_against or 0, item.votes_abstain or 0)
    voted = f"会议就“{item.motion}”进行表决，到会有表决权者{head.voters}人，"
    if counts == (head.voters, 0, 0) and rules.carried(approval, head, head.voters):
        return voted + "一致表示同意通过。"
    yes, no, abstain = counts
    result = "" if rules.carried(approval, head, yes) else "经表决，该议题未获通过。"
    return voted + f"{yes}人赞成，{no}人反对，{abstain}人弃权。{result}"


def _conclusion(item: ItemDraft) -> str:
    until = said_day(item.deadline)
    parts = {
        "责任单位": item.responsible,
        "配合单位": item.supporting,
        "暂缓至" if item.conclusion == "postponed" else "办结期限": until,
        "验收方式": item.acceptance,
    }
    duties = "；".join(f"{label}：{value.rstrip('。；')}" for label, value in parts.items() if value)
    return closed(f"{CONCLUSIONS[item.conclusion]}：{closed(item.text)}{duties}")


def _decided(meeting: Meeting, hide: Callable[[str], str]) -> Iterator[Block]:
    """The table one looks for first on a notice board: what, who, until when."""
    yield Heading(1, "议定事项一览")
    columns = (
        GridColumn("序号", 2, "centre"),
        GridColumn("事项", 10),
        GridColumn("结论", 4, "centre"),
        GridColumn("责任单位", 6),
        GridColumn("期限", 6, "centre"),
    )
    yield Grid(
        columns,
        tuple(
            (
                str(number),
                hide(item.subject),
                CONCLUSIONS[item.conclusion],
                hide(item.responsible) or "—",
                said_day(item.deadline) or "—",
            )
            for number, item in enumerate(meeting.items, 1)
        ),
    )


def _rosters(
    people: tuple[ParticipantDraft, ...], hide: Callable[[str], str], *, reasons: bool
) -> Iterator[Block]:
    present = [p for p in people if p.attendance == "present"]
    lists = {
        "出席": [p for p in present if not p.observer],
        "请假": [p for p in people if p.attendance == "leave" and not p.observer],
        "缺席": [p for p in people if p.attendance == "absent" and not p.observer],
        "列席": [p for p in present if p.observer],
    }
    for label, persons in lists.items():
        if persons:
            yield Roster(label, tuple(_by_unit(persons, hide, reasons=reasons)))


def _by_unit(people: list[ParticipantDraft], hide: Callable[[str], str], *, reasons: bool) -> Iterator[str]:
    """Why somebody stayed away concerns nobody but the office."""
    for unit, members in groupby(people, key=lambda person: person.unit):
        names = (hide(p.name) + (f"（{p.reason}）" if p.reason and reasons else "") for p in members)
        yield f"{unit} {'、'.join(names)}"
