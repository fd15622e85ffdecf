"""Bank statements: taken in line by line, held against the books, and reconciled month by month."""
