"""How the papers of a meeting word things: kinds, conclusions, days, numerals, and whose name is masked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from desktop.core.text import masked
from desktop.features.consultation import rules
from desktop.features.consultation.records import ParticipantDraft
from desktop.printing.blocks import Block, Heading, Paragraph

KINDS = {
    "joint": "三方联席会议",
    "council": "议事会",
    "tea": "茶话会",
    "coordination": "协调会",
    "owners_committee": "业主委员会会议",
    "assembly": "业主大会",
    "representatives": "居民代表会议",
    "residents": "居民会议",
    "branch": "支部党员大会",
    "branch_committee": "支部委员会会议",
}
CONCLUSIONS = {
    "resolution": "决议",
    "assignment": "交办",
    "postponed": "暂缓",
    "assembly": "提交业主大会",
    "declined": "不予采纳",
}
NUMERALS = "零一二三四五六七八九十"
RESIDENTS = re.compile("居民(?!委员会)|业主(?!委员会)|住户|中心户")
"""Whoever stands for one of these is no office-holder: on the board the name is masked (个人信息保护法 25)."""


def paragraphs(text: str, hide: Callable[[str], str]) -> Iterator[Paragraph]:
    return (Paragraph(hide(line.strip())) for line in text.splitlines() if line.strip())


def typed_blocks(text: str, hide: Callable[[str], str]) -> Iterator[Block]:
    """A text as somebody typed it: what begins with 一、 and is no sentence is the heading of an item."""
    for line in (line.strip() for line in text.splitlines()):
        if line:
            yield Heading(1, hide(line)) if rules.HEADING.match(line) else Paragraph(hide(line))


def hiding(people: tuple[ParticipantDraft, ...]) -> Callable[[str], str]:
    """Masks, wherever they stand, the names of those who came as residents.

    Longer names are looked for first, so that 王明 is not found inside the office-holder 王明亮.
    """
    residents = {p.name for p in people if RESIDENTS.search(p.unit)}
    longest_first = sorted({p.name for p in people}, key=len, reverse=True)
    names = {name: masked(name) if name in residents else name for name in longest_first}
    if not names:
        return str
    found = re.compile("|".join(map(re.escape, names)))
    return lambda text: found.sub(lambda match: names[match[0]], text)


def closed(text: str) -> str:
    """With a full stop, unless there is an end already."""
    return text if not text or text[-1] in "。！？…；：" else text + "。"


def said_day(day: date | None) -> str:
    """GB/T 9704 7.3.5.4: Arabic digits, no leading zeros."""
    return "" if day is None else f"{day.year}年{day.month}月{day.day}日"


def numeral(number: int) -> str:
    """1 to 99 in Chinese: 一, 十, 十一, 二十, 二十一."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else NUMERALS[tens] + "十"
    return head + (NUMERALS[ones] if ones else "")
