"""Papers for the board, names masked: as PDF, and as the text two editions are compared by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from desktop.features.consultation.documents.announcement import announcement_paper
from desktop.features.consultation.documents.minutes import minutes_paper
from desktop.features.consultation.documents.narrative import narrative_paper
from desktop.features.consultation.documents.results import results_paper
from desktop.features.consultation.records import Meeting
from desktop.printing.blocks import Block, Grid, Paper, Roster
from desktop.printing.document import typeset

PAPERS: Mapping[str, Callable[[Meeting, str | None], Paper]] = {
    "minutes": lambda meeting, body: minutes_paper(meeting, public=True, body=body),
    "narrative": lambda meeting, body: narrative_paper(meeting, public=True, body=body),
    "results": lambda meeting, _body: results_paper(meeting, public=True),
    "announcement": lambda meeting, _body: announcement_paper(meeting, public=True),
}
"""How each paper that may be put up is made: from the meeting, and from what was typed over its text."""


def posted_paper(paper: str, meeting: Meeting, body: str | None) -> Paper:
    """The public version of a paper; `body` is its text as typed, None for that of the program."""
    return PAPERS[paper](meeting, body)


def posted_pdf(paper: Paper) -> bytes:
    """The PDF as it hangs on the board; raises `RuleBroken("print.undrawable")` as `typeset` does."""
    return typeset(paper)


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
