"""The files that prove something: each lies in the store and is what it was when it was added."""

from __future__ import annotations

from collections.abc import Iterator

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
    of_book = Book.place_id == Place.id
    yield (
        select(Place.name, func.ifnull(_number(Voucher), ""), Proof.name, Proof.digest)
        .join(Voucher, Proof.voucher_id == Voucher.id)
        .join(Book, Voucher.book_id == Book.id)
        .join(Place, of_book)
        .order_by(Proof.id)
    )
    yield (
        select(Place.name, literal(""), Statement.name, Statement.digest)
        .join(Account, Statement.account_id == Account.id)
        .join(Book, Account.book_id == Book.id)
        .join(Place, of_book)
        .order_by(Statement.id)
    )
    yield (
        select(Place.name, _number(Payment, 3), PaymentFile.name, PaymentFile.digest)
        .join(Payment, PaymentFile.payment_id == Payment.id)
        .join(Place, Payment.place_id == Place.id)
        .order_by(PaymentFile.id)
    )
    yield (
        select(Place.name, Agreement.number, AgreementFile.name, AgreementFile.digest)
        .join(Agreement, AgreementFile.agreement_id == Agreement.id)
        .join(Account, Agreement.account_id == Account.id)
        .join(Book, Account.book_id == Book.id)
        .join(Place, of_book)
        .order_by(AgreementFile.id)
    )
    yield (
        select(Place.name, Contract.number, ContractFile.name, ContractFile.digest)
        .join(Contract, ContractFile.contract_id == Contract.id)
        .join(Book, Contract.book_id == Book.id)
        .join(Place, of_book)
        .order_by(ContractFile.id)
    )
    yield (
        select(Place.name, _number(Disclosure), DisclosureFile.name, DisclosureFile.digest)
        .join(Disclosure, DisclosureFile.disclosure_id == Disclosure.id)
        .join(Book, Disclosure.book_id == Book.id)
        .join(Place, of_book)
        .order_by(DisclosureFile.id)
    )


def _number(kind: type[Voucher | Payment | Disclosure], digits: int = 1) -> ColumnElement[str]:
    """`2026-7`, or with leading zeros as payments have it."""
    return func.printf(f"%d-%0{digits}d", kind.year, kind.number)
