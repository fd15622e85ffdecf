"""The law of the house, held against the program, and against small houses that break it."""

from __future__ import annotations

import importlib
import itertools
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import House, bad_manners, circle, file_kind, unknown_files, unlawful_imports

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def desktop() -> House:
    return House(ROOT / "desktop")


def test_every_import_is_lawful(desktop):
    assert unlawful_imports(desktop) == []


def test_every_file_has_its_place(desktop):
    assert unknown_files(desktop) == []


def test_no_imports_run_in_a_circle(desktop):
    assert circle(desktop.imports) == []


def test_every_file_minds_its_manners(desktop):
    assert bad_manners(desktop) == []


STORED = {"__init__", "entities", "records", "rules", "queries", "commands", "exchange"}


@pytest.mark.parametrize(
    ("kinds", "foreign"),
    [(STORED, {"PySide6", "reportlab", "uharfbuzz"}), ({*STORED, "documents"}, {"PySide6"})],
    ids=["what is stored loads no screen and no paper", "what is printed loads no screen"],
)
def test_features_load_no_more_than_they_need(desktop, kinds, foreign):
    """Run for real: a table of names cannot see what an import drags along."""
    features = (module for module in desktop.imports if module.startswith("desktop.features."))
    wanted = sorted(module for module in features if file_kind(module.split(".")[1:]) in kinds)
    job = f"import sys, {', '.join(wanted)}; print(*sorted({foreign} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", job], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.stdout.strip(), ran.stderr) == ("", "")


LAWFUL = {
    "__init__": "",
    "app": "import PySide6, house.core.db, house.ui.table, house.printing.page\nfrom house.features import FEATURES",
    "cli": "import reportlab\nfrom house import app\nprint(app.run.exec())",
    "core/__init__": "",
    "core/db": "import sqlite3, sqlalchemy, sqlcipher3",
    "migrations/__init__": "",
    "migrations/versions/__init__": "",
    "migrations/versions/r0001": "from alembic import op",
    "printing/__init__": "",
    "printing/page": "import reportlab.pdfgen, uharfbuzz\nfrom house.core import db",
    "ui/__init__": "",
    "ui/theme": "def wear(app): app.setStyleSheet('')",
    "ui/table": "from PySide6.QtCore import Qt\nfrom house.ui import theme\ndef lay(box): box.setSpacing(0)",
    "features/__init__": "from house.features import below, above\nFEATURES = (below.FEATURE, above.FEATURE)",
    "features/below/__init__": "from house.features.below import entities\ndef page(): import house.features.below.page",
    "features/below/entities": "import sqlalchemy\nfrom house.core import db",
    "features/below/records": "import dataclasses",
    "features/below/rules": "from house.features.below import records",
    "features/below/queries": "from house.features.below import entities, records, rules",
    "features/below/commands": "from house.features.below import entities, records, rules, queries",
    "features/below/exchange": "from house.features.below import records, rules, queries",
    "features/below/documents": "from house.printing import page\nfrom house.features.below import records, rules",
    "features/below/dialogs": "from house.ui import table\nfrom house.features.below import commands, queries",
    "features/below/page": "from house.features.below import commands, dialogs, documents\nimport PySide6",
    "features/above/__init__": "",
    "features/above/queries": "from house.features.below import entities, queries, records",
    "features/above/commands": "from house.features.below import commands, queries, records",
    "features/above/page": "from house.features.below import queries, records",
    "features/above/rules/__init__": "from house.features.above.rules import quorum",
    "features/above/rules/quorum": "from house.features.above import records",
    "features/above/records": "",
    "features/above/voting/__init__": "",
    "features/above/voting/queries": "from house.features.above import queries",
}
counter = itertools.count()


@pytest.fixture
def build(tmp_path, monkeypatch):
    """Builds a small house of its own name and tells every breach of the law in it."""

    def breaches(changed: dict[str, str]) -> list[str]:
        name = f"house{next(counter)}"
        for place, source in (LAWFUL | changed).items():
            file = tmp_path / name / f"{place}.py"
            file.parent.mkdir(parents=True, exist_ok=True)
            sentence = "" if source.startswith('"""') else '"""What it is for."""\n'
            file.write_text(sentence + source.replace("house", name), encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)
        importlib.invalidate_caches()
        house = House(tmp_path / name)
        found = [*unlawful_imports(house), *unknown_files(house), *bad_manners(house)]
        return [each.replace(name, "house") for each in [*found, *circle(house.imports)]]

    return breaches


