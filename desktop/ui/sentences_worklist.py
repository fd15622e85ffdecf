"""The sentences of matters, tasks and what is answered: what happened, what it means, what to do."""

from __future__ import annotations

from collections.abc import Callable

from desktop.ui.i18n import tr

SENTENCES: dict[str, Callable[[], str]] = {
    "matter.compound_missing": lambda: tr("Please choose the compound the matter belongs to."),
    "matter.subject_missing": lambda: tr("Please fill in what the matter is about."),
    "task.subject_missing": lambda: tr("Please fill in what is to be done."),
    "task.unit_missing": lambda: tr("Please fill in the unit that is to do it."),
    "task.day_missing": lambda: tr("Please fill in the day the task was given."),
    "task.deadline_missing": lambda: tr("Please fill in until when it is to be done."),
    "task.deadline_before_given": lambda: tr(
        "The deadline is before {given_on}, the day the task is given. Please choose a later one."
    ),
    "matter.route_missing": lambda: tr("Please choose where the matter is sent."),
    "matter.decline_reason_missing": lambda: tr("Please write why it is declined; the resident is told so."),
    "matter.route_day_missing": lambda: tr("Please fill in the day the matter was sent on."),
    "task.cancel_reason_missing": lambda: tr("Please write why the task is cancelled."),
    "matter.link_self": lambda: tr("A matter cannot be linked to itself. Choose another one."),
    "matter.link_elsewhere": lambda: tr("{number} belongs to another compound. Only matters of the same compound tell of the same."),
    "matter.link_begun": lambda: tr("Somebody has a task of {number} already, so it goes its own way. Cancel that task first, or leave the two apart."),
    "matter.reopen_reason_missing": lambda: tr("Please write why the matter is taken up again."),
    "task.matter_ended": lambda: tr("{number} was declined or linked to another matter, so nothing is to be done about it. Take it up again first."),
    "task.ended": lambda: tr("“{subject}” is done or cancelled and stays as it is. Give a new task instead."),
    "task.deadline_kept": lambda: tr("The deadline stays {deadline}. A later one is asked for with “More time” and approved by somebody else; the old one stays on record."),
    "task.milestone_missing": lambda: tr("Please fill in which part is to be done by then."),
    "task.milestone_day_missing": lambda: tr("Please fill in the day this part is due."),
    "task.milestone_outside": lambda: tr("This part must be due between {given_on}, when the task was given, and its deadline {deadline}."),
    "task.percent": lambda: tr("Please fill in how far it is, from 0 to 100."),
    "task.progress_missing": lambda: tr("Please write in a sentence what was done."),
    "task.not_under_way": lambda: tr("This task is not under way any more. Close it and look at the matter again: it was handed in, done or cancelled."),
    "task.not_to_accept": lambda: tr("This task was not handed in for acceptance, or was looked at already. Look at the matter again."),
    "step.day_missing": lambda: tr("Please fill in the day."),
    "step.day_ahead": lambda: tr("{day} has not come yet. This is noted once it is done: fill in today or an earlier day."),
    "step.day_too_early": lambda: tr("This cannot be before {since}. Please choose that day or a later one."),
    "extension.asked_by_missing": lambda: tr("Please fill in who asks for more time."),
    "extension.reason_missing": lambda: tr("Please write why more time is needed."),
    "extension.not_later": lambda: tr("Please choose a day after {deadline}, the deadline that holds now."),
    "extension.waiting": lambda: tr("More time was asked for already and nobody has ruled on it. Have that ruled on first."),
    "extension.ruled": lambda: tr("This was ruled on already. Look at the matter again."),
    "extension.ruling_missing": lambda: tr("Please choose whether more time is given."),
    "extension.ruled_by_missing": lambda: tr("Please fill in who ruled on it."),
    "extension.own_wish": lambda: tr("{name} asked for it, and nobody rules on his own wish. Fill in somebody else."),
    "acceptance.evidence_missing": lambda: tr("“{subject}” cannot be handed in without evidence. Add the photos, files or signed sheet asked for; where none is named, any one will do."),
    "acceptance.unit_missing": lambda: tr("Please fill in which unit looked at the work."),
    "acceptance.by_missing": lambda: tr("Please fill in who looked at the work."),
    "acceptance.result_missing": lambda: tr("Please choose whether the work passes."),
    "acceptance.words_missing": lambda: tr("Please write what is to be done again."),
    "acceptance.own_work": lambda: tr("{name} did the work, and nobody accepts his own. Let the community, the owners' committee or residents look at it."),
    "evidence.ended": lambda: tr("“{subject}” was handed in; what was shown for it stays as it is. If it is sent back, files can be changed again."),
    "answer.merged": lambda: tr("This matter was linked to another one. Answer that one; the answer is noted for both."),
    "answer.day_missing": lambda: tr("Please fill in the day the resident was told."),
    "answer.way_missing": lambda: tr("Please choose how the resident was told."),
    "answer.by_missing": lambda: tr("Please fill in who told the resident."),
    "answer.verdict_missing": lambda: tr("Please choose what the resident said."),
    "answer.what_now_missing": lambda: tr("The resident is not satisfied. Write what is to be done again, with unit and deadline, or why the matter stays closed."),
    "answer.both": lambda: tr("Either something is done again, or the matter stays closed. Leave one of the two empty."),
    "matter.day_missing": lambda: tr("Please fill in the day the matter was raised."),
}  # fmt: skip
