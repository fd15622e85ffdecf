"""What a resident is told, and what follows from what he says of it. One function, one transaction."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound, RuleBroken
from desktop.features.worklist import queries, rules
from desktop.features.worklist.commands.state import require_come, settle, take_up
from desktop.features.worklist.commands.tasks import give_task
from desktop.features.worklist.commands.wording import answer_said
from desktop.features.worklist.entities import Answer, Matter
from desktop.features.worklist.records import AnswerDraft, StepLine, TaskDraft

REQUIRED = {"way": "answer.way_missing", "by": "answer.by_missing", "verdict": "answer.verdict_missing"}


def answer_matter(s: Session, draft: AnswerDraft) -> str:
    """Note an attempt to tell the resident, for the matters linked to this one as well; returns the state now.

    What closes it closes those too: who told of the same was answered, whichever way his matter goes afterwards.

    Once it was sent on its way and nobody is at work, satisfied and partly satisfied close the matter, so does the
    third day since on which nobody is reached; who is not satisfied gets a new task, or a reason why it stays closed
    (domain 4.5 step 6). Before that the answer is kept and the matter stays where it is.
    Raises `RuleBroken` beside `answered_on`, `way`, `by`, `verdict`, `kept_closed` or what the task lacks, `NotFound`.
    """
    matter = s.get(Matter, draft.matter_id)
    if matter is None:
        raise NotFound(id=draft.matter_id)
    if matter.duplicate_of_id is not None:
        other = s.get_one(Matter, matter.duplicate_of_id)
        raise RuleBroken("answer.merged", number=queries.said(matter), other=queries.said(other))
    day = _check(draft, matter)
    tries, counts = _tries(s, matter, day)
    closes = rules.closes(matter.state, draft.verdict, tries, draft.kept_closed.strip())
    everybody = (matter, *s.scalars(select(Matter).where(Matter.duplicate_of_id == matter.id)))
    for told in everybody:
        s.add(_noted(told.id, draft, day))
        if closes:
            told.closed_on, told.close_reason = day, draft.kept_closed.strip()
    words = draft.kept_closed.strip() or draft.words.strip()
    said = answer_said(draft.verdict, tries if counts else 0, words)
    settle(s, matter.id, day, said, draft.by)
    if draft.again.strip():
        for told in everybody:
            take_up(told)
        wanted = TaskDraft(
            matter.id,
            draft.again,
            unit=draft.unit,
            person=draft.person,
            given_on=day,
            deadline=draft.deadline,
        )
        give_task(s, wanted, draft.by)
    return matter.state


def _check(draft: AnswerDraft, matter: Matter) -> date:
    if draft.answered_on is None:
        raise RuleBroken("answer.day_missing", field="answered_on")
    require_come(draft.answered_on, "answered_on")
    if draft.answered_on < matter.raised_on:
        raise RuleBroken("step.day_too_early", field="answered_on", since=matter.raised_on)
    done = max((task.done_on for task in matter.tasks if task.done_on), default=matter.raised_on)
    if (
        draft.verdict in ("satisfied", "partly")
        and matter.state in rules.ANSWERABLE
        and draft.answered_on < done
    ):
        raise RuleBroken("step.day_too_early", field="answered_on", since=done)
    for field, code in REQUIRED.items():
        if not getattr(draft, field).strip():
            raise RuleBroken(code, field=field)
    ending = matter.state in rules.ANSWERABLE
    if draft.verdict == "not" and ending and not (draft.kept_closed.strip() or draft.again.strip()):
        raise RuleBroken("answer.what_now_missing", field="again")
    if draft.kept_closed.strip() and draft.again.strip():
        raise RuleBroken("answer.both", field="kept_closed")
    return draft.answered_on


def _tries(s: Session, matter: Matter, day: date) -> tuple[int, bool]:
    """On how many days nobody was reached, with one on this day, and whether that is one more that counts."""
    s.refresh(matter, ["steps", "answers"])
    steps = [StepLine(one.day, one.by, one.state, one.words) for one in matter.steps]
    unreached = {one.answered_on for one in matter.answers if one.verdict == "unreached"}
    tries, counts, _ = rules.try_on(steps, unreached, matter.state, day)
    return tries, counts


def _noted(matter_id: int, draft: AnswerDraft, day: date) -> Answer:
    return Answer(
        matter_id=matter_id, answered_on=day, way=draft.way, by=draft.by.strip(), verdict=draft.verdict,
        words=draft.words.strip(), kept_closed=draft.kept_closed.strip(),
    )  # fmt: skip
