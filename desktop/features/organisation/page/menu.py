"""What may be done with the line chosen in the tree: new places and bodies below it, mending, removing, naming levels."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QMenu, QWidget

from desktop.features.organisation import commands, queries, rules
from desktop.features.organisation.dialogs import (
    body_editor,
    kind_words,
    level_editor,
    place_editor,
    removed,
)
from desktop.features.organisation.page.view import Subject
from desktop.features.organisation.records import BodyDraft, PlaceDraft, PlaceRow
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr


class PlaceMenu(QMenu):
    """Made anew each time it is opened, for what is chosen then; nothing chosen means the whole district."""

    def __init__(
        self,
        context: Context,
        subject: Subject | None,
        own: Mapping[str, str],
        take_in: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context, self._own, self._words, self._page = context, own, kind_words(own), parent
        if subject is None:
            self._offer_new(None)
        else:
            trail: list[PlaceRow] = context.peek(queries.scope_trail, subject.place)
            self._offer_new(trail[-1])
            self.addSeparator()
            if subject.body:
                self._offer_body(subject.body.id, subject.body.name)
            self._offer_place(trail[-1])
            self._offer_staircases(trail[-1])
        self.addSeparator()
        self.addAction(tr("Names of levels…"), lambda: level_editor(context, parent).open())
        self.addAction(tr("Import from Excel"), take_in)

    def _offer_new(self, place: PlaceRow | None) -> None:
        """One entry for each kind that may stand here."""
        for kind in rules.kinds_below(place.kind if place else None):
            draft = PlaceDraft(place.id if place else None, kind)
            self._offer(
                tr("New: {kind}…").format(kind=self._words[kind]),
                lambda draft=draft: place_editor(self._context, draft, self._own, self._page),
            )
        if place is not None:
            draft = BodyDraft(place.id, rules.bodies_on(place.kind)[0])
            self._offer(tr("New body…"), lambda: body_editor(self._context, draft, self._own, self._page))

    def _offer_body(self, body: int, name: str) -> None:
        self._offer(
            tr("Mend “{name}”…").format(name=name),
            lambda: edit_body(self._context, body, self._own, self._page),
        )
        self.addAction(
            tr("Remove “{name}”…").format(name=name),
            lambda: removed(self._context, name, lambda s: commands.remove_body(s, body), self._page),
        )

    def _offer_place(self, place: PlaceRow) -> None:
        self._offer(
            tr("Rename or move “{name}”…").format(name=place.name),
            lambda: edit_place(self._context, place.id, self._own, self._page),
        )
        self.addAction(
            tr("Remove “{name}”…").format(name=place.name),
            lambda: removed(
                self._context, place.name, lambda s: commands.remove_place(s, place.id), self._page
            ),
        )

    def _offer_staircases(self, place: PlaceRow) -> None:
        """The staircases of a building, which have no line of their own in the tree."""
        if place.kind != "building":
            return
        for inner in self._context.peek(queries.staircases_of, place.id):
            below = QMenu(inner.name, self)
            self.addMenu(below)
            below.addAction(
                tr("Rename or move “{name}”…").format(name=inner.name),
                lambda inner=inner: edit_place(self._context, inner.id, self._own, self._page).open(),
            )
            below.addAction(
                tr("Remove “{name}”…").format(name=inner.name),
                lambda inner=inner: removed(
                    self._context,
                    inner.name,
                    lambda s: commands.remove_place(s, inner.id),
                    self._page,
                ),
            )

    def _offer(self, words: str, editor: Callable[[], Editor]) -> None:
        self.addAction(words, lambda: editor().open())


def edit_place(context: Context, place: int, own: Mapping[str, str], parent: QWidget) -> Editor:
    return place_editor(context, context.peek(queries.place_draft, place), own, parent)


def edit_body(context: Context, body: int, own: Mapping[str, str], parent: QWidget) -> Editor:
    return body_editor(context, context.peek(queries.body_draft, body), own, parent)
