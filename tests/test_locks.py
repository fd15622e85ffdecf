"""The locks pin everything the project names, with hashes and without anybody's address."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
LOCKS = {
    "requirements.txt": [],
    "requirements-dev.txt": EXTRAS["dev"],
    "requirements-extras.txt": EXTRAS["bench"] + EXTRAS["fonts"],
    "requirements-installer.txt": EXTRAS["installer"],
}


def entries(lock: str) -> list[str]:
    """The packages of a lock, one logical line each."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line[:1].isalnum()]


def pins(lock: str) -> dict[str, str]:
    found = (re.match(r"([\w.-]+)==(\S+)", line) for line in entries(lock))
    return {canonicalize_name(pin[1]): pin[2] for pin in found if pin}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_the_project_names(lock):
    pinned = pins(lock)
    for named in map(Requirement, PROJECT["dependencies"] + LOCKS[lock]):
        assert named.specifier.contains(pinned[canonicalize_name(named.name)])


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_and_hashed(lock):
    assert [
        line for line in entries(lock) if not re.match(r"[\w.-]+==\S+ .*--hash=sha256:\w{64}", line)
    ] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock):
    assert not re.search(r"https?:|file:|index-url|find-links", (ROOT / lock).read_text(encoding="utf-8"))


def test_tests_run_on_what_the_program_runs_on():
    program, tests = pins("requirements.txt"), pins("requirements-dev.txt")
    assert program.items() <= tests.items()
