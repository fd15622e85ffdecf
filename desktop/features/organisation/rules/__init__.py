"""Pure rules of the organisation: how what is told and what is stored compare, who is in office, how a chart is laid out."""

from __future__ import annotations

from desktop.features.organisation.rules.chart import figure as figure
from desktop.features.organisation.rules.lines import Facts as Facts
from desktop.features.organisation.rules.lines import address as address
from desktop.features.organisation.rules.lines import differences as differences
from desktop.features.organisation.rules.lines import household_facts as household_facts
from desktop.features.organisation.rules.lines import in_office as in_office
from desktop.features.organisation.rules.lines import is_shared as is_shared
from desktop.features.organisation.rules.lines import numbered as numbered
from desktop.features.organisation.rules.lines import out_of_range as out_of_range
from desktop.features.organisation.rules.lines import post_facts as post_facts
from desktop.features.organisation.rules.lines import post_key as post_key
from desktop.features.organisation.rules.lines import told_household as told_household
from desktop.features.organisation.rules.lines import told_post as told_post
