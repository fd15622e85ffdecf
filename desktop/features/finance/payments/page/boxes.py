"""Three boxes side by side, one for each party: who signed, or whose turn it is."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QFrame

from desktop.features.finance.payments.dialogs import opinion_words, party_words
from desktop.features.finance.payments.records import PARTIES, Payment, Signature
from desktop.ui.chip import Chip, Status
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import Box, column, frame, row, rule
from desktop.ui.painted import OneLine
from desktop.ui.theme import Look
from desktop.ui.words import text

SAID = {"agree": "ok", "refuse": "bad", "back": "warn"}


def signature_boxes(look: Look, payment: Payment, mine: str, today: date) -> Box:
    """The boxes of a payment; `mine` is the party of who is signed in."""
    return row(
        look, *((_box(look, payment, party, today, mine=party == mine), 1) for party in PARTIES), gap=3
    )


def _box(look: Look, payment: Payment, party: str, today: date, *, mine: bool) -> QFrame:
    signed, name = payment.signature(party), party_words()[party]
    name = name[:1].upper() + name[1:]
    turn = mine and payment.state == "signing" and signed is None
    head = row(look, text(name, "heading"), None, Chip(look, _status(payment, signed)))
    hand = OneLine(look, signed.name if signed else "", "title", "info.ink")
    below = OneLine(look, _below(payment, party, signed, today), "caption", "ink.soft")
    if turn:
        below = OneLine(look, tr("It is your turn: read, then sign"), "caption", "ink.strong", bold=True)
    body = column(look, head, hand, rule(), below, gap=1.5, margins=(3, 2, 3, 2))
    return frame("mine" if turn else "card", body)


def _status(payment: Payment, signed: Signature | None) -> Status:
    if signed is not None:
        words = tr("Signed") if signed.opinion == "agree" else opinion_words()[signed.opinion]
        return Status(SAID[signed.opinion], words)
    return Status("warn", tr("To sign")) if payment.state == "signing" else Status("idle", tr("Not yet"))


def _below(payment: Payment, party: str, signed: Signature | None, today: date) -> str:
    """Post, opinion and moment of who signed; else who may."""
    if signed is not None:
        how = tr("paper original {number}").format(number=signed.paper_no) if signed.paper_no else ""
        at = f"{signed.at.astimezone():%m-%d %H:%M}"
        fresh = tr("PIN set after a reset") if payment.fresh_pin(signed) else ""
        told = (fresh, signed.post, opinion_words()[signed.opinion], at, how, signed.mandate)
        return joined(told)
    may = (
        payment.agreement.signs(party, today) if payment.agreement and payment.agreement.holds(today) else ()
    )
    return joined(f"{one.name} {one.post}" for one in may) or tr("nobody may sign today")
