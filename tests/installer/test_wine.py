"""How Windows names files."""

from __future__ import annotations

from pathlib import Path

from installer.wine import Prefix


def test_paths_inside_and_outside_a_windows() -> None:
    windows = Prefix(Path("/build/张 三"))
    assert windows.windows_path(Path("/build/张 三/drive_c/users/a b/x.pdf")) == r"C:\users\a b\x.pdf"
    assert windows.windows_path(Path("/build/张 三/drive_c")) == "C:\\"
    assert windows.windows_path(Path("/home/王/setup.exe")) == r"Z:\home\王\setup.exe"
