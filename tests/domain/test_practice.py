"""Boxes and their times: who was not known comes at once, who was known ever later, nobody twice in a row."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.practice import BOXES, LAST, Face, again_at, moved, next_face

NOW = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)


def test_boxes() -> None:
    assert [moved(box, True) for box in range(1, LAST + 1)] == [2, 3, 4, 5, 5]
    assert {moved(box, False) for box in range(1, LAST + 1)} == {1}
    assert list(BOXES) == sorted(BOXES) and BOXES[0] == timedelta()
    assert again_at(2, NOW) == NOW + timedelta(minutes=1)


def test_who_comes_next() -> None:
    faces = [Face(1, "Anna", box=2, again_at=NOW + timedelta(minutes=1)), Face(2, "Bernd"), Face(3, "Cem", box=LAST)]
    assert next_face(faces, NOW) == faces[1]
    assert next_face(faces, NOW, before=2) == faces[0]
    assert next_face(faces[2:], NOW) is None
    assert next_face(faces[1:2], NOW, before=2) == faces[1], "the only one comes again"
    assert next_face([], NOW) is None


@given(st.lists(st.booleans(), min_size=60, max_size=200), st.integers(1, 8))
def test_it_ends_and_nobody_is_forgotten(answers: list[bool], people: int) -> None:
    """Who knows everybody from some time on is through soon; until then each face is asked about."""
    faces = {number: Face(number, str(number)) for number in range(1, people + 1)}
    before, seen, now = 0, set(), NOW
    for known in [*answers, *[True] * (people * LAST)]:
        face = next_face(list(faces.values()), now, before)
        if face is None:
            break
        if people > 1 and sum(one.box < LAST for one in faces.values()) > 1:
            assert face.guest_id != before
        seen.add(face.guest_id)
        box = moved(face.box, known)
        faces[face.guest_id] = replace(face, box=box, again_at=again_at(box, now))
        before, now = face.guest_id, now + timedelta(seconds=5)
    assert next_face(list(faces.values()), now) is None
    assert seen == set(faces)
