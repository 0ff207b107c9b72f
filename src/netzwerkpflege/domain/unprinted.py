"""„Nicht drucken“: what about a contact stays out of every briefing, for paper is left lying on tables."""

from __future__ import annotations

from enum import StrEnum


class Unprinted(StrEnum):
    """What of a contact a briefing prints and may be kept out of it; name and firm are what one goes by."""

    PHOTO = "photo"
    CUE = "cue"
    MET = "met"
    TALK = "talk"
    POINTS = "points"
    THREADS = "threads"
    TOLD = "told"
    QUESTIONS = "questions"
    TAGS = "tags"
