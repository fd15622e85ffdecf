"""One Windows to try installers in, and what can be done and seen there."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from subprocess import CompletedProcess, Popen

from installer import runtime
from installer.evidence import registry_values
from installer.wine import Prefix

PERSON = "张 三"
"""A name with a space and Chinese characters in it, as people have."""

ROOTS = {"HKCU": "HKEY_CURRENT_USER", "HKLM": "HKEY_LOCAL_MACHINE"}
ENTRY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Yicheng"
SOON, PATIENTLY = 60, 300
"""Seconds after which a program counts as hanging."""


class Failed(Exception):
    """What was expected, and what came instead."""


def expect(name: str, wanted: object, found: object) -> None:
    if wanted != found:
        raise Failed(f"{name}: expected {wanted!r}, found {found!r}")


def expect_gone(path: Path) -> None:
    if path.exists():
        raise Failed(f"still there: {path}")


def expect_end(ran: CompletedProcess[str], code: int, says: str = "") -> None:
    if ran.returncode != code or says not in ran.stdout:
        raise Failed(f"expected exit code {code} and “{says}”, found {ran.returncode}: {ran.stdout[-2000:]}")


def chinese_surroundings(folder: Path, display: str) -> dict[str, str]:
    """What makes Wine a Chinese Windows used by `PERSON`, writing nothing outside this folder."""
    language, home = "zh_CN.UTF-8", folder / "home"
    home.mkdir(parents=True, exist_ok=True)
    if not (folder / language).exists():
        subprocess.run(["localedef", "-i", "zh_CN", "-f", "UTF-8", str(folder / language)], check=True)
    named = {"HOME": str(home), "USER": PERSON, "LOGNAME": PERSON, "DISPLAY": display}
    return {**named, "LOCPATH": str(folder), "LANG": language, "LC_ALL": language}


@dataclass(frozen=True)
class Installers:
    """This version as it is handed out, and the next one, signed and not compressed."""

    this: Path
    next: Path
    certificate: Path


@dataclass(frozen=True)
class Trial:
    """The installed program is looked for where it lies unless told otherwise."""

    windows: Prefix
    display: str
    made: Installers

    @property
    def person(self) -> Path:
        return self.windows.drive / "users" / PERSON

    @property
    def program(self) -> Path:
        return self.person / "AppData" / "Local" / "Programs" / "Yicheng"

    @property
    def data(self) -> Path:
        return self.person / "AppData" / "Local" / "Yicheng"

    def place(self, path: str) -> Path:
        """Where a file on Windows' drive C: lies."""
        return self.windows.drive.joinpath(*PureWindowsPath(path).parts[1:])

    def be_windows(self, version: str) -> None:
        """Pass for another Windows: `win10`, `win81`."""
        self.windows.run(["winecfg", "/v", version], timeout=SOON).check_returncode()

    def install(self, setup: Path, *words: str, code: int = 0, says: str = "") -> None:
        """Run an installer silently; it must end with this code, and say this where it refuses."""
        expect_end(self.windows.run([str(setup), "/S", *words], timeout=PATIENTLY), code, says)

    def uninstall(self, folder: Path, *, code: int) -> None:
        """Remove silently; told the folder, the uninstaller stays in its process and gives its exit code."""
        told = f"_?={self.windows.windows_path(folder)}"
        expect_end(
            self.windows.run([str(folder / "uninstall.exe"), "/S", *told.split(" ")], timeout=SOON), code
        )

    def remove(self, folder: Path, root: str = "HKCU") -> None:
        """Remove as Windows' list of programs does, and wait until the program is gone."""
        uninstaller = folder / "uninstall.exe"
        expect(
            "how to remove",
            f'"{self.windows.windows_path(uninstaller)}" /S',
            self.entry(root)["QuietUninstallString"],
        )
        self.windows.run([str(uninstaller), "/S"], timeout=SOON)
        until = time.monotonic() + SOON
        while uninstaller.exists() and time.monotonic() < until:
            time.sleep(0.3)
        expect_gone(uninstaller)
        expect("entry", {}, self.entry(root))
        expect("shortcuts", [], self.shortcuts())

    def cli(self, folder: Path, *words: str, code: int = 0, says: str = "", timeout: float = SOON) -> None:
        """Run the installed program on the command line."""
        expect_end(self.windows.run([str(folder / "yicheng-cli.exe"), *words], timeout=timeout), code, says)

    def entry(self, root: str = "HKCU") -> Mapping[str, str]:
        """What the list of installed programs knows; empty where it knows nothing."""
        with tempfile.TemporaryDirectory() as folder:
            exported = Path(folder) / "entry.reg"
            words = ["regedit", "/E", self.windows.windows_path(exported), f"{ROOTS[root]}\\{ENTRY}"]
            self.windows.run(words, timeout=SOON)
            return registry_values(exported.read_text(encoding="utf-16")) if exported.exists() else {}

    def shortcuts(self) -> list[str]:
        """Those to the program, of this person and of everybody."""
        places = (self.windows.drive / "users", self.windows.drive / "ProgramData", self.person / "Desktop")
        return sorted({str(path) for place in places for path in place.rglob("议成.lnk")})

    def probe(self, *words: str) -> str:
        """Do a job of probe.py inside."""
        ran = self.windows.run([*self._probing(), *words], timeout=PATIENTLY)
        expect_end(ran, 0)
        return ran.stdout

    def hold(self, *words: str) -> Popen[str]:
        """Have probe.py hold something from now on."""
        held = self.windows.start([*self._probing(), *words])
        if not any(line.strip() == "held" for line in held.stdout or ()):
            raise Failed(f"could not do {words}")
        return held

    @contextlib.contextmanager
    def holding(self, *words: str) -> Iterator[None]:
        """Have probe.py hold something meanwhile, and wait until it lets go."""
        held = self.hold(*words)
        try:
            yield
        finally:
            held.wait(timeout=SOON)

    def _probing(self) -> list[str]:
        probe = self.windows.windows_path(Path(__file__).with_name("probe.py"))
        return [str(runtime.PYTHON / "python.exe"), "-X", "utf8", probe]


@contextlib.contextmanager
def small_drive(trial: Trial, letter: str, megabytes: int) -> Iterator[str]:
    """A drive without much room; takes an administrator to make."""
    administrator = [] if os.geteuid() == 0 else ["sudo", "-n"]
    with tempfile.TemporaryDirectory() as folder:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=1777", "none", folder]
        subprocess.run([*administrator, *mount], check=True)
        link = trial.windows.folder / "dosdevices" / f"{letter}:"
        link.symlink_to(folder)
        try:
            yield f"{letter.upper()}:\\"
        finally:
            link.unlink()
            subprocess.run([*administrator, "umount", folder], check=True)
