"""What of an item papers keep to themselves, because whoever raised its matter asked for confidence (domain 2.7)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from desktop.core.names import IN_OFFICE
from desktop.core.noted import PARTY, acts_in_office, persons
from desktop.features.consultation.records import ItemDraft, Meeting, ParticipantDraft


def acting(people: Collection[ParticipantDraft], *led: str) -> frozenset[str]:
    """Who of those who took part, their proxies with them, acts in an office: whoever stands for a body, or heads a group of
    residents, be it only by the words for who `led` the meeting."""
    heads = frozenset(_heads(people, led))
    of = (person for person in people if acts_in_office(person.unit) or person.name in heads)
    return frozenset(name for person in of for name in (person.name, person.proxy) if name)


def _heads(people: Collection[ParticipantDraft], led: Collection[str]) -> Iterator[str]:
    """Who convened or chaired as the head of a group: `居民小组长刘玉芬`; the name alone tells no office."""
    said = [part for words in led for part in words.split("、")]
    for person in people:
        posts = (part.removesuffix(person.name) for part in said if part.endswith(person.name))
        if PARTY.search(person.unit) is None and any(IN_OFFICE.search(post) for post in posts):
            yield person.name


def leading(meeting: Meeting) -> frozenset[str]:
    """Who leads a meeting or answers for an item of it in a unit: they act in an office."""
    doing = (item.person for item in meeting.items if acts_in_office(item.responsible))
    return persons(meeting.draft.convener, meeting.draft.chair, meeting.draft.recorder, *doing)


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
