"""审计发现: what an audit found in the books, put right as a task like any other (domain 4.5)."""
