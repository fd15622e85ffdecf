"""What the Windows installer asks for."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace

import pytest

from desktop.core import running


def test_both_names_are_held_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    held = []
    kernel = SimpleNamespace(CreateMutexW=lambda _security, _owned, name: held.append(name))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    running.announce()
    assert held == [r"Local\Yicheng-running", r"Global\Yicheng-running"]
