"""Two texts beside each other, what differs marked; where one is to be kept, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.features.consultation import rules
from desktop.features.consultation.records import Chunk
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.i18n import tr
from desktop.ui.layout import TOP, column, floating, frame, plain, row, rule, scrolled, sized, wide
from desktop.ui.theme import Look
from desktop.ui.words import Button, Segments, text

ASKED = ("new", "both")
"""Kinds of chunks of which one may take the program's words."""

CHOICE = 60
"""Units: room for the choice beside a paragraph."""


class Compared(Dialog):
    """Shows the chunks; with `then` it asks for each that the program words otherwise, and hands over the text."""

    def __init__(
        self,
        context: Context,
        titles: tuple[str, str, str],
        parts: Sequence[Chunk],
        parent: QWidget,
        then: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(context, parent)
        title, left, right = titles
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look = self._look = context.look
        self._parts, self._then = list(parts), then
        self.choices = {
            at: Segments(look, {"mine": tr("Keep typed"), "new": tr("Take new")}, _likely(part))
            for at, part in enumerate(self._parts)
            if then is not None and part.kind in ASKED
        }
        asked = wide(look, plain(row(look)), CHOICE) if then else plain(row(look))
        heads = row(
            look, (floating(text(left, "label")), 1), (floating(text(right, "label")), 1), asked,
            gap=3, margins=(5, 3, 7, 2),
        )  # fmt: skip
        rows = column(look, *self._rows(), None, gap=1, margins=(5, 2, 5, 2))
        foot = plain(row(look, None, *self._buttons(), margins=(5, 2.5, 5, 2.5)))
        self.setLayout(column(look, heads, rule(), (scrolled(plain(rows)), 1), rule(), foot, gap=0))
        sized(look, self, 280, 165)

    def take(self) -> None:
        """Hand over the text with the paragraphs that were chosen."""
        taken = {at for at, choice in self.choices.items() if choice.chosen() == "new"}
        self._hand_over(rules.merged(self._parts, taken))

    def keep(self) -> None:
        """Hand over the text as it was typed, all of it."""
        self._hand_over(rules.merged(self._parts, ()))

    def _hand_over(self, words: str) -> None:
        self.accept()
        if self._then is not None:
            self._then(words)

    def _buttons(self) -> tuple[QPushButton, ...]:
        look = self._look
        if self._then is None:
            return (Button(look, tr("Close"), "main", action=self.accept),)
        return (
            Button(look, tr("Cancel"), "main", action=self.reject),
            Button(look, tr("Keep all as typed"), "main", action=self.keep),
            Button(look, tr("Use what is chosen"), "primary", action=self.take),
        )

    def _rows(self) -> Iterator[QWidget]:
        """One line for each chunk that differs; those alike stand together."""
        for alike, run in groupby(enumerate(self._parts), key=lambda each: each[1].kind == "same"):
            several = list(run)
            if alike:
                words = "\n".join(line for _, part in several for line in part.mine)
                yield self._line(_side(self._look, words, words), _side(self._look, words, words))
                continue
            for at, part in several:
                mine, new = "\n".join(part.mine), "\n".join(part.new)
                state = "info" if part.kind == "mine" else "warn"
                yield self._line(
                    _side(self._look, mine, new, state),
                    _side(self._look, new, mine, state),
                    self.choices.get(at),
                )

    def _line(self, left: QWidget, right: QWidget, choice: QWidget | None = None) -> QWidget:
        look = self._look
        aside = [(wide(look, plain(row(look, *([choice] if choice else []), None)), CHOICE), 0, TOP)]
        return plain(
            row(look, (floating(left), 1), (floating(right), 1), *(aside if self._then else []), gap=3)
        )


def compared_editions(
    context: Context, titles: tuple[str, str], texts: tuple[str, str], parent: QWidget
) -> Compared:
    """Two editions of a published paper, to be read."""
    both = rules.differing(*texts)
    return Compared(context, (tr("Compare editions"), *titles), both, parent)


def _likely(part: Chunk) -> str:
    """What only the meeting changed is wanted new; what somebody typed stays, unless said otherwise."""
    return "new" if part.kind == "new" else "mine"


def _side(look: Look, words: str, other: str, state: str = "") -> QWidget:
    said = text("", wrap=True, selectable=True)
    said.setTextFormat(Qt.TextFormat.RichText)
    said.setText(_marked(words, other) if words else tr("(nothing)"))
    said.setAccessibleName(words)
    inner = column(look, _weighty(said, light=not state), None, gap=0, margins=(3, 2, 3, 2))
    return frame(f"note-{state}", inner) if state else plain(inner)


def _weighty(said: QLabel, *, light: bool) -> QLabel:
    said.setProperty("text-role", "soft" if light else "body")
    return said


def _marked(words: str, other: str) -> str:
    """As rich text, what is not in the other text underlined."""
    pieces = (
        f"<u><b>{escape(piece)}</b></u>" if differs else escape(piece)
        for piece, differs in rules.spans(words, other)
    )
    return "".join(pieces).replace("\n", "<br>")
