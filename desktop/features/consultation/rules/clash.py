"""Pure rules of what two people wrote in one place at once: both stay in the text itself until somebody chooses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop.features.consultation.records import Chunk, Hand, Twofold
from desktop.features.consultation.rules.wording import chunks

RUNNING = ("discussion", "text", "reservations", "briefing")
"""Fields of running text; of any other field one value stands, and the other is told."""

BEGIN, OTHER, END = "【同一处有两稿】", "【另一稿，{told}】", "【两稿完】"
MARK = re.compile(r"【(?:同一处有两稿|另一稿，([^】]*)|两稿完)】")


def woven(base: str, mine: str, theirs: str, hand: Hand | None) -> str:
    """Two texts made from the same `base` as one, paragraph by paragraph.

    Where both changed the same paragraphs to something else, both stand: what is stored last above, below it
    what was stored before, with when and by whose `hand` as far as that is known. What merely came back by a step
    that was undone is nobody's text: mine stands alone.
    """
    if hand and hand.undone:
        return "\n".join(line for part in chunks(base, mine, theirs) for line in _alone(part))
    return "\n".join(line for part in chunks(base, mine, theirs) for line in _lines(part, hand))


def twofold(text: str) -> list[Twofold]:
    """The places of a text in which two texts stand."""
    return [part for part in _cut(text.splitlines()) if isinstance(part, Twofold)]


def pieces(text: str) -> list[Chunk]:
    """A text as chunks: paragraphs that stand (`same`), and those of which there are two (`both`)."""
    return [
        Chunk("both", tuple(part.mine.splitlines()), tuple(part.other.splitlines()))
        if isinstance(part, Twofold)
        else Chunk("same", (part,), (part,))
        for part in _cut(text.splitlines())
    ]


def chosen(text: str, which: str) -> str:
    """The text with one of two everywhere: `mine` is the upper one, `other` the marked one; or `both`, unmarked."""
    lines = list[str]()
    for part in pieces(text):
        twice = part.kind == "both"
        lines += () if twice and which == "other" else part.mine
        lines += part.new if twice and which != "mine" else ()
    return "\n".join(lines)


def unchosen(text: str) -> bool:
    """Whether somebody has still to choose: a mark stands in the text, be it only one that was left over."""
    return any(MARK.fullmatch(line) for line in text.splitlines())


def _lines(part: Chunk, hand: Hand | None) -> Iterator[str]:
    if part.kind == "both":
        yield from (BEGIN, *part.mine, OTHER.format(told=_told(hand)), *part.new, END)
    else:
        yield from part.new if part.kind == "new" else part.mine


def _alone(part: Chunk) -> Sequence[str]:
    return part.new if part.kind == "new" else part.mine


def _told(hand: Hand | None) -> str:
    """When, in the time of this PC, and who."""
    if hand is None:
        return "时间不详"
    name = re.sub(r"[】\n]", "", hand.name)
    return f"{hand.at.astimezone():%Y-%m-%d %H:%M}" + (f"，{name}" if name else "")


def _cut(lines: Sequence[str]) -> Iterator[str | Twofold]:
    """The paragraphs that stand, and the places of two texts whose three marks are all there."""
    at = 0
    while at < len(lines):
        marks = [line for line in range(at, len(lines)) if MARK.fullmatch(lines[line])][:3]
        if marks and marks[0] == at and (place := _place(lines, marks)):
            yield place
            at = marks[2] + 1
        else:
            yield lines[at]
            at += 1


def _place(lines: Sequence[str], marks: Sequence[int]) -> Twofold | None:
    """What stands between three marks, if they are one of each in their order."""
    if len(marks) < 3:
        return None
    first, middle, last = marks
    other = MARK.fullmatch(lines[middle])
    if lines[first] != BEGIN or lines[last] != END or other is None or other[1] is None:
        return None
    return Twofold("\n".join(lines[first + 1 : middle]), "\n".join(lines[middle + 1 : last]), other[1])
