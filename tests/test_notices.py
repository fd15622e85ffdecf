"""The notices speak of the versions we ship, and repeat each licence word for word."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import re
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite
import uharfbuzz
from packaging.utils import canonicalize_name
from PySide6.QtCore import qVersion

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
NOTICES = json.loads((RESOURCES / "notices" / "notices.json").read_text(encoding="utf-8"))
LOCK = dict(re.findall(r"(?m)^([\w.-]+)==([^\s;]+)", (ROOT / "requirements.txt").read_text(encoding="utf-8")))
FROM_PYPI = {
    notice["purl"].removeprefix("pkg:pypi/"): notice for notice in NOTICES if "pypi" in notice["purl"]
}
OTHER_BUILD = {"pillow", "pyside6-essentials", "pyside6-addons", "shiboken6", "pyinstaller"}
"""Wheels whose licence files differ from one platform to the next, or stand under common licences."""


def version_of(name: str) -> set[str]:
    return {notice["version"] for notice in NOTICES if notice["name"] == name}


def test_every_locked_package_is_named_with_its_version() -> None:
    assert {name: FROM_PYPI[name]["version"] for name in LOCK} == LOCK


def test_what_is_built_into_wheels_is_named_with_its_version() -> None:
    ask = sqlite.connect(":memory:")
    cipher = ask.execute("PRAGMA cipher_version").fetchone()[0].split()[0]
    ask.close()
    assert version_of("SQLite") == {sqlite.sqlite_version}
    assert version_of("SQLCipher") == {cipher}
    assert version_of("HarfBuzz") == {uharfbuzz.version_string()}
    assert version_of("Qt") == {qVersion()}


@pytest.mark.parametrize("name", sorted(LOCK.keys() - OTHER_BUILD))
def test_licences_are_those_of_the_package(name: str) -> None:
    kept = (RESOURCES / FROM_PYPI[name]["texts"][0]).read_text(encoding="utf-8")
    files = importlib.metadata.distribution(name).files or []
    texts = [Path(str(file.locate())) for file in files if "licenses/" in str(file)]
    assert texts
    assert [path.name for path in texts if path.read_text(encoding="utf-8") not in kept] == []


def test_every_part_has_a_purpose_and_a_text() -> None:
    for notice in NOTICES:
        assert re.search("[㐀-鿿]", notice["use"]["zh_CN"]), notice["name"]
        assert notice["use"]["en"].isascii(), notice["name"]
        assert all((RESOURCES / text).stat().st_size > 500 for text in notice["texts"]), notice["name"]


def test_no_text_is_left_over() -> None:
    used = {Path(text).name for notice in NOTICES for text in notice["texts"] if text.startswith("notices/")}
    assert used == {path.name for path in (RESOURCES / "notices").glob("*.txt")}


def test_every_font_stands_under_the_licence_its_maker_gave() -> None:
    faces = json.loads((RESOURCES / "fonts" / "manifest.json").read_text(encoding="utf-8"))["faces"]
    for file, face in faces.items():
        (owner,) = [each for each in NOTICES if f"_internal/resources/fonts/{file}" in each.get("files", ())]
        assert f"fonts/{face['licence']}" in owner["texts"], file


def test_our_own_licence_is_the_one_of_the_project() -> None:
    own = (RESOURCES / NOTICES[0]["texts"][0]).read_bytes()
    assert hashlib.sha256(own).digest() == hashlib.sha256((ROOT / "LICENSE").read_bytes()).digest()


def test_names_are_in_canonical_form() -> None:
    assert [name for name in FROM_PYPI if canonicalize_name(name) != name] == []
