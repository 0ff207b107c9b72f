"""Files in and out: cards that other programs write, and cards that they will read."""
