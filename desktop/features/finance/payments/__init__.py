"""Payments out of a joint account: the agreement of the three parties, what it rests on, three signatures, bank and books."""
