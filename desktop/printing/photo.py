"""Photos on a paper: side by side and of one height, their captions in 仿宋 below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from desktop.core.photo import Jpeg, plain_jpeg
from desktop.printing.blocks import Picture, Pictures
from desktop.printing.breaker import Line, wrap_text
from desktop.printing.fonts import Face, Faces, visible
from desktop.printing.pages import ASCENT, CELL, HEIGHT, ROW, WIDTH, Photo, Strip, Text

ABOVE, BELOW, BETWEEN = 5.0, 4.0, CELL
"""Points above a photo, between it and its caption, and between two photos of a row."""

SIZE, LEADING = 12.0, 16.5
"""小四 type and its line pitch."""

HELD = 4
"""Lines of a caption that stay on the page of their photo; longer ones run on."""

TALLEST = HEIGHT - 2 * ROW - ABOVE - BELOW - HELD * LEADING
"""A photo as high as the page would leave its heading behind: two rows are left for that."""


class Slot(NamedTuple):
    """What stands in a row: a photo, its left edge and the room for it, and the lines below it."""

    photo: Jpeg
    left: float
    width: float
    caption: list[Line]


def picture_strips(block: Picture, faces: Faces) -> Iterator[Strip]:
    """A photo in the middle, at most its share of the width and never enlarged beyond a point a pixel."""
    photo = plain_jpeg(block.data, block.caption)
    width = min(max(block.share, 0.1) * WIDTH, WIDTH, photo.width)
    slot = Slot(photo, (WIDTH - width) / 2, width, _caption(block.caption, faces["fang"], WIDTH))
    return _row([slot])


def pictures_strips(block: Pictures, faces: Faces) -> Iterator[Strip]:
    """Two in a row; one that is left over stands in the middle."""
    width = (WIDTH - BETWEEN) / 2
    for first in range(0, len(block.pictures), 2):
        pair = block.pictures[first : first + 2]
        lefts = (0.0, width + BETWEEN) if len(pair) == 2 else ((WIDTH - width) / 2,)
        yield from _row([
            Slot(plain_jpeg(each.data, each.caption), left, width, _caption(each.caption, faces["fang"], width))
            for each, left in zip(pair, lefts, strict=True)
        ])  # fmt: skip


def _row(slots: Sequence[Slot]) -> Iterator[Strip]:
    """The photos with the first lines of their captions as one strip, the lines that are left over each as its own."""
    height = min(TALLEST, *(slot.width * slot.photo.height / slot.photo.width for slot in slots))
    lines = [
        _centred(slots, row, LEADING / 2 + (ASCENT - 0.5) * SIZE)
        for row in zip_longest(*(slot.caption for slot in slots))
    ]
    top = ABOVE + height + BELOW
    held = [
        text._replace(down=top + at * LEADING + text.down)
        for at, row in enumerate(lines[:HELD])
        for text in row
    ]
    photos = tuple(_placed(slot, height) for slot in slots)
    whole = top + min(len(lines), HELD) * LEADING
    yield Strip(whole, tuple(held), photos=photos, keep=len(lines) > HELD)
    yield from (Strip(LEADING, row, snaps=False) for row in lines[HELD:])


def _placed(slot: Slot, height: float) -> Photo:
    width = height * slot.photo.width / slot.photo.height
    return Photo(slot.photo, slot.left + (slot.width - width) / 2, ABOVE, width, height)


def _centred(slots: Sequence[Slot], row: Sequence[Line | None], down: float) -> tuple[Text, ...]:
    return tuple(
        Text(line, "fang", SIZE, slot.left + (slot.width - line.end) / 2, down)
        for slot, line in zip(slots, row, strict=True)
        if line is not None
    )


def _caption(text: str, face: Face, room: float) -> list[Line]:
    parts = visible(text).strip().split("\n")
    return [line for part in parts if part.strip() for line in wrap_text(part.strip(), face, SIZE, room)]
