"""The bundled faces: unchanged, licensed, complete."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from papers import RARE

from desktop.printing.fonts import FOLDER, ROLES, Face

MANIFEST = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))


def test_the_files_are_those_of_the_manifest() -> None:
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.glob("*.ttf*")}
    assert found == {name: face["sha256"] for name, face in MANIFEST["faces"].items()}


def test_every_face_has_its_licence_beside_it() -> None:
    for face in MANIFEST["faces"].values():
        assert len((FOLDER / face["licence"]).read_text(encoding="utf-8")) > 1000


@pytest.mark.parametrize("role", ROLES)
def test_every_role_draws_gb_18030_level_3(role: str) -> None:
    assert MANIFEST["missing"] == {"gb2312": 0, "tongyong": 0, "level_2": 0, "level_3": 0}
    face = Face(role)
    level_1 = [*range(0x4E00, 0x9FF0), *range(0x3400, 0x4DB6), 0x3007]
    ranges = (
        (0x20000, 0x2A6D6),
        (0x2A700, 0x2B734),
        (0x2B740, 0x2B81D),
        (0x2B820, 0x2CEA1),
        (0x2CEB0, 0x2EBE0),
    )
    level_3 = [*level_1, *(code for first, last in ranges for code in range(first, last + 1))]
    assert [hex(code) for code in level_3 if not face.draws(chr(code))] == []
    assert all(face.draws(character) for character in RARE)


def test_figures_of_columns_are_all_as_wide() -> None:
    for role in ("fang", "song"):
        assert len({Face(role).widths[digit] for digit in "0123456789"}) == 1


def test_the_packed_file_is_left_alone_by_what_it_is_not_for() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import lzma; del lzma.decompress;"
        "from desktop.printing.fonts import Face; face = Face('hei');"
        "print(*map(face.draws, '议𬱖\\ue000😀\\U00031350'))"
    )
    root = str(Path(__file__).parents[2])
    ran = subprocess.run([sys.executable, "-c", code, root], check=True, capture_output=True, text=True)
    assert ran.stdout.split() == ["True", "True", "False", "False", "False"]
