"""签到表: everybody invited by unit, and empty rows for those who come without an invitation."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from desktop.core.discretion import Say
from desktop.features.consultation import rules
from desktop.features.consultation.documents.discretion import named, told
from desktop.features.consultation.documents.wording import by_unit, called, said_hour, said_when
from desktop.features.consultation.records import Meeting, ParticipantDraft
from desktop.printing.blocks import Block, GridColumn, Paper, Paragraph, Roster, SignIn, Title
from desktop.printing.document import page_count

COLUMNS = (
    GridColumn("单位", 7),
    GridColumn("姓名", 4.5, "centre"),
    GridColumn("签名", 6.5),
    GridColumn("到会时间", 4, "centre"),
    GridColumn("备注", 4.5, "centre"),
)
SPARE, PAGEFUL = 3, 25
"""The least rows for walk-ins, one for every twenty people of a large meeting, and more than a page has."""

WIDE = "〓"
"""As wide as any character no font draws; whether such a one may be printed is asked when it is."""


def sign_in_paper(meeting: Meeting, *, public: bool) -> Paper:
    """会议签到表; members first, then observers, each by unit, a group by number a row a head. `public` masks names."""
    hide, say, draft = named(meeting, public=public), told(meeting, public=public), meeting.draft
    title = f"{called(meeting)}签到表"
    members = [person for person in meeting.participants if not person.observer]
    observers = [person for person in meeting.participants if person.observer]
    people = [person for some in (members, observers) for unit in by_unit(some).values() for person in unit]
    rows = tuple(
        (
            hide(person.unit),
            hide(person.name) if person.heads is None else "",
            "",
            _arrival(meeting, person),
            _remark(person, hide),
        )
        for person in people
        for _each in range(person.count)
    )
    facts = {"议题": say(draft.subject), "时间": said_when(draft), "地点": say(draft.location)}
    counts = {"应到": rules.head_count(members).due, "列席": sum(person.count for person in observers)}
    due = "，".join(f"{label}{count}人" for label, count in counts.items() if count)
    blocks: list[Block] = [
        Title(title),
        *(Roster(label, (words,)) for label, words in facts.items() if words),
        Paragraph((f"{due}。" if due else "") + "未受邀请到会的，请在空行中写明单位或楼栋、姓名。"),
    ]
    paper = Paper(title, tuple(blocks), hide(draft.convener), say(draft.subject), day=draft.held_on)
    return _filled(paper, SignIn(COLUMNS, rows, spare=max(SPARE, len(rows) // 20)))


def _filled(paper: Paper, sheet: SignIn) -> Paper:
    """With the sheet, whose empty rows fill its last page and begin none."""

    def with_more(rows: int) -> Paper:
        return replace(paper, blocks=(*paper.blocks, replace(sheet, spare=sheet.spare + rows)))

    def pages(rows: int) -> int:
        return page_count(with_more(rows), WIDE)

    fit = bisect_right(range(PAGEFUL), pages(0), key=pages)
    return with_more(fit - 1)


def _arrival(meeting: Meeting, person: ParticipantDraft) -> str:
    came, _left = rules.came_and_left(meeting.draft.begins_at, person)
    return said_hour(came) if came else ""


def _remark(person: ParticipantDraft, hide: Say) -> str:
    """What is known beforehand; whoever excused themselves from this day is not waited for."""
    away = person.attendance == "leave" or person.receipt == "leave"
    remarks = (
        "列席" if person.observer else "",
        "请假" if away and not person.told_of else "",
        f"委托{hide(person.proxy)}" if person.proxy else "",
        "未受邀到会" if person.walk_in else "",
    )
    return "，".join(remark for remark in remarks if remark)
