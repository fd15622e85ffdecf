"""Runs inside the Windows that is tried: holds a file, a name or the desktop, looks for a window, closes it."""

from __future__ import annotations

import ctypes
import json
import sys
import time
from ctypes import wintypes

if sys.platform != "win32":
    raise SystemExit("Only Windows has what is looked for here.")

READ, NOT_SHARED, EXISTING = 0x80000000, 0, 3
CLOSE_MESSAGE = 0x0010


def hold_file(path: str, seconds: str) -> None:
    """Open a file as a virus scanner does, so that nobody else may."""
    create = ctypes.windll.kernel32.CreateFileW
    create.restype = wintypes.HANDLE
    if create(path, READ, NOT_SHARED, None, EXISTING, 0, None) == wintypes.HANDLE(-1).value:
        raise SystemExit(f"cannot open {path}")
    _stay(seconds)


def hold_name(name: str, seconds: str) -> None:
    """Hold a mutex, as the running program does."""
    ctypes.windll.kernel32.CreateMutexW(None, 0, name)
    _stay(seconds)


def stay() -> None:
    """Keep Windows' desktop open, as a person at the computer does; else it comes and goes with each program."""
    ctypes.windll.user32.GetDesktopWindow()
    _stay("3600")


def _stay(seconds: str) -> None:
    print("held", flush=True)
    time.sleep(float(seconds))


def find_window(title: str, seconds: str) -> None:
    """Wait for a visible window whose title begins so; say where it lies: left, top, right, bottom."""
    until = time.monotonic() + float(seconds)
    while time.monotonic() < until:
        if window := _window(title):
            box = wintypes.RECT()
            ctypes.windll.user32.GetWindowRect(wintypes.HWND(window), ctypes.byref(box))
            print(json.dumps([box.left, box.top, box.right, box.bottom]))
            return
        time.sleep(0.5)
    raise SystemExit(f"no window with the title {title}; there are: {_titles()}")


def close_window(title: str) -> None:
    """Ask the window to close, as a click on its cross does."""
    ctypes.windll.user32.PostMessageW(wintypes.HWND(_window(title)), CLOSE_MESSAGE, 0, 0)


def _window(title: str) -> int | None:
    return next((window for window, found in _titles().items() if found.startswith(title)), None)


def _titles() -> dict[int, str]:
    """The title of each visible window."""
    user, found = ctypes.windll.user32, {}

    @ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)
    def look(window: int, _unused: int) -> bool:
        text = ctypes.create_unicode_buffer(256)
        if user.IsWindowVisible(wintypes.HWND(window)) and user.GetWindowTextW(
            wintypes.HWND(window), text, 256
        ):
            found[window] = text.value
        return True

    user.EnumWindows(look, 0)
    return found


if __name__ == "__main__":
    jobs = {job.__name__: job for job in (hold_file, hold_name, stay, find_window, close_window)}
    jobs[sys.argv[1]](*sys.argv[2:])
