"""Benchmarks: ratios within one run, printed by `make bench`; never a timed test."""
