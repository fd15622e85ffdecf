"""Meetings from their notice to their archive, as they are stored."""

from __future__ import annotations

from desktop.features.consultation.entities.kinds import FormerBrand as FormerBrand
from desktop.features.consultation.entities.kinds import HeldRule as HeldRule
from desktop.features.consultation.entities.kinds import MeetingRule as MeetingRule
from desktop.features.consultation.entities.kinds import Series as Series
from desktop.features.consultation.entities.kinds import Terms as Terms
from desktop.features.consultation.entities.meetings import Ballot as Ballot
from desktop.features.consultation.entities.meetings import Item as Item
from desktop.features.consultation.entities.meetings import ItemAbsence as ItemAbsence
from desktop.features.consultation.entities.meetings import ItemTask as ItemTask
from desktop.features.consultation.entities.meetings import Meeting as Meeting
from desktop.features.consultation.entities.meetings import Participant as Participant
from desktop.features.consultation.entities.papers import MeetingFile as MeetingFile
from desktop.features.consultation.entities.papers import Objection as Objection
from desktop.features.consultation.entities.papers import Publication as Publication
from desktop.features.consultation.entities.papers import Unfiling as Unfiling
from desktop.features.consultation.entities.papers import Wording as Wording
