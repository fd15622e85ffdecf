"""The choices of one PC: kept, and forgiven when the file is broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.core import settings
from desktop.core.settings import Settings


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    chosen = Settings("en", "dark", 1.25, "/data", {"roster": [1, 2]})
    settings.save(tmp_path / "a" / "s.json", chosen)
    assert settings.load(tmp_path / "a" / "s.json") == chosen
    assert [file.name for file in (tmp_path / "a").iterdir()] == ["s.json"]


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '"x"', "\x00"])
def test_a_broken_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    (tmp_path / "s.json").write_text(content)
    assert settings.load(tmp_path / "s.json") == Settings()


def test_a_value_out_of_range_falls_back_alone(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text(json.dumps({"language": "fr", "theme": "dark", "scale": 9, "widths": 3}))
    assert settings.load(tmp_path / "s.json") == Settings(theme="dark")
