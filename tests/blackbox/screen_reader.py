"""What a screen reader is told: the tree of AT-SPI, asked over D-Bus."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_EDITABLE, _FOCUSABLE, _FOCUSED, _SHOWING, _CHECKED = 7, 11, 12, 25, 4


@dataclass(frozen=True, slots=True)
class Control:
    """One accessible object as it was when it was read."""

    role: str
    name: str
    description: str
    states: frozenset[int]
    owner: tuple[str, str]
    children: tuple[Control, ...] = field(default=(), repr=False)

    @property
    def focused(self) -> bool:
        """It has the keyboard."""
        return _FOCUSED in self.states

    @property
    def focusable(self) -> bool:
        """It can have the keyboard."""
        return _FOCUSABLE in self.states

    @property
    def showing(self) -> bool:
        """It is on the screen."""
        return _SHOWING in self.states

    @property
    def checked(self) -> bool:
        """It is ticked."""
        return _CHECKED in self.states

    def walk(self) -> Iterator[Control]:
        """It and everything in it, in the order of the tree."""
        yield self
        for child in self.children:
            yield from child.walk()


class Reader:
    """Reads the windows of the one program on a screen."""

    def __init__(self, session_address: str) -> None:
        with open_dbus_connection(session_address) as session:
            where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = _answer(session, where, "GetAddress")
        self._bus: DBusConnection = open_dbus_connection(str(address))

    def close(self) -> None:
        """Hang up."""
        self._bus.close()

    def windows(self) -> list[Control]:
        """All windows that are shown, with all that is shown in them."""
        found: list[Control] = []
        for program in self._children(("org.a11y.atspi.Registry", _ROOT)):
            for window in self._children(program):
                if control := self._read(window):
                    found.append(control)
        return found

    def controls(self) -> list[Control]:
        """Everything that is shown."""
        return [control for window in self.windows() for control in window.walk()]

    def texts(self) -> list[str]:
        """Every name and description that is shown."""
        return [words for control in self.controls() for words in (control.name, control.description) if words]

    def until(self, holds: Callable[[list[Control]], bool], what: str, seconds: float = 20) -> list[Control]:
        """Wait until something holds of what is shown.

        Raises:
            AssertionError: it did not come to be; says what was shown instead.
        """
        end = time.monotonic() + seconds
        while True:
            controls = self.controls()
            if holds(controls):
                return controls
            if time.monotonic() > end:
                shown = "\n".join(f"{c.role}: {c.name}{' *' if c.focused else ''}" for c in controls if c.name)
                raise AssertionError(f"not shown in {seconds} s: {what}; but:\n{shown}")
            time.sleep(0.15)

    def until_text(self, text: str) -> list[Control]:
        """Wait until a text stands in a name or description."""
        return self.until(lambda found: any(text in f"{c.name}\n{c.description}" for c in found), text)

    def text_of(self, control: Control) -> str:
        """What stands in a field."""
        where = DBusAddress(control.owner[1], control.owner[0], "org.a11y.atspi.Text")
        try:
            return str(_answer(self._bus, where, "GetText", "ii", (0, -1))[0])
        except LookupError:
            return ""

    # --- the tree ---

    def _children(self, owner: tuple[str, str]) -> list[tuple[str, str]]:
        try:
            (found,) = _answer(self._bus, DBusAddress(owner[1], owner[0], _ACCESSIBLE), "GetChildren")
        except LookupError:
            return []
        return [(str(name), str(path)) for name, path in found]

    def _read(self, owner: tuple[str, str], depth: int = 0) -> Control | None:
        where = DBusAddress(owner[1], owner[0], _ACCESSIBLE)
        properties = DBusAddress(owner[1], owner[0], "org.freedesktop.DBus.Properties")
        try:
            (low, high), *_ = _answer(self._bus, where, "GetState")
            states = frozenset(bit for bit in range(64) if (low | high << 32) >> bit & 1)
            if depth and _SHOWING not in states:
                return None
            (role,) = _answer(self._bus, where, "GetRoleName")
            (name,) = _answer(self._bus, properties, "Get", "ss", (_ACCESSIBLE, "Name"))
            (more,) = _answer(self._bus, properties, "Get", "ss", (_ACCESSIBLE, "Description"))
        except LookupError:  # it went away while it was read
            return None
        inner = (self._read(child, depth + 1) for child in self._children(owner)) if depth < 40 else ()
        return Control(str(role), str(name[1]), str(more[1]), states, owner, tuple(c for c in inner if c))


def _answer(
    bus: DBusConnection, where: DBusAddress, method: str, signature: str | None = None, body: tuple[object, ...] = ()
) -> tuple:  # type: ignore[type-arg]
    reply = bus.send_and_get_reply(new_method_call(where, method, signature, body), timeout=10)
    if reply.header.message_type is MessageType.error:
        raise LookupError(method, where.object_path, reply.body)
    return reply.body
