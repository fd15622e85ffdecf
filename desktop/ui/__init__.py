"""The screen kit: what every page is made of; knows no feature and no paper."""
