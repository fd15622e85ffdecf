"""Lets the Windows installer see that the program runs, so that it asks before it replaces anything."""

from __future__ import annotations

import sys

NAMES = ("Local\\Yicheng-running", "Global\\Yicheng-running")
"""Of this person's own desktop, and of any other person's on the same computer."""


def announce() -> None:
    """Hold the names until the process ends; elsewhere than on Windows nobody asks for them."""
    if sys.platform == "win32":
        import ctypes  # here, as the program's window waits for this module

        for name in NAMES:
            ctypes.windll.kernel32.CreateMutexW(None, 0, name)
