"""The law that a library lies in the program's folder or belongs to Windows, tried on a real Windows program."""

from __future__ import annotations

from pathlib import Path

import pip
import pytest

from installer.imports import missing_imports

PROGRAM = Path(pip.__file__).parent / "_vendor" / "distlib" / "t64.exe"
"""A small launcher that pip carries for Windows."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "start.exe").write_bytes(PROGRAM.read_bytes())
    return tmp_path


def test_what_windows_has_is_not_missed(folder: Path) -> None:
    assert missing_imports(folder) == []


def test_a_library_that_is_nowhere_is_named_with_who_needs_it(folder: Path) -> None:
    start = folder / "sub" / "start.exe"
    start.write_bytes(start.read_bytes().replace(b"KERNEL32.dll", b"OURS0032.dll"))
    assert missing_imports(folder) == ["sub/start.exe needs OURS0032.dll"]
    (folder / "ours0032.DLL").write_bytes(PROGRAM.read_bytes())
    assert missing_imports(folder) == [], "Windows does not tell capitals apart"
