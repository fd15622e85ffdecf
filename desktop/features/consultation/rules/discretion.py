"""What of an item papers keep to themselves, because whoever raised its matter asked for confidence (domain 2.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.features.consultation.records import ItemDraft, Meeting


def is_confidential(meeting: Meeting, item: ItemDraft) -> bool:
    """Whether the one who raised the matter of an item asked for confidence."""
    number = meeting.matters.get(item.matter_id or 0)
    return any(voice.confidential and voice.number == number for voice in meeting.voices)


def told_scope(meeting: Meeting, item: ItemDraft) -> str:
    """Whom an item concerns, as papers tell it: of a confidential matter nothing, a staircase would tell too much."""
    return "" if is_confidential(meeting, item) else item.scope


def without_scopes(meeting: Meeting, text: str) -> str:
    """A typed text without the words papers tell that by, where it was typed over before confidence was asked for."""
    for scope in _kept(meeting):
        text = re.sub(rf"^\s*涉及范围：{scope}。?\s*$", "", text, flags=re.MULTILINE)
        text = re.sub(rf"（涉及{scope}）|涉及{scope}，?", "", text)
    return text


def _kept(meeting: Meeting) -> Iterator[str]:
    return (re.escape(item.scope) for item in meeting.items if item.scope and is_confidential(meeting, item))
