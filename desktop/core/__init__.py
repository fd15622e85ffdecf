"""The ground: what every feature stands on; no Qt, no ReportLab."""
