"""Messages over D-Bus, against a desktop of our own on a bus of its own: what arrives there, and what is pressed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any, ClassVar

import pytest

if not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None:
    pytest.skip("there is no D-Bus", allow_module_level=True)

from jeepney import HeaderFields, MessageType, message_bus, new_error, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import DBusAddress

from netzwerkpflege.domain.notice import Notice
from netzwerkpflege.ui.notify_dbus import DesktopNotices

NAME = "org.freedesktop.Notifications"
THERE = DBusAddress("/org/freedesktop/Notifications", interface=NAME)
BUTTONS = [("done", "Erledigt"), ("tomorrow", "Morgen")]


class Desktop:
    """Shows nothing, but keeps what it was asked to show, and presses buttons. It ends with its bus."""

    all: ClassVar[list[Desktop]] = []

    def __init__(self, address: str, capabilities: list[str], deaf: bool = False) -> None:
        self.shown: list[tuple[Any, ...]] = []
        self._can, self._deaf = capabilities, deaf
        self._connection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName(NAME))
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()
        self.all.append(self)

    def press(self, number: int, action: str) -> None:
        self._connection.send(new_signal(THERE, "ActionInvoked", "us", (number, action)))

    def closed(self, number: int) -> None:
        self._connection.send(new_signal(THERE, "NotificationClosed", "uu", (number, 2)))

    def _serve(self) -> None:
        while True:
            try:
                message = self._connection.receive()
            except (OSError, EOFError):
                self._connection.close()
                return
            if message.header.message_type is not MessageType.method_call:
                continue
            member = message.header.fields[HeaderFields.member]
            if member == "GetCapabilities":
                self._connection.send(new_method_return(message, "as", (self._can,)))
            elif self._deaf or message.header.fields[HeaderFields.signature] != "susssasa{sv}i":
                self._connection.send(new_error(message, "org.freedesktop.DBus.Error.InvalidArgs", "s", ("no",)))
            else:
                self.shown.append(message.body)
                self._connection.send(new_method_return(message, "u", (len(self.shown),)))


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    command = ["dbus-daemon", "--session", "--print-address", "--nofork", "--nopidfile"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
        daemon.terminate()
        for desktop in Desktop.all:
            desktop.thread.join()
        Desktop.all.clear()


class Pressed:
    """What was told back."""

    def __init__(self) -> None:
        self.all: list[tuple[int, str]] = []
        self.heard = threading.Event()

    def __call__(self, number: int, what: str) -> None:
        self.all.append((number, what))
        self.heard.set()


def test_a_message_arrives_as_the_protocol_wants_it_and_its_buttons_come_back(bus: str) -> None:
    desktop, pressed = Desktop(bus, ["body", "actions", "body-markup"]), Pressed()
    notices = DesktopNotices(pressed)
    notices.show(Notice("Frag <b>nach</b> dem Chor", "Kirchhoff & <i>Sohn</i>", 12), BUTTONS)
    program, replaced, icon, title, body, actions, hints, timeout = desktop.shown[0]
    assert (program, replaced, icon, timeout) == ("Netzwerkpflege", 0, "netzwerkpflege", -1)
    assert title == "Frag <b>nach</b> dem Chor", "a title has no markup"
    assert body == "Kirchhoff &amp; &lt;i&gt;Sohn&lt;/i&gt;"
    assert actions == ["done", "Erledigt", "tomorrow", "Morgen", "default", ""]
    assert hints["desktop-entry"] == ("s", "netzwerkpflege")
    desktop.press(99, "done")  # of another program
    desktop.press(1, "tomorrow")
    assert pressed.heard.wait(5) and pressed.all == [(12, "tomorrow")]
    notices.close()


def test_a_desktop_without_buttons_and_markup_gets_none(bus: str) -> None:
    desktop = Desktop(bus, ["body"])
    notices = DesktopNotices(Pressed())
    notices.show(Notice("Anrufen", "A & B", 1), BUTTONS)
    assert (desktop.shown[0][4], desktop.shown[0][5]) == ("A & B", [])
    notices.close()


def test_what_was_closed_is_pressed_no_more_and_of_several_the_number_is_none(bus: str) -> None:
    desktop, pressed = Desktop(bus, ["actions"]), Pressed()
    notices = DesktopNotices(pressed)
    notices.show(Notice("Anrufen", "", 7), BUTTONS)
    notices.show(Notice("5 Erinnerungen"), [])
    desktop.closed(1)
    desktop.press(1, "done")
    desktop.press(2, "default")
    assert pressed.heard.wait(5) and pressed.all == [(0, "default")]
    notices.close()


def test_nobody_there_is_a_plain_trouble(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OSError, match="not provided"):
        DesktopNotices(Pressed())
    for address in ("unix:path=/nowhere/at/all", "odd"):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with pytest.raises(OSError):
            DesktopNotices(Pressed())
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    with pytest.raises(OSError):
        DesktopNotices(Pressed())


def test_a_desktop_that_refuses_is_a_plain_trouble(bus: str) -> None:
    desktop = Desktop(bus, ["actions"], deaf=True)
    notices = DesktopNotices(Pressed())
    with pytest.raises(OSError, match="no"):
        notices.show(Notice("Anrufen", "", 7), BUTTONS)
    assert desktop.shown == []
    notices.close()
