"""The program's own log: what went wrong, never whom it was about."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

MEGABYTE = 1 << 20


def start(folder: Path) -> Path:
    """Log to `folder/yicheng.log`, five files of a megabyte; returns the file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "yicheng.log"
    handler = RotatingFileHandler(file, maxBytes=MEGABYTE, backupCount=4, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return file
