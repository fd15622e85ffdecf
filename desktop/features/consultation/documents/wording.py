"""How the papers of a meeting word things: kinds, conclusions, days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from desktop.core.errors import RuleBroken
from desktop.features.consultation import rules
from desktop.features.consultation.documents.ended import as_left
from desktop.features.consultation.records import (
    KINDS,
    Head,
    ItemDraft,
    Meeting,
    MeetingDraft,
    ParticipantDraft,
)
from desktop.printing.blocks import Block, Heading, Paragraph

CONCLUSIONS = {
    "resolution": "决议",
    "assignment": "交办",
    "postponed": "暂缓",
    "declined": "不予采纳",
}
WAYS = {"in_person": "当面", "phone": "电话", "group": "微信群", "board": "公示栏", "letter": "书面"}
RECEIPTS = {"confirmed": "确认参加", "leave": "请假", "none": "未回复"}
ABSENCES = {"late": "迟到", "left": "早退", "recused": "回避"}
CHOICES = {"for": "赞成", "against": "反对", "abstain": "弃权"}
WEEKDAYS = "一二三四五六日"
OPEN_DAY = "　　　　年　　月　　日"
"""A day for the pen."""


def concluded(item: ItemDraft, otherwise: str) -> str:
    """How an item ended; `otherwise` where it has no conclusion."""
    if item.conclusion == "assembly":
        return f"提交{rules.handed_to(item.text)}"
    return CONCLUSIONS.get(item.conclusion, otherwise)


def paragraphs(text: str, hide: Callable[[str], str]) -> Iterator[Paragraph]:
    return (Paragraph(hide(line.strip())) for line in text.splitlines() if line.strip())


def typed_blocks(text: str, hide: Callable[[str], str]) -> Iterator[Block]:
    """A text as somebody typed it: what begins with 一、 and is no sentence is the heading of an item."""
    for line in (line.strip() for line in text.splitlines()):
        if line:
            yield Heading(1, hide(line)) if rules.HEADING.match(line) else Paragraph(hide(line))


def typed_part(meeting: Meeting, text: str, *, public: bool) -> str:
    """What of a typed text a paper tells: nothing that gives a confidential matter away, on the board nothing internal.

    Raises `RuleBroken("wording.internal")` where it is not sure what of it is internal.
    """
    told = rules.without_scopes(meeting, text)
    if not public:
        return told
    for subject in rules.unsure_internal(meeting, told):
        raise RuleBroken("wording.internal", subject=subject)
    return rules.public_part(meeting, told)


def closed(text: str) -> str:
    """With a full stop, unless there is an end already."""
    return text if not text or text[-1] in "。！？…；：" else text + "。"


def said_day(day: date | None) -> str:
    """GB/T 9704 7.3.5.4: Arabic digits, no leading zeros."""
    return "" if day is None else f"{day.year}年{day.month}月{day.day}日"


def called(meeting: Meeting) -> str:
    """`天方社区“乐邻圈”议事会`."""
    return f"{meeting.community or meeting.compound}{branded(meeting)}"


def branded(meeting: Meeting) -> str:
    """`“乐邻圈”议事会`; a brand that is the kind itself is told once."""
    brand, kind = rules.brand_name(meeting.draft.brand), KINDS[meeting.draft.kind]
    return (f"“{brand}”" if brand else "") + ("" if brand == kind else kind)


def titled(meeting: Meeting, paper: str) -> str:
    """`天方社区“乐邻圈”议事会会议记录`, `南岳社区三方联席会议记录`: 会议 is told once (domain 4.1 step 5)."""
    name = called(meeting)
    return name + (paper.removeprefix("会议") if name.endswith("会议") else paper)


def said_when(draft: MeetingDraft) -> str:
    """`2026年9月16日（星期三）19:00—20:25`, `…21:30—次日00:20`."""
    if draft.held_on is None:
        return ""
    return f"{said_day(draft.held_on)}（星期{WEEKDAYS[draft.held_on.weekday()]}）{said_hours(draft)}"


def said_hours(draft: MeetingDraft) -> str:
    told = (at for at in (draft.begins_at, draft.ends_at) if at)
    return "—".join(said_hour(rules.hour(draft.begins_at, at)) for at in told)


def said_hour(hour: rules.Hour) -> str:
    return f"{'次日' if hour.next_day else ''}{hour.at:%H:%M}"


def led(draft: MeetingDraft, hide: Callable[[str], str]) -> str:
    """`，由小区党支部召集，书记李国庆主持`; whoever is not known is left out (domain 2.12)."""
    convener = f"，由{hide(draft.convener)}召集" if draft.convener else ""
    return convener + (f"，{hide(draft.chair)}主持" if draft.chair else "")


def said_date(day: date | None) -> str:
    """A day where a table has little room: `2026-9-3`; — for none."""
    return "—" if day is None else f"{day.year}-{day.month}-{day.day}"


def item_title(number: int, item: ItemDraft, meeting: Meeting, say: Callable[[str], str]) -> str:
    """`一、3栋、5栋高层老人晾晒难（编号2026-0007）`."""
    told = f"（编号{mark}）" if (mark := rules.number_of(meeting, item)) else ""
    return f"{rules.numeral(number)}、{say(item.subject)}{told}"


def shown_items(meeting: Meeting, *, public: bool) -> tuple[tuple[int, ItemDraft], ...]:
    """The items of a paper, numbered, as the meeting left them; those that are internal stay off the board."""
    shown = (as_left(meeting, item) for item in meeting.items if not (public and item.internal))
    return tuple(enumerate(shown, 1))


def on_paper(meeting: Meeting, *, public: bool) -> Meeting:
    """The meeting as its papers tell of it: what became of internal resolutions stays off the board."""
    return (
        replace(meeting, last=tuple(one for one in meeting.last if not one.internal)) if public else meeting
    )


def attended(head: Head) -> str:
    """`应到17人，实到15人，请假2人，列席1人，另有1人未受邀到会`; what there is none of is left out.

    Nothing at all where nobody was taken down (domain 2.12).
    """
    if not (head.due or head.observers or head.walk_ins):
        return ""
    counts = {"请假{}人": head.leave, "列席{}人": head.observers, "另有{}人未受邀到会": head.walk_ins}
    return "，".join((
        f"应到{head.due}人，实到{head.present}人", *(words.format(count) for words, count in counts.items() if count)
    ))  # fmt: skip


def early(meeting: Meeting) -> str:
    """Why a meeting was called at short notice, began before all were told, or on another day than planned.

    Empty where there is nothing to say. One held on another day though all were told in time says so, and
    nothing of its notice.
    """
    moved, ahead = _moved(meeting), meeting.stage in ("prepare", "notify")
    if not (meeting.early_reason or moved) or (ahead and not rules.is_short(meeting)):
        return ""
    to_tell = [] if ahead else rules.untold(meeting)
    short = bool(rules.told_late(meeting)) or not (to_tell or moved)
    days = f"未满提前{meeting.rule.notice_days}日的通知期限" if short else ""
    lacks = "，".join(part for part in (moved, days, _not_told(to_tell)) if part)
    reason = meeting.early_reason.strip()
    return closed(f"本次会议{lacks}，原因：{reason}" if reason else f"本次会议{lacks}")


def _not_told(people: Sequence[ParticipantDraft]) -> str:
    """That somebody's notice is not on file, or tells of another day or place."""
    if any(not person.told_of for person in people):
        return "通知登记不全"
    return "时间、地点变更后未全部再行通知" if people else ""


