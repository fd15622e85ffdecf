"""The agreement of the three parties about their account, as it crosses the border between storage and screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.attachments import FileRow
from desktop.core.money import Money


@dataclass(frozen=True, slots=True)
class AgreementDraft:
    """共管协议 of an account: its three parties as bodies, how long it holds, and up to which amounts who decides.

    Up to `tier_one` a payment needs no resolution and no contract, up to `tier_two` one of them, above it a decision of
    the owners' assembly. Above `check_over` somebody verifies the work before anybody signs. `petty_limit` is the most
    that may be drawn as petty cash. `paper` lets a party sign on paper. `contact` is the street's, who hears of what waits.
    """

    account_id: int | None = None
    number: str = ""
    signed_on: date | None = None
    begins_on: date | None = None
    ends_on: date | None = None
    community_id: int | None = None
    committee_id: int | None = None
    property_id: int | None = None
    tier_one: Money | None = None
    tier_two: Money | None = None
    check_over: Money | None = None
    petty_limit: Money | None = None
    paper: bool = False
    contact: str = ""
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class SignatoryDraft:
    """Somebody who signs for a party from a day to another; a substitute rests on a written `mandate` with its date."""

    agreement_id: int
    party: str = ""
    person_id: int | None = None
    post: str = ""
    begins_on: date | None = None
    ends_on: date | None = None
    substitute: bool = False
    mandate: str = ""
    mandate_on: date | None = None


@dataclass(frozen=True, slots=True)
class SignatoryEnd:
    """The last day on which somebody signs, and why."""

    signatory_id: int
    ends_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody who signs for a party; `term_ends_on` is when the post the right comes from ends, where that is known."""

    id: int
    party: str
    person_id: int
    name: str
    post: str
    begins_on: date
    ends_on: date | None
    substitute: bool
    mandate: str
    mandate_on: date | None
    end_reason: str = ""
    term_ends_on: date | None = None

    @property
    def until(self) -> date | None:
        """The last day on which this mandate counts: its own end or that of the post, whichever comes first."""
        return min((day for day in (self.ends_on, self.term_ends_on) if day), default=None)

    def holds(self, day: date) -> bool:
        """Whether the mandate counts on a day."""
        return self.begins_on <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement as the screens show it: `parties` are the names of the three bodies by party.

    One that is `cited` by a payment on its way is followed by a new version, never changed.
    """

    draft: AgreementDraft
    account: str
    parties: dict[str, str]
    signatories: tuple[Signatory, ...]
    files: tuple[FileRow, ...]
    cited: bool

    @property
    def id(self) -> int:
        return self.draft.id or 0

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day."""
        begins, ends = self.draft.begins_on, self.draft.ends_on
        return begins is not None and begins <= day and (ends is None or day <= ends)

    def signs(self, party: str, day: date) -> tuple[Signatory, ...]:
        """Who may sign for a party on a day, substitutes last."""
        found = (one for one in self.signatories if one.party == party and one.holds(day))
        return tuple(sorted(found, key=lambda one: one.substitute))


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An agreement in a list of the versions of an account."""

    id: int
    number: str
    signed_on: date
    begins_on: date
    ends_on: date | None
