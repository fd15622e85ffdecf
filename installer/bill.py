"""Writes the bill of materials: whose work every file and module of the program's folder is, under which licence."""
# pyright: reportCallIssue=false, reportAttributeAccessIssue=false, reportArgumentType=false
# the CycloneDX library's decorators hide the types of its classes

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

NOTICES = Path(__file__).resolve().parent.parent / "resources" / "notices" / "notices.json"
PROGRAMS = ("Yicheng.exe", "yicheng-cli.exe")
Notice = dict[str, Any]


def write_bill(app: Path, out: Path, version: str) -> None:
    """Write the CycloneDX 1.6 bill of the program's folder `app` to `out`; the same folder gives the same bytes.

    Ends the build where `app` holds a file or a module that nobody in the notices claims, where a notice
    claims nothing that is there, or where the bill does not keep to its schema.
    """
    first, *others = json.loads(NOTICES.read_text(encoding="utf-8"))
    notices = [{**first, "version": version}, *others]
    files = {path.relative_to(app).as_posix(): path for path in sorted(app.rglob("*")) if path.is_file()}
    modules = {name for program in PROGRAMS for name in packed_modules(app / program)}
    owners = {name: owner(name, notices, "files") for name in files}
    require_whole(owners, {name: owner(name, notices, "modules") for name in modules}, notices)
    hashes = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}
    made = datetime.fromtimestamp(files[PROGRAMS[0]].stat().st_mtime, UTC)
    text = JsonV1Dot6(bill(notices, owners, hashes, made)).output_as_string(indent=1)
    if wrong := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise SystemExit(f"The bill of materials does not keep to its schema: {wrong}")
    out.write_text(text + "\n", encoding="utf-8", newline="\n")


def packed_modules(program: Path) -> set[str]:
    """The outermost names of all Python modules packed into a program, without Python's own."""
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(str(program))
    names = {name for name, entry in archive.toc.items() if entry[-1] not in "zo"}
    for name, entry in archive.toc.items():
        if entry[-1] == "z":
            names |= archive.open_embedded_archive(name).toc.keys()
    return {name.partition(".")[0] for name in names} - sys.stdlib_module_names


def owner(name: str, notices: Iterable[Notice], claim: str) -> str | None:
    """The first of the notices to claim a file or module."""
    return next(
        (
            reference(notice)
            for notice in notices
            for pattern in notice.get(claim, ())
            if fnmatchcase(name.lower(), pattern.lower())
        ),
        None,
    )


def require_whole(
    files: dict[str, str | None], modules: dict[str, str | None], notices: Iterable[Notice]
) -> None:
    """Ends the build unless everything there is claimed and everything claimed is there."""
    found = {*files.values(), *modules.values()}
    lines = [f"nobody claims {name}" for name, by in (files | modules).items() if by is None]
    lines += [
        f"nothing is there of {reference(notice)}"
        for notice in notices
        if "inside" not in notice and reference(notice) not in found
    ]
    if lines:
        raise SystemExit("resources/notices/components.toml is not true:\n" + "\n".join(sorted(lines)))


def bill(notices: list[Notice], owners: dict[str, str | None], hashes: dict[str, str], made: datetime) -> Bom:
    """The program with all it stands on, and the files each part is seen in."""
    parts = {reference(notice): component(notice, owners, hashes) for notice in notices}
    program, *others = parts.values()
    program.type = ComponentType.APPLICATION
    serial = uuid5(NAMESPACE_URL, f"{program.purl} {sorted(hashes.items())}")
    whole = Bom(
        components=others, serial_number=serial, metadata=BomMetaData(component=program, timestamp=made)
    )
    for host in notices:
        built_in = [
            parts[reference(each)]
            for each in notices
            if each.get("inside", notices[0]["name"]) == host["name"]
        ]
        whole.register_dependency(
            parts[reference(host)], [each for each in built_in if each is not parts[reference(host)]]
        )
    return whole


def component(notice: Notice, owners: dict[str, str | None], hashes: dict[str, str]) -> Component:
    """One part with its licence, its files with their hashes, and what is built into it."""
    name = reference(notice)
    files = [
        Component(
            type=ComponentType.FILE, name=file, bom_ref=f"file:{file}",
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=hashes[file])],
        )
        for file, by in owners.items() if by == name
    ]  # fmt: skip
    contained = [library(each, f"{name}/{reference(each)}") for each in notice["contains"]]
    made = library(notice, name)
    made.components = [*files, *contained]
    made.description = notice["use"]["en"]
    if home := notice.get("home"):
        made.external_references.add(ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(home)))
    return made


def library(told: Notice, bom_ref: str) -> Component:
    """Name, version and licence, as far as they are told."""
    version, purl, licence = (told.get(key) or None for key in ("version", "purl", "licence"))
    made = Component(
        type=ComponentType.LIBRARY, name=told["name"], version=version, bom_ref=bom_ref,
        licenses=[LicenseFactory().make_from_string(licence)] if licence else None,
    )  # fmt: skip
    if purl:
        address = PackageURL.from_string(purl)
        made.purl = PackageURL(address.type, address.namespace, address.name, version)
    return made


def reference(told: Notice) -> str:
    return f"{told['name']} {told.get('version', '')}".strip()