def _moved(meeting: Meeting) -> str:
    """That a meeting was held before or after the day it was planned for."""
    planned, held_on = meeting.planned_on, meeting.draft.held_on
    if planned is None or held_on is None or planned == held_on:
        return ""
    return f"原定{said_day(planned)}召开，{'提前至' if held_on < planned else '延至'}{said_day(held_on)}召开"


def by_unit(people: Iterable[ParticipantDraft]) -> dict[str, list[ParticipantDraft]]:
    """People by their unit, in the order of the list."""
    units: dict[str, list[ParticipantDraft]] = {}
    for person in people:
        units.setdefault(person.unit, []).append(person)
    return units


def counted(person: ParticipantDraft, hide: Callable[[str], str]) -> str:
    """`韦丽娜`; of a group known by number how many came: `11人`, `9人（应到11人）`."""
    if person.heads is None:
        return hide(person.name)
    if person.attendance != "present" or person.there == person.heads:
        return f"{person.heads}人"
    return f"{person.there}人（应到{person.heads}人）"


def duties(item: ItemDraft, say: Callable[[str], str]) -> str:
    """`责任单位：物业公司；配合单位：业委会；办结期限：2026年10月15日`; what is not known is left out."""
    parts = {
        "责任单位": say(item.responsible),
        "责任人": say(item.person),
        "配合单位": say(item.supporting),
        "暂缓至" if item.conclusion == "postponed" else "办结期限": said_day(item.deadline),
        "验收方式": say(item.acceptance),
    }
    return "；".join(f"{label}：{value.rstrip('。；')}" for label, value in parts.items() if value)
