"""办结反馈单, or 办理情况反馈单 before anything is done: what a resident is told of a matter, with photos and a place to say what they think of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from desktop.core.discretion import Say
from desktop.features.worklist.documents.form import SEALED, SIGNED, WRITING, form, full, pairs, signed
from desktop.features.worklist.documents.wording import (
    RESULTS,
    STATES,
    VERDICTS,
    WAYS,
    place,
    raised_by,
    said_day,
    saying,
)
from desktop.features.worklist.records import AnswerLine, Matter
from desktop.printing.blocks import Form, Paper, Paragraph, Picture, Pictures, Title

DONE = ("closed", "declined", "to_answer")
"""States of a matter in which nothing is to be done but to tell the resident; merged is none: that tells of another."""
BOXES = "□满意　　　□基本满意　　　□不满意"


def answer_paper(
    matter: Matter, office: str, today: date, *, public: bool, photos: Sequence[tuple[str, bytes]] = ()
) -> Paper:
    """办结反馈单 to the resident: what was raised, what was done, before and after, and boxes for what they say of it.

    Of a matter that is still under way it is a 办理情况反馈单 and says how far it is, without the boxes. `photos` are captions and JPEG bytes. `public` masks the name; where it is confidential no version tells it.
    """
    pictures = (Pictures(tuple(Picture(data, caption) for caption, data in photos)),) if photos else ()
    title = answer_title(matter)
    so_far = f"截至{said_day(today)}，该事项{STATES[matter.state]}，尚未办结。"
    open_ones = () if matter.state in DONE else (Paragraph(so_far),)
    blocks = (Title(title), *open_ones, _table(matter, office, today, public=public), *pictures)
    return Paper(f"{title} {matter.number}", blocks, subject=matter.number, day=today)


def answer_title(matter: Matter) -> str:
    return "办结反馈单" if matter.state in DONE else "办理情况反馈单"


def _table(matter: Matter, office: str, today: date, *, public: bool) -> Form:
    say = saying(matter, public=public)
    last = matter.answers[-1] if matter.answers else None
    heard = last is not None and last.verdict != "unreached"
    words = (VERDICTS[last.verdict], say(last.words)) if last and heard else ()
    said = "，".join(part for part in words if part)
    done = "\n".join(say(line) for line in _done(matter)) or say(matter.way.reason)
    boxes = BOXES if matter.state in DONE and not public else ""
    name = raised_by(matter, public=public)
    return form(
        pairs(("编号", matter.number), ("反映日期", said_day(matter.draft.raised_on))),
        pairs(("反映人", name), ("所在小区", say(place(matter)))),
        full("反映事项", say(matter.draft.subject)),
        full("办理情况", done, height=WRITING, always=True),
        pairs(("办结日期", said_day(matter.closed_on))),
        full("答复情况" if heard or not last else "联系情况", "\n".join(_told(matter, say))),
        full("未再办理\n的原因", say(matter.close_reason)),
        full("居民意见", said or boxes),
        () if public else signed("居民签名", SIGNED),
        signed("办理单位", _signature(office, today, public=public)),
    )


def _told(matter: Matter, say: Say) -> Iterator[str]:
    """The answer that was heard; where the last try reached nobody, every try since anybody was."""
    tries: list[AnswerLine] = []
    for one in matter.answers:
        tries = [*tries, one] if one.verdict == "unreached" else []
    if matter.answers and not tries:
        last = matter.answers[-1]
        yield f"{said_day(last.answered_on)}，{WAYS[last.way]}，答复人：{say(last.by)}"
    for one in tries:
        noted = f"（{say(one.words)}）" if one.words else ""
        yield f"{said_day(one.answered_on)}，{WAYS[one.way]}，联系人：{say(one.by)}，{VERDICTS[one.verdict]}{noted}"


def _signature(office: str, today: date, *, public: bool) -> str:
    """On the board the day of the sheet, on paper the place to sign and seal."""
    told = ("　　".join((office, said_day(today))),) if public else (office, SEALED)
    return "\n".join(words for words in told if words)


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
            f"{task.draft.subject}：{task.draft.unit}，"
            + "，".join(part for part in (last, done, seen) if part)
            + "。"
        )
