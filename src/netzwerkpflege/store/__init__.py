"""The only floor that knows SQL: one SQLite file with everything the person entrusted to us."""
