"""What can be done to an agreement and a payment. One function, one transaction."""

from __future__ import annotations

from desktop.features.finance.payments.commands.agreements import add_agreement_files as add_agreement_files
from desktop.features.finance.payments.commands.agreements import add_signatory as add_signatory
from desktop.features.finance.payments.commands.agreements import end_signatory as end_signatory
from desktop.features.finance.payments.commands.agreements import save_agreement as save_agreement
from desktop.features.finance.payments.commands.asking import add_files as add_files
from desktop.features.finance.payments.commands.asking import check_payment as check_payment
from desktop.features.finance.payments.commands.asking import label_file as label_file
from desktop.features.finance.payments.commands.asking import remove_file as remove_file
from desktop.features.finance.payments.commands.asking import save_payment as save_payment
from desktop.features.finance.payments.commands.asking import send_payment as send_payment
from desktop.features.finance.payments.commands.asking import void_payment as void_payment
from desktop.features.finance.payments.commands.paying import add_slip as add_slip
from desktop.features.finance.payments.commands.paying import book_payment as book_payment
from desktop.features.finance.payments.commands.paying import pay_payment as pay_payment
from desktop.features.finance.payments.commands.paying import ratify_payment as ratify_payment
from desktop.features.finance.payments.commands.paying import rebook_payment as rebook_payment
from desktop.features.finance.payments.commands.returning import return_payment as return_payment
from desktop.features.finance.payments.commands.signing import sign_on_paper as sign_on_paper
from desktop.features.finance.payments.commands.signing import sign_payment as sign_payment
