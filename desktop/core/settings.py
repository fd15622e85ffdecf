"""What one person chose on this PC: language, look, and where the data lies; a small JSON file."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from platformdirs import user_config_path, user_data_path

LANGUAGES = ("zh_CN", "en")
THEMES = ("light", "dark")
SCALES = (1.0, 1.25, 1.5)
IDLE_MINUTES = (5, 10, 30, 60)
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """`data_folder` is empty until the first start has been answered; who is idle so long is signed out."""

    language: str = "zh_CN"
    theme: str = "light"
    scale: float = 1.0
    data_folder: str = ""
    widths: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    idle_minutes: int = 10


def default_file() -> Path:
    return user_config_path("Yicheng", appauthor=False) / "settings.json"


def default_data_folder() -> Path:
    """`%LOCALAPPDATA%\\Yicheng` on Windows, `~/.local/share/Yicheng` elsewhere."""
    return user_data_path("Yicheng", appauthor=False)


def load(path: Path) -> Settings:
    """The saved choices; what is missing, unreadable or out of range falls back to the default."""
    try:
        saved = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        log.exception("settings unreadable, using defaults: %s", path.name)
        return Settings()
    return Settings(**{f.name: saved[f.name] for f in fields(Settings) if _fits(f.name, saved)})


def save(path: Path, settings: Settings) -> None:
    """Write the choices so that a power cut leaves the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".tmp")
    unfinished.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), encoding="utf-8")
    unfinished.replace(path)


def _fits(name: str, saved: Any) -> bool:
    if not isinstance(saved, dict) or name not in saved:
        return False
    allowed = {"language": LANGUAGES, "theme": THEMES, "scale": SCALES, "idle_minutes": IDLE_MINUTES}
    if name in allowed:
        return saved[name] in allowed[name]
    return isinstance(saved[name], dict if name == "widths" else str)
