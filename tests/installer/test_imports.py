"""The law that a library lies in the program's folder or belongs to Windows, tried on a real Windows program."""

from __future__ import annotations

from pathlib import Path

import pip
import pytest

from installer.imports import _of_windows, missing_imports

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


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("api-ms-win-crt-heap-l1-1-0.dll", False),
        ("API-MS-Win-core-path-l1-1-0.dll", False),
        ("api-ms-win-core-path-l1-1-9.dll", True),
    ],
)
def test_other_names_for_parts_of_windows_are_those_of_1809(name: str, missing: bool) -> None:
    assert _of_windows(name.lower()) is not missing
