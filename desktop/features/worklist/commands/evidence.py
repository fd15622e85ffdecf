"""Photos, files and signed sheets of a matter or one of its tasks. One function, one transaction."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.core.attachments import PHOTO
from desktop.core.errors import NotFound, RuleBroken
from desktop.features.worklist.entities import Evidence, Task
from desktop.features.worklist.records import PHASES, EvidenceDraft


def add_evidence(s: Session, draft: EvidenceDraft) -> list[int]:
    """Let kept files prove something; returns their ids. Raises `RuleBroken("evidence.ended")` for an ended task."""
    _require_open(s, draft.task_id)
    rows = [
        Evidence(
            matter_id=draft.matter_id, task_id=draft.task_id, kind="photo" if file.kind == PHOTO else "file",
            name=file.name, digest=file.digest, size=file.size, taken_on=draft.taken_on,
        )
        for file in draft.files
    ]  # fmt: skip
    s.add_all(rows)
    s.flush()
    return [row.id for row in rows]


def label_evidence(s: Session, evidence_id: int, label: str) -> None:
    """Say that a file shows how it was before or after, or that it is a signed sheet; an empty label takes that back."""
    row = _found(s, evidence_id)
    _require_open(s, row.task_id)
    row.phase = label if label in PHASES else ""
    if label == "signature":
        row.kind = "signature"
    elif row.kind == "signature":
        row.kind = "photo" if row.name.lower().endswith(".jpg") else "file"


def remove_evidence(s: Session, evidence_id: int) -> None:
    """Take a file off; raises `RuleBroken("evidence.ended")` once its task was handed in: what was looked at stays."""
    row = _found(s, evidence_id)
    _require_open(s, row.task_id)
    s.delete(row)


def _found(s: Session, evidence_id: int) -> Evidence:
    row = s.get(Evidence, evidence_id)
    if row is None:
        raise NotFound(id=evidence_id)
    return row


def _require_open(s: Session, task_id: int | None) -> None:
    task = s.get(Task, task_id) if task_id else None
    if task is not None and task.state != "doing":
        raise RuleBroken("evidence.ended", subject=task.subject)
