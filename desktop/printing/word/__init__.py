"""A paper as a Word document, to be edited further; what it looks like is near to the PDF, what it says is the same."""

from __future__ import annotations

from desktop.printing.word.package import word

__all__ = ["word"]
