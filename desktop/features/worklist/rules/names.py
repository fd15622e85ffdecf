"""Who is named in a list of people and units."""

from __future__ import annotations

import re


def names(said: str, name: str) -> bool:
    """Whether a list of people and units names somebody: the whole name, spread with spaces or not.

    Signs, spaces and line breaks part names; 王小 is not named where 王小明 stands.
    """
    spread = r"\s*".join(map(re.escape, "".join(name.split())))
    return bool(spread) and re.search(rf"(?<!\w){spread}(?!\w)", said) is not None
