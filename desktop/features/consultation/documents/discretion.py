"""Who is named on a paper of a meeting, and who is not: residents on the board, and whoever asked for confidence anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from desktop.core.text import masked
from desktop.features.consultation.documents.wording import hiding
from desktop.features.consultation.records import ItemDraft, Meeting

Say = Callable[[str], str]
"""How a text reads on a paper."""

SOMEBODY = "居民"
"""What stands for a resident who asked for confidence: not even the mask of a name."""

NAME = re.compile(r"[㐀-鿿𠀀-𲎯·]{2,4}$")
"""What may be the name of a person; 3栋502 is none."""


def named(meeting: Meeting, *, public: bool) -> Say:
    """How the names of those who took part read: masked on public papers, if they stand for residents."""
    return hiding(meeting.participants) if public else str


def told(meeting: Meeting, *, public: bool) -> Say:
    """How what was said and decided reads.

    A resident whose matter is confidential is named on no paper, the internal ones and the file's copy
    included: who has a right to know looks into the program. Others who raised a matter are masked on public papers.
    """
    people = named(meeting, public=public)
    instead = dict(_instead(meeting, public=public))
    if not instead:
        return people
    instead = {person.name: person.name for person in meeting.participants} | instead  # 张三 is not in 张三丰
    found = re.compile("|".join(map(re.escape, sorted(instead, key=len, reverse=True))))
    return lambda text: people(found.sub(lambda match: instead[match[0]], text))


def named_at(meeting: Meeting, item: ItemDraft, *, public: bool) -> Say:
    """How names read beside one item: who spoke, who voted how."""
    return named(meeting, public=public or is_confidential(meeting, item))


def told_of(meeting: Meeting, item: ItemDraft, *, public: bool) -> Say:
    """How what was said of one item reads: of a confidential matter no resident is named, whoever it is."""
    return told(meeting, public=public or is_confidential(meeting, item))


def told_typed(meeting: Meeting, *, public: bool) -> Say:
    """How a text reads that was typed over: of which item a line is, is not known, so the strictest rule holds for all."""
    return told(meeting, public=public or any(is_confidential(meeting, item) for item in meeting.items))


def is_confidential(meeting: Meeting, item: ItemDraft) -> bool:
    """Whether the one who raised the matter of an item asked for confidence."""
    number = meeting.matters.get(item.matter_id or 0)
    return any(voice.confidential and voice.number == number for voice in meeting.voices)


def _instead(meeting: Meeting, *, public: bool) -> Iterator[tuple[str, str]]:
    """What would tell a resident, and what stands in its place."""
    for voice in meeting.voices:
        for words in (part.strip() for name in voice.names for part in re.split(r"[、，,;；/\s]+", name)):
            if len(words) > 1 and words != SOMEBODY:
                if voice.confidential:
                    yield words, SOMEBODY
                elif (public and NAME.match(words)) or (public and words.isdigit()):
                    yield words, masked(words)
