"""Who acts in no office where tasks were given. Nothing here changes anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.noted import in_no_office
from desktop.features.consultation import rules
from desktop.features.consultation.entities import Item, ItemTask, Meeting, Participant
from desktop.features.consultation.records import ParticipantDraft
from desktop.features.organisation.queries import listed
from desktop.features.worklist.entities import Task


def residents(s: Session, matters: Collection[int]) -> dict[int, frozenset[str]]:
    """By matter, who took part as a resident in a meeting that gave a task of it, and who is to do that task as one.

    The register need not know them: public papers of the task mask them as those of the meeting do (个人信息保护法 25).
    """
    query = (
        select(Task.matter_id, Item.meeting_id, Task.unit, Task.supporting, Task.person)
        .join(ItemTask, ItemTask.task_id == Task.id)
        .join(Item, ItemTask.item_id == Item.id)
        .where(Task.matter_id.in_(listed(matters)))
    )
    given = s.execute(query).all()
    there = _took_part(s, {meeting for _matter, meeting, *_ in given})
    found: defaultdict[int, frozenset[str]] = defaultdict(frozenset)
    for matter, meeting, unit, supporting, person in given:
        found[matter] |= there[meeting] | in_no_office(unit, person) | in_no_office(supporting)
    return dict(found)


def _took_part(s: Session, meetings: Collection[int]) -> defaultdict[int, frozenset[str]]:
    """Who took part in meetings as a resident, by meeting."""
    people: defaultdict[int, list[ParticipantDraft]] = defaultdict(list)
    led: dict[int, tuple[str, str]] = {}
    query = (
        select(
            Meeting.id, Meeting.convener, Meeting.chair, Participant.unit, Participant.name, Participant.proxy
        )
        .join(Participant, Participant.meeting_id == Meeting.id)
        .where(Meeting.id.in_(listed(meetings)), Participant.heads.is_(None))
    )
    for meeting, convener, chair, unit, name, proxy in s.execute(query):
        led[meeting] = (convener, chair)
        people[meeting].append(ParticipantDraft(unit, name, proxy=proxy))
    found: defaultdict[int, frozenset[str]] = defaultdict(frozenset)
    for meeting, came in people.items():
        everybody = frozenset(name for person in came for name in (person.name, person.proxy) if name)
        found[meeting] = everybody - rules.acting(came, *led[meeting])
    return found
