"""The minutes of a meeting on paper; Chinese whatever the screen speaks, no screen and no database."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop.core.discretion import Say
from desktop.core.errors import RuleBroken
from desktop.features.consultation import rules
from desktop.features.consultation.documents.discretion import named, told, told_of, told_typed
from desktop.features.consultation.documents.ended import GOES_ON, Items, dealt_with, end_note
from desktop.features.consultation.documents.follow_up import follow_up_section
from desktop.features.consultation.documents.votes import formal_vote
from desktop.features.consultation.documents.wording import (
    attended,
    branded,
    by_unit,
    called,
    closed,
    concluded,
    counted,
    duties,
    item_title,
    led,
    on_paper,
    paragraphs,
    said_day,
    said_hours,
    shown_items,
    typed_blocks,
    typed_part,
)
from desktop.features.consultation.records import ItemDraft, Meeting, ParticipantDraft
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

    Raises `RuleBroken("item.not_concluded")` for an item without a conclusion, and `print.undrawable` as
    `typeset` does.
    """
    for number, item in enumerate(meeting.items, 1):
        if not item.conclusion and not rules.goes_on(meeting, item):
            raise RuleBroken("item.not_concluded", item=number)
    return typeset(minutes_paper(meeting, public=public, body=body), progress=progress, substitute=substitute)


def minutes_word(meeting: Meeting, *, public: bool, body: str | None = None) -> bytes:
    """The same 会议纪要 as a Word document, to be edited further."""
    return word(minutes_paper(meeting, public=public, body=body))


def _typed(meeting: Meeting, body: str, *, public: bool) -> list[Block]:
    """Narrative and items as somebody typed them; at least an empty line."""
    shown = typed_part(meeting, body, public=public)
    return [*typed_blocks(shown, told_typed(meeting, public=public))] or [Blank()]


def minutes_paper(meeting: Meeting, *, public: bool, body: str | None = None) -> Paper:
    """The paper before it is set: mark, number, narrative, items, what was decided, who was there.

    `body` is narrative and items as somebody typed them; None for those of the program. Raises as `typed_part` does.
    """
    typed = None if body is None else _typed(meeting, body, public=public)
    meeting = on_paper(meeting, public=public)
    hide, say = named(meeting, public=public), told(meeting, public=public)
    title = minutes_title(meeting)
    opening, *items = _worded(meeting, public=public) if typed is None else typed
    blocks: list[Block] = [
        Mark(title),
        Issue(
            f"第{meeting.number}号",
            hide(meeting.draft.convener) or meeting.compound,
            said_day(meeting.draft.held_on),
        ),
        *end_note(meeting, say),
        opening,
        *follow_up_section(meeting, say),
        *_briefing(meeting, say),
        *items,
        *_decided(meeting, public=public),
        Blank(),
        *_rosters(meeting.participants, hide, reasons=not public),
    ]
    if meeting.draft.recorder:
        blocks.append(Roster("记录", (hide(meeting.draft.recorder),)))
    return Paper(
        title=title,
        author=hide(meeting.draft.convener),
        subject=say(meeting.draft.subject),
        day=meeting.draft.held_on,
        blocks=tuple(blocks),
    )


def minutes_body(meeting: Meeting) -> str:
    """Narrative and items as the program words them, one paragraph a line, names in full: what is typed over."""
    blocks = _worded(meeting, public=False)
    return "\n".join(block.text for block in blocks if isinstance(block, Heading | Paragraph))


def minutes_title(meeting: Meeting) -> str:
    """`天方社区“乐邻圈”议事会纪要`."""
    return f"{called(meeting)}纪要"


def _worded(meeting: Meeting, *, public: bool) -> list[Block]:
    items = shown_items(meeting, public=public)
    opening = _opening(meeting, named(meeting, public=public), told(meeting, public=public), items)
    return [
        Paragraph(opening),
        *(block for number, item in items for block in _item(number, item, meeting, public=public)),
    ]


