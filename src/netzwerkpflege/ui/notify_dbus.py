"""Messages on desktops that know ``org.freedesktop.Notifications``: with buttons, told back what is pressed. Without Qt.

Not by QtDBus: from Python it sends whole numbers as INT32, and the protocol asks for UINT32.
"""

from __future__ import annotations

import html
import threading
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from typing import Any, Final

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, message_bus, new_method_call
from jeepney.io.threading import DBusConnection, ReceiveStopped, open_dbus_connection

from netzwerkpflege.domain.notice import Notice

_THERE: Final = DBusAddress(
    "/org/freedesktop/Notifications",
    bus_name="org.freedesktop.Notifications",
    interface="org.freedesktop.Notifications",
)
_PATIENCE: Final = 2.0
"""Seconds."""
_AS_LONG_AS_USUAL: Final = -1
Acted = Callable[[int, str], None]
"""Gets the number of a reminder (0: of several) and what was pressed; called in a thread of its own."""


class DesktopNotices:
    """A connection to whatever shows messages. Raises OSError where there is none."""

    def __init__(self, acted: Acted) -> None:
        self._acted = acted
        self._shown: dict[int, int] = {}
        self._awaited: dict[int, SimpleQueue[Message]] = {}
        self._connection = _connected()
        self._listener = threading.Thread(target=self._listen, name="notices", daemon=True)
        self._listener.start()
        try:
            self._ask(message_bus.AddMatch(MatchRule(type="signal", interface=_THERE.interface)))
            self._can = set(self._ask(new_method_call(_THERE, "GetCapabilities"))[0])
        except OSError:
            self.close()
            raise

    def show(self, notice: Notice, actions: Sequence[tuple[str, str]]) -> None:
        """Show one message; ``actions`` are names and words of its buttons. Raises OSError."""
        pairs = [word for pair in (*actions, ("default", "")) for word in pair] if "actions" in self._can else []
        body = html.escape(notice.body, quote=False) if "body-markup" in self._can else notice.body
        hints: dict[str, tuple[str, Any]] = {"desktop-entry": ("s", "netzwerkpflege"), "urgency": ("y", 1)}
        values = ("Netzwerkpflege", 0, "netzwerkpflege", notice.title, body, pairs, hints, _AS_LONG_AS_USUAL)
        reply = self._ask(new_method_call(_THERE, "Notify", "susssasa{sv}i", values))
        self._shown[int(reply[0])] = notice.reminder_id or 0

    def close(self) -> None:
        """Let go of the connection; what is shown stays."""
        self._connection.interrupt()
        self._listener.join(_PATIENCE)
        self._connection.close()

    def _ask(self, message: Message) -> tuple[Any, ...]:
        serial = next(self._connection.outgoing_serial)
        answer = self._awaited[serial] = SimpleQueue()
        try:
            self._connection.send(message, serial=serial)
            reply = answer.get(timeout=_PATIENCE)
        except Empty as error:
            raise OSError("nobody answers") from error
        finally:
            del self._awaited[serial]
        if reply.header.message_type is MessageType.error:
            raise OSError(str(reply.body))
        return tuple(reply.body)

    def _listen(self) -> None:
        """Until the connection is let go, or the desktop goes: then the next message makes another one."""
        while True:
            try:
                message = self._connection.receive()
            except (OSError, ReceiveStopped):
                return
            fields = message.header.fields
            if message.header.message_type is MessageType.signal:
                self._hear(str(fields.get(HeaderFields.member)), message.body)
            elif (answer := self._awaited.get(fields.get(HeaderFields.reply_serial, 0))) is not None:
                answer.put(message)

    def _hear(self, member: str, body: tuple[Any, ...]) -> None:
        if member not in ("ActionInvoked", "NotificationClosed"):
            return
        number = self._shown.get(int(body[0]))
        if number is not None and member == "ActionInvoked":
            self._acted(number, str(body[1]))
        elif member == "NotificationClosed":
            self._shown.pop(int(body[0]), None)


def _connected() -> DBusConnection:
    try:
        return open_dbus_connection("SESSION")
    except (OSError, KeyError, RuntimeError, ValueError) as error:  # no address, an odd one, refused
        raise OSError(str(error)) from error
