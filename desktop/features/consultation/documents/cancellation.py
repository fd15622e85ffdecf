"""取消、改期、休会通知: that a meeting is not held as announced or was broken off, why, and when it is instead."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.discretion import Say
from desktop.features.consultation import rules
from desktop.features.consultation.documents.discretion import named, told
from desktop.features.consultation.documents.wording import OPEN_DAY, called, closed, said_day, said_when
from desktop.features.consultation.records import Meeting
from desktop.printing.blocks import Block, Paper, Paragraph, Roster, Signature, Title

TITLES = {
    "cancelled": "关于取消{called}的通知",
    "adjourned": "关于{called}改期的通知",
    "part_held": "关于{called}休会的通知",
    "void": "关于{called}无效并重新召开的通知",
}
SENTENCES = {
    "cancelled": "原定于{when}召开的{called}取消，议题留待下次会议商议。",
    "adjourned": "原定于{when}召开的{called}改期，未议完的议题转入改期后的会议商议。",
    "part_held": "{when}召开的{called}休会，未议完的议题转入续会商议。",
    "void": "{when}召开的{called}无效，会上议定的事项不执行，有关议题重新商议。",
}


def cancellation_paper(meeting: Meeting, *, public: bool) -> Paper:
    """取消通知, 改期通知, 休会通知 or the notice that a meeting was void, by the meeting's outcome; one without has none.

    Raises `ValueError` for a meeting that goes its usual way.
    """
    if (outcome := meeting.outcome) is None:
        raise ValueError("a meeting that takes its course is not called off")
    hide, say, draft = named(meeting, public=public), told(meeting, public=public), meeting.draft
    facts = {"called": called(meeting), "when": said_when(draft)}
    kind = "part_held" if rules.is_broken_off(meeting) else outcome.kind
    title = TITLES[kind].format(**facts)
    blocks: list[Block] = [
        Title(title),
        Paragraph("各参会单位、参会人员，全体居民、业主：", flush=True),
        Paragraph(SENTENCES[kind].format(**facts)),
        *([Paragraph(closed(f"原因：{say(outcome.reason)}"))] if outcome.reason else []),
        *_instead(meeting, say),
        Paragraph("请互相转告。"),
        Signature(hide(draft.convener) or meeting.compound, said_day(outcome.day) or OPEN_DAY),
    ]
    return Paper(
        title, tuple(blocks), hide(draft.convener), say(draft.subject), day=outcome.day or draft.held_on
    )


def _instead(meeting: Meeting, say: Say) -> Iterator[Block]:
    """When and where it is instead or goes on, once that is settled."""
    part_held = rules.is_broken_off(meeting)
    if (goes_on := meeting.goes_on) is None:
        if meeting.outcome and meeting.outcome.kind != "cancelled":
            yield Paragraph("续会时间另行通知。" if part_held else "新的会议时间另行通知。")
        return
    yield Paragraph("续会安排：" if part_held else "会议改为：")
    for label, words in {"时间": said_when(goes_on), "地点": say(goes_on.location)}.items():
        if words:
            yield Roster(label, (words,))
