"""The sheets of one task or matter: 督办单, 延期审批单, 办结反馈单."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from desktop.features.worklist import rules
from desktop.features.worklist.documents.wording import (
    PROOFS,
    RESULTS,
    RULINGS,
    SOURCES,
    VERDICTS,
    WAYS,
    hiding,
    raised_by,
    said_day,
)
from desktop.features.worklist.records import Extension, Matter, TaskDetail
from desktop.printing.blocks import (
    Blank,
    Block,
    Grid,
    GridColumn,
    Paper,
    Paragraph,
    Picture,
    Pictures,
    Signature,
    Title,
)

COLUMNS = (GridColumn("项目", 5, "centre"), GridColumn("内容", 23))
Line = tuple[str, str]


def supervision_paper(
    matter: Matter,
    task: TaskDetail,
    office: str,
    today: date,
) -> Paper:
    """督办单 to the unit that has to do a task, as of a day; who raised it is not told."""
    hide, draft = hiding(matter, public=False), task.draft
    lines = (
        ("编号", task.number),
        ("督办事项", hide(draft.subject)),
        (f"所在{matter.own.get('compound', '小区')}", matter.where.replace(" › ", " ")),
        (
            "事项来源",
            f"{matter.own.get(matter.draft.source, SOURCES[matter.draft.source])}，{said_day(matter.draft.raised_on)}",
        ),
        ("责任单位", " ".join(filter(None, (draft.unit, draft.person)))),
        ("配合单位", draft.supporting),
        ("目标标准", hide(draft.standard)),
        ("交办日期", said_day(draft.given_on)),
        ("办结期限", _deadline(task)),
        ("佐证要求", "、".join(PROOFS[kind] for kind in draft.proofs)),
        ("目前进展", hide(_so_far(task))),
    )
    blocks = (
        Title("督办单"), Paragraph(f"{draft.unit}："), Paragraph(_demand(task, today)), _table(lines), Blank(),
        Signature(office, said_day(today)), Blank(), *_receipt(),
    )  # fmt: skip
    return _paper("督办单", task.number, today, blocks)


def extension_paper(
    matter: Matter,
    task: TaskDetail,
    wish: Extension,
    today: date,
) -> Paper:
    """延期审批单 of one wish for more time, ruled on or to be ruled on by hand; the old deadline stands beside the new."""
    hide = hiding(matter, public=False)
    ruled = "，".join(filter(None, (RULINGS.get(wish.ruling, ""), hide(wish.remark))))
    lines = (
        ("编号", task.number),
        ("任务", hide(task.draft.subject)),
        ("责任单位", " ".join(filter(None, (task.draft.unit, task.draft.person)))),
        ("首次期限", said_day(task.first_deadline)),
        ("现行期限", said_day(wish.old_deadline)),
        ("申请延至", said_day(wish.new_deadline)),
        ("延期原因", hide(wish.reason)),
        ("申请人", f"{wish.asked_by}，{said_day(wish.asked_on)}"),
        ("审批意见", ruled or "□同意　□不同意"),
        ("审批人", "，".join(filter(None, (wish.ruled_by, said_day(wish.ruled_on)))) or "（签字）"),
    )
    blocks = (Title("延期审批单"), _table(lines), Paragraph("原期限保留在案。审批人不得为申请人本人。"))
    return _paper("延期审批单", task.number, today, blocks)


def answer_paper(
    matter: Matter,
    office: str,
    today: date,
    *,
    public: bool,
    photos: Sequence[tuple[str, bytes]] = (),
) -> Paper:
    """办结反馈单 to the resident: what was raised, what was done, before and after, and boxes for what they say of it.

    `photos` are captions and JPEG bytes. `public` masks the name; where it is confidential no version tells it.

    """
    hide = hiding(matter, public=public)
    last = matter.answers[-1] if matter.answers else None
    told = f"{said_day(last.answered_on)}，{WAYS[last.way]}，答复人：{last.by}" if last else ""
    said = "，".join(filter(None, (VERDICTS[last.verdict], hide(last.words)))) if last else ""
    lines = (
        ("编号", matter.number),
        ("反映事项", hide(matter.draft.subject)),
        ("反映人", raised_by(matter, public=public)),
        ("反映日期", said_day(matter.draft.raised_on)),
        (f"所在{matter.own.get('compound', '小区')}", matter.where.replace(" › ", " ")),
        ("办理情况", "\n".join(hide(line) for line in _done(matter)) or hide(matter.way.reason)),
        ("办结日期", said_day(matter.closed_on)),
        ("答复情况", told),
        ("居民意见", said or "□满意　□基本满意　□不满意"),
        ("未再办理的原因", hide(matter.close_reason)),
    )
    pictures = [Pictures(tuple(Picture(data, caption) for caption, data in photos))] if photos else []
    signed = [] if public else [Blank(), Paragraph("居民签名：　　　　　　　日期：　　年　　月　　日")]
    blocks = (
        Title("办结反馈单"), _table(lines), *pictures, *signed, Blank(), Signature(office, said_day(today)),
    )  # fmt: skip
    return _paper("办结反馈单", matter.number, today, blocks)


def _done(matter: Matter) -> Iterator[str]:
    """What each task came to."""
    for task in matter.tasks:
        if task.state == "cancelled":
            continue
        look = task.acceptances[-1] if task.acceptances else None
        seen = f"{look.unit}验收{RESULTS[look.result]}" if look else ""
        done = f"{said_day(task.done_on)}完成" if task.done_on else f"办结期限{said_day(task.draft.deadline)}"
        last = task.progress[-1].words if task.progress else ""
        yield (
            f"{task.draft.subject}：{task.draft.unit}，" + "，".join(filter(None, (last, done, seen))) + "。"
        )


def _demand(task: TaskDetail, today: date) -> str:
    deadline = task.draft.deadline or today
    left, due = rules.days_left(deadline, today), said_day(deadline)
    if left < 0:
        return f"下列任务应于{due}前办结，现已逾期{-left}天。请抓紧办理，并于三日内书面说明原因和办结时间。"
    when = "今天到期" if left == 0 else f"距期限还有{left}天"
    return f"下列任务应于{due}前办结，{when}。请按期办理，办结后提交佐证材料并申请验收。"


def _deadline(task: TaskDetail) -> str:
    said = said_day(task.draft.deadline)
    if task.first_deadline == task.draft.deadline:
        return said
    return f"{said}（原期限{said_day(task.first_deadline)}）"


def _so_far(task: TaskDetail) -> str:
    if not task.progress:
        return "尚无进展记录"
    note = task.progress[-1]
    stuck = f"困难：{note.difficulty}" if note.difficulty else ""
    return "，".join(filter(None, (f"{said_day(note.day)}完成{note.percent}%", note.words, stuck)))


def _receipt() -> tuple[Block, ...]:
    return (Paragraph("签收人：　　　　　　　签收日期：　　年　　月　　日"),)


def _table(lines: Iterable[Line]) -> Grid:
    return Grid(COLUMNS, tuple(line for line in lines if line[1]))


def _paper(title: str, number: str, day: date, blocks: tuple[Block, ...]) -> Paper:
    return Paper(f"{title} {number}", blocks, subject=number, day=day)
