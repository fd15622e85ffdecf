"""What crosses the border between storage and screen: papers on the board, what was said of them, files of a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.attachments import FileRow

POSTED = ("minutes", "narrative", "results", "announcement")
"""Papers that are put on the board."""

AFTERWARDS = ("minutes", "narrative", "results")
"""Those that tell what a meeting decided: it has to be over, and its minutes signed."""

SHEETS = ("receipts", "sign_in", "record", "board")
"""What a file of a meeting is: notice receipts, sign-in sheet, signed record, the board itself."""


def mark_of(year: int, number: int) -> str:
    """The number a paper hangs under."""
    return f"公示〔{year}〕{number}号"


@dataclass(frozen=True, slots=True)
class PublicationDraft:
    """Which paper is put up, where, by whom, from which day to which."""

    meeting_id: int
    paper: str = "minutes"
    places: str = ""
    posted_by: str = ""
    begins_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class ObjectionDraft:
    """What somebody said against a paper on the board, and what was answered; `version` is 0 for a new one."""

    publication_id: int
    raised_on: date | None = None
    raised_by: str = ""
    words: str = ""
    answer: str = ""
    answered_on: date | None = None
    answered_by: str = ""
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class TakeDownDraft:
    """On which day a paper was taken off the board."""

    id: int
    version: int
    taken_down_on: date | None = None


@dataclass(frozen=True, slots=True)
class WithdrawDraft:
    """On which day and why a paper is withdrawn."""

    id: int
    version: int
    withdrawn_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UnfileDraft:
    """On which day, by whom and why a filed meeting is taken out of the file to mend something."""

    meeting_id: int
    opened_on: date | None = None
    opened_by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Unfiling:
    """That a meeting filed on one day was taken out of the file on another, by whom and why."""

    filed_on: date
    opened_on: date
    opened_by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Publication:
    """One edition of a paper as it was put up; its PDF lies in the store by `digest`, `text` is what it says."""

    id: int
    version: int
    year: int
    number: int
    paper: str
    edition: int
    title: str
    digest: str
    text: str
    places: str
    posted_by: str
    begins_on: date
    ends_on: date
    taken_down_on: date | None
    withdrawn_on: date | None
    withdraw_reason: str
    told_of: str = ""
    objections: tuple[ObjectionDraft, ...] = ()
    files: tuple[FileRow, ...] = ()

    @property
    def mark(self) -> str:
        return mark_of(self.year, self.number)

    @property
    def is_up(self) -> bool:
        return self.taken_down_on is None and self.withdrawn_on is None

    @property
    def never_hung(self) -> bool:
        """Whether it was noted ahead and taken back before its day."""
        return self.withdrawn_on is not None and self.withdrawn_on < self.begins_on

    def overdue(self, day: date) -> int:
        """Days it has hung longer than it was meant to; 0 for one that is down."""
        return max((day - self.ends_on).days, 0) if self.is_up else 0


@dataclass(frozen=True, slots=True)
class Board:
    """How the papers of a meeting stand: those that hang from and until when, the first to come off counting.

    Where none hangs, `standing` says what became of the last: `down` or `withdrawn`. `mark` is the number of the
    one that tells what the meeting decided, empty where none does.
    """

    standing: str
    begins_on: date
    ends_on: date
    mark: str


@dataclass(frozen=True, slots=True)
class Holding:
    """One thing the file of a meeting should hold: whether it does, and how much of it."""

    key: str
    is_there: bool
    count: int = 0
    of: int = 0
