"""The lists: matters by compound, and tasks with their deadlines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from desktop.core.discretion import telling
from desktop.features.worklist import rules
from desktop.features.worklist.documents.wording import CATEGORIES, KINDS, STATES, said_day
from desktop.features.worklist.records import ListedMatter, TaskRow
from desktop.printing.blocks import Block, Grid, GridColumn, Heading, Paper, Paragraph, Title

MATTERS = (
    GridColumn("编号", 5, "centre"),
    GridColumn("事项", 10),
    GridColumn("类别", 4, "centre"),
    GridColumn("反映人", 4, "centre"),
    GridColumn("办理单位", 4),
    GridColumn("状态", 4, "centre"),
)
TASKS = (
    GridColumn("编号", 5, "centre"),
    GridColumn("任务", 9),
    GridColumn("责任单位", 5),
    GridColumn("期限", 5.6, "centre"),
    GridColumn("进展", 5.4),
)
INTERNAL = "内部使用，不得张贴、外传。"
PUBLIC = "姓名、房号已作去标识化处理。"


def matters_paper(
    matters: Sequence[ListedMatter],
    name: str,
    on: date,
    kind: str = "",
    *,
    public: bool = True,
) -> Paper:
    """问题清单 of a place by compound, of one list or all three.

    For the public, names are masked and what is confidential is counted, not listed (domain 2.7, 4.5 step 1); the
    internal list leaves out who raised it.
    """
    secret = sum(matter.confidential for matter in matters) if public else 0
    shown = [matter for matter in matters if not (public and matter.confidential)]
    title = f"{name}{KINDS.get(kind, '问题需求资源')}清单"
    blocks: list[Block] = [Title(title), Paragraph(f"截至{said_day(on)}。{PUBLIC if public else INTERNAL}")]
    for compound, group in groupby(shown, key=lambda matter: matter.compound):
        rows = tuple(_matter(matter, public=public) for matter in group)
        blocks += [Heading(1, f"{compound}（{len(rows)}件）"), Grid(MATTERS, rows)]
    if not shown:
        blocks.append(Paragraph("（无）"))
    if secret:
        blocks.append(Paragraph(f"另有{secret}件应诉求人要求保密，未列入。"))
    return Paper(title, tuple(blocks), day=on)


def tasks_paper(
    tasks: Iterable[TaskRow],
    name: str,
    on: date,
    *,
    public: bool = False,
) -> Paper:
    """任务清单 of a place by compound with units, deadlines and progress as of a day; `public` masks residents and leaves
    out what is for the office only."""
    title = f"{name}任务清单"
    tasks = [task for task in tasks if not (public and task.internal)]
    by_compound = sorted(tasks, key=lambda task: task.compound)
    blocks: list[Block] = [Title(title), Paragraph(f"截至{said_day(on)}。{PUBLIC if public else INTERNAL}")]
    for compound, group in groupby(by_compound, key=lambda task: task.compound):
        rows = tuple(_task(task, on, public=public) for task in group)
        late = sum(row[4].startswith("逾期") for row in rows)
        head = f"{compound}（{len(rows)}项{f'，逾期{late}项' if late else ''}）"
        blocks += [Heading(1, head), Grid(TASKS, rows)]
    if not by_compound:
        blocks.append(Paragraph("（无）"))
    return Paper(title, tuple(blocks), day=on)


def _matter(matter: ListedMatter, *, public: bool) -> tuple[str, ...]:
    say = telling(matter.known, public=public)
    place = "" if public or not matter.where or matter.confidential else f"（{matter.where}）"
    return (
        matter.number, f"{say(matter.subject)}{place}", CATEGORIES[matter.category],
        say(matter.raised_by) or "—", say(matter.unit) or "—", STATES[matter.state],
    )  # fmt: skip


def _task(task: TaskRow, on: date, *, public: bool) -> tuple[str, ...]:
    if task.known is None:
        raise ValueError("a row of the screen does not know whom a paper must not name")
    say = telling(task.known, public=public)
    done = f"{said_day(task.done_on)}办结" if task.done_on else f"{task.percent}%"
    waits = "待验收" if task.state == "to_accept" else ""
    words = "，".join(filter(None, (_late(task, on), waits, done, say(task.last_words))))
    who = " ".join(filter(None, (say(task.unit), say(task.person))))
    return (task.number, say(task.subject), who, said_day(task.deadline), words)


def _late(task: TaskRow, on: date) -> str:
    """By how much the deadline was missed when the work was handed in, or by now."""
    over = rules.days_over(task.deadline, task.handed_in_on or task.done_on, on)
    return f"逾期{over}天" if over else ""
