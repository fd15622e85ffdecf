"""The first thing a person on a new machine meets."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

MAIN = Path(__file__).resolve().parent.parent / "main.py"


def test_without_its_packages_it_says_how_to_get_them():
    bare = [sys.executable, "-S", "-E", str(MAIN), "--help"]
    ran = subprocess.run(bare, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 1
    assert "-m pip install -r requirements.txt" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_help_comes_without_loading_a_screen():
    timed = [sys.executable, "-X", "importtime", str(MAIN), "--help"]
    ran = subprocess.run(timed, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0
    assert "minutes" in ran.stdout
    assert "PySide6.QtWidgets" not in ran.stderr
