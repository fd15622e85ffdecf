"""The day as it stands, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.feature import Due

SOON_DAYS = 3


@dataclass(frozen=True, slots=True)
class Meets:
    """A compound, when it met last or meets next this month, and how that stands: `met`, `planned`, `unmet` or `not_due`."""

    id: int
    name: str
    day: date | None
    standing: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a place and what lies below it stands on a day: what is due, who met, and what the month counts so far.

    `decided` of `discussed` items came to a conclusion, `glad` of `reached` residents are satisfied or nearly so.
    """

    today: date
    due: tuple[Due, ...]
    meets: tuple[Meets, ...]
    decided: int
    discussed: int
    glad: int
    reached: int
    open_matters: int

    @property
    def unmet(self) -> int:
        return sum(one.standing == "unmet" for one in self.meets)

    @property
    def expected(self) -> int:
        """How many compounds are to meet this month; one whose rhythm is longer and was kept counts neither way."""
        return sum(one.standing != "not_due" for one in self.meets)

    @property
    def overdue(self) -> int:
        return sum(one.day < self.today for one in self.due)

    @property
    def soon(self) -> int:
        """How much is due within three days; terms are told of six months ahead."""
        return sum(0 <= (one.day - self.today).days <= SOON_DAYS for one in self.due)
