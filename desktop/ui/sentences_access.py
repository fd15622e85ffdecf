"""The sentences of what is refused about users, roles, passwords, PINs and recovery codes."""

from __future__ import annotations

from desktop.ui.i18n import tr


def role_words() -> dict[str, str]:
    """What each role is called."""
    return {
        "applicant": tr("Applicant"),
        "bookkeeper": tr("Bookkeeper"),
        "cashier": tr("Cashier"),
        "signs_community": tr("Signatory of the community"),
        "signs_committee": tr("Signatory of the owners' committee"),
        "signs_property": tr("Signatory of the property company"),
        "reader": tr("Reader"),
        "keeper": tr("Keeper of users"),
    }


SENTENCES = {
    "access.no_users": lambda: tr("This is done by a person with the role “{role}”, and nobody signs in here yet. Open “Users and roles…” in the menu: add yourself, then the others, and give each their role."),
    "access.sign_in_first": lambda: tr("This is done by a person with the role “{role}”. Sign in first, at the top right."),
    "access.role_needed": lambda: tr("This needs the role “{role}” for {place}, which you do not hold today. Ask a keeper of users, or whoever holds it."),
    "access.keeper_only": lambda: tr("Only a keeper of users may do this. Sign in as one, or ask one."),
    "access.not_oneself": lambda: tr("This is done by another keeper of users, never by oneself. Change your own password or PIN under your name in the header."),
    "access.last_keeper": lambda: tr("Nobody else would be left to see to users. Make somebody else a keeper of users first."),
    "user.not_chosen": lambda: tr("Please choose who you are."),
    "user.ended": lambda: tr("{name} cannot sign in today: from {begins_on} until {until}. Ask a keeper of users."),
    "user.sign_in_missing": lambda: tr("Please fill in the name to sign in with, for example wangmin."),
    "user.sign_in_taken": lambda: tr("Somebody else signs in as “{sign_in}”. Choose another name to sign in with."),
    "role.kind_missing": lambda: tr("Please choose the role."),
    "role.place_missing": lambda: tr("Please choose the place the role is for; it covers all that lies below it."),
    "role.begin_missing": lambda: tr("Please fill in from which day."),
    "role.end_missing": lambda: tr("Please fill in the last day."),
    "role.ends_before_begin": lambda: tr("The end lies before the beginning on {begins_on}. Please correct one of the two."),
    "role.ended": lambda: tr("This role ends on {until} already. A later role is given anew."),
    "role.reason_missing": lambda: tr("Please fill in why it ends."),
    "role.twice": lambda: tr("The same person is {role} of {place} already (until {until}). End that role first, or correct the days."),
    "role.duties_apart": lambda: tr("The same person is {role} of {place} (until {until}). Who keeps the books, who pays and who signs are three different people. Give this role to somebody else, or end the other first."),
    "role.two_parties": lambda: tr("The same person is {role} of {place} (until {until}). Nobody signs for two of the three parties. Give this role to somebody else, or end the other first."),
    "role.namesake": lambda: tr("Another user called {name} is {role} of {place}, and one name counts as one person. If it is the same person, give this role to somebody else. If they really are two, add to one name what tells them apart, such as {name} (building 3)."),
    "secret.password_short": lambda: tr("A password has at least {least} characters, at most {most}. Please choose another."),
    "secret.password_easy": lambda: tr("Anybody would guess this password. Please choose another."),
    "secret.pin_digits": lambda: tr("A PIN has 6 to 12 digits and nothing else. Please choose another."),
    "secret.pin_easy": lambda: tr("Anybody would guess this PIN: no digit repeated, no 123456, no birthday. Please choose another."),
    "secret.not_the_same": lambda: tr("This is not the same as above. Please type it once more."),
    "secret.same_again": lambda: tr("This is the old one. Please choose another."),
    "secret.pin_none": lambda: tr("You have no PIN yet. Sign in and set one under your name in the header."),
    "secret.password_wrong": lambda: tr("The password is wrong; this has been noted. {left} more wrong ones and it is locked for 15 minutes."),
    "secret.pin_wrong": lambda: tr("The PIN is wrong; this has been noted. {left} more wrong ones and it is locked for 15 minutes."),
    "secret.now_locked": lambda: tr("Wrong for the fifth time: it is locked for 15 minutes. Another keeper of users can unlock it at once."),
    "secret.locked": lambda: tr("After five wrong ones it is locked until {until}. Another keeper of users can unlock it at once."),
    "secret.wait": lambda: tr("After a wrong one please wait {seconds} more seconds, then try again."),
    "recovery.missing": lambda: tr("Please type the recovery code from the paper in the safe."),
    "recovery.letters": lambda: tr("“{letters}” stands in no recovery code: it has no 0, 1, 2, 5, 8 and no B, I, L, O, Q, S, V, Z. This does not count as a wrong one. Please look at the paper again."),
    "recovery.length": lambda: tr("These are {count} letters and digits, and a recovery code has {length}. This does not count as a wrong one. Please compare group by group with the paper."),
    "recovery.slip": lambda: tr("Something is mistyped: this does not add up to a recovery code, and does not count as a wrong one. Please compare group by group with the paper."),
    "recovery.wrong": lambda: tr("This is not the recovery code that holds now; this has been noted. Only the newest paper counts, and each code only once. {left} more wrong ones and it is locked for 15 minutes."),
    "recovery.none": lambda: tr("{name} has no recovery code. Ask another keeper of users for a new password; where there is none, go back to a backup made while the password was known."),
    "recovery.no_keeper": lambda: tr("{name} does not keep the users today, and only their keepers have a recovery code. Ask one for a new password."),
}  # fmt: skip
