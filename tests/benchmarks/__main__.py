"""Measures everything and prints a table of ratios; `python -m tests.benchmarks` (or `make bench`).

`python -m tests.benchmarks district` measures the rows whose name holds the word, `ledger` and `books`
those of the books.

Every engine runs in fresh processes, a pair's turns taken alternately so that both see the same
machine; the fastest of the turns counts, so that every module has been compiled by then. Exit code 1 when a target is missed.
"""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.benchmarks import books, ledger, search

ROOT = Path(__file__).resolve().parents[2]
TURNS = 5


@dataclass(frozen=True)
class Pair:
    """Ours against another.

    `way`: the whole process, a call (0: the first in its process, 1: the second), or from the start of
    the process to the end of its first call.
    """

    what: str
    ours: str
    peer: str
    target: float | None
    ours_way: str = "process"
    peer_way: str = "process"
    turns: int = TURNS


PAIRS = (
    Pair("minutes, warm / typst, first compile", "our_minutes", "typst_minutes", 1.0, "call 1", "call 0"),
    Pair("minutes, one-shot process / typst", "our_minutes", "typst_minutes", 2.5),
    Pair("minutes, one-shot process / stock ReportLab", "our_minutes", "stock_minutes", 1.0),
    Pair("minutes, one-shot process / LibreOffice", "our_minutes", "libreoffice_minutes", None, turns=2),
    Pair("20,000 rows / stock LongTable", "our_grid", "stock_grid", 0.1, turns=1),
    Pair("20,000 rows / Qt QPainter, fixed rows", "our_grid", "qt_grid", None, turns=2),
    Pair("20,000 rows / 2,000 rows", "our_grid", "our_small_grid", 11.0, "call 0", "call 0", turns=2),
    Pair(
        "start to a window that takes input / empty window",
        "our_window",
        "empty_window",
        2.0,
        "start",
        "start",
        turns=15,
    ),
    Pair(
        "start to the first page filled / empty window",
        "our_first_page",
        "empty_window",
        None,
        "start",
        "start",
    ),
    Pair(
        "district import / calamine and raw driver",
        "import_district",
        "raw_district",
        4.0,
        "call 0",
        "call 0",
        turns=2,
    ),
    Pair(
        "district import again / calamine and raw select",
        "import_district_again",
        "raw_district_again",
        None,
        "call 0",
        "call 0",
        turns=2,
    ),
    Pair("roster import / reading the file alone", "import_roster", "read_roster", None, "call 1", "call 1"),
)
MEMORY_LIMIT = 150
INTERACTION_LIMIT = 100
"""Milliseconds until what was asked for is on the screen, in a district of 150,000 households."""


def main(word: str = "") -> int:
    pairs = [pair for pair in PAIRS if word in pair.what]
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        if word in "district":
            prepare_district(Path(folder))
        wanted = [pair for pair in pairs if pair.peer != "libreoffice_minutes" or shutil.which("soffice")]
        print(f"{'what':<52}{'ours':>9}{'other':>9}{'ratio':>8}{'target':>8}", flush=True)
        kept = [shown(*row(pair)) for pair in wanted]
        if word in "20,000 rows: peak memory":
            memory = run("our_grid", 1)[2] / 1024
            kept.append(memory <= MEMORY_LIMIT)
            print(f"{'20,000 rows: peak memory, MB':<52}{memory:>9.0f}{'':>9}{'':>8}{MEMORY_LIMIT:>8}")
        if word in "district":
            print(f"{'district: interaction / raw driver, ms':<52}", flush=True)
            kept += [shown(*interaction(line)) for line in interactions()]
        if word in "search":
            kept.append(search.main() == 0)
        if word in "ledger":
            kept.append(ledger.main() == 0)
        if word in "books":
            kept.append(books.main() == 0)
    if not shutil.which("soffice"):
        print("LibreOffice is not installed: its row is missing")
    return 0 if all(kept) else 1


def shown(words: str, kept: bool) -> bool:
    print(words, flush=True)
    return kept


def interaction(line: str) -> tuple[str, bool]:
    what, ours, floor = line.split("\t")
    kept = float(ours) <= INTERACTION_LIMIT
    ratio = f"{float(ours) / float(floor):.2f}" if float(floor) else ""
    mark = "" if kept else "  missed"
    return f"{what:<52}{float(ours):>9.1f}{float(floor):>9.1f}{ratio:>8}{INTERACTION_LIMIT:>8}{mark}", kept


def interactions() -> list[str]:
    """Name, milliseconds of ours and of the raw driver, for everything somebody does on the screen."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.interactions"],
        cwd=ROOT, capture_output=True, text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False,
    )  # fmt: skip
    if ran.returncode:
        sys.exit(f"interactions: {ran.stderr}")
    return ran.stdout.splitlines()


def row(pair: Pair) -> tuple[str, bool]:
    ours, peer = [], []
    for _ in range(pair.turns):
        ours.append(spent(pair.ours, pair.ours_way))
        peer.append(spent(pair.peer, pair.peer_way))
    ratio = min(ours) / min(peer)
    target = "" if pair.target is None else f"{pair.target:.1f}"
    kept = pair.target is None or ratio <= pair.target
    mark = "" if kept else "  missed"
    return f"{pair.what:<52}{min(ours):>8.3f}s{min(peer):>8.3f}s{ratio:>8.2f}{target:>8}{mark}", kept


def spent(name: str, way: str) -> float:
    if way == "process":
        return run(name, 1)[0]
    if way == "start":
        return run(name, 1)[3]
    call = int(way.split()[1])
    return run(name, call + 1)[1][call]


def run(name: str, turns: int) -> tuple[float, list[float], float, float]:
    """Seconds of the whole process, of each call in it, its peak memory in KiB, and seconds to the last call's end."""
    compiled = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    began = perf_counter()
    ran = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.engines", name, str(turns)],
        cwd=ROOT, capture_output=True, text=True, env={**compiled, "QT_QPA_PLATFORM": "offscreen"}, check=False,
    )  # fmt: skip
    whole = perf_counter() - began
    if ran.returncode:
        sys.exit(f"{name}: {ran.stderr}")
    *times, memory, ended = (float(number) for number in ran.stdout.split())
    return whole, times, memory, ended - began


def prepare(folder: Path) -> None:
    """A demo database to open, and one that knows the organisation but no household."""
    sys.path.insert(0, str(ROOT))
    from desktop.core.db import Database
    from desktop.core.migrate import upgrade
    from desktop.demo import make_demo
    from desktop.features.organisation import commands, exchange
    from desktop.start import DATABASE

    demo, bare = folder / DATABASE, folder / "bare.db"
    make_demo(demo, ROOT / "resources")
    upgrade(bare)
    database = Database(bare)
    with database.writing("organisation") as session:
        commands.import_organisation(
            session, exchange.read_organisation(ROOT / "resources" / "demo" / "organisation.xlsx")
        )
    database.close()
    os.environ["YICHENG_BENCH_DEMO"], os.environ["YICHENG_BENCH_ORGANISATION"] = str(demo), str(bare)


def prepare_district(folder: Path) -> None:
    """A district with and without its households, its roster file, and the rows a driver would insert."""
    from desktop.start import DATABASE
    from tests.benchmarks import district

    home = folder / "district"
    home.mkdir()
    district.write_database(home / "bare.db", households=False)
    district.write_database(home / DATABASE, households=True)
    district.write_roster(home / "roster.xlsx")
    (home / "rows.pickle").write_bytes(pickle.dumps(district.household_rows()))
    os.environ["YICHENG_BENCH_DISTRICT"] = str(home)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
