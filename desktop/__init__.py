"""Yicheng 议成: from what a compound decides to what is done."""
