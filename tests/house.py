"""The law of the house as tables, and what reads a package's real import graph and source against them."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp

STOREYS = {
    "core": {
        *("core", "sqlalchemy", "alembic", "sqlcipher3"),
        *("python_calamine", "xlsxwriter", "pypinyin", "platformdirs", "PIL", "argon2"),
    },
    "migrations": {"alembic", "sqlalchemy"},
    "printing": {"printing", "core", "reportlab", "pypdf", "uharfbuzz"},
    "ui": {"ui", "core", "PySide6", "shiboken6", "sqlalchemy"},
}
"""What the modules of a storey may import. The roof, the modules beside these folders, may import everything."""

SCREEN = {"ui", "core", "PySide6", "shiboken6", "sqlalchemy"}
FILES = {
    "__init__": {"entities", "queries", "page", "core"},
    "entities": {"records", "core", "sqlalchemy"},
    "records": {"core"},
    "rules": {"records", "core"},
    "queries": {"entities", "records", "rules", "core", "sqlalchemy"},
    "commands": {"entities", "records", "rules", "queries", "core", "sqlalchemy"},
    "exchange": {"records", "rules", "queries", "core", "sqlalchemy"},
    "documents": {"records", "rules", "printing", "core"},
    "dialogs": {"records", "rules", "queries", "commands", "exchange", *SCREEN},
    "desk": {"records", "rules", "queries", "commands", "dialogs", *SCREEN},
    "page": {"records", "rules", "queries", "commands", "exchange", "documents", "dialogs", "desk", *SCREEN},
}
"""What a file of a feature may import, besides files of its own kind in the same feature."""

ACROSS = {"queries": {"entities"}, "commands": {"commands"}}
"""What a file may import from a room below, besides the records and queries it may import from its own."""

UNNAMES = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
PIXELS = {
    *(
        f"set{limit}{side}"
        for limit in ("Fixed", "Minimum", "Maximum")
        for side in ("Size", "Width", "Height")
    ),
    *("setContentsMargins", "setSpacing", "setIconSize", "setPointSize", "setPixelSize", "resize"),
}


class House:
    """One package: its import graph, its source files, and its rooms in their order."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = sorted(folder.rglob("*.py"))
        graph = grimp.build_graph(folder.name, include_external_packages=True, cache_dir=None)
        ours = {module for module in graph.modules if module.split(".")[0] == folder.name}
        self.imports = {module: graph.find_modules_directly_imported_by(module) for module in ours}
        self.order = list(_rooms_in_order(folder / "features" / "__init__.py"))


