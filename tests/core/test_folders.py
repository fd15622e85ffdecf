"""Where data may lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import folders
from desktop.core.errors import RuleBroken


def test_a_local_folder_is_made_and_left_clean(tmp_path: Path) -> None:
    folders.check_data_folder(tmp_path / "新 文件夹" / "data")
    assert list((tmp_path / "新 文件夹" / "data").iterdir()) == []


@pytest.mark.parametrize(("folder", "code"), [
    ("data", "folder.not_absolute"), ("//server/share/data", "folder.network"), ("/home/me/OneDrive - 社区/data", "folder.cloud"),
    ("/home/me/坚果云/data", "folder.cloud"), ("/proc/none/data", "folder.not_writable"),
])  # fmt: skip
def test_an_unsafe_folder_is_refused(folder: str, code: str) -> None:
    with pytest.raises(RuleBroken, match=code) as refused:
        folders.check_data_folder(Path(folder))
    assert refused.value.field == "folder"


@pytest.mark.parametrize(("kind", "code"), [(2, "folder.removable"), (4, "folder.network")])
def test_sticks_and_network_drives_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: int, code: str
) -> None:
    monkeypatch.setattr(folders, "_drive_type", lambda _folder: kind)
    with pytest.raises(RuleBroken, match=code):
        folders.check_data_folder(tmp_path)
