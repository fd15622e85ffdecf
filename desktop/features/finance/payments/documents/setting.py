"""A paper as PDF."""

from __future__ import annotations

from collections.abc import Callable

from desktop.printing.blocks import Paper
from desktop.printing.document import typeset


def paper_pdf(
    paper: Paper, *, progress: Callable[[int], None] | None = None, substitute: str | None = None
) -> bytes:
    """A paper as PDF/A-2b; raises `RuleBroken("print.undrawable")` as `typeset` does."""
    return typeset(paper, progress=progress, substitute=substitute)
