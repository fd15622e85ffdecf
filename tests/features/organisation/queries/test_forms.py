"""What the forms of places and bodies start from."""

from __future__ import annotations

import pytest

from desktop.core.errors import NotFound
from desktop.features.organisation import queries
from tests.features.organisation.workbooks import door


def test_places_to_choose_from_go_down_to_the_compounds_and_into_ones_own(db, doors_in):
    doors_in(door())
    with db.reading() as s:
        wide = [path for _, path, _ in queries.place_choices(s)]
        inner = queries.place_choices(s, next(p.id for p in queries.places(s) if p.kind == "building"))
    assert wide == [
        "沈家营街道",
        "沈家营街道 › 沈家营社区",
        "沈家营街道 › 沈家营社区 › 冶电二村小区",
    ]
    assert [kind for *_, kind in inner] == ["street", "community", "compound", "building", "staircase"]


def test_what_is_not_there_is_not_found(db):
    with db.reading() as s:
        for query in (queries.place_draft, queries.body_draft):
            with pytest.raises(NotFound):
                query(s, 999)
