"""What crosses the border between storage and screen: tasks and how a matter stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """What is to be done about a matter; `proofs` are the kinds of evidence asked for, `version` 0 for a new one."""

    matter_id: int
    subject: str = ""
    standard: str = ""
    unit: str = ""
    supporting: str = ""
    person: str = ""
    resources: str = ""
    acceptance: str = ""
    proofs: tuple[str, ...] = ()
    given_on: date | None = None
    deadline: date | None = None
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """All that decides where a matter is on its way: where it was sent, its tasks' states, whether it is done with."""

    route: str
    tasks: tuple[str, ...]
    merged: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class RouteDraft:
    """Where a matter is sent: who takes it up, until when the resident hears of it, until when it is done."""

    matter_id: int
    route: str = ""
    reason: str = ""
    unit: str = ""
    person: str = ""
    routed_on: date | None = None
    reply_by: date | None = None
    finish_by: date | None = None
