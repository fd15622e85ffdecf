"""Colours by name, read from a theme file, and how well two of them read on each other."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

STATES = ("ok", "warn", "bad", "info", "idle")

GROUPS = ("a", "b", "c", "d", "e", "f")
"""Grounds that tell one group from its neighbours; a letter always stands on them."""

TEXT_PAIRS = (
    *(
        (f"ink.{ink}", f"surface.{surface}")
        for ink in ("strong", "body", "soft")
        for surface in ("page", "card", "sunken", "hover", "selected")
    ),
    *(
        (f"{state}.ink", ground)
        for state in STATES
        for ground in (f"{state}.fill", "surface.card", "surface.page", "surface.selected")
    ),
    *(("accent.ink", f"accent.{fill}") for fill in ("fill", "hover", "pressed")),
    ("ink.toast", "surface.toast"),
    *(("ink.strong", f"group.{group}") for group in GROUPS),
)
"""Every (text, ground) pair the program sets text in; each must reach 4.5:1."""

SHAPE_PAIRS = (
    ("line.firm", "surface.card"),
    ("line.focus", "surface.card"),
    *((f"{state}.mark", "surface.card") for state in STATES),
)
"""Lines and marks that carry meaning; each must reach 3:1."""


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, asked for as ``tokens["ink.soft"]``."""

    name: str
    colours: Mapping[str, str]

    def __getitem__(self, token: str) -> str:
        return self.colours[token]


def load_tokens(path: Path) -> Tokens:
    groups = tomllib.loads(path.read_text(encoding="utf-8"))
    colours = {f"{group}.{name}": value for group, names in groups.items() for name, value in names.items()}
    return Tokens(path.stem, colours)


def contrast(one: str, other: str) -> float:
    """The WCAG 2 contrast ratio of two ``#RRGGBB`` colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
