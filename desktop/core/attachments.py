"""Photos and files that prove something, kept beside the database under the hash of what is in them."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from desktop.core.errors import RuleBroken
from desktop.core.intake import KINDS, PHOTOS, read_file
from desktop.core.photo import Pixels, develop, miniature
from desktop.core.progress import Progress

FOLDER = "attachments"
"""What the folder is called, beside the database."""

PHOTO = "image/jpeg"
"""What every photo is once it is kept."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What is kept: its SHA-256, the name it came with, its bytes, and its media type."""

    digest: str
    name: str
    size: int
    kind: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file of a record, as its owner lists it; `label` is a key such as `before`, or empty."""

    id: int
    name: str
    digest: str
    size: int
    kind: str
    label: str = ""


class Attachments:
    """A folder of files that never change; each lies there once, however often it is put.

    A file is whole under its name or not there at all. May be used from several threads.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._writing = Lock()

    def put(self, path: Path, progress: Progress | None = None) -> Stored:
        """Keep a file: a photo turned upright, scaled and without EXIF, anything else as it is up to `MOST` bytes.

        Raises `Cancelled` when `progress` was, and `RuleBroken` with the `name` of the file: `attachment.missing`,
        `.folder`, `.empty`, `.unreadable`, `.video`, `.too_large`, `.unknown_kind`, `.heic`, `.photo_broken`,
        `.photo_vast`, `.not_written`.
        """
        return self.keep(read_file(path, progress or Progress()), path.name)

    def keep(self, data: bytes, name: str) -> Stored:
        """Keep what is no file yet, a picture from the clipboard say; `name` tells its kind. Raises as `put` does."""
        ending = Path(name).suffix.lower()
        photo = ending in PHOTOS
        if photo:
            data, name = develop(data, name), str(Path(name).with_suffix(".jpg"))
        digest = hashlib.sha256(data).hexdigest()
        with self._writing, _told(name):
            _write(self.place(digest), digest, data)
        return Stored(digest, name, len(data), PHOTO if photo else KINDS[ending])

    def path(self, digest: str) -> Path:
        """Where a kept file lies, under no name a program would know; raises `RuleBroken("attachment.gone")`."""
        path = self.place(digest)
        if not path.is_file():
            raise RuleBroken("attachment.gone", path=str(path))
        return path

    def read(self, digest: str) -> bytes:
        """What is in a kept file, proved by its hash; raises `attachment.gone`, `attachment.damaged`."""
        path = self.path(digest)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise RuleBroken("attachment.unreadable", name=path.name, reason=str(error.strerror)) from error
        if hashlib.sha256(data).hexdigest() != digest:
            raise RuleBroken("attachment.damaged", path=str(path))
        return data

    def miniature(self, digest: str, side: int) -> Pixels:
        """A kept photo, at most `side` pixels wide and high."""
        return miniature(self.read(digest), side, digest)

    def verify(self, digests: Iterable[str], progress: Progress | None = None) -> None:
        """Recompute the hash of each; raises `attachment.gone` or `attachment.damaged` for the first that fails."""
        wanted = sorted({*digests})
        for done, digest in enumerate(wanted):
            (progress or Progress()).report(done, len(wanted))
            self.read(digest)

    def copy_out(self, digest: str, target: Path) -> Path:
        """Write a copy somewhere else, whole or not at all; raises `file.not_writable` and as `read` does."""
        data, unfinished = self.read(digest), target.with_name(f"{target.name}.tmp")
        try:
            _flushed(unfinished, data)
            unfinished.replace(target)
        except OSError as error:
            unfinished.unlink(missing_ok=True)
            raise RuleBroken("file.not_writable", path=target.name, reason=str(error.strerror)) from error
        return target

    def lend(self, digest: str, name: str) -> Path:
        """A copy for other programs to open, under its name and write-protected: what is kept stays as it is."""
        target = self.folder / "lent" / digest[:8] / Path(name).name
        if not target.exists():
            with _told(target.name):
                target.parent.mkdir(parents=True, exist_ok=True)
            self.copy_out(digest, target).chmod(stat.S_IREAD)
        return target

    def take_back(self) -> None:
        """Throw away the copies lent, but for those another program holds open."""
        for lent in (self.folder / "lent").glob("*/*"):
            try:
                lent.chmod(stat.S_IREAD | stat.S_IWRITE)
                lent.unlink()
            except OSError:
                continue
        shutil.rmtree(self.folder / "lent", ignore_errors=True)

    def copy_to(self, folder: Path, progress: Progress | None = None) -> int:
        """Bring the copy of this store in `folder` up to date, each file proved by its hash; returns how many were new.

        Raises `attachment.damaged` before a bad file is copied over, `attachment.not_written`.
        """
        copy = Attachments(folder)
        missing = [path for path in sorted(self.folder.glob("??/*")) if _is_kept(path, copy)]
        for done, path in enumerate(missing):
            (progress or Progress()).report(done, len(missing), path.name)
            data = self.read(path.name)
            with _told(path.name):
                _write(copy.place(path.name), path.name, data)
        return len(missing)

    def place(self, digest: str) -> Path:
        """Where a file lies, or would lie."""
        return self.folder / digest[:2] / digest


def beside(database: Path) -> Attachments:
    """The files that belong to a database."""
    return Attachments(database.parent / FOLDER)


def _is_kept(path: Path, copy: Attachments) -> bool:
    """Whether it is one of ours, and not in the copy yet."""
    return len(path.name) == 64 and not copy.place(path.name).exists()


def _write(path: Path, digest: str, data: bytes) -> None:
    """Under its name only when it is whole and on the disk; what is there already, and sound, stays."""
    if path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() == digest:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.tmp")
    _flushed(unfinished, data)
    unfinished.replace(path)


def _flushed(path: Path, data: bytes) -> None:
    try:
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise


@contextmanager
def _told(name: str) -> Generator[None, None, None]:
    try:
        yield
    except OSError as error:
        raise RuleBroken("attachment.not_written", name=name, reason=str(error.strerror)) from error
