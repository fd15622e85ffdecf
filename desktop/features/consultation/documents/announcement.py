"""公告: the owners' version of the notice, names masked: what is to be discussed, and how to have a say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from desktop.features.consultation.documents.discretion import named, told
from desktop.features.consultation.documents.notice import sent_on, topics
from desktop.features.consultation.documents.wording import OPEN_DAY, called, said_day, said_when
from desktop.features.consultation.records import Meeting
from desktop.printing.blocks import Block, Heading, Paper, Paragraph, Roster, Signature, Title


def announcement_paper(meeting: Meeting, *, public: bool) -> Paper:
    """会议公告 for the notice board; `public` masks residents' names and leaves out internal items."""
    hide, say, draft = named(meeting, public=public), told(meeting, public=public), meeting.draft
    title = f"关于召开{called(meeting)}的公告"
    facts = {"时间": said_when(draft), "地点": say(draft.location), "召集": hide(draft.convener)}
    blocks: list[Block] = [
        Title(title),
        Paragraph(f"{meeting.compound}全体居民、业主：", flush=True),
        Paragraph("现将会议有关事项公告如下，欢迎提出意见："),
        *(Roster(label, (words,)) for label, words in facts.items() if words),
        Heading(1, "商议事项"),
        *topics(meeting, public=public),
        Heading(1, "怎样提出意见"),
        *(Paragraph(f"{number}. {words}") for number, words in enumerate(_having_a_say(meeting), 1)),
        Signature(hide(draft.convener) or meeting.compound, said_day(sent_on(meeting)) or OPEN_DAY),
    ]
    return Paper(title, tuple(blocks), hide(draft.convener), say(draft.subject), day=draft.held_on)


def _having_a_say(meeting: Meeting) -> Iterator[str]:
    rule, held_on = meeting.rule, meeting.draft.held_on
    eve, put_up = held_on and held_on - timedelta(days=1), sent_on(meeting)
    until = "于会前" if eve is None or (put_up and put_up >= eve) else f"于{said_day(eve)}前"
    yield f"有意见、建议的，请{until}告诉居民代表、{meeting.own.get('centre_household', '党员中心户')}、网格员，或到社区居委会登记。"
    yield "与议题有直接利害关系、要求到会陈述的，请在会前向召集人提出。"
    yield "要求保密的，公开材料中不出现姓名。"
    if rule.publish:
        within = f"{rule.publish_within_days}日内" if rule.publish_within_days else "当日"
        least = f"，公示不少于{rule.publish_for_days}日" if rule.publish_for_days else ""
        yield f"会议结果在会后{within}公示{least}。"
