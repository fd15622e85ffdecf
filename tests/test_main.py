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


def test_an_installed_program_with_a_part_missing_says_to_install_it_again():
    broken = (
        "import sys; sys.frozen = True; sys.modules['desktop.cli'] = None; sys.path.insert(0, sys.argv[1]);"
        "import main; main.main()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", broken, str(MAIN.parent)], capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 1
    assert "请重新运行安装程序" in ran.stderr
    assert "pip" not in ran.stderr
