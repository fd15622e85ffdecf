"""What the words of payments are called on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from desktop.core.errors import RuleBroken
from desktop.features.finance.payments.records import Remark
from desktop.ui import messages
from desktop.ui.chip import Status
from desktop.ui.i18n import tr
from desktop.ui.sentences import sentence
from desktop.ui.theme import Look

OVER = "remark.report_over"
"""The remark that tells of something overdue."""


def basis_words() -> dict[str, str]:
    """What a payment may rest on."""
    return {
        "resolution": tr("A resolution"),
        "contract": tr("A contract"),
        "emergency": tr("An emergency"),
        "none": tr("Small amount, no basis needed"),
    }


def state_status(state: str, signed: int = 0, *, returned: bool = False) -> Status:
    """How a payment stands, in a word and a sign."""
    if returned:
        return Status("bad", tr("Sent back by the bank"))
    words = {
        "draft": Status("idle", tr("Being prepared")),
        "sent_back": Status("bad", tr("Sent back")),
        "checked": Status("info", tr("Verified")),
        "signing": Status("warn", tr("To be signed, {count} of 3").format(count=signed)),
        "approved": Status("info", tr("To be paid")),
        "refused": Status("bad", tr("Not agreed to")),
        "paid": Status("info", tr("To be booked")),
        "booked": Status("ok", tr("Paid and booked")),
        "voided": Status("idle", tr("Given up")),
    }
    return words[state]


def group_words() -> dict[str, str]:
    """What the list may be narrowed to."""
    return {
        "": tr("All"),
        "open": tr("In preparation"),
        "signing": tr("To be signed"),
        "to_pay": tr("To be paid"),
        "to_book": tr("To be booked"),
        "done": tr("Finished"),
        "dead": tr("Refused or given up"),
    }


def label_words() -> dict[str, str]:
    """What a file of a payment is."""
    return {
        "contract": tr("Contract"),
        "invoice": tr("Invoice"),
        "acceptance": tr("Acceptance record"),
        "photo": tr("Photo"),
    }


def opinion_words() -> dict[str, str]:
    """What a party may say."""
    return {"agree": tr("Agree"), "refuse": tr("Disagree"), "back": tr("Send back")}


def act_words() -> dict[str, str]:
    """What happened to a payment, for its trail."""
    return {
        "asked": tr("Asked for"),
        "changed": tr("Changed"),
        "contract_changed": tr("Contract amount another than before"),
        "files": tr("Files added or labelled"),
        "file_removed": tr("File taken off"),
        "checked": tr("Work verified"),
        "sent": tr("Sent to the signatories"),
        "said_agree": tr("Agreed and signed"),
        "said_refuse": tr("Disagreed"),
        "said_back": tr("Sent back"),
        "fresh_pin": tr("Signed with a PIN set after a reset"),
        "paper": tr("Signature on paper entered"),
        "paid": tr("Paid by the bank"),
        "no_slip": tr("The bank's slip follows later"),
        "slip": tr("The bank's slip added"),
        "booked": tr("Booked"),
        "unbooked": tr("Voucher taken back, to be booked again"),
        "ratified": tr("Approved afterwards"),
        "unratified": tr("What was approved afterwards holds no more: it was changed since"),
        "voided": tr("Given up"),
        "returned": tr("Sent back by the bank"),
    }


def remark_messages(look: Look, remarks: Iterable[Remark]) -> list[QWidget]:
    """A note for each thing worth a look, in red what is overdue."""
    told = (
        ("bad" if one.code == OVER else "warn", sentence(RuleBroken(one.code, None, **dict(one.facts))))
        for one in remarks
    )
    return [messages.inline_message(look, state, words) for state, words in told]
