"""Every paper in its preview, and what the bell opens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate

from desktop.app import App
from desktop.features.worklist import commands
from desktop.features.worklist.page import WorklistPage
from desktop.features.worklist.records import ExtensionDraft
from desktop.ui.preview import Preview


@pytest.fixture
def page(app: App, chinese: None) -> WorklistPage:
    app.fill("worklist")
    app.settle()
    page = app.window.show_page("worklist")
    page.choose(2)
    app.settle()
    return page


def text(preview: Preview, app: App) -> str:
    app.settle()
    pages = range(preview.document.pageCount())
    found = "".join(preview.document.getAllText(at).text() for at in pages)
    preview.done(0)
    return "".join(found.split())


def test_each_paper_names_its_matter(page: WorklistPage, app: App) -> None:
    matter = page._matter
    (task,) = matter.tasks
    day = task.draft.deadline
    later = QDate(day.year, day.month, day.day).addDays(9).toPython()
    with app.context.db.writing("wish") as s:
        commands.ask_extension(s, ExtensionDraft(task.draft.id, task.draft.given_on, "张立新", "缺货", later))
    page.choose(2)
    app.settle()
    (task,) = page._matter.tasks
    papers = page._papers
    assert task.number in text(papers.supervision(task), app)
    said = text(papers.extension(task, task.extensions[0]), app)
    assert "缺货" in said
    assert task.number in said
    assert matter.number in text(papers.answer(matter), app)
    assert matter.number in text(page.print_list(), app)
    page.show_tasks()
    assert task.number in text(page.print_list(), app)


def test_the_list_bears_the_name_of_the_scope(page: WorklistPage, app: App) -> None:
    app.context.scope.choose(page._matter.draft.compound_id)
    assert "天方花园小区" in text(page.print_list(), app)


def test_the_bell_counts_and_opens(page: WorklistPage, app: App) -> None:
    bell = app.window.header.bell
    assert [entry.key[0] for entry in bell._due].count("worklist") == 2
    offers = bell.offers.actions()
    assert "逾期" in offers[0].text()
    offers[[entry.key for entry in bell._due].index(("worklist", 2))].trigger()
    app.settle()
    assert page._matter.id == 2
    offers[-1].trigger()
    app.settle()
    assert page._stack.currentWidget() is page._board
    app.context.scope.choose(1)
    app.settle()
