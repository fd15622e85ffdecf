"""The tab of money."""
