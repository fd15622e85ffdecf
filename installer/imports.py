"""Holds the program's folder to the law that every library it loads lies in it or belongs to Windows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pefile

WINDOWS = {
    *("advapi32", "authz", "bcrypt", "bcryptprimitives", "cfgmgr32", "comctl32", "comdlg32", "crypt32", "d3d9", "d3d11"),
    *("d3d12", "dcomp", "dnsapi", "dwmapi", "dwrite", "dxgi", "gdi32", "imm32", "iphlpapi", "kernel32", "mpr", "msvcrt"),
    *("netapi32", "ntdll", "ole32", "oleaut32", "powrprof", "propsys", "rpcrt4", "secur32", "setupapi", "shcore", "shell32"),
    *("shlwapi", "uiautomationcore", "user32", "userenv", "usp10", "uxtheme", "version", "winhttp", "winmm", "winspool.drv"),
    *("ws2_32", "wtsapi32"),
}  # fmt: skip
"""Libraries of every Windows 10 since 1809, without the `.dll`."""

PARTS_OF_WINDOWS = ("api-ms-win-", "ext-ms-win-")


def missing_imports(folder: Path) -> list[str]:
    """Lines like `PySide6/Qt6Pdf.dll needs Qt6Network.dll`, for what neither the folder nor Windows has."""
    files = [path for path in folder.rglob("*") if path.suffix.lower() in {".exe", ".dll", ".pyd"}]
    there = {path.name.lower() for path in files}
    return sorted(
        f"{path.relative_to(folder).as_posix()} needs {name}"
        for path in files
        for name in _imports(path)
        if name.lower() not in there and not _of_windows(name.lower())
    )


def _imports(path: Path) -> Iterator[str]:
    with pefile.PE(str(path), fast_load=True) as library:
        tables = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
        library.parse_data_directories([pefile.DIRECTORY_ENTRY[table] for table in tables])
        for entry in (
            *getattr(library, "DIRECTORY_ENTRY_IMPORT", ()),
            *getattr(library, "DIRECTORY_ENTRY_DELAY_IMPORT", ()),
        ):
            yield entry.dll.decode()


def _of_windows(name: str) -> bool:
    return name.removesuffix(".dll") in WINDOWS or name.startswith(PARTS_OF_WINDOWS)
