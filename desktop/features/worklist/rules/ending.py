"""What must be there before a task is accepted, and when an answer closes a matter (domain 4.5 steps 4 to 6)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date

from desktop.core.errors import RuleBroken
from desktop.core.text import same_one
from desktop.features.worklist.records import ATTEMPTS, AcceptanceDraft, StepLine

BETWEEN, BLANKS_TOO = re.compile(r"[、，,;；/]+"), re.compile(r"[、，,;；/\s]+")
ANSWERABLE = ("accepted", "to_answer")
"""States in which it was decided what becomes of the matter and nobody is at work: what the resident says then ends it."""


def lacking(asked: Sequence[str], there: Collection[str]) -> tuple[str, ...]:
    """The kinds of evidence that are still wanted: those asked for, or any one piece where none is named."""
    if not asked:
        return () if there else ("any",)
    return tuple(kind for kind in asked if kind not in there)


def require_other(draft: AcceptanceDraft, *doers: str) -> None:
    """Raises `RuleBroken` beside `unit` or `by` when who accepts is who did it: 验收人 = 承办人."""
    for field, said in (("by", draft.by), ("unit", draft.unit)):
        if is_of(said, *doers):
            raise RuleBroken("acceptance.own_work", field=field, name=said)


def is_of(said: str, *doers: str) -> bool:
    """Whether any of those said is any of the doers, of whom several may stand together."""
    mine, theirs = _each(said), [one for doer in doers for one in _each(doer)]
    return any(same_one(one, other) for one in mine for other in theirs)


def _each(said: str) -> tuple[str, ...]:
    """Everybody a note may tell of: a blank parts two names, or stands in one (李 四)."""
    return (said, *BETWEEN.split(said), *BLANKS_TOO.split(said))


def closes(state: str, verdict: str, tries: int, kept_closed: str) -> bool:
    """Whether an answer ends the matter: satisfied, partly, not but kept closed, or unreached on the third day.

    One that was sent nowhere yet, waits for a meeting or is worked at stays where it is, whatever the resident says.
    """
    if state not in ANSWERABLE:
        return False
    if verdict == "unreached":
        return tries >= ATTEMPTS
    return verdict in ("satisfied", "partly") or bool(kept_closed)


def tried_on(steps: Sequence[StepLine], unreached: Collection[date]) -> frozenset[date]:
    """The days on which nobody was reached since a matter came where it is now, the work accepted, or it was sent on.

    What was tried before, or is noted for a day before, told the resident of nothing that holds now.
    """
    came, after = _since(steps)
    return frozenset(one.day for one in after if came and one.day in unreached and one.day >= came.day)


def _since(steps: Sequence[StepLine]) -> tuple[StepLine | None, Sequence[StepLine]]:
    """The step by which a matter came where it is now, and those after it."""
    since = len(steps)
    while since and steps[since - 1].state == steps[-1].state:
        since -= 1
    return (steps[since], steps[since + 1 :]) if steps else (None, ())


def try_on(
    steps: Sequence[StepLine], unreached: Collection[date], state: str, day: date
) -> tuple[int, bool, date | None]:
    """On how many days nobody was reached, with one on this day, whether that is one more, and since when they count.

    No one counts while nothing is decided yet or somebody is at work, nor once the matter has ended.
    """
    before = tried_on(steps, unreached)
    now = tried_on([*steps, StepLine(day, "", state, "")], {*unreached, day})
    came, _ = _since(steps)
    return len(now), state in ANSWERABLE and now != before, came and came.day
