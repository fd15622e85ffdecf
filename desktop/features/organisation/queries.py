"""Questions about the organisation. Nothing here changes anything."""

from __future__ import annotations


def find(s, text, limit):
    return []
