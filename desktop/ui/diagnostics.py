"""What may be sent to whoever mends the program: versions and where it went wrong, nothing of what was typed."""

from __future__ import annotations

import logging
import platform
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QCoreApplication, qVersion

KEPT_LINES = 400
HEAD = re.compile(r"\d{4}-\d\d-\d\d [\d:,]+ [A-Z]+ [\w.]+(?=:)")
PLACE = re.compile(r'  File "(.*)", line (\d+), in (\S+)')
KIND = re.compile(r"[A-Za-z_][\w.]*(Error|Exception|Warning|Broken|Conflict|NotFound)\b")


def report() -> str:
    """Versions, then the end of the log with every message and value left out."""
    ours = QCoreApplication.applicationVersion() or "?"
    versions = f"Yicheng {ours}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return "\n".join((versions, *_places(_log())))


def _log() -> list[str]:
    """The last lines of the program's own log, wherever it is written to."""
    ours = (each for each in logging.getLogger().handlers if isinstance(each, RotatingFileHandler))
    files = (Path(handler.baseFilename) for handler in ours)
    lines = (
        file.read_text(encoding="utf-8", errors="replace").splitlines() for file in files if file.exists()
    )
    return next(lines, [])[-KEPT_LINES:]


def _places(lines: list[str]) -> list[str]:
    """When, where and what kind; folders are cut, they may hold somebody's name."""
    found = []
    for line in lines:
        if place := PLACE.fullmatch(line):
            file = "/".join(re.split(r"[/\\]", place[1])[-3:])
            found.append(f"  {file}:{place[2]} {place[3]}")
        elif said := HEAD.match(line) or KIND.match(line):
            found.append(said[0])
    return found
