"""送达登记: how, when and by whom everybody invited was told, and what they answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.core.discretion import Say
from desktop.features.consultation import rules
from desktop.features.consultation.documents.discretion import named, told
from desktop.features.consultation.documents.wording import RECEIPTS, WAYS, called, said_date, said_when
from desktop.features.consultation.records import Meeting, ParticipantDraft
from desktop.printing.blocks import Block, Grid, GridColumn, Paper, Paragraph, Roster, Title

MOVED = "改期前通知"
COLUMNS = (
    GridColumn("序号", 2.2, "centre"),
    GridColumn("单位", 5),
    GridColumn("姓名", 4, "centre"),
    GridColumn("通知方式", 3.8, "centre"),
    GridColumn("送达日期", 4.6, "centre"),
    GridColumn("送达人", 7.4, "centre"),
    GridColumn("回执", 3.8, "centre"),
    GridColumn("备注", 3.6),
)


def delivery_paper(meeting: Meeting, *, public: bool) -> Paper:
    """会议通知送达登记表; `public` masks residents' names and leaves out why somebody excused themselves."""
    hide, say, draft = named(meeting, public=public), told(meeting, public=public), meeting.draft
    title, people = f"{called(meeting)}通知送达登记表", rules.invited(meeting)
    rows = tuple(
        (
            str(number), hide(person.unit), hide(person.name), WAYS.get(person.notice_way, "未通知"),
            said_date(person.notified_on), hide(person.notified_by), RECEIPTS.get(person.receipt, "—"),
            _remark(person, hide, public=public),
        )
        for number, person in enumerate(people, 1)
    )  # fmt: skip
    reached = rules.told(meeting)
    confirmed = rules.heads(person for person in reached if person.receipt == "confirmed")
    blocks: list[Block] = [
        Title(title),
        Roster("会议", (said_when(draft) + (f"，{say(draft.location)}" if draft.location else ""),)),
        Paragraph(f"应通知{rules.heads(people)}人，已送达{rules.heads(reached)}人，确认参加{confirmed}人。"),
        Grid(COLUMNS, rows),
        *(Paragraph(say(words)) for words in _told_before(people)),
    ]
    return Paper(title, tuple(blocks), hide(draft.convener), say(draft.subject), day=draft.held_on)


def _told_before(people: Sequence[ParticipantDraft]) -> Iterator[str]:
    """Of what those marked so were told, once for all of one notice."""
    for told_of in dict.fromkeys(person.told_of for person in people if person.told_of):
        count = rules.heads(person for person in people if person.told_of == told_of)
        yield f"备注“{MOVED}”的，有{count}人所通知的是{told_of}，改期改地后尚未再通知。"


def _remark(person: ParticipantDraft, hide: Say, *, public: bool) -> str:
    reason = hide(person.reason) if person.receipt == "leave" and not public else ""
    proxy = f"委托{hide(person.proxy)}" if person.proxy and not public else ""
    moved = MOVED if person.told_of else ""
    return "，".join(remark for remark in ("列席" if person.observer else "", reason, proxy, moved) if remark)
