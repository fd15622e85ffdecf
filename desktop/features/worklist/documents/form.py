"""Rows of the ruled forms of tasks and matters, with the places to sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.printing.blocks import Form, FormCell, FormRow

SHARES = (4.6, 9.4, 4.6, 9.4)
SIGNED = "签字：　　　　　　　　　　年　　月　　日"
SEALED = "签字（盖章）：　　　　　　　　　　年　　月　　日"
FACT, WRITING, SIGNING = 11.0, 28.0, 16.0
"""How high in millimetres a row is that tells a fact, where an opinion is written by hand, and where one signs."""

SHORT = 100
"""Up to so many characters stand as a fact; more is set as text that may run over pages."""

Line = tuple[str, str]


def form(*rows: Iterable[FormRow]) -> Form:
    return Form(SHARES, tuple(row for some in rows for row in some))


def full(label: str, words: str, *, height: float = FACT, always: bool = False) -> Iterator[FormRow]:
    """One line across; without words there is none, unless it is `always` there for the pen."""
    prose = len(words) > SHORT or height > FACT
    if words or always:
        yield FormRow((FormCell(label, "label"), FormCell(words, "prose" if prose else "value", 3)), height)


def pairs(*lines: Line) -> Iterator[FormRow]:
    """Two short facts in a row; what is not known is left out, and the last one alone goes across."""
    known = [line for line in lines if line[1]]
    for at in range(0, len(known), 2):
        two = known[at : at + 2]
        cells = [cell for label, words in two for cell in (FormCell(label, "label"), FormCell(words))]
        if len(two) == 1:
            cells[1] = FormCell(two[0][1], span=3)
        yield FormRow(tuple(cells), FACT)


def signed(label: str, words: str = SIGNED, *, height: float = SIGNING) -> Iterator[FormRow]:
    """Where somebody signs by hand."""
    yield FormRow((FormCell(label, "label"), FormCell(words, span=3)), height)
