"""Work on many records is not searched for rubbish, and what comes after it is again."""

from __future__ import annotations

import gc

import pytest

from desktop.core.collecting import uncollected


def test_rubbish_is_left_lying_only_while_it_lasts() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_work_that_breaks_down_leaves_no_rubbish_behind() -> None:
    @uncollected()
    def fail() -> None:
        raise ValueError(gc.isenabled())

    with pytest.raises(ValueError, match="False"):
        fail()
    assert gc.isenabled()
