"""Where data may lie: a local disk one can write to, no network share, no stick, no cloud folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from desktop.core.errors import RuleBroken

DATABASE = "yicheng.db"
"""What the database is called in its folder."""

REMOVABLE, REMOTE = 2, 4  # GetDriveTypeW
CLOUDS = ("onedrive", "dropbox", "坚果云", "nutstore", "baidunetdisk", "百度网盘", "wpsdrive", "wps云盘")


def check_data_folder(folder: Path) -> None:
    """Raises `RuleBroken` beside the field `folder` where a live database would not be safe (storage 4.7)."""
    if not str(folder).strip() or not folder.is_absolute():
        raise RuleBroken("folder.not_absolute", field="folder")
    if str(folder).startswith(("\\\\", "//")) or _drive_type(folder) == REMOTE:
        raise RuleBroken("folder.network", field="folder")
    if _drive_type(folder) == REMOVABLE:
        raise RuleBroken("folder.removable", field="folder")
    if any(cloud in part.lower() for part in folder.parts for cloud in CLOUDS):
        raise RuleBroken("folder.cloud", field="folder")
    _try_writing(folder)


def _drive_type(folder: Path) -> int:
    if sys.platform != "win32":
        return 0
    import ctypes  # here, as the program's window waits for this module

    return int(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor))


def _try_writing(folder: Path) -> None:
    probe = folder / f".{os.urandom(16).hex()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise RuleBroken("folder.not_writable", field="folder", reason=str(error.strerror)) from error
