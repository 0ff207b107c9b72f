"""Profiles: instant messaging and social networks, in the many properties that stand for them."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

from netzwerkpflege.exchange.line import Line

OWN_PROPERTIES: Final = {
    "X-AIM": "aim",
    "X-DISCORD": "discord",
    "X-FACEBOOK": "facebook",
    "X-FLICKR": "flickr",
    "X-GADUGADU": "gadugadu",
    "X-GITHUB": "github",
    "X-GOOGLE TALK": "googletalk",
    "X-GOOGLE-TALK": "googletalk",
    "X-GROUPWISE": "groupwise",
    "X-GTALK": "googletalk",
    "X-ICQ": "icq",
    "X-INSTAGRAM": "instagram",
    "X-JABBER": "xmpp",
    "X-LINKEDIN": "linkedin",
    "X-MASTODON": "mastodon",
    "X-MATRIX": "matrix",
    "X-MESSAGING/XMPP-ALL": "xmpp",
    "X-MSN": "msn",
    "X-QQ": "qq",
    "X-SAMETIME": "sametime",
    "X-SIGNAL": "signal",
    "X-SIP": "sip",
    "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype",
    "X-TELEGRAM": "telegram",
    "X-THREEMA": "threema",
    "X-TWITTER": "twitter",
    "X-WHATSAPP": "whatsapp",
    "X-XING": "xing",
    "X-YAHOO": "yahoo",
    "X-KADDRESSBOOK-X-IMADDRESS": "im",
}
"""Properties that name one service each."""
MESSENGERS: Final = frozenset(
    {
        *(
            "aim",
            "gadugadu",
            "googletalk",
            "groupwise",
            "icq",
            "im",
            "irc",
            "matrix",
            "msn",
            "qq",
            "sametime",
        ),
        *("signal", "sip", "skype", "telegram", "threema", "whatsapp", "xmpp", "yahoo"),
    }
)
"""Services that are written as IMPP; all others as X-SOCIALPROFILE."""

_OTHER_NAMES = {"jabber": "xmpp", "gtalk": "googletalk", "x-gtalk": "googletalk", "sips": "sip", "im": "im"}
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!//)(.+)\Z", re.DOTALL)
_NOT_A_SERVICE = frozenset({"home", "work", "pref", "other", "internet", "personal", ""})


def read_profile(line: Line) -> tuple[str, str]:
    """Service (lower-case) and value of an IMPP, X-SOCIALPROFILE or X-AIM kind of property."""
    service = OWN_PROPERTIES.get(line.name, "")
    value = line.text()
    if service:
        return service, value
    service = _service(line)
    match = _SCHEME.match(value)
    scheme = match[1].lower() if match else ""
    if match and scheme != "data" and (line.name == "IMPP" or scheme == "x-apple"):
        value = unquote(match[2]).strip()
        own_name = "im" if scheme == "x-apple" else scheme.removeprefix("x-")
        service = service or _known_as(own_name)
    if line.name != "IMPP" and not value:
        value = line.param("X-USER") or line.param("USERNAME")
    return service or "im", value


def _service(line: Line) -> str:
    named = line.param("X-SERVICE-TYPE") or line.param("SERVICE-TYPE")
    if not named:
        named = next((word for word in line.types() if word not in _NOT_A_SERVICE), "")
    return _known_as(named)


def _known_as(name: str) -> str:
    name = name.strip().lower()
    return "" if name in _NOT_A_SERVICE else _OTHER_NAMES.get(name, name)
