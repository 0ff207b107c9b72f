"""A card of a rehearsal can be looked at again: its contents, and beside a contact."""

from __future__ import annotations

import zipfile
from pathlib import Path

from netzwerkpflege.domain.contact import Contact, Email, Name, Phone
from netzwerkpflege.domain.rehearsal import FieldChange
from netzwerkpflege.services import contacts, imports
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.rehearsed_card import RehearsedCard, look_at
from netzwerkpflege.services.sources import ReadingWay


def card(name: str, *lines: str) -> bytes:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""]).encode()


def test_the_contents_of_the_card_that_is_meant(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "abend.vcf"
    path.write_bytes(card("Anna Berg", "TITLE:Lektorin") + card("Bernd Maurer", "TEL:0171 5550100"))
    seen = look_at(desk, [path], (str(path), 2))
    assert seen.contents == (FieldChange("name", "", "Bernd Maurer"), FieldChange("phones", "", "0171 5550100"))
    assert (seen.has_photo, seen.compared) == (False, {})
    assert look_at(desk, [path], (str(path), 3)) == RehearsedCard()
    path.unlink()
    assert look_at(desk, [path], (str(path), 2)) == RehearsedCard()


def test_beside_a_contact(desk: Desk, tmp_path: Path) -> None:
    there = Contact(name=Name("Anna Berg"), title="Lektorin", emails=(Email("anna@berg.example"),))
    number = contacts.add(desk, there)
    path = tmp_path / "abend.vcf"
    path.write_bytes(card("Anna Berg", "TITLE:Cheflektorin", "TEL:0171 5550100"))
    seen = look_at(desk, [path], (str(path), 1), [number, number + 7])
    assert set(seen.compared) == {number}
    assert seen.compared[number].name == "Anna Berg"
    assert seen.compared[number].adds == (FieldChange("phones", "", "0171 5550100"),)
    assert seen.compared[number].differs == (FieldChange("title", "Lektorin", "Cheflektorin"),)
    assert contacts.get(desk, number).phones == () != (Phone("0171 5550100"),)


def test_in_an_archive_a_table_and_another_charset(desk: Desk, tmp_path: Path) -> None:
    archive, table, old = tmp_path / "karten.zip", tmp_path / "liste.csv", tmp_path / "alt.vcf"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("a.vcf", card("Anna Berg") + card("Cem"))
        made.writestr("b.vcf", card("Bernd Maurer"))
    table.write_text("Vorname;Nachname\nElif;Lindner\n", encoding="utf-8")
    old.write_bytes(card("Łukasz").decode().encode("cp1250"))
    paths = [archive, table, old]
    keys = [entry.key for entry in imports.rehearse(desk, paths).entries]
    ways = {str(old): ReadingWay(charset="cp1250")}
    names = [look_at(desk, paths, key, ways=ways).contents[0].after for key in keys]
    assert names == ["Anna Berg", "Cem", "Bernd Maurer", "Elif Lindner", "Łukasz"]
