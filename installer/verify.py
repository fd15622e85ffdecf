"""Installs the program in a fresh Windows, tries it, updates it, removes it: `make verify-installer`."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from PIL import Image

from desktop import __version__
from installer import build, runtime, signing, stub
from installer.evidence import files, later, paper, properties, require_drawn, require_same
from installer.trial import (
    PATIENTLY,
    SOON,
    Failed,
    Installers,
    Trial,
    chinese_surroundings,
    expect,
    expect_gone,
    small_drive,
)
from installer.wine import BUILD, Prefix, screen

KEPT = BUILD / "verify"
PICTURE = BUILD / "window.png"
CHINESE_FOLDER = r"C:\程序 目录\社区 办公\议成"
DAMAGED, RUNNING, NEWER, OLD_WINDOWS, NO_PERMISSION, NO_ROOM, HELD, UNSUITABLE = range(2, 10)
"""Exit codes of setup.nsi."""

LONGEST_PATH, LONGEST_FOLDER, NEW_FOLDER = 259, 120, len("\\Yicheng.new\\")
TITLE = "议成 – 天方社区"
"""Of the window with the demo data in it; a message or an empty database has another."""

PROGRAM_FILES = ("Yicheng.exe", "_internal", "uninstall.exe", "yicheng-cli.exe")


def make_installers() -> Installers:
    """Two installers; `pack` takes those that are there where nothing they are made of has changed."""
    app = build.freeze()
    this = build.pack(__version__)
    certificate, key = signing.make_certificate(BUILD / "signing")
    sign = f'"{sys.executable}" "{signing.__file__}" "{certificate}" "{key}"'
    longest = max(len(str(path.relative_to(app))) for path in app.rglob("*"))
    if longest + LONGEST_FOLDER + NEW_FOLDER > LONGEST_PATH:
        raise Failed(f"a name of {longest} characters is too long for the longest folder setup.nsi accepts")
    return Installers(this, build.pack(later(__version__), quick=True, sign=sign), certificate)


# ---- what must be refused ----


def refuses_old_windows(trial: Trial) -> None:
    """an older Windows is refused, with a sentence"""
    trial.be_windows("win81")
    trial.install(trial.made.this, code=OLD_WINDOWS, says="1809")
    trial.be_windows("win10")


def refuses_damaged(trial: Trial) -> None:
    """an installer copied by half, or changed by a byte, does nothing"""
    whole = trial.made.this.read_bytes()
    half, middle = KEPT / "half.exe", len(whole) // 2
    for spoiled in (whole[:middle], whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]):
        half.write_bytes(spoiled)
        trial.install(half, code=DAMAGED)
    expect_gone(trial.program)
    if stub.OURS.encode("utf-16-le") not in whole:
        raise Failed("it says so in English only")


def refuses_unsuitable_folders(trial: Trial) -> None:
    """no permission, no room, a long path, another program's folder: refused, each with its code"""
    trial.install(trial.made.this, r"/D=Z:\proc\Yicheng", code=NO_PERMISSION, says="proc")
    with small_drive(trial, "e", megabytes=20) as drive:
        trial.install(trial.made.this, f"/D={drive}Yicheng", code=NO_ROOM, says="MB")
    long = "C:\\" + "社" * (LONGEST_FOLDER - 2)
    trial.install(trial.made.this, f"/D={long}", code=UNSUITABLE, says=str(LONGEST_FOLDER))
    other = trial.windows.drive / "Other"
    (other / "_internal").mkdir(parents=True)
    (other / "_internal" / "theirs.dll").write_bytes(b"theirs")
    trial.install(trial.made.this, r"/D=C:\Other", code=UNSUITABLE, says="Other")
    expect("in the other program's folder", ["_internal/theirs.dll"], list(files(other)))


# ---- what must work ----


def is_accounted_for(trial: Trial) -> None:
    """the file tells what it is; beside it lie its sum, which is right, and its bill of materials"""
    shown = properties(trial.made.this)
    expect("names", ["Yicheng Setup", "议成安装程序"], sorted(file["FileDescription"] for file in shown))
    for file in shown:
        expect("properties", ("Yicheng 议成", __version__), (file["CompanyName"], file["ProductVersion"]))
    folder = trial.made.this.parent
    said = subprocess.run(["sha256sum", "--check", "SHA256SUMS"], cwd=folder, check=True, capture_output=True)
    for name in (trial.made.this.name, f"Yicheng-{__version__}.cdx.json"):
        if f"{name}: OK" not in said.stdout.decode():
            raise Failed(f"SHA256SUMS does not know {name}")


