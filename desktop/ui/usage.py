"""What argparse says by itself, in the language of the screen."""

from __future__ import annotations

import argparse

from desktop.ui.i18n import tr


def translate_argparse() -> None:
    """Let argparse speak the language that is loaded now."""
    words = {
        "usage: ": tr("usage: "),
        "options": tr("options"),
        "positional arguments": tr("positional arguments"),
        "show this help message and exit": tr("show this help message and exit"),
        "%(prog)s: error: %(message)s\n": tr("%(prog)s: error: %(message)s") + "\n",
        "argument %(argument_name)s: %(message)s": tr("argument %(argument_name)s: %(message)s"),
        "the following arguments are required: %s": tr("the following arguments are required: %s"),
        "unrecognized arguments: %s": tr("unrecognized arguments: %s"),
        "expected one argument": tr("expected one argument"),
        "invalid %(type)s value: %(value)r": tr("invalid %(type)s value: %(value)r"),
        "invalid choice: %(value)r (choose from %(choices)s)": tr("invalid choice: %(value)r (choose from %(choices)s)"),
    }  # fmt: skip

    def said(text: str) -> str:
        return words.get(text, text)

    setattr(argparse, "_", said)  # noqa: B010  there it asks gettext, whose files we have none of
