"""会议记录: the complete internal record as a form (domain 2.12), with a box to sign for everybody who came."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from desktop.core.discretion import Say
from desktop.features.consultation import rules
from desktop.features.consultation.documents.discretion import named, named_at, told, told_of
from desktop.features.consultation.documents.ended import GOES_ON, end_note
from desktop.features.consultation.documents.follow_up import follow_up_blocks
from desktop.features.consultation.documents.results import results_section
from desktop.features.consultation.documents.votes import by_name, formal_vote
from desktop.features.consultation.documents.wording import (
    OPEN_DAY,
    by_unit,
    called,
    closed,
    concluded,
    counted,
    duties,
    early,
    on_paper,
    said_day,
    said_hour,
    said_when,
    shown_items,
    titled,
)
from desktop.features.consultation.records import ItemDraft, Meeting, ParticipantDraft
from desktop.printing.blocks import (
    Block,
    Boxes,
    Form,
    FormCell,
    FormRow,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Title,
)

SHARES = (4.0, 3.0, 4.0, 3.0, 4.0, 3.0, 4.0, 3.0)
ACROSS, BOX = 4, 25.0
"""Boxes in a row, and how high one is in millimetres: room for a name written by hand."""


def record_paper(meeting: Meeting, *, public: bool, posted_on: date | None = None) -> Paper:
    """会议记录 with the 签章格 of all who attended and the 会议结果 by name behind it.

    Internal as a rule; owners may look into it (建筑物区分所有权解释 13), and then into the `public` version:
    residents masked, reasons of absence left out. `posted_on` is the day its decisions were put up, a blank for
    the pen while they were not.
    """
    meeting = on_paper(meeting, public=public)
    hide, say, draft = named(meeting, public=public), told(meeting, public=public), meeting.draft
    title = titled(meeting, "会议记录")
    rows = [*_head(meeting, hide, say, posted_on), *_people(meeting, hide, public=public)]
    if draft.briefing:
        rows.append(_row("通报", say(draft.briefing.strip()), prose=True))
    items = shown_items(meeting, public=public)
    rows += [
        _row(f"议题{rules.numeral(number)}", "\n".join(_item(item, meeting, public=public)), prose=True)
        for number, item in items
    ]
    blocks: list[Block] = [
        Title(title), *end_note(meeting, say), Form(SHARES, tuple(rows)), *_last(meeting, say), *_signed(meeting, hide), PageBreak(),
        Heading(1, "附页：会议结果"), *results_section(meeting, public=public),
    ]  # fmt: skip
    return Paper(title, tuple(blocks), hide(draft.convener), say(draft.subject), day=draft.held_on)


def _head(meeting: Meeting, hide: Say, say: Say, posted_on: date | None) -> Iterator[FormRow]:
    draft, head = meeting.draft, rules.head_count(meeting.participants)
    absent = head.due - head.present - head.leave
    yield _row("会议名称", called(meeting) + (f"（{say(draft.subject)}）" if draft.subject else ""))
    yield _row("时间", said_when(draft))
    yield _row("地点", say(draft.location))
    yield _pair("召集人", hide(draft.convener), "主持人", hide(draft.chair))
    yield _pair("记录人", hide(draft.recorder), "公告时间", said_day(posted_on) or OPEN_DAY)
    if words := early(meeting):
        yield _row(_early_label(meeting), say(words), prose=True)
    counts = {"应到": head.due, "实到": head.present, "列席": head.observers, "缺席": head.leave + absent}
    walked = f"（另有{head.walk_ins}人未受邀到会）" if head.walk_ins else ""
    told = {label: f"{count}人" + (walked if label == "实到" else "") for label, count in counts.items()}
    cells = ((FormCell(label, "label"), FormCell(words)) for label, words in told.items())
    yield FormRow(tuple(cell for pair in cells for cell in pair))


def _early_label(meeting: Meeting) -> str:
    """Whether a meeting was held before or after its day, or there is only something to say of its notice."""
    planned, held_on = meeting.planned_on, meeting.draft.held_on
    if planned is None or held_on is None or planned == held_on:
        return "通知说明"
    return "延期开会" if planned < held_on else "提前开会"


def _people(meeting: Meeting, hide: Say, *, public: bool) -> Iterator[FormRow]:
    def missing(person: ParticipantDraft) -> str:
        kind = "请假" if person.attendance == "leave" else "缺席"
        reason = "" if public or not person.reason else f"：{hide(person.reason)}"
        return f"{counted(person, hide)}（{kind}{reason}）"

    def came(person: ParticipantDraft) -> str:
        hours = "".join(
            f"{said_hour(hour)}{word}"
            for hour, word in zip(
                rules.came_and_left(meeting.draft.begins_at, person), ("到会", "离会"), strict=True
            )
            if hour
        )
        told = "，".join(
            part
            for part in (
                "未受邀到会" if person.walk_in else "",
                f"由{hide(person.proxy)}代" if person.proxy else "",
                hours,
            )
            if part
        )
        return counted(person, hide) + (f"（{told}）" if told else "")

    members = [person for person in meeting.participants if not person.observer]
    present = [person for person in members if person.attendance == "present"]
    observers = [p for p in meeting.participants if p.observer and p.attendance == "present"]
    yield _names("出席人员", present, came, hide)
    if away := [person for person in members if person.attendance != "present"]:
        yield _names("缺席人员", away, missing, hide)
    if observers:
        yield _names("列席人员", observers, came, hide)


def _item(item: ItemDraft, meeting: Meeting, *, public: bool) -> Iterator[str]:
    """What was reported, said, voted and decided, a line each; what is not known is left out."""
    say, hide = told_of(meeting, item, public=public), named_at(meeting, item, public=public)
    yield say(item.subject) + (f"（编号{number}）" if (number := rules.number_of(meeting, item)) else "")
    facts = {
        "涉及范围": say(rules.told_scope(meeting, item)),
        "来源": say(item.source),
        "依据": say(item.basis),
        "汇报": hide(item.reporter),
    }
    yield from (f"【{label}】{closed(words)}" for label, words in facts.items() if words)
    if item.discussion.strip():
        yield f"【发言】{closed(say(item.discussion.strip()))}"
    named_votes = [(label, names) for label, names in by_name(meeting, item, hide)]
    if item.voted:
        yield f"【表决】{say(formal_vote(meeting, item))}"
        against = sum(count or 0 for count in (item.votes_against, item.votes_abstain))
        yield "【分歧】" + _dissent(against, dict(named_votes))
    if item.reservations.strip():
        lines = (line.strip().rstrip("；。") for line in say(item.reservations).splitlines())
        yield closed("【保留意见】" + "；".join(line for line in lines if line))
    yield from (
        f"【{label}】{'、'.join(names)}。"
        for label, names in named_votes
        if label in ("迟到", "早退", "回避")
    )
    if item.conclusion or item.text:
        label = concluded(item, "结论")
        yield closed(f"【决定】{label}：{closed(say(item.text))}{duties(item, say)}")
    elif rules.goes_on(meeting, item):
        yield f"【决定】未议完，{GOES_ON}。"


def _dissent(count: int, names: dict[str, tuple[str, ...]]) -> str:
    """Who did not agree, where that was taken down."""
    told = "；".join(f"{label}：{'、'.join(names[label])}" for label in ("反对", "弃权") if label in names)
    return "无不同意见。" if not count else f"{count}人未表示同意" + (f"（{told}）。" if told else "。")


def _last(meeting: Meeting, say: Say) -> Iterator[Block]:
    if meeting.last or meeting.draft.follow_up:
        yield Heading(1, "上次会议决议落实情况")
        yield from follow_up_blocks(meeting, say)


def _signed(meeting: Meeting, hide: Say) -> Iterator[Block]:
    """A box for everybody who came, and for the 居委会 where it signs too; whoever sent a proxy is signed for."""
    present = [person for person in meeting.participants if person.attendance == "present"]
    captions = [_caption(person, hide) for person in present for _each in range(person.there)]
    if unit := rules.unwitnessed(meeting):
        captions.append(f"{unit}\n（重大事项）")
    if captions:
        yield Heading(1, "出席、列席人员签章")
        yield Paragraph("以上记录经核对无误，与会人员签名如下：")
        yield Boxes(tuple(captions), ACROSS, BOX)


def _caption(person: ParticipantDraft, hide: Say) -> str:
    proxy = f"（{hide(person.proxy)}代）" if person.proxy else ""
    return f"{hide(person.unit)}\n{hide(person.name) if person.heads is None else ''}{proxy}"


def _names(
    label: str, people: Iterable[ParticipantDraft], words: Callable[[ParticipantDraft], str], hide: Say
) -> FormRow:
    lines = (f"{hide(unit)}：{'、'.join(map(words, members))}" for unit, members in by_unit(people).items())
    return _row(label, "\n".join(lines), prose=True)


def _row(label: str, words: str, *, prose: bool = False) -> FormRow:
    value = FormCell(words, "prose" if prose else "value", 7)
    return FormRow((FormCell(label, "label"), value))


def _pair(label: str, words: str, other: str, more: str) -> FormRow:
    return FormRow(
        (FormCell(label, "label"), FormCell(words, span=3), FormCell(other, "label"), FormCell(more, span=3))
    )
