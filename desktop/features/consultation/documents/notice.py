"""会议通知: who is to come when, where and for what, and the sheet on which they sign for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from desktop.core.discretion import Say
from desktop.features.consultation import rules
from desktop.features.consultation.documents.discretion import named, told, told_of
from desktop.features.consultation.documents.wording import (
    OPEN_DAY,
    RECEIPTS,
    WAYS,
    by_unit,
    called,
    early,
    on_paper,
    said_date,
    said_day,
    said_when,
    shown_items,
)
from desktop.features.consultation.records import KINDS, ItemDraft, Meeting, ParticipantDraft
from desktop.printing.blocks import (
    Block,
    Grid,
    GridColumn,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Roster,
    Signature,
    Title,
)

BY_NAME = 60
"""So many people are named one by one; of more, units are told with their number."""

QUORUMS = {
    "half": "应到人员过半数",
    "half_or_more": "应到有表决权的人员至少一半",
    "two_thirds": "应到人员三分之二以上",
}


def notice_paper(meeting: Meeting, *, public: bool) -> Paper:
    """会议通知 to everybody invited, with the 签收 sheet behind it; `public` masks residents' names."""
    meeting = on_paper(meeting, public=public)
    hide, say, title = (
        named(meeting, public=public),
        told(meeting, public=public),
        f"关于召开{called(meeting)}的通知",
    )
    blocks: list[Block] = [
        Title(title),
        Paragraph("各参会单位、参会人员：", flush=True),
        Paragraph(f"兹定于{said_day(meeting.draft.held_on)}召开{called(meeting)}，现将有关事项通知如下："),
        *facts(meeting, hide, say),
        Heading(1, "会议议题"),
        *(
            [Paragraph(f"通报以往会议议定事项落实情况（{len(meeting.last)}项），并商议：")]
            if meeting.last
            else []
        ),
        *topics(meeting, public=public),
        Heading(1, "有关要求"),
        *(Paragraph(f"{number}. {words}") for number, words in enumerate(_asked(meeting), 1)),
        Signature(hide(meeting.draft.convener) or meeting.compound, said_day(sent_on(meeting)) or OPEN_DAY),
        *_annex(meeting, hide),
    ]
    return Paper(
        title,
        tuple(blocks),
        hide(meeting.draft.convener),
        say(meeting.draft.subject),
        day=meeting.draft.held_on,
    )


def _annex(meeting: Meeting, hide: Say) -> Iterator[Block]:
    """The sheet to sign, once it is known for whom."""
    if rules.invited(meeting):
        yield from (PageBreak(), Heading(1, "附：会议通知签收表"), receipts(meeting, hide))


def facts(meeting: Meeting, hide: Say, say: Say) -> Iterator[Block]:
    """When, where, in whose chair, and who is to come; what is not known is left out."""
    draft = meeting.draft
    told = {"时间": said_when(draft), "地点": say(draft.location), "主持": hide(draft.chair)}
    yield from (Roster(label, (words,)) for label, words in told.items() if words)
    if words := early(meeting):
        yield Roster("说明", (say(words),))
    people = rules.invited(meeting)
    for label, some in (
        ("参加", [person for person in people if not person.observer]),
        ("列席", [person for person in people if person.observer]),
    ):
        if some:
            yield Roster(label, tuple(_units(some, hide)))


def topics(meeting: Meeting, *, public: bool) -> Iterator[Paragraph]:
    """The agenda as a list; internal items stay off public papers."""
    items = shown_items(meeting, public=public)
    for number, item in items:
        words = _topic(meeting, item, told_of(meeting, item, public=public))
        yield Paragraph(f"{number}. {words}{'。' if number == len(items) else '；'}")


def sent_on(meeting: Meeting) -> date | None:
    """The day of the notice: the first on which somebody was told, else that on which the agenda was fixed."""
    told = [person.notified_on for person in rules.told(meeting) if person.notified_on]
    return min(told, default=meeting.agenda_fixed_on)


def receipts(meeting: Meeting, hide: Say) -> Grid:
    """A row for everybody invited; what is known of how they were told of this day stands there, the rest is for the pen."""
    columns = (
        GridColumn("序号", 2.4, "centre"),
        GridColumn("单位", 6),
        GridColumn("姓名", 4, "centre"),
        GridColumn("通知方式", 4, "centre"),
        GridColumn("通知日期", 4.6, "centre"),
        GridColumn("签收", 5),
        GridColumn("备注", 4, "centre"),
    )
    known = {person.id for person in rules.told(meeting)}
    rows = tuple(
        (
            str(number),
            hide(person.unit),
            hide(person.name),
            WAYS.get(person.notice_way, "") if person.id in known else "",
            _day(person.notified_on) if person.id in known else "",
            "",
            _remark(person, answered=person.id in known),
        )
        for number, person in enumerate(rules.invited(meeting), 1)
    )
    return Grid(columns, rows, height=9.0)


def _topic(meeting: Meeting, item: ItemDraft, say: Say) -> str:
    facts = (
        f"编号{number}" if (number := rules.number_of(meeting, item)) else "",
        f"涉及{say(scope)}" if (scope := rules.told_scope(meeting, item)) else "",
        f"汇报：{say(item.reporter)}" if item.reporter else "",
        f"约{item.minutes}分钟" if item.minutes else "",
        "重大事项" if item.major else "",
    )
    told = "，".join(fact for fact in facts if fact)
    return say(item.subject) + (f"（{told}）" if told else "")


def _asked(meeting: Meeting) -> Iterator[str]:
    rule, kind = meeting.rule, KINDS[meeting.draft.kind]
    yield "请安排好工作，准时到会，并在会前熟悉议题。"
    if rule.quorum in QUORUMS:
        yield f"{kind}须有{QUORUMS[rule.quorum]}到会方可作出决议。确因特殊情况不能到会的，请于会前向召集人请假并说明原因。"
    else:
        yield "确因特殊情况不能到会的，请于会前告知召集人。"
    if rule.proxies:
        yield "可以书面委托他人代为参加，委托书请于会前交召集人。"
    elif rule.approval != "none":
        yield "本会议不得委托他人代为表决。"


def _units(people: Sequence[ParticipantDraft], hide: Say) -> Iterator[str]:
    for unit, members in by_unit(people).items():
        names = "、".join(hide(person.name) for person in members)
        yield (
            f"{hide(unit)} {names}"
            if len(people) <= BY_NAME
            else f"{hide(unit)} {sum(person.count for person in members)}人"
        )


def _day(day: date | None) -> str:
    return said_date(day) if day else ""


def _remark(person: ParticipantDraft, *, answered: bool) -> str:
    answer = RECEIPTS.get(person.receipt, "") if answered else ""
    remarks: Iterable[str] = ("列席" if person.observer else "", answer)
    return "，".join(remark for remark in remarks if remark)