def installs(trial: Trial) -> None:
    """installs silently for one person, with shortcuts and an entry among the programs"""
    trial.install(trial.made.this)
    expect("installed", sorted(PROGRAM_FILES), sorted(path.name for path in trial.program.iterdir()))
    expect("shortcuts", 2, len(trial.shortcuts()))
    entry = dict(trial.entry())
    where = trial.windows.windows_path(trial.program)
    size = sum(path.stat().st_size for path in trial.program.rglob("*") if path.is_file()) / 1024
    if not 0.9 < int(entry.pop("EstimatedSize", "dword:0")[6:], 16) / size < 1.1:
        raise Failed("the entry's size is wrong")
    one = "dword:00000001"
    wanted = {
        "DisplayName": "议成", "DisplayVersion": __version__, "Publisher": "Yicheng 议成", "InstallLocation": where,
        "DisplayIcon": f"{where}\\Yicheng.exe", "UninstallString": f'"{where}\\uninstall.exe"',
        "QuietUninstallString": f'"{where}\\uninstall.exe" /S', "NoModify": one, "NoRepair": one,
    }  # fmt: skip
    expect("entry", wanted, entry)


def checks_itself(trial: Trial) -> None:
    """the installed program tries all of itself; its minutes read as those made on Linux"""
    folder = trial.windows.windows_path(trial.data)
    trial.cli(trial.program, "--self-check", folder, timeout=PATIENTLY)
    linux = KEPT / "linux"
    words = [sys.executable, "main.py", "--self-check", str(linux)]
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(words, cwd=build.ROOT, env=quiet, check=True, capture_output=True)
    pages = paper(linux / "minutes.pdf")
    expect("minutes", pages, paper(trial.data / "minutes.pdf"))
    if len("".join(pages)) < 500:
        raise Failed(f"these are no minutes: {pages}")


def opens_its_window(trial: Trial) -> None:
    """its window opens and is not blank; while it is open nothing is replaced or removed"""
    words = ["--language", "zh_CN", "--data", trial.windows.windows_path(trial.data)]
    running = trial.windows.start([str(trial.program / "Yicheng.exe"), *words])
    box = json.loads(trial.probe("find_window", TITLE, str(SOON)))
    photograph(trial, box)
    trial.install(trial.made.next, code=RUNNING)
    trial.uninstall(trial.program, code=RUNNING)
    trial.probe("close_window", TITLE)
    expect("exit code of the window", 0, running.wait(timeout=SOON))


def photograph(trial: Trial, box: Sequence[int]) -> None:
    """Take pictures until the window has drawn itself; raises what is wrong with the last one."""
    until = time.monotonic() + 30
    while True:
        subprocess.run(["import", "-display", trial.display, "-window", "root", str(PICTURE)], check=True)
        try:
            with Image.open(PICTURE) as picture:
                return require_drawn(picture, box)
        except RuntimeError:
            if time.monotonic() > until:
                raise
            time.sleep(1)


def sees_another_session(trial: Trial) -> None:
    """the program open in another person's session is seen"""
    with trial.holding("hold_name", r"Global\Yicheng-running", "6"):
        trial.install(trial.made.next, code=RUNNING)


def waits_for_files(trial: Trial) -> None:
    """a file held for good leaves the old program as it was; one held for a moment is waited for"""
    before = files(trial.program)
    held = trial.windows.windows_path(trial.program / "Yicheng.exe")
    with trial.holding("hold_file", held, "20"):
        trial.install(trial.made.next, code=HELD, says="Yicheng.exe")
    require_same(before, files(trial.program))
    expect("version", __version__, trial.entry()["DisplayVersion"])
    with trial.holding("hold_file", held, "5"):
        trial.install(trial.made.next)


def updates(trial: Trial) -> None:
    """the next version takes its place: nothing old stays, the data is the same to the byte"""
    before = files(trial.data)
    (trial.program / "_internal" / "stale.dll").write_bytes(b"of an older version")
    trial.install(trial.made.next)
    require_same(before, files(trial.data))
    expect("version", later(__version__), trial.entry()["DisplayVersion"])
    expect_gone(trial.program / "_internal" / "stale.dll")
    trial.cli(trial.program, "--data", trial.windows.windows_path(trial.data), "check")


def survives_power_cut(trial: Trial) -> None:
    """an update cut off in the middle is made good by the next run"""
    old, new = trial.program / "Yicheng.old", trial.program / "Yicheng.new"
    old.mkdir()
    new.mkdir()
    (trial.program / "_internal").rename(old / "_internal")
    (new / "half.dll").write_bytes(b"half")
    trial.install(trial.made.next)
    expect("installed", sorted(PROGRAM_FILES), sorted(path.name for path in trial.program.iterdir()))


def refuses_older_version(trial: Trial) -> None:
    """an older version does not replace a newer one, and names both"""
    before = files(trial.program)
    trial.install(trial.made.this, code=NEWER, says=__version__)
    trial.install(trial.made.this, code=NEWER, says=later(__version__))
    require_same(before, files(trial.program))


def refuses_newer_data(trial: Trial) -> None:
    """data of a newer version is refused with a sentence, and left alone"""
    folder = trial.windows.drive / "newer"
    folder.mkdir()
    shutil.copy(trial.data / "yicheng.db", folder)
    with sqlite3.connect(folder / "yicheng.db") as database:
        database.execute("PRAGMA user_version=99")
    database.close()
    before = files(folder)
    trial.cli(trial.program, "--language", "en", "--data", r"C:\newer", "check", code=1, says="newer version")
    require_same(before, files(folder))


