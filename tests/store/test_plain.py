"""Reading by sqlite3 alone gives what reading by SQLAlchemy gives."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, demo, events, lists, reminders, today
from netzwerkpflege.services.desk import Desk, next_steps
from netzwerkpflege.store import plain


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    first = Desk.open(Profile(tmp_path / "p"))
    demo.fill(first)
    first.close()
    return Desk.open(Profile(tmp_path / "p"))


def seen(desk: Desk) -> list[object]:
    """What the window asks for at its start, and more."""
    numbers = contacts.find(desk, Query())
    return [
        numbers,
        contacts.rows(desk, numbers),
        [contacts.sheet(desk, number) for number in numbers],
        contacts.find(desk, Query("müller")),
        lists.facets(desk),
        lists.lines(desk, numbers),
        events.all_events(desk),
        reminders.open_reminders(desk),
        today.today(desk),
        next_steps(desk),
        contacts.find(desk, Query("rhythmus:fällig")),
    ]


def test_same_before_and_after_warming(desk: Desk) -> None:
    with desk.store.read() as session:
        assert isinstance(session, plain.Session)
    before = seen(desk)
    desk.store.warm_up()
    with desk.store.read() as session:
        assert not isinstance(session, plain.Session)
    assert seen(desk) == before
    desk.close()


def test_reading_goes_on_while_it_warms(desk: Desk) -> None:
    """Who has begun to read before ends on the connection that was lent."""
    with desk.store.read() as session:
        desk.store.warm_up()
        assert session.connection().exec_driver_sql("SELECT count(*) FROM contact").scalar_one() > 0
    with desk.store.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM contact").scalar_one() > 0
    desk.close()


def test_one_moment_of_the_file(desk: Desk) -> None:
    """A reader sees nothing of what is written meanwhile."""
    count = "SELECT count(*) FROM contact"
    with desk.store.read() as session:
        before = session.connection().exec_driver_sql(count).scalar_one()
        contacts.add(desk, Contact(name=Name(given="Neue", family="Person")))
        assert session.connection().exec_driver_sql(count).scalar_one() == before
    with desk.store.read() as session:
        assert session.connection().exec_driver_sql(count).scalar_one() > before
    desk.close()


def test_rows_by_name_and_place(desk: Desk) -> None:
    with desk.store.read() as session:
        found = session.connection().exec_driver_sql("SELECT id, display_name AS count, id FROM contact ORDER BY id")
        row = found.first()
        assert row is not None
        assert (row.id, row.count) == row[:2] == tuple(row)[:2]
        number, name, again = row
        assert (number, name) == (again, row.count)
        with pytest.raises(LookupError):
            found.one()
    desk.close()


def test_a_window_opens_without_sqlalchemy(desk: Desk) -> None:
    """What is on the screen first is read before it is loaded."""
    desk.close()
    code = """
import sys
from pathlib import Path
from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app
desk = Desk.open(Profile(Path(sys.argv[1])))
assert contacts.rows(desk, contacts.find(desk, Query()))
assert not [name for name in sys.modules if name.startswith("sqlalchemy")]
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(desk.profile.folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
