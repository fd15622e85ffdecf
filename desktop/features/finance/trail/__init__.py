"""来龙去脉: where a fen came from and where it went, from the bank's line to the meeting and back."""
