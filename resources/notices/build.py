"""Builds the notices beside this file: what others made, which version of it, and its licence word for word.

    python -m resources.notices.build        (apt-get and dpkg on the path; pip install of requirements-dev.txt)

Run after a change of `components.toml` or of the locks. The texts come from the very wheels the installer is
made of, and from Debian's copyright files for what is built into them.
"""

from __future__ import annotations

import importlib.metadata
import json
import re
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
import zipfile
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from installer.runtime import DOWNLOADS, fetch_wheels

HERE = Path(__file__).parent
RESOURCES = HERE.parent
LOCK = RESOURCES.parent / "requirements-installer.txt"
LICENCE = re.compile(r"(?i)(licen[cs]e|copying|notice)")
NOT_SHIPPED = ("licenses/LICENSES/", "v8_xfa", "android", "musl", "sbuild", "pdfium-binaries")
"""Parts of pypdfium2's licences that speak of other builds than ours, or of the package itself."""


def main() -> None:
    fetch_wheels()
    listed = tomllib.loads((HERE / "components.toml").read_text(encoding="utf-8"))["component"]
    for old in HERE.glob("*.txt"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        notices = [notice(component, Path(folder)) for component in listed]
    (HERE / "notices.json").write_text(
        json.dumps(notices, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


def notice(component: dict[str, Any], folder: Path) -> dict[str, Any]:
    """One component as the program shows it and the bill counts it; its texts are written beside this file."""
    made = dict(component)
    version = component.get("version", "")
    kind, _, name = version.partition(":")
    if kind == "lock":
        made["version"], made["purl"] = locked()[name], f"pkg:pypi/{name}"
    elif kind == "sbom":
        made["version"] = built_in(version)[0]["version"]
    made["contains"] = [part for words in component.get("contains", ()) for part in built_in(words)]
    made["texts"] = [keep(source, folder) for source in component["texts"]]
    return made


@cache
def locked() -> dict[str, str]:
    """The version of every package in the lock."""
    return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", LOCK.read_text(encoding="utf-8"), re.MULTILINE))


def built_in(words: str) -> list[dict[str, str]]:
    """A plain name, or what `sbom:NAME` or `sbom:NAME:PART` finds in the wheel's own bill of materials."""
    if not words.startswith("sbom:"):
        return [{"name": words}]
    _, package, *parts = words.split(":")
    return [
        {"name": item["name"], "version": item["version"], "licence": _spdx(item), "author": item.get("author", ""),
         "purl": item.get("purl", "")}
        for item in sbom(package)
        if (item["name"] in parts or not parts) and "#c-ext" not in item.get("purl", "")
    ]  # fmt: skip


def sbom(package: str) -> list[dict[str, Any]]:
    """What the locked wheel says is built into it."""
    ((_, text),) = members(wheel(DOWNLOADS, package), lambda name: ".dist-info/sboms/" in name)
    return json.loads(text)["components"]


def _spdx(item: dict[str, Any]) -> str:
    return " AND ".join(each.get("expression") or each["license"]["id"] for each in item["licenses"])


def keep(source: str, folder: Path) -> str:
    """Write one licence text beside this file; returns its name within resources."""
    kind, _, name = source.partition(":")
    if not name and kind not in ("python", "project"):
        return source
    readers: dict[str, Callable[[], bytes]] = {
        "wheel": lambda: joined(licences(wheel(DOWNLOADS, name))),
        "pypi": lambda: joined(licences(downloaded(name, folder))),
        "package": lambda: joined(installed(name)),
        "debian": lambda: copyright_file(name, folder),
        "common": lambda: Path("/usr/share/common-licenses", name).read_bytes(),
        "crates": lambda: crates(name),
        "project": (RESOURCES.parent / "LICENSE").read_bytes,
        "python": lambda: Path(sysconfig.get_path("stdlib"), "LICENSE.txt").read_bytes(),
    }
    file = HERE / f"{name.split('==')[0] or kind}{'-crates' if kind == 'crates' else ''}.txt"
    file.write_text(plain(readers[kind]()), encoding="utf-8", newline="\n")
    return f"notices/{file.name}"


def plain(text: bytes) -> str:
    """The same words in UTF-8 with our line ends, whatever they came in."""
    try:
        words = text.decode("utf-8-sig")
    except UnicodeDecodeError:
        words = text.decode("latin-1")
    return words.replace("\r\n", "\n")


def joined(texts: Iterable[tuple[str, bytes]]) -> bytes:
    """Several licence files as one, each under its name; a single one as it is."""
    found = sorted(texts)
    if not found:
        raise SystemExit("a package without a licence file")
    if len(found) == 1:
        return found[0][1]
    return b"\n\n".join(b"==== " + name.encode() + b" ====\n\n" + text for name, text in found)


def wheel(folder: Path, package: str) -> Path:
    (found,) = folder.glob(f"{package.replace('-', '_')}-*.whl")
    return found


def members(file: Path, wanted: Callable[[str], bool]) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(file) as packed:
        return [(Path(name).name, packed.read(name)) for name in packed.namelist() if wanted(name)]


def licences(file: Path) -> list[tuple[str, bytes]]:
    """The licence files in the `dist-info` of a wheel."""
    return members(file, lambda name: ".dist-info/" in name and bool(LICENCE.search(name.partition("/")[2])))


def installed(package: str) -> list[tuple[str, bytes]]:
    """The licence files of an installed package that speak of what we ship as well."""
    files = importlib.metadata.distribution(package).files or []
    return [
        (file.name, Path(str(file.locate())).read_bytes())
        for file in files
        if "/licenses/" in str(file) and not any(part in str(file) for part in NOT_SHIPPED)
    ]


def downloaded(requirement: str, folder: Path) -> Path:
    """A wheel for Windows that is not in our lock."""
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--platform", "win_amd64",
         "--python-version", "3.11", "--dest", str(folder), requirement],
        check=True,
    )  # fmt: skip
    return wheel(folder, requirement.split("==", maxsplit=1)[0])


def copyright_file(package: str, folder: Path) -> bytes:
    """What Debian collected of a library's copyright notices and licences."""
    unpacked = folder / package
    if not unpacked.exists():
        subprocess.run(["apt-get", "download", package], cwd=folder, check=True, capture_output=True)
        (archive,) = folder.glob(f"{package}_*.deb")
        subprocess.run(["dpkg", "-x", archive, unpacked], check=True)
    return (unpacked / "usr/share/doc" / package / "copyright").read_bytes()


def crates(package: str) -> bytes:
    """Every Rust crate built into a wheel with its authors and licence, as the wheel tells it."""
    head = (
        "Where a crate offers a choice, it is used under Apache-2.0, or else under MIT. The texts follow.\n\n"
    )
    lines = [
        f"{each['name']} {each['version']}\n    {each['licence']}\n"
        + (f"    Copyright (c) {each['author']}\n" if each["author"] else "")
        for each in built_in(f"sbom:{package}")
    ]
    return (head + "".join(lines)).encode()


if __name__ == "__main__":
    main()
