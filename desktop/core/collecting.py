"""Spares work on hundreds of thousands of records that Python looks through them all for rubbish again and again."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Generator[None, None, None]:
    """No search for circular rubbish while it lasts; also a decorator. A quarter of the time of a large import."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
