"""The editors of money."""

from __future__ import annotations

from desktop.features.finance.dialogs.books import Plan as Plan
from desktop.features.finance.dialogs.books import account_editor as account_editor
from desktop.features.finance.dialogs.books import budget_editor as budget_editor
from desktop.features.finance.dialogs.books import opening_editor as opening_editor
from desktop.features.finance.dialogs.books import subject_editor as subject_editor
from desktop.features.finance.dialogs.doubts import before_posting as before_posting
from desktop.features.finance.dialogs.periods import close_editor as close_editor
from desktop.features.finance.dialogs.periods import open_again_editor as open_again_editor
from desktop.features.finance.dialogs.vouchers import draft_editor as draft_editor
from desktop.features.finance.dialogs.vouchers import entry_editor as entry_editor
from desktop.features.finance.dialogs.vouchers import reverse_editor as reverse_editor
from desktop.features.finance.dialogs.vouchers import transfer_editor as transfer_editor
from desktop.features.finance.dialogs.words import account_words as account_words
from desktop.features.finance.dialogs.words import subject_words as subject_words
