"""What hangs on a row is asked of the schema, so that nothing is forgotten."""

from __future__ import annotations

from desktop.features.organisation.commands.hanging import hanging
from desktop.features.organisation.entities import Household, Place
from tests.features.organisation.workbooks import door


def test_each_row_is_counted_once_and_parts_of_the_row_are_not(db, doors_in):
    doors_in(door(owners="王斌、谭明"))
    with db.reading() as s:
        household = s.get_one(Household, 1)
        assert hanging(s, household) == {"owner": 2, "household_link": 1}
        assert hanging(s, household, own=("owner",)) == {"household_link": 1}
        compound = s.get_one(Place, household.compound_id)
        assert hanging(s, compound) == {"place": 1, "body": 2, "household": 1}
