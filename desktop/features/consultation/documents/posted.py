"""Papers for the board, names masked: as PDF, and as the text two editions are compared by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from desktop.features.consultation.documents.announcement import announcement_paper
from desktop.features.consultation.documents.discretion import named, told
from desktop.features.consultation.documents.minutes import minutes_paper
from desktop.features.consultation.documents.narrative import narrative_paper
from desktop.features.consultation.documents.results import results_paper
from desktop.features.consultation.documents.wording import said_day
from desktop.features.consultation.records import AFTERWARDS, Meeting, PublicationDraft, mark_of
from desktop.printing.blocks import Block, Form, FormCell, FormRow, Grid, Paper, Roster
from desktop.printing.document import typeset

PAPERS: Mapping[str, Callable[[Meeting, str | None], Paper]] = {
    "minutes": lambda meeting, body: minutes_paper(meeting, public=True, body=body),
    "narrative": lambda meeting, body: narrative_paper(meeting, public=True, body=body),
    "results": lambda meeting, _body: results_paper(meeting, public=True),
    "announcement": lambda meeting, _body: announcement_paper(meeting, public=True),
}
"""How each paper that may be put up is made: from the meeting, and from what was typed over its text."""


def posted_paper(draft: PublicationDraft, number: int, meeting: Meeting, body: str | None) -> Paper:
    """The public version of a paper as it hangs; `body` is its text as typed, None for that of the program.

    At its foot stands what a resident has to know of the sheet: `number`, where and how long it hangs, whom to tell.
    """
    paper = PAPERS[draft.paper](meeting, body)
    return replace(paper, blocks=(*paper.blocks, _foot(draft, number, meeting)))


def _foot(draft: PublicationDraft, number: int, meeting: Meeting) -> Form:
    """公示编号, 张贴地点, 公示期 (domain 4.1 step 6), and how to object; not part of what two editions are compared by."""
    begins, ends = draft.begins_on, draft.ends_on
    days = f"（{(ends - begins).days}日）" if begins and ends else ""
    facts = {
        "公示编号": mark_of(begins.year if begins else 0, number),
        "公示期": f"{said_day(begins)}至{said_day(ends)}{days}",
        "张贴地点": told(meeting, public=True)(draft.places.strip()),
    }
    if draft.paper in AFTERWARDS:
        facts["意见反馈"] = _whom_to_tell(meeting)
    rows = ((FormCell(label, "label"), FormCell(words)) for label, words in facts.items())
    return Form((5, 23), tuple(FormRow(cells, 7.5) for cells in rows), foot=True)


def _whom_to_tell(meeting: Meeting) -> str:
    convener = named(meeting, public=True)(meeting.draft.convener) or meeting.community or "社区居委会"
    return f"对以上内容有异议的，请在公示期内向{convener}或居民代表、网格员提出，可当面、书面或电话告知；答复情况一并存档。"


def posted_pdf(paper: Paper, substitute: str | None = None) -> bytes:
    """The PDF as it hangs on the board; raises `RuleBroken("print.undrawable")` as `typeset` does."""
    return typeset(paper, substitute=substitute)


def plain_text(paper: Paper) -> str:
    """What a paper says, a paragraph a line, without how it looks."""
    return "\n".join(line for block in paper.blocks for line in _lines(block) if line.strip())


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Grid(columns, rows):
            yield "　".join(column.title for column in columns)
            yield from ("　".join(row) for row in rows)
        case Roster(label, entries):
            yield f"{label}：{'；'.join(entries)}"
        case _:
            words = [_word(getattr(block, one.name)) for one in fields(block) if one.name != "colour"]
            yield from "　".join(word for word in words if word).splitlines()


def _word(value: Any) -> str:
    return value if isinstance(value, str) else ""
