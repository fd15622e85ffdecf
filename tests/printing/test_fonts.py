"""The bundled faces: unchanged, licensed, complete."""

from __future__ import annotations

import hashlib
import json

import pytest
from papers import RARE

from desktop.printing.fonts import FOLDER, ROLES, Face

MANIFEST = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))


def test_the_files_are_those_of_the_manifest() -> None:
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.glob("*.ttf")}
    assert found == {name: face["sha256"] for name, face in MANIFEST["faces"].items()}


def test_every_face_has_its_licence_beside_it() -> None:
    for face in MANIFEST["faces"].values():
        assert len((FOLDER / face["licence"]).read_text(encoding="utf-8")) > 1000


@pytest.mark.parametrize("role", ROLES)
def test_every_role_draws_gb_18030_level_2(role: str) -> None:
    assert MANIFEST["missing"] == {"gb2312": 0, "tongyong": 0, "level_2": 0}
    face = Face(role)
    level_1 = [*range(0x4E00, 0x9FF0), *range(0x3400, 0x4DB6), 0x3007]
    assert [hex(code) for code in level_1 if not face.draws(chr(code))] == []
    assert all(face.draws(character) for character in RARE)


def test_figures_of_columns_are_all_as_wide() -> None:
    for role in ("fang", "song"):
        assert len({Face(role).widths[digit] for digit in "0123456789"}) == 1
