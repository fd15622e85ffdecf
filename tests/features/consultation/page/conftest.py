"""The consultation page on the demo evening, which is written up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.app import App
from desktop.features.consultation import queries
from desktop.features.consultation.page import ConsultationPage
from desktop.ui.editor import Editor
from desktop.ui.form import Form


@pytest.fixture
def page(app: App, chinese: None) -> ConsultationPage:
    app.fill("consultation")
    app.settle()
    return app.window.show_page("consultation")


@pytest.fixture
def fill() -> Callable[..., None]:
    """Types into the fields of a form by their keys."""

    def typed(form: Form, **values: str) -> None:
        for key, value in values.items():
            box = form.rows[key]._spec.widget
            (box.setPlainText if hasattr(box, "setPlainText") else box.setText)(value)

    return typed


@pytest.fixture
def signed(app: App, page: ConsultationPage, fill: Callable[..., None]) -> ConsultationPage:
    """The minutes are signed; the page has gone on to publication."""
    editor = page.step.sign_editor()
    editor.open()
    fill(editor.form, signed_by="小区党支部书记李国庆", signed_on="2026-9-17")
    editor.save()
    app.settle()
    return page


@pytest.fixture
def put_up(app: App, signed: ConsultationPage, fill: Callable[..., None]) -> Callable[..., Editor]:
    """Puts the minutes on the board."""

    def put(begins_on: str = "2026-9-18", ends_on: str = "2026-9-25") -> Editor:
        editor = signed.step.publish()
        fill(editor.form, places="小区公示栏", begins_on=begins_on, ends_on=ends_on, posted_by="覃𬱖")
        editor.save()
        app.settle()
        return editor

    return put


@pytest.fixture
def papers(app: App) -> Callable[[], object]:
    def ask() -> object:
        with app._db.reading() as s:
            return queries.publications(s, 1)

    return ask
