"""People who sign in, what they may do where, and what was tried, as the screens see them."""

from __future__ import annotations

from desktop.features.access.records.attempts import OUTCOMES as OUTCOMES
from desktop.features.access.records.attempts import SECRETS as SECRETS
from desktop.features.access.records.attempts import AttemptRow as AttemptRow
from desktop.features.access.records.attempts import Guard as Guard
from desktop.features.access.records.attempts import Handed as Handed
from desktop.features.access.records.attempts import Tried as Tried
from desktop.features.access.records.recovery import ENDINGS as ENDINGS
from desktop.features.access.records.recovery import CodeState as CodeState
from desktop.features.access.records.recovery import FreshCode as FreshCode
from desktop.features.access.records.recovery import OwnPassword as OwnPassword
from desktop.features.access.records.recovery import Recover as Recover
from desktop.features.access.records.roles import DUTIES as DUTIES
from desktop.features.access.records.roles import MONEY_ROLES as MONEY_ROLES
from desktop.features.access.records.roles import PARTIES as PARTIES
from desktop.features.access.records.roles import ROLES as ROLES
from desktop.features.access.records.roles import EndRole as EndRole
from desktop.features.access.records.roles import Held as Held
from desktop.features.access.records.roles import RoleDraft as RoleDraft
from desktop.features.access.records.roles import RoleRow as RoleRow
from desktop.features.access.records.users import EndUser as EndUser
from desktop.features.access.records.users import NewSecret as NewSecret
from desktop.features.access.records.users import Reset as Reset
from desktop.features.access.records.users import SignedIn as SignedIn
from desktop.features.access.records.users import SignIn as SignIn
from desktop.features.access.records.users import UserDraft as UserDraft
from desktop.features.access.records.users import UserRow as UserRow
