"""The window before its data: header, tabs, and what stands in each tab until its page comes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.header import Header
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row
from desktop.ui.theme import Look
from desktop.ui.window import Tab, Window
from desktop.ui.words import text


def furnish(window: Window, current: str) -> None:
    """Give a window its header and tabs, in the language of now; `App` brings the pages."""
    look = window.look
    window.fill(
        Header(look), [Tab(key, title, _opening(look)) for key, title in tab_titles().items()], current
    )


def tab_titles() -> dict[str, str]:
    """The tabs in their order."""
    return {
        "overview": tr("Overview"),
        "organisation": tr("Organisation"),
        "consultation": tr("Consultation"),
        "finance": tr("Finance"),
        "worklist": tr("Lists and tasks"),
        "services": tr("Services and feedback"),
    }


def _opening(look: Look) -> QWidget:
    said = row(look, None, text(tr("Opening the data…"), "soft"), None)
    return plain(column(look, None, said, None))
