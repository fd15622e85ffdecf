"""The files that prove something: each lies in the store and is what it was when it was added."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, select
from sqlalchemy.orm import Session

from desktop.core.attachments import Attachments
from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.features.finance.bank.entities import Statement
from desktop.features.finance.disclosure.entities import Disclosure, DisclosureFile
from desktop.features.finance.dues.entities import Contract, ContractFile
from desktop.features.finance.entities import Account, Book, Proof, Voucher
from desktop.features.finance.payments.entities import Agreement, AgreementFile, Payment, PaymentFile
from desktop.features.finance.records import Fault
from desktop.features.organisation.entities import Place

FAULTS = {"attachment.gone": "books.file_gone", "attachment.damaged": "books.file_damaged"}


def file_faults(s: Session, files: Attachments, progress: Progress) -> Iterator[Fault]:
    """Every file by its place, the record it belongs to and its name; raises `attachment.unreadable`.

    Where the whole folder is missing, as beside a data file that was copied alone, that is told and not file by file.
    """
    proved = set[str]()
    found = [row for query in _kept() for row in s.execute(query)]
    if found and not files.folder.is_dir():
        yield Fault("books.files_gone", "", what=str(files.folder))
        return
    for at, (place, of, name, digest) in enumerate(found):
        progress.report(at, len(found), name)
        if digest in proved:
            continue
        try:
            files.read(digest)
        except RuleBroken as error:
            if error.code not in FAULTS:
                raise
            yield Fault(FAULTS[error.code], place, what=f"{of} {name}".strip())
        proved.add(digest)


def _kept() -> Iterator[Select[str, str, str, str]]:
    """Compound, what it belongs to, name and digest of every file that proves something."""
    voucher, payment, shown = func.ifnull(_number(Voucher), ""), _number(Payment, 3), _number(Disclosure)
    of_payment, of_disclosure = Payment.place_id == Place.id, Disclosure.book_id == Book.id
    yield _of(Proof, voucher).join(Voucher).join(Book, Voucher.book_id == Book.id).join(Place)
    yield _of(Statement, literal("")).join(Account).join(Book).join(Place)
    yield _of(PaymentFile, payment).join(Payment).join(Place, of_payment)
    yield _of(AgreementFile, Agreement.number).join(Agreement).join(Account).join(Book).join(Place)
    yield _of(ContractFile, Contract.number).join(Contract).join(Book).join(Place)
    yield _of(DisclosureFile, shown).join(Disclosure).join(Book, of_disclosure).join(Place)


def _of(kind: Any, number: Any) -> Select[str, str, str, str]:
    return select(Place.name, number, kind.name, kind.digest).select_from(kind).order_by(kind.id)


def _number(kind: type[Voucher | Payment | Disclosure], digits: int = 1) -> ColumnElement[str]:
    """`2026-7`, or with leading zeros as payments have it."""
    return func.printf(f"%d-%0{digits}d", kind.year, kind.number)
