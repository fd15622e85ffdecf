"""The forms of one task: 督办单 and 延期审批单."""

from __future__ import annotations

from datetime import date

from desktop.features.worklist import rules
from desktop.features.worklist.documents.form import (
    SEALED,
    SIGNED,
    WRITING,
    form,
    full,
    pairs,
    signed,
)
from desktop.features.worklist.documents.wording import PROOFS, RULINGS, SOURCES, place, said_day, saying
from desktop.features.worklist.records import Extension, Matter, MilestoneDraft, TaskDetail
from desktop.printing.blocks import Block, Paper, Paragraph, Title

BOXES = "□同意　　　□不同意"


def supervision_paper(
    matter: Matter, task: TaskDetail, office: str, today: date, *, public: bool = False
) -> Paper:
    """督办单 to the unit that has to do a task, as of a day, with the places to sign for it; who raised it is not told."""
    say, draft = saying(matter, public=public), task.draft
    came = f"{matter.own.get(matter.draft.source, SOURCES[matter.draft.source])}，{said_day(matter.draft.raised_on)}"
    table = form(
        pairs(("编号", task.number), ("签发日期", said_day(today))),
        full("督办事项", say(draft.subject)),
        pairs((f"所在{matter.own.get('compound', '小区')}", say(place(matter))), ("事项来源", came)),
        pairs(
            ("责任单位", say(draft.unit)),
            ("责任人", say(draft.person)),
            ("配合单位", say(draft.supporting)),
        ),
        full("目标标准", say(draft.standard), always=True),
        pairs(("交办日期", said_day(draft.given_on)), ("办结期限", said_day(draft.deadline))),
        pairs(("原定期限", said_day(task.first_deadline) if task.first_deadline != draft.deadline else "")),
        pairs(("佐证要求", "、".join(PROOFS[kind] for kind in draft.proofs))),
        full("里程碑", say("\n".join(_part(task, part, today) for part in task.milestones))),
        full("目前进展", say(_so_far(task))),
        full("督办要求", _demand(task, today), height=WRITING),
        signed("督办单位", f"{office}\n{SEALED}" if office else SEALED),
        signed("签收", SIGNED),
        full("办理情况\n（责任单位填写）", "", height=WRITING, always=True),
        signed("责任单位", SEALED),
    )
    return _paper("督办单", task.number, today, (Title("督办单"), table))


def extension_paper(
    matter: Matter, task: TaskDetail, wish: Extension, today: date, *, public: bool = False
) -> Paper:
    """延期审批单 of one wish for more time, ruled on or to be ruled on by hand; the old deadline stands beside the new."""
    say = saying(matter, public=public)
    longer = f"{said_day(wish.new_deadline)}（延长{(wish.new_deadline - wish.old_deadline).days}天）"
    ruled = "，".join(part for part in (RULINGS.get(wish.ruling, ""), say(wish.remark)) if part)
    table = form(
        pairs(("编号", task.number), ("申请日期", said_day(wish.asked_on))),
        full("任务", say(task.draft.subject)),
        pairs(("责任单位", say(task.draft.unit)), ("责任人", say(task.draft.person))),
        pairs(("首次期限", said_day(task.first_deadline)), ("现行期限", said_day(wish.old_deadline))),
        pairs(("申请延至", longer)),
        full("延期原因", say(wish.reason), height=WRITING),
        full("目前进展", say(_so_far(task))),
        signed("申请人", f"{say(wish.asked_by)}　　{SIGNED}" if wish.asked_by else SEALED),
        full("审批意见", ruled or BOXES, height=WRITING),
        signed("审批人", _ruled(wish, say(wish.ruled_by))),
    )
    note = Paragraph("原期限保留在案。审批人不得为申请人，也不得为承办人。")
    return _paper("延期审批单", task.number, today, (Title("延期审批单"), table, note))


def _ruled(wish: Extension, name: str) -> str:
    """Who ruled, on which day, and the place to sign for it."""
    told = "，".join(part for part in (name, said_day(wish.ruled_on)) if part)
    return f"{told}　　签字：" if told else SEALED


def _part(task: TaskDetail, part: MilestoneDraft, today: date) -> str:
    done = f"{said_day(part.done_on)}完成" if part.done_on else ""
    over = rules.part_over(task, part, today)
    late = f"逾期{over}天" if over else ""
    due = f"{part.subject}：应于{said_day(part.due_on)}前完成"
    return "，".join(filter(None, (due, done, late)))


def _demand(task: TaskDetail, today: date) -> str:
    deadline = task.draft.deadline or today
    left, due = rules.days_left(deadline, today), said_day(deadline)
    if task.done_on is not None:
        return f"该任务已于{said_day(task.done_on)}办结，本单存档。"
    if task.handed_in_on is not None:
        late = rules.days_over(deadline, task.handed_in_on, today)
        return f"该任务已于{said_day(task.handed_in_on)}提交验收{f'，逾期{late}天' if late else ''}，待验收。"
    if left < 0:
        return f"应于{due}前办结，现已逾期{-left}天。请抓紧办理，并于三日内书面说明原因和办结时间。"
    when = "今天到期" if left == 0 else f"距期限还有{left}天"
    return f"应于{due}前办结，{when}。请按期办理，办结后提交佐证材料并申请验收。"


def _so_far(task: TaskDetail) -> str:
    if not task.progress:
        return "尚无进展记录"
    note = task.progress[-1]
    stuck = f"困难：{note.difficulty}" if note.difficulty else ""
    return "，".join(part for part in (f"{said_day(note.day)}完成{note.percent}%", note.words, stuck) if part)


def _paper(title: str, number: str, day: date, blocks: tuple[Block, ...]) -> Paper:
    return Paper(f"{title} {number}", blocks, subject=number, day=day)
