"""Everything of the money that is sealed, signed, journalled or kept as a file, computed anew and compared."""
