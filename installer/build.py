"""Builds the Windows installer: `python -m installer.build`, on Windows itself or on Linux under Wine."""

from __future__ import annotations

import argparse
import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from desktop import __version__
from installer import runtime
from installer.bill import write_bill
from installer.imports import missing_imports
from installer.wine import BUILD, Prefix, screen

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "installer"
APP, DIST = BUILD / "Yicheng", ROOT / "dist"
ICON, VERSION_FILE, BILL = BUILD / "yicheng.ico", BUILD / "version.txt", BUILD / "bill.cdx.json"
ICON_SIDES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
LARGEST_SETUP, LARGEST_APP = 60, 200
"""Megabytes, as the people who carry it on a stick were promised."""

INPUTS = (
    "desktop",
    "resources",
    "installer/yicheng.spec",
    "installer/runtime.py",
    "installer/build.py",
    "installer/bill.py",
    "installer/imports.py",
    "main.py",
    "requirements-installer.txt",
)
MEGABYTE = 1_000_000
VERSION_INFO = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable('080404B0', [
      StringStruct('CompanyName', 'Yicheng 议成'), StringStruct('FileDescription', '议成'),
      StringStruct('FileVersion', '{version}'), StringStruct('InternalName', 'Yicheng'),
      StringStruct('LegalCopyright', 'MIT License'), StringStruct('ProductName', '议成'),
      StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [2052, 1200])])])
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="do not compress: for tests only")
    parser.add_argument("--sign", metavar="COMMAND", help="what signs a file, which it gets as its last word")
    asked = parser.parse_args()
    with told("program folder"):
        freeze()
    with told("installer"):
        setup = pack(__version__, quick=asked.quick, sign=asked.sign)
    if not asked.quick:
        require_small(setup, APP)
    print(setup.relative_to(ROOT))
    return 0


@contextmanager
def told(what: str) -> Iterator[None]:
    """Say how long a part of the work took."""
    began = time.monotonic()
    yield
    print(f"{what}: {time.monotonic() - began:.0f} s", flush=True)


def freeze() -> Path:
    """The program's folder with everything it needs; made anew only when something in it has changed."""
    stamp, recipe = BUILD / "made-from", fingerprint()
    if APP.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == recipe:
        return APP
    BUILD.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    draw_icon(ICON)
    VERSION_FILE.write_text(version_info(__version__), encoding="utf-8")
    words = [
        "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", "--distpath", "build/windows",
        "--workpath", "build/windows/work", "installer/yicheng.spec",
    ]  # fmt: skip
    shutil.rmtree(APP, ignore_errors=True)
    if sys.platform == "win32":
        subprocess.run([sys.executable, *words], cwd=ROOT, env={**os.environ, **steady()}, check=True)
    else:
        _freeze_under_wine(words)
    if missing := missing_imports(APP):
        raise SystemExit("The program's folder lacks libraries:\n" + "\n".join(missing))
    date(APP, int(steady()["SOURCE_DATE_EPOCH"]))
    write_bill(APP, BILL, __version__)
    stamp.write_text(recipe, encoding="ascii")
    return APP


def _freeze_under_wine(words: list[str]) -> None:
    python = runtime.make_runtime() / "python.exe"
    with screen() as display:
        prefix = Prefix(BUILD / "wine-build", {"DISPLAY": display, **steady()}).make()
        try:
            ran = prefix.run([str(python), "-X", "utf8", *words], timeout=900, folder=ROOT)
        finally:
            prefix.close()
    print(ran.stdout)
    ran.check_returncode()


