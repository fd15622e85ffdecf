"""What every test may ask for: a real database, a real window, and a stop for questions nobody expected."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from desktop.app import App
from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.core.migrate import upgrade
from desktop.demo import make_demo
from desktop.demo_money import fill_money
from desktop.features.consultation.page import ConsultationPage
from desktop.features.organisation.queries import compound_choices
from desktop.shell import furnish
from desktop.ui import messages
from desktop.ui.context import Context, Preferences, Scope
from desktop.ui.i18n import load_words
from desktop.ui.runner import Runner
from desktop.ui.theme import Look
from desktop.ui.window import Window

RESOURCES = Path(__file__).resolve().parents[1] / "resources"


@pytest.fixture(autouse=True)
def questions(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What the program asks or says, until it is answered; a test must foresee and answer all of it."""
    waiting: list[str] = []
    show = messages._show

    def noted(look: Look, box: QDialog, *buttons: QPushButton) -> None:
        words = box.accessibleDescription()
        waiting.append(words)
        box.finished.connect(lambda _result: waiting.remove(words))
        show(look, box, *buttons)

    monkeypatch.setattr(messages, "_show", noted)
    yield waiting
    assert waiting == [], "a question nobody answered"


@pytest.fixture(autouse=True)
def english() -> None:
    """The screen speaks English until a test asks for Chinese, whatever was spoken in the test before."""
    if QCoreApplication.instance() is not None and QLocale().language() == QLocale.Language.Chinese:
        load_words(RESOURCES, "en")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A fresh database of today's schema."""
    path = tmp_path / "yicheng.db"
    upgrade(path)
    database = Database(path)
    yield database
    database.close()


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo data, made once; copy it before you write."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    make_demo(path, RESOURCES, year=False)
    return path


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Iterator[Database]:
    """A copy of the demo data of one's own."""
    path = tmp_path / "demo.db"
    path.write_bytes(demo_file.read_bytes())
    database = Database(path)
    yield database
    database.close()


@pytest.fixture(params=["zh_CN", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> str:
    """Both languages of the screen, one after the other."""
    load_words(RESOURCES, request.param)
    return request.param


@pytest.fixture
def chinese(qapp: QApplication) -> None:
    load_words(RESOURCES, "zh_CN")


@pytest.fixture(scope="session")
def wardrobe(qapp: QApplication) -> Look:
    return Look(qapp, RESOURCES)


@pytest.fixture
def look(wardrobe: Look) -> Iterator[Look]:
    """The program's look by day and in its usual size; whatever a test wears is taken off again."""
    yield wardrobe
    if (wardrobe.tokens.name, wardrobe.scale) != ("light", 1.0):
        wardrobe.wear("light", 1.0)


@pytest.fixture
def context(demo: Database, look: Look, tmp_path: Path) -> Iterator[Context]:
    """A page's surroundings on the demo data, without a window."""
    runner, toasts = Runner(), []
    runner.stand_on(demo)
    runner.stumbled.connect(toasts.append)
    yield Context(
        demo,
        runner,
        look,
        Preferences(tmp_path / "settings.json"),
        Scope(),
        lambda _f, _i: None,
        toasts.append,
        attachments=beside(demo.path),
    )
    runner.close()
    QCoreApplication.processEvents()
    assert not [error for error in toasts if isinstance(error, Exception)], "a background job failed"


def opened(path: Path, look: Look, choices: Path) -> App:
    """The window on a database of its own; whoever opens it closes it."""
    window = Window(look)
    furnish(window, "organisation")
    window.show()
    program = App(RESOURCES, Database(path), Preferences(choices), window, Runner())
    program.settle()
    return program


@pytest.fixture
def held(app: App, chinese: None) -> ConsultationPage:
    """The page of the demo meeting, opened again."""
    app.fill("consultation")
    app.settle()
    page = app.window.show_page("consultation")
    page.step.reopen()
    app.settle()
    return page


@pytest.fixture
def app(demo: Database, look: Look, tmp_path: Path) -> Iterator[App]:
    """The whole window on the demo data."""
    program = opened(demo.path, look, tmp_path / "settings.json")
    program.window.resize(1366, 768)
    program.settle()
    yield program
    program.close()
    program.window.deleteLater()


@pytest.fixture
def whole(app: App) -> App:
    """The window on demo data with the books of a compound."""
    with app.context.db.writing("账") as s:
        compounds = {name.split()[-1]: place for place, name in compound_choices(s)}
        fill_money(s, compounds["华新小区"])
    return app
