"""Whom a paper of a meeting may come across; how they read on it is the rule of `core.discretion`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.core.discretion import Known, Say, rooms_told, telling
from desktop.core.noted import called, in_no_office, numbers, raisers, secrets
from desktop.features.consultation import rules
from desktop.features.consultation.records import ItemDraft, Meeting


def named(meeting: Meeting, *, public: bool) -> Say:
    """How the names of those who took part read: masked on public papers, unless they act in an office.

    That somebody came is no secret of the file, even if they asked for confidence in a matter.
    """
    heard = _heard(meeting)
    return telling(replace(heard, hidden=heard.hidden - heard.office - heard.residents), public=public)


def told(meeting: Meeting, *, public: bool) -> Say:
    """How what was said and decided reads.

    A resident whose matter is confidential is named on no paper, the internal ones and the file's copy
    included: who has a right to know looks into the program. Others who raised a matter are masked on public
    papers.
    """
    return telling(_heard(meeting), public=public)


def tells_of_confided(text: str, meeting: Meeting) -> bool:
    """Whether a text tells of whoever asked for confidence in a matter, or which stairs it is about; that somebody in office
    came is no secret."""
    if any(
        item.scope and item.scope in text for item in meeting.items if rules.is_confidential(meeting, item)
    ):
        return True
    heard = _heard(meeting)
    none = frozenset[str]()
    secret = replace(heard, hidden=heard.hidden - heard.office, residents=none, contacts=none, rooms=none)
    return telling(secret, public=False)(text) != text


def named_at(meeting: Meeting, item: ItemDraft, *, public: bool) -> Say:
    """How names read beside one item: who spoke, who voted how."""
    return named(meeting, public=public or rules.is_confidential(meeting, item))


def told_of(meeting: Meeting, item: ItemDraft, *, public: bool) -> Say:
    """How what was said of one item reads: of a confidential matter no resident is named, whoever it is."""
    return told(meeting, public=public or rules.is_confidential(meeting, item))


def told_typed(meeting: Meeting, *, public: bool) -> Say:
    """How a text reads that was typed over: of which item a line is, is not known, so the strictest rule holds for all."""
    if not any(rules.is_confidential(meeting, item) for item in meeting.items):
        return told(meeting, public=public)
    return told(meeting, public=True)


def _took_part(meeting: Meeting) -> Known:
    """Those invited, their proxies, and whom else of the compound anything names.

    Whoever stands for a body, or heads a group of residents, acts in an office.
    """
    people = [person for person in meeting.participants if person.heads is None]
    office = rules.acting(people, meeting.draft.convener, meeting.draft.chair)
    everybody = {name for person in people for name in (person.name, person.proxy)}
    units = [person.unit for person in people] + [item.responsible for item in meeting.items]
    answering = (
        in_no_office(item.responsible, item.person) | in_no_office(item.supporting) for item in meeting.items
    )
    residents = meeting.neighbours.union(*answering) | everybody
    places = {meeting.draft.location, meeting.goes_on.location if meeting.goes_on else ""}
    return Known(
        office=office,
        residents=residents - office - {""},
        words=called(meeting.community, meeting.compound, *units),
        venues=frozenset(places - {""}),
    )


def _heard(meeting: Meeting) -> Known:
    """Besides those who took part, whoever raised a matter."""
    there = _took_part(meeting)
    secret = [voice.names for voice in meeting.voices if voice.confidential]
    heard = [words for voice in meeting.voices if not voice.confidential for words in voice.names]
    return Known(
        office=there.office,
        residents=there.residents | (raisers(*heard) - there.office),
        hidden=frozenset(part for names in secret for part in secrets(*names)),
        contacts=numbers(*(words for voice in meeting.voices for words in voice.names)),
        words=there.words,
        venues=there.venues,
        rooms=rooms_told(*_said(meeting), *(words for voice in meeting.voices for words in voice.names)),
    )


def _said(meeting: Meeting) -> Iterator[str]:
    """What may tell of homes with their building."""
    yield from (meeting.draft.subject, meeting.draft.briefing, meeting.draft.follow_up)
    yield from (one.subject for one in meeting.last)
    for item in meeting.items:
        yield from (
            item.subject,
            item.source,
            item.scope,
            item.discussion,
            item.motion,
            item.text,
            item.reservations,
        )
