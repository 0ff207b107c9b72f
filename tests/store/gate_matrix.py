"""The matrix: every field alone, every way to end a release, every change of state, every level alone.

Each case is a function of a ``World``. The tests run them all; ``tools/gate_mutants.py`` runs them against a gate
with one clause broken, and every such mutant must be noticed by at least one of them.
"""

from __future__ import annotations

import gate_course
import gate_ends
import gate_entrance
import gate_records
import gate_restraint
import gate_views
from gate_registry import CASES

__all__ = ["CASES"]
PARTS = (gate_entrance, gate_ends, gate_course, gate_records, gate_views, gate_restraint)
"""Importing them puts their cases on the list."""
