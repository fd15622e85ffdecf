"""Puts a Windows Python with every package of the program together on Linux, from the package registries."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

from installer.wine import BUILD

ROOT = Path(__file__).resolve().parent.parent
LOCK, PROGRAM = ROOT / "requirements-installer.txt", ROOT / "requirements.txt"
PYTHON = BUILD / "python"
DOWNLOADS = BUILD / "downloads" / "wheels"
DLL = "python311.dll"
FREEZING = ("pyinstaller", "altgraph", "packaging", "setuptools", "pefile", "pywin32-ctypes")
NOT_OURS = ("api-ms-win-", "vcruntime", "tcl", "tk", "_tkinter", "_msi")
"""Parts of panda3d's copy of Python that are older than what PySide6 brings, or not needed."""

LEFT_OUT = ("site-packages", "dist-packages", "lib-dynload", "__pycache__", "test", "tests", "idlelib", "tkinter",
            "turtledemo", "lib2to3", "ensurepip", "pydoc_data")  # fmt: skip
LAUNCHER = "#include <wchar.h>\n__declspec(dllimport) int Py_Main(int, wchar_t **);\nint wmain(int count, wchar_t **words) { return Py_Main(count, words); }\n"
ENTRY = "int __stdcall DllMainCRTStartup(void *module, unsigned long reason, void *unused) { return 1; }\n"


def make_runtime() -> Path:
    """The folder with `python.exe`; made anew only when the lock or this recipe has changed."""
    if sys.version_info[:2] != (3, 11):
        raise SystemExit("The installer is built with Python 3.11: its standard library goes into it.")
    stamp = PYTHON / "made-from"
    recipe = hashlib.sha256(LOCK.read_bytes() + Path(__file__).read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="ascii") == recipe:
        return PYTHON
    shutil.rmtree(PYTHON, ignore_errors=True)
    fetch_wheels()
    _interpreter()
    _standard_library()
    _launchers(BUILD / "launchers")
    _packages()
    stamp.write_text(recipe, encoding="ascii")
    return PYTHON


def fetch_wheels() -> None:
    """Every wheel the lock names, for Windows, each held to its hash."""
    shutil.rmtree(DOWNLOADS, ignore_errors=True)
    _run(
        *(sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"),
        *("--require-hashes", "--only-binary=:all:", "--platform", "win_amd64", "--python-version", "3.11"),
        *("--dest", str(DOWNLOADS), "--requirement", str(LOCK)),
    )


def _interpreter() -> None:
    """Python itself, from panda3d's wheel; Microsoft's runtime from PySide6's."""
    libraries = PYTHON / "DLLs"
    libraries.mkdir(parents=True)
    for name, content in _members("panda3d", "deploy_libs/"):
        if name == DLL:
            (PYTHON / name).write_bytes(content)
        elif not name.lower().startswith(NOT_OURS):
            (libraries / name).write_bytes(content)
    for name, content in _members("shiboken6", "shiboken6/"):
        if name.startswith(("vcruntime", "msvcp")):
            (PYTHON / name).write_bytes(content)


def _members(package: str, folder: str) -> list[tuple[str, bytes]]:
    (wheel,) = DOWNLOADS.glob(f"{package}-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = [name for name in packed.namelist() if name.startswith(folder) and not name.endswith("/")]
        return [(Path(name).name, packed.read(name)) for name in names]


def _standard_library() -> None:
    ignored = shutil.ignore_patterns(*LEFT_OUT, "config-3.11*", "_sysconfigdata*")
    shutil.copytree(sysconfig.get_path("stdlib"), PYTHON / "Lib", ignore=ignored)


def _launchers(folder: Path) -> None:
    """`python.exe`, and `python3.dll` for what is built against the stable interface: used to build, not shipped."""
    import pefile
    from abi3info import DATAS, FUNCTIONS
    from abi3info.models import PyVersion

    folder.mkdir(parents=True, exist_ok=True)
    library = pefile.PE(str(PYTHON / DLL), fast_load=True)
    library.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_EXPORT"]])
    table = getattr(library, "DIRECTORY_ENTRY_EXPORT")  # noqa: B009 pefile makes it while it reads
    there = {symbol.name.decode() for symbol in table.symbols if symbol.name}
    stable = {
        name.name
        for table in (FUNCTIONS, DATAS)
        for name, item in table.items()
        if item.added <= PyVersion(3, 11)
    }
    for name, content in {
        "python.c": LAUNCHER,
        "entry.c": ENTRY,
        "python.def": f"LIBRARY {DLL}\nEXPORTS\nPy_Main\n",
        "python3.def": "LIBRARY python3.dll\nEXPORTS\n" + "".join(f"{name}=python311.{name}\n" for name in sorted(there & stable)),
    }.items():  # fmt: skip
        (folder / name).write_text(content, encoding="ascii")
    compiler = "x86_64-w64-mingw32"
    _run(f"{compiler}-dlltool", "-d", "python.def", "-l", "python.a", folder=folder)
    _run(
        *(f"{compiler}-gcc", "-O2", "-s", "-municode"),
        *("python.c", "python.a", "-o", str(PYTHON / "python.exe")), folder=folder,
    )  # fmt: skip
    _run(
        *(f"{compiler}-gcc", "-s", "-shared", "-nostdlib", "-Wl,--entry=DllMainCRTStartup"),
        *("entry.c", "python3.def", "-o", str(PYTHON / "python3.dll")), folder=folder,
    )  # fmt: skip


def _packages() -> None:
    """By name out of the folder of downloads: installed as files, pip would note this machine's paths in them."""
    named = [pin for pin in pins(LOCK) if pin in pins(PROGRAM) or pin.startswith(FREEZING)]
    _run(
        *(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"),
        *("--no-deps", "--no-index", "--find-links", str(DOWNLOADS), "--only-binary=:all:"),
        *("--platform", "win_amd64", "--python-version", "3.11"),
        *("--target", str(PYTHON / "Lib" / "site-packages"), *named),
    )  # fmt: skip


def pins(lock: Path) -> list[str]:
    """`name==version` for each package of a lock."""
    return re.findall(r"^([\w.-]+==[^\s;]+)", lock.read_text(encoding="utf-8"), re.MULTILINE)


def _run(*words: str, folder: Path | None = None) -> None:
    subprocess.run(words, cwd=folder, check=True)
