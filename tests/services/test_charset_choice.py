"""A charset that had to be guessed can be chosen: with a preview, in the rehearsal and in the import."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, import_run, imports, rehearsed_card
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


GERMAN = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Jürgen Öchsle\r\nEND:VCARD\r\n"


def archive(path: Path) -> Path:
    """An archive with a card from Warsaw and one from Stuttgart."""
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("polska/karty.vcf", POLISH.encode("cp1250"))
        packed.writestr("karten.vcf", GERMAN.encode("cp1252"))
        packed.writestr("neu.vcf", GERMAN.replace("Jürgen", "Götz").encode())
    return path


def test_in_an_archive_each_file_is_read_in_its_own_charset(desk: Desk, tmp_path: Path) -> None:
    path = archive(tmp_path / "sicherung.zip")
    polish = f"{path}/polska/karty.vcf"
    assert list(imports.rehearse(desk, [path]).guessed) == [polish, f"{path}/karten.vcf"]
    ways = {polish: ReadingWay(charset="cp1250"), f"{path}/karten.vcf": ReadingWay(charset="mac-roman")}
    report = imports.rehearse(desk, [path], ways=ways)
    wrong = "J\u00b8rgen \u00f7chsle"
    assert [entry.name for entry in report.entries] == ["Łucja Wiśniewska", wrong, "Götz Öchsle"]
    seen = rehearsed_card.look_at(desk, [path], (polish, 1), ways=ways)
    assert [change.after for change in seen.contents if change.field == "name"] == ["Łucja Wiśniewska"]
    imports.import_cards(desk, [path], ways={polish: ReadingWay(charset="cp1250")})
    names = {contacts.get(desk, number).name.formatted for number in contacts.find(desk, Query())}
    assert names == {"Łucja Wiśniewska", "Jürgen Öchsle", "Götz Öchsle"}


def test_a_charset_for_the_whole_archive_counts_where_none_was_chosen_for_a_file(desk: Desk, tmp_path: Path) -> None:
    path = archive(tmp_path / "sicherung.zip")
    german = f"{path}/karten.vcf"
    ways = {str(path): ReadingWay(charset="cp1250"), german: ReadingWay(charset="cp1252")}
    report = imports.rehearse(desk, [path], ways=ways)
    assert [entry.name for entry in report.entries] == ["Łucja Wiśniewska", "Jürgen Öchsle", "Götz Öchsle"]


def test_of_many_files_all_are_named_but_few_kept(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_run, "_GUESSED_FILES", 2)
    path = tmp_path / "viele.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for number in range(5):
            packed.writestr(f"{number}.vcf", GERMAN.replace("Jürgen", f"Jürgen {number}").encode("cp1252"))
    guessed = imports.rehearse(desk, [path]).guessed
    assert [len(cards) for cards in guessed.values()] == [1, 1, 0, 0, 0]
