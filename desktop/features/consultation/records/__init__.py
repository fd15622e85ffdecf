"""What crosses the border between storage and screen: meetings, their people and their items."""

from __future__ import annotations

from desktop.features.consultation.records.figures import Figures as Figures
from desktop.features.consultation.records.figures import Period as Period
from desktop.features.consultation.records.kinds import Rule as Rule
from desktop.features.consultation.records.meetings import FollowUp as FollowUp
from desktop.features.consultation.records.meetings import Head as Head
from desktop.features.consultation.records.meetings import ItemDraft as ItemDraft
from desktop.features.consultation.records.meetings import Meeting as Meeting
from desktop.features.consultation.records.meetings import MeetingDraft as MeetingDraft
from desktop.features.consultation.records.meetings import MeetingRow as MeetingRow
from desktop.features.consultation.records.meetings import Outcome as Outcome
from desktop.features.consultation.records.meetings import ParticipantDraft as ParticipantDraft
from desktop.features.consultation.records.meetings import Problem as Problem
from desktop.features.consultation.records.meetings import Voice as Voice
from desktop.features.consultation.records.papers import Dossier as Dossier
from desktop.features.consultation.records.publishing import AFTERWARDS as AFTERWARDS
from desktop.features.consultation.records.publishing import POSTED as POSTED
from desktop.features.consultation.records.publishing import SHEETS as SHEETS
from desktop.features.consultation.records.publishing import Holding as Holding
from desktop.features.consultation.records.publishing import ObjectionDraft as ObjectionDraft
from desktop.features.consultation.records.publishing import Publication as Publication
from desktop.features.consultation.records.publishing import PublicationDraft as PublicationDraft
from desktop.features.consultation.records.publishing import TakeDownDraft as TakeDownDraft
from desktop.features.consultation.records.publishing import WithdrawDraft as WithdrawDraft
from desktop.features.consultation.records.wording import Chunk as Chunk
from desktop.features.consultation.records.wording import Remark as Remark
from desktop.features.consultation.records.wording import SignDraft as SignDraft
from desktop.features.consultation.records.wording import WordingDraft as WordingDraft
from desktop.features.consultation.records.words import ABSENCES as ABSENCES
from desktop.features.consultation.records.words import APPROVALS as APPROVALS
from desktop.features.consultation.records.words import ATTENDANCES as ATTENDANCES
from desktop.features.consultation.records.words import CHOICES as CHOICES
from desktop.features.consultation.records.words import CONCLUSIONS as CONCLUSIONS
from desktop.features.consultation.records.words import FILE_KINDS as FILE_KINDS
from desktop.features.consultation.records.words import FINISHED as FINISHED
from desktop.features.consultation.records.words import MEETING_KINDS as MEETING_KINDS
from desktop.features.consultation.records.words import NOTICE_WAYS as NOTICE_WAYS
from desktop.features.consultation.records.words import OUTCOMES as OUTCOMES
from desktop.features.consultation.records.words import PAPERS as PAPERS
from desktop.features.consultation.records.words import QUORUMS as QUORUMS
from desktop.features.consultation.records.words import RECEIPTS as RECEIPTS
from desktop.features.consultation.records.words import STAGES as STAGES