def test_a_lawful_house_stands(build):
    assert build({}) == []


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("core.db", "PySide6"),
        ("core.db", "reportlab"),
        ("core.db", "requests"),
        ("core.db", "house.ui.table"),
        ("core.db", "house.app"),
        ("core.db", "house.migrations.versions.r0001"),
        ("migrations.versions.r0001", "house.core.db"),
        ("printing.page", "PySide6"),
        ("printing.page", "sqlalchemy"),
        ("printing.page", "house.ui.table"),
        ("printing.page", "house.features.below.records"),
        ("ui.table", "reportlab"),
        ("ui.table", "house.printing.page"),
        ("ui.table", "house.features.below.queries"),
        ("features", "house.ui.table"),
        ("features", "house.features.below.commands"),
        ("features.below.entities", "house.features.below.queries"),
        ("features.below.records", "sqlalchemy"),
        ("features.below.records", "house.features.below.entities"),
        ("features.below.rules", "sqlalchemy"),
        ("features.below.rules", "house.features.below.queries"),
        ("features.below.queries", "house.features.below.commands"),
        ("features.below.queries", "PySide6"),
        ("features.below.commands", "house.ui.table"),
        ("features.below.commands", "house.features.below.documents"),
        ("features.below.exchange", "house.features.below.commands"),
        ("features.below.exchange", "house.features.below.entities"),
        ("features.below.documents", "house.features.below.queries"),
        ("features.below.documents", "reportlab"),
        ("features.below.dialogs", "house.features.below.entities"),
        ("features.below.dialogs", "house.features.below.page"),
        ("features.below.dialogs", "house.printing.page"),
        ("features.below.page", "house.features.below.entities"),
        ("features.below.page", "house.features"),
        ("features.below.page", "house.app"),
        ("features.below.queries", "house.features.above.queries"),
        ("features.above.queries", "house.features.below"),
        ("features.above.queries", "house.features.below.rules"),
        ("features.above.commands", "house.features.below.entities"),
        ("features.above.page", "house.features.below.commands"),
        ("features.above.page", "house.features.below.page"),
        ("features.above.rules.quorum", "house.features.above.queries"),
        ("features.above.voting.queries", "house.features.above.commands"),
    ],
)
def test_an_unlawful_import_is_found_even_inside_a_function(build, importer, imported):
    file = "features/__init__" if importer == "features" else importer.replace(".", "/")
    changed = build({file: f"{LAWFUL[file]}\ndef late(): import {imported}"})
    assert f"house.{importer} may not import {imported}" in changed


@pytest.mark.parametrize(
    ("file", "source", "breach"),
    [
        ("features/above/helpers", "", "house.features.above.helpers is no kind of file a feature has"),
        ("features/above/tools", "", "house.features.above.tools is no kind of file a feature has"),
        ("features/below/misc/__init__", "", "house.features.below.misc has a name that says nothing"),
        ("features/attic/__init__", "", "house.features.attic is not in FEATURES"),
        ("cellar/__init__", "", "house.cellar is no storey"),
        ("core/cellar/wine", "", "house.core.cellar.wine lies in no package"),
        ("core/utils", "", "house.core.utils has a name that says nothing"),
        ("core/db", '""""""', "core/db.py: no sentence says what it is for"),
        ("core/db", '"""What it is for.\n\nAnd more."""', "core/db.py: its docstring is not one line"),
        ("core/db", '"""What it is for"""', "core/db.py: its docstring is not one line"),
        ("core/db", "print(1)", "core/db.py: only the command line prints"),
        (
            "ui/table",
            "def wear(box): box.setStyleSheet('')",
            "ui/table.py: only the theme calls setStyleSheet",
        ),
        ("ui/table", "def ask(box): return box.exec()", "ui/table.py: exec() blocks"),
        ("ui/table", "def wait(app): app.processEvents()", "ui/table.py: processEvents lets the user in"),
        ("app", "def wait(app): app.processEvents()", "app.py: processEvents lets the user in"),
        ("ui/table", "class T(QtCore.QThread): pass", "ui/table.py: a thread runs a worker"),
        ("ui/table", "def lay(box): box.setFixedWidth(120)", "ui/table.py: setFixedWidth counts pixels"),
        ("ui/table", "def lay(box): box.resize(QSize(800, 600))", "ui/table.py: resize counts pixels"),
    ],
)
def test_bad_manners_are_found(build, file, source, breach):
    found = build({file: source})
    assert any(each.startswith(breach) for each in found)


def test_a_circle_is_found_even_inside_a_function(build):
    found = build(
        {"core/db": "from house.core import journal", "core/journal": "def late(): from house.core import db"}
    )
    assert {"house.core.db", "house.core.journal"} <= {*found}