def _rooms_in_order(manifest: Path) -> Iterator[str]:
    """The names in `FEATURES = (access.FEATURE, organisation.FEATURE)`, ground floor first."""
    for node in ast.walk(ast.parse(manifest.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Tuple):
            yield from (ast.unparse(item).split(".")[0] for item in node.value.elts)


def unlawful_imports(house: House) -> list[str]:
    """Every import the tables do not allow."""
    return sorted(
        f"{importer} may not import {imported}"
        for importer, targets in house.imports.items()
        for imported in targets
        if not _lawful(house, importer, imported)
    )


def _lawful(house: House, importer: str, imported: str) -> bool:
    here, there = _inside(importer), imported.split(".")
    if (
        there[0] in sys.stdlib_module_names
        or not here
        or (len(here) == 1 and here[0] not in {*STOREYS, "features"})
    ):
        return True
    if imported in house.imports:
        there = _inside(imported) or [""]
    if here == ["features"]:
        return there[0] == "core" or (there[0] == "features" and len(there) == 2)
    if here[0] != "features":
        return there[0] in STOREYS.get(here[0], ())
    if there[0] != "features":
        return there[0] in FILES.get(file_kind(here), ())
    return _lawful_between_files(house, here, there)


def _lawful_between_files(house: House, here: list[str], there: list[str]) -> bool:
    mine, theirs = file_kind(here), file_kind(there)
    own = FILES.get(mine, set()) | {mine}
    if here[1:2] == there[1:2]:
        return theirs in own
    rooms = house.order
    if {*here[1:2], *there[1:2]} - {*rooms} or not there[1:] or rooms.index(there[1]) > rooms.index(here[1]):
        return False
    return theirs in (own & {"records", "queries"} | ACROSS.get(mine, set()))


def _inside(module: str) -> list[str]:
    return module.split(".")[1:]


def file_kind(path: list[str]) -> str:
    """What a file of a feature is: its name, or the first known name on its way through a sub-folder."""
    way = path[2:]
    return next((part for part in way if part in FILES), way[-1] if way else "__init__")


def unknown_files(house: House) -> list[str]:
    """Files the tables do not know, rooms without a place in the order, and names that say nothing."""
    modules = {module_name(file, house.folder): file.name == "__init__.py" for file in house.files}
    found = [f"{module} lies in no package" for module in modules.keys() - house.imports.keys()]
    for module, is_folder in modules.items():
        path = _inside(module)
        if path[:1] == ["features"] and len(path) == 2 and path[1] not in house.order:
            found.append(f"{module} is not in FEATURES")
        if path[:1] == ["features"] and file_kind(path) not in FILES and not is_folder:
            found.append(f"{module} is no kind of file a feature has")
        if len(path) == 1 and is_folder and path[0] not in {*STOREYS, "features"}:
            found.append(f"{module} is no storey")
        if UNNAMES & {*path}:
            found.append(f"{module} has a name that says nothing")
    return sorted(found)


def module_name(file: Path, folder: Path) -> str:
    """`desktop.core.db` for that file, `desktop.core` for its `__init__.py`."""
    return ".".join(file.relative_to(folder.parent).with_suffix("").parts).removesuffix(".__init__")


def circle(imports: Mapping[str, Iterable[str]]) -> list[str]:
    """One circle of imports, deferred ones included; empty when there is none."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def bad_manners(house: House) -> list[str]:
    """What no linter knows and the architecture forbids, file by file."""
    found: list[str] = []
    for file in house.files:
        place = file.relative_to(house.folder).as_posix()
        tree = ast.parse(file.read_text(encoding="utf-8"))
        found += [f"{place}: {fault}" for fault in {*_docstring_faults(tree), *_faults(tree, place)}]
    return found


def _docstring_faults(tree: ast.Module) -> Iterator[str]:
    said = ast.get_docstring(tree)
    if not said:
        yield "no sentence says what it is for"
    elif "\n" in said or not said.endswith("."):
        yield "its docstring is not one line ending with a full stop"


def _faults(tree: ast.Module, place: str) -> Iterator[str]:
    under_the_roof = "/" not in place
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr="setStyleSheet") if place != "ui/theme.py":
                yield "only the theme calls setStyleSheet"
            case ast.Attribute(attr="exec" | "exec_") if not under_the_roof:
                yield "exec() blocks: open() what asks"
            case ast.Attribute(attr="processEvents"):
                yield "processEvents lets the user in at the wrong door"
            case ast.ClassDef(bases=bases) if any(ast.unparse(each).endswith("QThread") for each in bases):
                yield "a thread runs a worker, it is not sub-classed"
            case ast.Call(func=ast.Name(id="print")) if place != "cli.py":
                yield "only the command line prints"
            case ast.Call(func=ast.Attribute(attr=name), args=args) if name in PIXELS:
                if place not in {"ui/theme.py", "ui/layout.py"} and any(
                    _counts_pixels(each) for each in args
                ):
                    yield f"{name} counts pixels: units come from the font"


def _counts_pixels(size: ast.expr) -> bool:
    """Whether an argument is a plain number, or made of such; 0 and 1 are the same at any scale."""
    match size:
        case ast.Constant(value=int() | float() as value):
            return value not in (0, 1)
        case ast.Call(func=ast.Name(id="QSize" | "QMargins"), args=args):
            return any(_counts_pixels(each) for each in args)
    return False
