"""Balances as hledger and beancount work them out of a file we wrote."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from decimal import Decimal
from io import StringIO
from pathlib import Path

BEANCOUNT = """
import sys
from beancount import loader
from beancount.core.data import Transaction
entries, errors, _ = loader.load_file(sys.argv[1])
if errors:
    sys.exit("\\n".join(str(error) for error in errors))
sums = {}
for entry in entries:
    if isinstance(entry, Transaction):
        for posting in entry.postings:
            sums[posting.account] = sums.get(posting.account, 0) + posting.units.number
sys.stdout.reconfigure(encoding="utf-8")
print("\\n".join(f"{name}\\t{amount}" for name, amount in sums.items()))
"""


def run(*words: str) -> str:
    ran = subprocess.run(
        words,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def in_fen(told: str) -> int:
    return int(Decimal(told) * 100)


def hledger(path: Path) -> dict[str, int]:
    """Fen of every account with a balance; hledger's own checks, the asserted balances among them, passed."""
    run("hledger", "-f", str(path), "check", "accounts", "commodities", "ordereddates")
    rows = csv.reader(StringIO(run("hledger", "-f", str(path), "balance", "--flat", "-N", "-O", "csv")))
    next(rows)
    return {name: in_fen(amount.removesuffix(" CNY")) for name, amount in rows}


def beancount(path: Path) -> dict[str, int]:
    """Fen of every account with a balance, from beancount's own loader, which found nothing wrong."""
    lines = run(sys.executable, "-c", BEANCOUNT, str(path)).splitlines()
    told = (line.split("\t") for line in lines)
    return {name: in_fen(amount) for name, amount in told if in_fen(amount)}
