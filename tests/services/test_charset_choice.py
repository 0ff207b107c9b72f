"""A charset that had to be guessed can be chosen: with a preview, in the rehearsal and in the import."""

from __future__ import annotations

from pathlib import Path

from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, imports
from netzwerkpflege.services.charset_preview import charset_preview
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.sources import ReadingWay

POLISH = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Łucja Wiśniewska\r\nORG:Książnica\r\nNOTE;ENCODING=QUOTED-PRINTABLE:=8Cwit\r\nEND:VCARD\r\n"


def test_the_preview_shows_what_each_charset_makes_of_it(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "bat.vcf"
    file.write_bytes(POLISH.encode("cp1250") + b"BEGIN:VCARD\r\nFN:Jan\r\nEND:VCARD\r\n")
    report = imports.rehearse(desk, [file])
    (cards,) = report.guessed.values()
    assert list(report.guessed) == [str(file)]
    assert charset_preview(cards, "cp1250") == ["Łucja Wiśniewska", "Książnica", "Świt"]
    assert charset_preview(cards, "")[0] == "£ucja Wiœniewska"


def test_the_chosen_charset_is_read_and_the_bytes_stay(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "bat.vcf"
    file.write_bytes(POLISH.encode("cp1250"))
    ways = {str(file): ReadingWay(charset="cp1250")}
    assert imports.rehearse(desk, [file], ways=ways).entries[0].name == "Łucja Wiśniewska"
    imports.import_cards(desk, [file], ways=ways)
    (number,) = contacts.find(desk, Query("wisniewska"))
    kept = contacts.get(desk, number)
    assert (kept.organisation, kept.note) == ("Książnica", "Świt")
    (card,) = contacts.original_cards(desk, number)
    assert (card.charset, card.data) == ("cp1250", POLISH.strip().encode("cp1250"))
    assert contacts.find(desk, Query("książn")) == [number]
