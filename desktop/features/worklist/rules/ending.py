"""What must be there before a task is accepted, and when an answer closes a matter (domain 4.5 steps 4 to 6)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from desktop.core.errors import RuleBroken
from desktop.features.worklist.records import ATTEMPTS, AcceptanceDraft, TaskDraft

BETWEEN = re.compile(r"[、，,;；/\s]+")
ANSWERABLE = ("registered", "accepted", "to_answer")
"""States in which nobody is at work any more or yet: what the resident says then ends the matter."""


def lacking(asked: Sequence[str], there: Collection[str]) -> tuple[str, ...]:
    """The kinds of evidence that are still wanted: those asked for, or any one piece where none is named."""
    if not asked:
        return () if there else ("any",)
    return tuple(kind for kind in asked if kind not in there)


def require_other(draft: AcceptanceDraft, task: TaskDraft) -> None:
    """Raises `RuleBroken` beside `unit` or `by` when who accepts is who did it: 验收人 = 承办人."""
    doers = {*BETWEEN.split(task.unit), *BETWEEN.split(task.person)} - {""}
    if doers & set(BETWEEN.split(draft.by)):
        raise RuleBroken("acceptance.own_work", field="by", name=draft.by)
    if doers & set(BETWEEN.split(draft.unit)):
        raise RuleBroken("acceptance.own_work", field="unit", name=draft.unit)


def closes(state: str, verdict: str, verdicts_before: Sequence[str], kept_closed: str) -> bool:
    """Whether an answer ends the matter: satisfied, partly, not but kept closed, or the third time unreached in a row."""
    if state not in ANSWERABLE:
        return False
    if verdict == "unreached":
        row = 0
        for before in reversed(verdicts_before):
            if before != "unreached":
                break
            row += 1
        return row + 1 >= ATTEMPTS
    return verdict in ("satisfied", "partly") or bool(kept_closed)
