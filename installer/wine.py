"""A Windows to build and try in: Wine prefixes able to run Qt, and a screen for them."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PureWindowsPath

BUILD = Path(__file__).resolve().parent.parent / "build" / "windows"
BORROWED = {
    "windows.ui.dll": "8a8b5b67450ab6e63c7989e7089614cf65794c905454814f46e8152892911b0c",
    "bcryptprimitives.dll": "a1fe70313c8cd9d781d7083e972e362c47aaf332c6a26b6e19769d0820e3e2bc",
}
"""Libraries every Windows 10 has and Debian 12's Wine lacks, with their hashes: from Debian 13's Wine.

Qt asks the first for the colours of the system, whatever is written in Rust the second for chance.
"""

SCREEN = (1366, 768)
"""Of the smallest PC the program is made for; one window with all of Windows in it, as no window manager runs here."""

NOISE = ("wine32", "multiarch needs", 'execute "dpkg')
SYSTEM_FACES = (
    "MS Shell Dlg",
    "MS Shell Dlg 2",
    "Tahoma",
    "Microsoft Sans Serif",
    "Segoe UI",
    "SimSun",
    "宋体",
)
REGISTRY = "\n".join((
    "Windows Registry Editor Version 5.00", "",
    r"[HKEY_LOCAL_MACHINE\Software\Microsoft\WindowsRuntime\ActivatableClassId\Windows.UI.ViewManagement.UISettings]",
    '"ActivationType"=dword:00000000', r'"DllPath"="C:\\windows\\system32\\windows.ui.dll"',
    '"Threading"=dword:00000000', '"TrustLevel"=dword:00000000', "",
    r"[HKEY_CURRENT_USER\Software\Wine\Fonts\Replacements]",
    *(f'"{face}"="Noto Sans CJK SC"' for face in SYSTEM_FACES), "",
    r"[HKEY_CURRENT_USER\Software\Wine\Explorer]", '"Desktop"="Default"', "",
    r"[HKEY_CURRENT_USER\Software\Wine\Explorer\Desktops]", f'"Default"="{SCREEN[0]}x{SCREEN[1]}"', "",
))  # fmt: skip


class Prefix:
    """One Windows of its own, in a folder."""

    def __init__(self, folder: Path, surroundings: Mapping[str, str] | None = None) -> None:
        self.folder = folder.absolute()
        self._surroundings = {
            **os.environ,
            "WINEPREFIX": str(self.folder),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=",
            "LANG": "C.UTF-8",
            **(surroundings or {}),
        }

    @property
    def drive(self) -> Path:
        """What Windows calls C:."""
        return self.folder / "drive_c"

    def make(self) -> Prefix:
        """Set a fresh Windows up, in place of what lay there."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.run(["wineboot", "--init"], timeout=240)
        for library in borrowed_libraries():
            shutil.copy(library, self.drive / "windows" / "system32")
        with tempfile.TemporaryDirectory() as folder:
            settings = Path(folder) / "settings.reg"
            settings.write_text(REGISTRY, encoding="utf-16")
            self.run(["regedit", "/S", self.windows_path(settings)], timeout=120).check_returncode()
        return self

    def run(
        self, words: Sequence[str], *, timeout: float, folder: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a Windows program to its end; its output is one text. Raises `TimeoutExpired`, the Windows shut down."""
        begun = self.start(words, folder=folder)
        try:
            said, _ = begun.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            self.close()
            begun.kill()
            raise
        lines = [line for line in said.splitlines() if not any(noise in line for noise in NOISE)]
        return subprocess.CompletedProcess(list(words), begun.returncode, "\n".join(lines))

    def start(self, words: Sequence[str], *, folder: Path | None = None) -> subprocess.Popen[str]:
        """Start a Windows program and go on; pipes, because a Python under Wine cannot write into files."""
        return subprocess.Popen(
            ["wine", *words], cwd=folder, env=self._surroundings, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
        )  # fmt: skip

    def windows_path(self, path: Path) -> str:
        """How Windows names a file: `C:` inside the prefix, `Z:` for all the rest."""
        path = path.absolute()
        if path.is_relative_to(self.drive):
            return str(PureWindowsPath("C:\\", *path.relative_to(self.drive).parts))
        return str(PureWindowsPath("Z:\\", *path.parts[1:]))

    def close(self) -> None:
        """End every program in it."""
        subprocess.run(["wineserver", "-k"], env=self._surroundings, check=False)


def borrowed_libraries() -> list[Path]:
    """The libraries Debian 12's Wine lacks, fetched once; for trying only, they are never shipped."""
    kept = BUILD / "downloads" / "wine"
    libraries = [kept / name for name in BORROWED]
    if not all(library.exists() for library in libraries):
        kept.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            files = _out_of_debian(Path(folder))
            for library in libraries:
                (found,) = files.rglob(f"x86_64-windows/{library.name}")
                shutil.copy(found, library)
    for library in libraries:
        if (found := hashlib.sha256(library.read_bytes()).hexdigest()) != BORROWED[library.name]:
            raise RuntimeError(f"{library} has the hash {found}, not {BORROWED[library.name]}")
    return libraries


def _out_of_debian(folder: Path) -> Path:
    """The files of trixie's libwine, from the mirror this machine uses, without installing anything."""
    mirror = _said(
        "apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages", "Component: main",
        "Codename: bookworm",
    ).split()[0]  # fmt: skip
    (folder / "lists" / "partial").mkdir(parents=True)
    (folder / "cache" / "archives" / "partial").mkdir(parents=True)
    key = "/usr/share/keyrings/debian-archive-keyring.gpg"
    (folder / "sources").write_text(f"deb [signed-by={key}] {mirror} trixie main\n", encoding="utf-8")
    apart = [
        f"Dir::Etc::sourcelist={folder}/sources", "Dir::Etc::sourceparts=/dev/null",
        f"Dir::State::lists={folder}/lists", f"Dir::Cache={folder}/cache", "APT::Sandbox::User=root",
    ]  # fmt: skip
    options = [word for option in apart for word in ("-o", option)]
    _said("apt-get", "-qq", *options, "update", folder=folder)
    _said("apt-get", "-qq", *options, "download", "libwine:amd64", folder=folder)
    (package,) = folder.glob("libwine_*.deb")
    _said("dpkg-deb", "--extract", str(package), str(folder / "files"))
    return folder / "files"


def _said(*words: str, folder: Path | None = None) -> str:
    return subprocess.run(words, cwd=folder, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """A screen of one's own; gives its name for `DISPLAY`."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "{}x{}x24".format(*SCREEN), "-nolisten", "tcp"],
        pass_fds=[writing], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
