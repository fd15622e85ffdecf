"""What shows that an installation worked: folders, papers, the registry, pictures of the screen."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image, ImageChops

LEAST_COLOURS = 64
LEAST_EDGES = 0.005
"""A picture with words in it has more colours and edges than these; one of a message that it is waiting has not."""

TITLE_BAR = 24
LEAST_DIFFERENCE = 25
"""Of the 255 steps between black and white."""


def files(folder: Path) -> dict[str, str]:
    """The hash of each file below a folder, by its path there; links are not followed."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in found
    }


def require_same(before: Mapping[str, str], after: Mapping[str, str]) -> None:
    """Raises with the names of what was lost, changed or added."""
    different = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    if different:
        raise RuntimeError("not as it was: " + ", ".join(different[:10]))


def paper(pdf: Path) -> list[str]:
    """The text of each page."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def registry_values(exported: str) -> dict[str, str]:
    """The values of one key as `regedit` exports it: texts as they are, numbers as `dword:…`."""
    values = {}
    for name, text, number in re.findall(r'^"(.+?)"=(?:"(.*)"|(dword:\w+))\s*$', exported, re.MULTILINE):
        values[name] = number or re.sub(r"\\(.)", r"\1", text)
    return values


def properties(program: Path) -> list[dict[str, str]]:
    """What Windows shows about a program's file, in each of its languages."""
    import pefile

    with pefile.PE(str(program), fast_load=True) as read:
        read.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_RESOURCE"]])
        blocks = [block for blocks in getattr(read, "FileInfo", ()) for block in blocks]
        tables = [table for block in blocks for table in getattr(block, "StringTable", ())]
        return [{name.decode(): text.decode() for name, text in table.entries.items()} for table in tables]


def require_drawn(picture: Image.Image, box: Sequence[int]) -> None:
    """Raises where the window in this box, the title bar at its top or the part below its middle is blank."""
    left, top, right, bottom = box
    window = picture.convert("RGB").crop((max(left, 0), max(top, 0), min(right, picture.width), bottom))
    parts = {
        "window": window,
        "title bar": window.crop((0, 0, window.width // 2, TITLE_BAR)),
        "lower half": window.crop((0, window.height // 2, window.width, window.height)),
    }
    blank = [f"{name} ({edges(part):.2%} edges)" for name, part in parts.items() if edges(part) < LEAST_EDGES]
    colours = len(window.getcolors(maxcolors=2**24) or [])
    if blank or colours < LEAST_COLOURS:
        raise RuntimeError(f"{colours} colours; blank: {', '.join(blank) or 'nothing'}")


def edges(picture: Image.Image) -> float:
    """The share of dots that differ from their neighbour on the left."""
    here = picture.crop((1, 0, picture.width, picture.height))
    there = picture.crop((0, 0, picture.width - 1, picture.height))
    differing = ImageChops.difference(here, there).convert("L").histogram()
    return sum(differing[LEAST_DIFFERENCE:]) / (here.width * here.height)


def later(version: str) -> str:
    """The version after this one."""
    *most, last = version.split(".")
    return ".".join((*most, str(int(last) + 1)))
