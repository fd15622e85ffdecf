"""公共收益公示: what came in and went out in a quarter, reviewed, posted, asked about (domain 4.4)."""
