"""The numbers of matters and tasks, and what is typed for one."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func, select

from desktop.core.text import folded
from desktop.features.worklist.entities import Matter, Task

DASHES = str.maketrans(dict.fromkeys("—–‐‑‒−", "-"))
MATTER_NUMBER = func.printf("%d-%04d", Matter.year, Matter.number)
TASK_NUMBER = func.printf("%d-%04d-%d", Matter.year, Matter.number, Task.number)
"""`2026-0007-1`, of a task with its matter."""


def number_typed(word: str) -> str:
    """A word as a number of ours is written: `２０２６—0007` is `2026-0007`."""
    return folded(word).translate(DASHES)


def has_task(number: str) -> ColumnElement[bool]:
    """Whether a matter has a task under a number, or one that holds it."""
    return (
        select(Task.id)
        .where(Task.matter_id == Matter.id, TASK_NUMBER.contains(number, autoescape=True))
        .correlate(Matter)
        .exists()
    )
