"""What crosses the border between storage and screen: tasks and how a matter stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.attachments import Stored
from desktop.core.discretion import Known


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """What is to be done about a matter; `proofs` are the kinds of evidence asked for, `internal` keeps it off public
    lists, `version` 0 for a new one."""

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
    internal: bool = False
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


@dataclass(frozen=True, slots=True)
class MilestoneDraft:
    """A part of a task with a day of its own."""

    task_id: int
    subject: str = ""
    due_on: date | None = None
    done_on: date | None = None
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class ProgressDraft:
    """How far a task is on a day, in per cent and in words, what stands in the way, and whether somebody must help."""

    task_id: int
    day: date | None = None
    percent: int | None = 0
    words: str = ""
    difficulty: str = ""
    needs_help: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class ExtensionDraft:
    """A later deadline asked for."""

    task_id: int
    asked_on: date | None = None
    asked_by: str = ""
    reason: str = ""
    new_deadline: date | None = None


@dataclass(frozen=True, slots=True)
class RulingDraft:
    """What was ruled on a later deadline, by whom."""

    extension_id: int
    ruling: str = ""
    ruled_on: date | None = None
    ruled_by: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class HandInDraft:
    """The day a task was done and could be looked at."""

    task_id: int
    day: date | None = None


@dataclass(frozen=True, slots=True)
class AcceptanceDraft:
    """What somebody who did not do the work says of it."""

    task_id: int
    day: date | None = None
    unit: str = ""
    by: str = ""
    result: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class EndDraft:
    """Why nobody has to do something any more, and since when."""

    id: int
    day: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Extension:
    """A later deadline as it was asked for and ruled on; an empty `ruling` waits for one."""

    id: int
    asked_on: date
    asked_by: str
    reason: str
    old_deadline: date
    new_deadline: date
    ruling: str
    ruled_on: date | None
    ruled_by: str
    remark: str


@dataclass(frozen=True, slots=True)
class EvidenceDraft:
    """Files that are kept already and now belong to a matter, or to one of its tasks."""

    matter_id: int
    task_id: int | None
    files: tuple[Stored, ...]
    taken_on: date | None = None


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A piece of evidence; `media` is what kind of file it is."""

    id: int
    task_id: int | None
    kind: str
    phase: str
    name: str
    digest: str
    size: int
    taken_on: date | None


@dataclass(frozen=True, slots=True)
class TaskDetail:
    """A task as its card shows it, with everything noted of it."""

    draft: TaskDraft
    number: str
    state: str
    percent: int
    first_deadline: date
    done_on: date | None
    end_reason: str
    milestones: tuple[MilestoneDraft, ...]
    progress: tuple[ProgressDraft, ...]
    extensions: tuple[Extension, ...]
    acceptances: tuple[AcceptanceDraft, ...]
    handed_in_on: date | None = None

    @property
    def asked(self) -> Extension | None:
        """The extension that waits for a ruling."""
        return next((one for one in self.extensions if not one.ruling), None)


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task in a list; `handed_in_on` when the work came that waits to be accepted or was, `known` whom its paper may come across, None on the screen; `internal` whether the matter itself is
    the office's own."""

    id: int
    matter_id: int
    number: str
    subject: str
    compound: str
    source: str
    unit: str
    person: str
    given_on: date
    deadline: date
    percent: int
    state: str
    done_on: date | None
    last_words: str = ""
    known: Known | None = None
    internal: bool = False
    handed_in_on: date | None = None


@dataclass(frozen=True, slots=True)
class BoardCard:
    """What waits on the board: a task, or a matter none of whose tasks is under way; `column` is where."""

    column: str
    matter_id: int
    task_id: int | None
    subject: str
    compound: str
    unit: str
    source: str
    since: date
    due: date | None
    state: str
    percent: int
    done_on: date | None
    handed_in_on: date | None = None