def steady() -> dict[str, str]:
    """What makes two builds of the same sources the same, byte for byte."""
    last = ["git", "log", "-1", "--format=%ct"]
    moment = subprocess.run(last, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout.strip()
    return {"SOURCE_DATE_EPOCH": moment, "PYTHONHASHSEED": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def date(folder: Path, moment: int) -> None:
    """Give every file this time: the installer keeps it."""
    for path in folder.rglob("*"):
        os.utime(path, (moment, moment))


def version_info(version: str) -> str:
    """What the properties of the program's files show, as PyInstaller reads it."""
    numbers = (*(int(part) for part in version.split(".")), 0)
    return VERSION_INFO.format(numbers=numbers, version=version)


def fingerprint() -> str:
    """Changes with whatever the program's folder is made of."""
    made_of = hashlib.sha256(__version__.encode())
    for name in INPUTS:
        path = ROOT / name
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                made_of.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes())
    return made_of.hexdigest()


def draw_icon(path: Path) -> None:
    """The program's mark in every size Windows shows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QGuiApplication, QIcon

    _app = QGuiApplication.instance() or QGuiApplication([])
    mark = QIcon(str(ROOT / "resources" / "icons" / "yicheng.svg"))
    pictures = []
    for side in ICON_SIDES:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        mark.pixmap(side, side).save(buffer, "PNG")
        pictures.append(Image.open(BytesIO(buffer.data().data())))
    sizes = [(side, side) for side in ICON_SIDES]
    pictures[-1].save(path, format="ICO", sizes=sizes, append_images=pictures[:-1])


def pack(version: str, *, quick: bool = False, sign: str | None = None) -> Path:
    """The installer of the program's folder; `quick` leaves it uncompressed; unsigned it is made only when needed."""
    setup = (BUILD if quick else DIST) / f"Yicheng-{version}-setup.exe"
    stamp, recipe = BUILD / f"{setup.stem}-{'quick' if quick else 'whole'}", _packing(version, sign)
    if setup.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == recipe:
        return setup
    setup.parent.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    app = signed(APP, BUILD / "signed", sign) if sign else APP
    given = {"VERSION": version, "APP": str(app), "OUT": str(setup), "ICON": str(ICON)}
    words = [f"-D{name}={value}" for name, value in given.items()]
    words += ["-DQUICK"] * quick + [f"-DSIGN={sign}"] * (sign is not None)
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))  # setup.nsi calls Python
    compiler = [makensis(), "-V2", "-INPUTCHARSET", "UTF8"]
    subprocess.run([*compiler, *words, str(HERE / "setup.nsi")], env={**os.environ, "PATH": path}, check=True)
    if not quick:
        shutil.copy(BILL, DIST / f"Yicheng-{version}.cdx.json")
        sums(DIST)
    stamp.write_text(recipe, encoding="ascii")
    return setup


def _packing(version: str, sign: str | None) -> str:
    scripts = b"".join(
        path.read_bytes() for kind in ("*.ns?", "*.bmp", "stub.py") for path in sorted(HERE.glob(kind))
    )
    return hashlib.sha256(f"{fingerprint()} {version} {sign}".encode() + scripts).hexdigest()


def signed(app: Path, copy: Path, sign: str) -> Path:
    """A copy of the program's folder whose programs carry a signature."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(app, copy)
    for program in sorted(copy.glob("*.exe")):
        words = f'{sign} "{program}"'
        subprocess.run(words if sys.platform == "win32" else shlex.split(words), check=True)
    return copy


def makensis() -> str:
    """NSIS' compiler: on the path, or where its own installer puts it on Windows."""
    beside = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    if found := shutil.which("makensis") or (str(beside) if beside.exists() else None):
        return found
    raise SystemExit("makensis is missing: install NSIS 3.08 or later.")


def require_small(setup: Path, folder: Path) -> None:
    """Stop at an installer or a program that has grown beyond what was promised."""
    app = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(f"{setup.name}: {setup.stat().st_size / MEGABYTE:.1f} MB; installed: {app / MEGABYTE:.1f} MB")
    if setup.stat().st_size > LARGEST_SETUP * MEGABYTE or app > LARGEST_APP * MEGABYTE:
        raise SystemExit(f"An installer may have {LARGEST_SETUP} MB, the program {LARGEST_APP} MB.")


def sums(folder: Path) -> None:
    """`SHA256SUMS` of all that is handed out, in the form sha256sum reads."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.iterdir())
        if path.is_file() and path.name != "SHA256SUMS"
    ]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
