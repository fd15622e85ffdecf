"""What a page shows is asked anew when it is in front: the one somebody looks at does not wait for the others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.context import Scope


class FollowsScope(QObject):
    """Asks a page anew when the scope changes: at once if it is in front, else when it comes to the front."""

    def __init__(self, page: QWidget, scope: Scope, refresh: Callable[[], object]) -> None:
        super().__init__(page)
        self._page, self._refresh, self._behind = page, refresh, False
        scope.changed.connect(self._follow)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._behind and event.type() == QEvent.Type.Show:
            self._behind = False
            self._refresh()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        self._behind = self._covered()
        if not self._behind:
            self._refresh()

    def _covered(self) -> bool:
        """Whether the window shows another page in this one's place."""
        stack = self._page.parentWidget()
        return isinstance(stack, QStackedWidget) and stack.currentWidget() is not self._page
