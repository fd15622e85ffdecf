"""Yicheng 议成: from what a compound decides to what is done."""

__version__ = "0.1.0"
