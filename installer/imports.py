"""Holds the program's folder to the law that every library it loads lies in it or belongs to Windows."""

from __future__ import annotations

import re
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

NAMES_FOR_WINDOWS = {
    *("api-ms-win-core-path-l1-1-0", "api-ms-win-core-synch-l1-2-0", "api-ms-win-core-winrt-l1-1-0"),
    *("api-ms-win-core-winrt-string-l1-1-0", "api-ms-win-shcore-scaling-l1-1-1"),
}
"""Other names for parts of it; those that came after 1809 would not be found there."""

RUNTIME_OF_C = re.compile(r"api-ms-win-crt-[a-z]+-l1-1-0")


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
    stem = name.removesuffix(".dll")
    return stem in WINDOWS | NAMES_FOR_WINDOWS or RUNTIME_OF_C.fullmatch(stem) is not None
