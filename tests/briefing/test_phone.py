"""The briefing as a file for the phone: whole in itself, escaped, without script or links to anywhere."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from evenings import difficult_guests, known_guest, sample_source
from netzwerkpflege.briefing.build import build
from netzwerkpflege.briefing.options import Options
from netzwerkpflege.briefing.phone import phone_html

EVIL = "<script src='https://evil.example/x.js'></script><a href='https://evil.example'>"
VOID = {"meta", "br", "img"}


class Seen(HTMLParser):
    """All tags and attributes, and whether every tag is closed."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(document)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def small(photo: bytes) -> tuple[bytes, str] | None:
    return (b"tiny", "image/jpeg") if photo == b"good" else None


def test_nothing_of_a_stranger_is_obeyed_and_nothing_fetched() -> None:
    source = replace(sample_source(1), event_title=EVIL, place=EVIL, host=EVIL, intention=EVIL)
    guests = (*difficult_guests(), replace(known_guest(0), name=EVIL, tags=(EVIL,), question=EVIL, was_told=EVIL))
    seen = Seen(phone_html(build(replace(source, guests=guests)), small))
    assert seen.open == []
    assert not {"script", "link", "iframe", "object", "form", "base"} & set(seen.tags)
    for name, value in seen.attributes:
        assert not name.startswith("on")
        assert name not in ("href", "src") or value.startswith(("#p", "data:image/jpeg;base64,"))
    assert "url(" not in seen.text.partition("}")[0]
    assert EVIL in seen.text
    policy = next(value for name, value in seen.attributes if "default-src" in value)
    assert "script" not in policy


def test_everybody_is_there_and_reached_by_their_number() -> None:
    briefing = build(sample_source(12), "de", Options())
    document = phone_html(briefing, small)
    seen = Seen(document)
    for block in briefing.blocks:
        assert block.name in seen.text
        assert ("href", f"#p{block.number}") in seen.attributes
        assert ("id", f"p{block.number}") in seen.attributes
    assert "Enthält persönliche Angaben" in seen.text
    assert "prefers-color-scheme: dark" in document
    assert ("name", "viewport") in seen.attributes
    assert re.search(r'<html lang="de">', document)


def test_photos_are_small_and_within() -> None:
    guests = (known_guest(0, b"good"), known_guest(1, b"broken"))
    document = phone_html(build(replace(sample_source(1), guests=guests)), small)
    assert document.count("data:image/jpeg;base64,dGlueQ==") == 1
    assert document.count('<span class="face"') == 1
    without = phone_html(build(replace(sample_source(1), guests=guests), "de", Options(photos=False)), small)
    assert "data:" not in without.replace("img-src data:", "")


def test_an_evening_without_guests_says_so() -> None:
    seen = Seen(phone_html(build(replace(sample_source(1), guests=()), "en"), small))
    assert "There is nobody on the guest list yet." in seen.text
    assert "personal data" not in seen.text
