"""What is done to money. One function, one transaction."""

from __future__ import annotations

from desktop.features.finance.commands.acting import as_bookkeeper as as_bookkeeper
from desktop.features.finance.commands.acting import as_bookkeeper_of as as_bookkeeper_of
from desktop.features.finance.commands.books import add_proof as add_proof
from desktop.features.finance.commands.books import begin_book as begin_book
from desktop.features.finance.commands.books import close_period as close_period
from desktop.features.finance.commands.books import draft_entry as draft_entry
from desktop.features.finance.commands.books import drop_voucher as drop_voucher
from desktop.features.finance.commands.books import end_subject as end_subject
from desktop.features.finance.commands.books import remove_proof as remove_proof
from desktop.features.finance.commands.books import reopen_period as reopen_period
from desktop.features.finance.commands.books import reverse_voucher as reverse_voucher
from desktop.features.finance.commands.books import save_account as save_account
from desktop.features.finance.commands.books import save_budget as save_budget
from desktop.features.finance.commands.books import save_opening as save_opening
from desktop.features.finance.commands.books import save_subject as save_subject
from desktop.features.finance.commands.books import save_voucher as save_voucher
from desktop.features.finance.commands.posting import post_drafts as post_drafts
from desktop.features.finance.commands.posting import post_voucher as post_voucher
from desktop.features.finance.commands.unbooking import PAYMENT as PAYMENT