def _opening(meeting: Meeting, hide: Say, say: Say, items: Items) -> str:
    draft, head = meeting.draft, rules.head_count(meeting.participants)
    where = f"在{say(draft.location)}" if draft.location else ""
    came = f"会议{came}。" if (came := attended(head)) else ""
    return (
        f"{said_day(draft.held_on)}{said_hours(draft)}，{meeting.compound}{where}召开本年第{meeting.of_kind}次{branded(meeting)}"
        f"{led(draft, hide)}。{came}{dealt_with(meeting, items)}，纪要如下："
    )


def _briefing(meeting: Meeting, say: Say) -> Iterator[Block]:
    if meeting.draft.briefing.strip():
        yield Heading(1, "会议通报")
        yield from paragraphs(meeting.draft.briefing, say)


def _item(number: int, item: ItemDraft, meeting: Meeting, *, public: bool) -> Iterator[Block]:
    say = told_of(meeting, item, public=public)
    yield Heading(1, item_title(number, item, meeting, say))
    if item.source:
        yield Paragraph(closed(f"议题来源：{say(item.source)}"))
    if scope := rules.told_scope(meeting, item):
        yield Paragraph(closed(f"涉及范围：{say(scope)}"))
    if item.discussion:
        yield from paragraphs(closed(f"会议讨论情况：{item.discussion.strip()}"), say)
    if item.voted:
        yield Paragraph(say(formal_vote(meeting, item)))
    if item.conclusion:
        yield Paragraph(_conclusion(item, say))
    elif rules.goes_on(meeting, item):
        yield Paragraph(f"本议题未议完，{GOES_ON}。")


def _conclusion(item: ItemDraft, say: Say = str) -> str:
    return closed(f"{concluded(item, '')}：{closed(say(item.text))}{duties(item, say)}")


def _decided(meeting: Meeting, *, public: bool) -> Iterator[Block]:
    """The table one looks for first on a notice board: what, who, until when."""
    columns = (
        GridColumn("序号", 2, "centre"),
        GridColumn("编号", 4.2, "centre"),
        GridColumn("事项", 8.6),
        GridColumn("结论", 4, "centre"),
        GridColumn("责任单位", 5),
        GridColumn("期限", 5.4, "centre"),
    )
    yield Heading(1, "议定事项一览")
    yield Grid(
        columns,
        tuple(
            _row(number, item, meeting, public=public) for number, item in shown_items(meeting, public=public)
        ),
    )


def _row(number: int, item: ItemDraft, meeting: Meeting, *, public: bool) -> tuple[str, ...]:
    say = told_of(meeting, item, public=public)
    left = GOES_ON if rules.goes_on(meeting, item) else "—"
    return (
        str(number), rules.number_of(meeting, item) or "—", say(item.subject), concluded(item, left),
        say(item.responsible) or "—", said_day(item.deadline) or "—",
    )  # fmt: skip


def _rosters(people: tuple[ParticipantDraft, ...], hide: Say, *, reasons: bool) -> Iterator[Block]:
    present = [p for p in people if p.attendance == "present"]
    lists = {
        "出席": [p for p in present if not p.observer],
        "请假": [p for p in people if p.attendance == "leave" and not p.observer],
        "缺席": [p for p in people if p.attendance == "absent" and not p.observer],
        "列席": [p for p in present if p.observer],
    }
    for label, persons in lists.items():
        if persons:
            yield Roster(label, tuple(_units(persons, hide, reasons=reasons)))


def _units(people: list[ParticipantDraft], hide: Say, *, reasons: bool) -> Iterator[str]:
    """Why somebody stayed away concerns nobody but the office."""

    def name(person: ParticipantDraft) -> str:
        proxy = f"由{hide(person.proxy)}代" if person.proxy else ""
        remark = proxy or (hide(person.reason) if reasons else "")
        return counted(person, hide) + (f"（{remark}）" if remark else "")

    for unit, members in by_unit(people).items():
        yield f"{hide(unit)} {'、'.join(map(name, members))}"