def says_what_is_missing(trial: Trial) -> None:
    """without one of its files the program says so in a window and in words; installing again mends it"""
    for name in ("_internal/python311.dll", "_internal/PySide6/Qt6Core.dll"):
        (trial.program / name).unlink()
        ran = trial.windows.run([str(trial.program / "yicheng-cli.exe"), "check"], timeout=SOON)
        if ran.returncode == 0 or not ran.stdout.strip():
            raise Failed(f"without {name}: exit code {ran.returncode}: {ran.stdout}")
        running = trial.windows.start([str(trial.program / "Yicheng.exe")])
        trial.probe("find_window", "", str(SOON))
        trial.probe("close_window", "")
        if running.wait(timeout=SOON) == 0:
            raise Failed(f"without {name} the program ends as if all were well")
        trial.install(trial.made.next)
    trial.cli(trial.program, "--data", trial.windows.windows_path(trial.data), "check")


def removes(trial: Trial) -> None:
    """removed silently, only the data is left; an uninstaller elsewhere removes nothing"""
    other = trial.windows.drive / "Other"
    shutil.copy(trial.program / "uninstall.exe", other)
    (other / "Yicheng.exe").write_bytes(b"theirs")
    before = files(other)
    trial.uninstall(other, code=UNSUITABLE)
    require_same(before, files(other))
    data = files(trial.data)
    trial.remove(trial.program)
    expect_gone(trial.program)
    require_same(data, files(trial.data))


def installs_into_chinese_folder(trial: Trial) -> None:
    """installs into a Chinese folder with spaces, runs there; removing it leaves what is not its own"""
    folder = trial.place(CHINESE_FOLDER)
    trial.install(trial.made.this, *f"/D={CHINESE_FOLDER}".split(" "))
    expect("where", CHINESE_FOLDER, trial.entry()["InstallLocation"])
    trial.cli(folder, "--data", trial.windows.windows_path(trial.data), "check")
    trial.install(trial.made.this, r"/D=C:\Elsewhere", code=UNSUITABLE)
    (folder / "名单.txt").write_text("not ours", encoding="utf-8")
    trial.remove(folder)
    expect("left", ["名单.txt"], list(files(folder)))


def installs_for_all(trial: Trial) -> None:
    """installs for all users, updates there without being told, is removed"""
    folder = trial.windows.drive / "Program Files" / "Yicheng"
    trial.install(trial.made.this, "/AllUsers")
    trial.install(trial.made.next)
    expect("version for all", later(__version__), trial.entry("HKLM")["DisplayVersion"])
    expect("entry for one", {}, trial.entry())
    trial.remove(folder, "HKLM")
    expect_gone(folder)


def is_signed(trial: Trial) -> None:
    """installer, program and uninstaller carry a signature, and a changed file is found out"""
    installed = (trial.program / name for name in PROGRAM_FILES if name.endswith(".exe"))
    for program in (trial.made.next, *installed):
        signing.require_signed(trial.made.certificate, program)
    spoiled = KEPT / "spoiled.exe"
    content = bytearray((trial.program / "uninstall.exe").read_bytes())
    content[len(content) // 2] ^= 1
    spoiled.write_bytes(content)
    try:
        signing.require_signed(trial.made.certificate, spoiled)
    except RuntimeError:
        return
    raise Failed("a changed file passes for signed")


STEPS: tuple[Callable[[Trial], None], ...] = (
    is_accounted_for, refuses_old_windows, refuses_damaged, refuses_unsuitable_folders, installs, checks_itself,
    opens_its_window, sees_another_session, waits_for_files, updates, is_signed, survives_power_cut,
    refuses_older_version, refuses_newer_data, says_what_is_missing, removes, installs_into_chinese_folder,
    installs_for_all,
)  # fmt: skip


def main() -> int:
    began = time.monotonic()
    shutil.rmtree(KEPT, ignore_errors=True)
    KEPT.mkdir(parents=True)
    runtime.make_runtime()
    with told("two installers"):
        made = make_installers()
    with screen() as display:
        windows = Prefix(KEPT / "prefix", chinese_surroundings(KEPT, display))
        trial = Trial(windows, display, made)
        try:
            with told("a fresh Windows"):
                windows.make()
                trial.hold("stay")
                trial.be_windows("win10")
            for step in STEPS:
                with told(step.__doc__ or step.__name__):
                    step(trial)
        finally:
            windows.close()
    print(f"the installer is good: {time.monotonic() - began:.0f} s; the window as it was: {PICTURE}")
    return 0


@contextlib.contextmanager
def told(what: str) -> Iterator[None]:
    """Say in one line how long it took, and whether it failed."""
    began, end = time.monotonic(), "FAILED"
    try:
        yield
        end = "ok"
    finally:
        print(f"{end:6} {time.monotonic() - began:6.1f} s  {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
