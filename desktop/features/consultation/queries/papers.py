"""What the papers of a meeting are made of, beside the meeting itself."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from desktop.core.attachments import FileRow
from desktop.features.consultation.entities import Item, ItemTask, Wording
from desktop.features.consultation.queries.meetings import meeting_detail
from desktop.features.consultation.queries.publishing import media_type, meeting_files, publications
from desktop.features.consultation.records import Dossier
from desktop.features.worklist.entities import Evidence, Matter, Task


def dossier(s: Session, meeting_id: int) -> Dossier:
    """All that the papers of a meeting tell, the bytes of its photos left in the store; raises `NotFound`."""
    typed = s.scalars(select(Wording).where(Wording.meeting_id == meeting_id))
    return Dossier(
        meeting_detail(s, meeting_id),
        publications(s, meeting_id),
        meeting_files(s, meeting_id),
        _evidence(s, meeting_id),
        _confided(s, meeting_id),
        typed={row.paper: row.typed for row in typed},
    )


def _evidence(s: Session, meeting_id: int) -> tuple[FileRow, ...]:
    """The evidence of the tasks its items gave, task by task, in the order it was added."""
    number = func.printf("%d-%04d-%d", Matter.year, Matter.number, Task.number)
    told = (Evidence.id, Evidence.name, Evidence.digest, Evidence.size, number)
    query = _of_tasks(select(*told), meeting_id).order_by(Item.position, Task.id, Evidence.id)
    return tuple(
        FileRow(id_, name, digest, size, media_type(name), told)
        for id_, name, digest, size, told in s.execute(query)
    )


def _confided(s: Session, meeting_id: int) -> frozenset[int]:
    """Which of that evidence is about somebody who raised the matter, or told of it once more, in confidence: a scan
    may show the name, or the door."""
    telling = aliased(Matter)
    asked = (
        select(telling.id)
        .where(or_(telling.id == Matter.id, telling.duplicate_of_id == Matter.id), telling.confidential)
        .where(or_(telling.raised_by != "", telling.contact != "", telling.place_id.is_not(None)))
        .correlate(Matter)
    )
    return frozenset(s.scalars(_of_tasks(select(Evidence.id), meeting_id).where(asked.exists())))


def _of_tasks(query: Select[*tuple[Any, ...]], meeting_id: int) -> Select[*tuple[Any, ...]]:
    """What is asked of evidence, of the tasks of a meeting's items."""
    return (
        query.join(Task, Evidence.task_id == Task.id)
        .join(Matter, Task.matter_id == Matter.id)
        .join(ItemTask, ItemTask.task_id == Task.id)
        .join(Item, ItemTask.item_id == Item.id)
        .where(Item.meeting_id == meeting_id)
    )
