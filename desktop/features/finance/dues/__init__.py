"""Contracts of income and what is owed on them, sheets of daily totals, and the maintenance fund through a year."""
