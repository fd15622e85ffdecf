"""Who is named in a list of people and units, and how a text reads without them."""

from __future__ import annotations

import re
from collections.abc import Iterable


def names(said: str, name: str) -> bool:
    """Whether a list of people and units names somebody: the whole name, spread with spaces or not.

    Signs, spaces and line breaks part names; 王小 is not named where 王小明 stands.
    """
    spread = r"\s*".join(map(re.escape, "".join(name.split())))
    return bool(spread) and re.search(rf"(?<!\w){spread}(?!\w)", said) is not None


def told_by(*said: str) -> tuple[str, ...]:
    """What would tell who raised a matter: each name and number on its own, the longest first."""
    parts = {part for each in said for part in re.split(r"[、，,;；/\s]+", each) if len(part) > 1}
    return tuple(sorted(parts, key=lambda part: (-len(part), part)))


def unnamed(text: str, hidden: Iterable[str]) -> str:
    """A text with `***` wherever one of these stands in it."""
    for words in hidden:
        text = text.replace(words, "***")
    return text
