"""Which files may be kept, and reading one of them."""

from __future__ import annotations

from pathlib import Path

from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress

MEGABYTE = 1 << 20
MOST = 20 * MEGABYTE
"""Bytes of the largest file that is kept."""

CHUNK = MEGABYTE
PHOTOS = {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".heic", ".heif"}
VIDEOS = {
    *(".mp4", ".mov", ".avi", ".mkv", ".wmv", ".flv", ".3gp", ".m4v", ".mpg", ".mpeg", ".rmvb", ".rm", ".ts"),
    *(".webm", ".vob", ".mts"),
}
OFFICE = "application/vnd.openxmlformats-officedocument."
KINDS = {
    ".pdf": "application/pdf",
    ".ofd": "application/ofd",
    ".doc": "application/msword",
    ".docx": f"{OFFICE}wordprocessingml.document",
    ".wps": "application/vnd.ms-works",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": f"{OFFICE}spreadsheetml.sheet",
    ".et": "application/vnd.ms-excel",
    ".ppt": "application/vnd.ms-powerpoint",
    ".pptx": f"{OFFICE}presentationml.presentation",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".aac": "audio/aac",
    ".amr": "audio/amr",
    ".wav": "audio/wav",
    ".wma": "audio/x-ms-wma",
    ".ogg": "audio/ogg",
    ".flac": "audio/flac",
}
"""What is kept as it is; the system's tables differ from one PC to the next."""

CHOSEN = sorted(PHOTOS - {".heic", ".heif"}) + list(KINDS)
"""The endings of files that can be kept."""


def read_file(path: Path, progress: Progress) -> bytes:
    """The file, if it is one that can be kept: refused before more of it is read than is needed."""
    try:
        if path.is_dir():
            raise RuleBroken("attachment.folder", name=path.name)
        size = path.stat().st_size
        _allow(path, size)
        with path.open("rb") as file:
            data = bytearray()
            while part := file.read(CHUNK):
                data += part
                progress.report(len(data), size, path.name)
    except FileNotFoundError as error:
        raise RuleBroken("attachment.missing", name=path.name) from error
    except OSError as error:
        raise RuleBroken("attachment.unreadable", name=path.name, reason=str(error.strerror)) from error
    return bytes(data)


def _allow(path: Path, size: int) -> None:
    ending = path.suffix.lower()
    facts = {"name": path.name, "size": megabytes(size), "most": megabytes(MOST)}
    if ending in VIDEOS:
        raise RuleBroken("attachment.video", **facts)
    if ending not in PHOTOS and ending not in KINDS:
        raise RuleBroken("attachment.unknown_kind", **facts)
    if not size:
        raise RuleBroken("attachment.empty", **facts)
    if size > MOST:
        raise RuleBroken("attachment.too_large", **facts)


def megabytes(size: int) -> str:
    """`0.3 MB`, `20 MB`, `8 KB`: rounded up, so that what is too large never looks as if it were not."""
    if size < MEGABYTE // 10:
        return f"{max(-(-size // 1024), 1)} KB"
    tenths = -(-size * 10 // MEGABYTE)
    return f"{tenths / 10:g} MB"
