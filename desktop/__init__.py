"""Yicheng 议成: from what a compound decides to what is done."""

from __future__ import annotations

__version__ = "0.1.0"
