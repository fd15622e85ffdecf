"""Matters and tasks on paper; Chinese whatever the screen speaks, no screen and no database."""

from __future__ import annotations

from desktop.features.worklist.documents.answer import answer_paper as answer_paper
from desktop.features.worklist.documents.answer import answer_title as answer_title
from desktop.features.worklist.documents.lists import matters_paper as matters_paper
from desktop.features.worklist.documents.lists import tasks_paper as tasks_paper
from desktop.features.worklist.documents.setting import paper_pdf as paper_pdf
from desktop.features.worklist.documents.setting import paper_word as paper_word
from desktop.features.worklist.documents.sheets import extension_paper as extension_paper
from desktop.features.worklist.documents.sheets import supervision_paper as supervision_paper
