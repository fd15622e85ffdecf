"""The dialogs about users: signing in, one's own password and PIN, who may do what."""

from __future__ import annotations

from desktop.features.access.dialogs.keeping import end_role_editor as end_role_editor
from desktop.features.access.dialogs.keeping import end_user_editor as end_user_editor
from desktop.features.access.dialogs.keeping import reset_editor as reset_editor
from desktop.features.access.dialogs.keeping import role_editor as role_editor
from desktop.features.access.dialogs.keeping import user_editor as user_editor
from desktop.features.access.dialogs.recovery import CodeDialog as CodeDialog
from desktop.features.access.dialogs.recovery import ShowPaper as ShowPaper
from desktop.features.access.dialogs.recovery import new_code_editor as new_code_editor
from desktop.features.access.dialogs.recovery import recover_editor as recover_editor
from desktop.features.access.dialogs.signing import password_editor as password_editor
from desktop.features.access.dialogs.signing import pin_editor as pin_editor
from desktop.features.access.dialogs.signing import sign_in_editor as sign_in_editor
from desktop.features.access.dialogs.users import UsersDialog as UsersDialog
