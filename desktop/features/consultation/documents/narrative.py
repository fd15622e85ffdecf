"""业主版会议纪要: one page in the words of convention (domain 2.12), for owners who were not there."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.discretion import Say
from desktop.features.consultation import rules
from desktop.features.consultation.documents.discretion import named, told, told_of, told_typed
from desktop.features.consultation.documents.ended import GOES_ON, Items, dealt_with, end_note
from desktop.features.consultation.documents.follow_up import standing
from desktop.features.consultation.documents.votes import VERBATIM, told_vote
from desktop.features.consultation.documents.wording import (
    attended,
    branded,
    called,
    closed,
    led,
    on_paper,
    said_day,
    said_hours,
    shown_items,
    typed_blocks,
    typed_part,
)
from desktop.features.consultation.records import ItemDraft, Meeting
from desktop.printing.blocks import Block, Paper, Paragraph, Signature, Title


def narrative_paper(meeting: Meeting, *, public: bool, body: str | None = None) -> Paper:
    """会议纪要（业主版）; `body` is what was typed over its text, `public` masks residents' names.

    Raises as `typed_part` does.
    """
    whole, meeting = meeting, on_paper(meeting, public=public)
    hide, say, draft = named(meeting, public=public), told(meeting, public=public), meeting.draft
    title = f"{called(meeting)}纪要（业主版）"
    blocks: list[Block] = [Title(title), *end_note(meeting, say)]
    blocks += (
        (Paragraph(words) for words in _worded(meeting, public=public))
        if body is None
        else typed_blocks(typed_part(whole, body, public=public), told_typed(meeting, public=public))
    )
    blocks.append(Signature(hide(draft.convener) or meeting.compound, said_day(draft.held_on)))
    return Paper(title, tuple(blocks), hide(draft.convener), say(draft.subject), day=draft.held_on)


def narrative_body(meeting: Meeting) -> str:
    """The text as the program words it, one paragraph a line, names in full: what is typed over."""
    return "\n".join(_worded(meeting, public=False))


def _worded(meeting: Meeting, *, public: bool) -> Iterator[str]:
    say, items = told(meeting, public=public), shown_items(meeting, public=public)
    yield _opening(meeting, named(meeting, public=public), say, items)
    if meeting.last:
        done = [one for one in meeting.last if one.done_on]
        open_ones = "；".join(
            f"{say(one.subject)}（{one.number}）{standing(one, meeting)}"
            for one in meeting.last
            if not one.done_on
        )
        yield closed(
            f"会议通报了以往议定的{len(meeting.last)}项事项落实情况，已办结{len(done)}项"
            + (f"。其余：{open_ones}" if open_ones else "")
        )
    elif meeting.draft.follow_up.strip():
        yield closed(
            "会议通报了上次会议决议落实情况：" + say(meeting.draft.follow_up.strip().replace("\n", ""))
        )
    if meeting.draft.briefing.strip():
        yield (
            closed("会议通报：" + say(meeting.draft.briefing.strip().replace("\n", "")))
            + "有关情况已在会议中通报。"
        )
    for number, item in items:
        yield _item(number, item, meeting, told_of(meeting, item, public=public), alone=len(items) == 1)


def _opening(meeting: Meeting, hide: Say, say: Say, items: Items) -> str:
    draft, head = meeting.draft, rules.head_count(meeting.participants, meeting.rule.quorum)
    where = f"在{say(draft.location)}" if draft.location else ""
    came = f"{came}。" if (came := attended(head)) else ""
    return (
        f"{said_day(draft.held_on)}{said_hours(draft)}，{meeting.compound}{where}召开本年第{meeting.of_kind}次{branded(meeting)}"
        f"{led(draft, hide)}。{came}{dealt_with(meeting, items)}。"
    )


def _item(number: int, item: ItemDraft, meeting: Meeting, say: Say, *, alone: bool) -> str:
    order = "" if alone else f"{rules.numeral(number)}是"
    mark = f"（编号{told}）" if (told := rules.number_of(meeting, item)) else ""
    vote = told_vote(meeting, item) + "，" if item.voted else ""
    scope = rules.told_scope(meeting, item)
    whom = f"（涉及{scope}）" if scope and scope not in item.subject else ""
    return say(f"{order}关于“{item.subject}”{whom}{mark}。{vote}{_ended(item, meeting)}")


def _ended(item: ItemDraft, meeting: Meeting) -> str:
    """How an item ended, by its conclusion; 原则同意 and every other decision verbatim."""
    if rules.goes_on(meeting, item):
        return f"未议完，{GOES_ON}。"
    words, until = closed(item.text.strip()), said_day(item.deadline)
    if item.conclusion == "postponed":
        more = f"，暂缓至{until}再议" if until else ""
        return f"经讨论未形成决议{more}。{words}有关意见已在会议中讨论并记录。"
    if item.conclusion == "declined":
        return f"经讨论未予采纳。{words}"
    if item.conclusion == "assembly":
        to = rules.handed_to(words)
        return words if "提交" in words else f"会议议定提交{to}{'表决' * (to == '业主大会')}。{words}"
    if not item.conclusion:
        return (
            "有关情况已在会议中通报。"
            if not item.discussion.strip()
            else "经讨论未形成决议，有关意见已在会议中讨论并记录。"
        )
    lead = "会议决定：" if item.conclusion == "resolution" and VERBATIM not in item.text else "会议议定："
    by = f"由{item.responsible}负责" if item.responsible else ""
    helped = f"、{item.supporting}配合" if item.supporting and by else ""
    done = f"{until}前完成" if until else ""
    return lead + words + closed("，".join(part for part in (by + helped, done) if part))
