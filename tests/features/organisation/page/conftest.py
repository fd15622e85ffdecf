"""The organisation tab on the demo data."""

from __future__ import annotations

import pytest

from desktop.app import App
from desktop.features.organisation.page import OrganisationPage


@pytest.fixture
def page(app: App, chinese: None) -> OrganisationPage:
    app.fill("organisation")
    app.settle()
    return app.window.show_page("organisation")


def choose(page: OrganisationPage, app: App, name: str) -> None:
    page.choose(next(node.key for node in page._nodes.values() if node.name == name))
    app.settle()


@pytest.fixture
def branch(page: OrganisationPage, app: App) -> OrganisationPage:
    """The page at a branch whose compound has a register."""
    choose(page, app, "中共冶电二村小区支部委员会")
    return page
