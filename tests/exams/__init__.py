"""The slow examinations: real cards field by field, and mutated cards by the hundred thousand."""
