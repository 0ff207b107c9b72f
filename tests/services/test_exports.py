"""Exports: the original card patched, one file or one for each, photos made smaller only where they must be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netzwerkpflege.domain.contact import Phone
from netzwerkpflege.domain.outcome import Cancelled, FileUnwritable
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, exports, imports
from netzwerkpflege.services.desk import Desk

JUTTA = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nREV:2020-01-01T00:00:00Z\r\nUID:j\r\nN:Müller;Jutta;;;\r\nfn:Jutta Müller\r\n"
    "item1.tel;type=CELL:0171 1\r\nitem1.X-ABLabel:Alm\r\nX-SCHUHGROESSE:39\r\nEND:VCARD\r\n"
)
OLDER = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:j\r\nN:Müller;Jutta;;;\r\nFN:Jutta Müller\r\nX-HUT:57\r\nEND:VCARD\r\n"
GIF = b"GIF89a\x14\0\x0a\0" + bytes(70_000)


@pytest.fixture
def jutta(desk: Desk, tmp_path: Path) -> int:
    """One person with two original cards."""
    for name, text in (("alt.vcf", OLDER), ("neu.vcf", JUTTA)):
        (tmp_path / name).write_bytes(text.encode())
        imports.import_cards(desk, [tmp_path / name])
    (number,) = contacts.find(desk, Query())
    return number


def test_who_was_not_edited_goes_out_as_they_came(desk: Desk, jutta: int, tmp_path: Path) -> None:
    assert exports.export_vcards(desk, tmp_path / "alle.vcf", Query()) == 1
    expected = JUTTA.replace("END:VCARD", "X-HUT:57\r\nEND:VCARD")
    assert (tmp_path / "alle.vcf").read_bytes().decode() == expected


def test_who_was_edited_goes_out_patched_with_the_day_of_the_export(desk: Desk, jutta: int, tmp_path: Path) -> None:
    contact = contacts.get(desk, jutta)
    contacts.save(desk, replace(contact, phones=(Phone("0171 2", "Alm"),)))
    exports.export_vcards(desk, tmp_path / "alle.vcf", Query())
    expected = JUTTA.replace("END:VCARD", "X-HUT:57\r\nEND:VCARD").replace("0171 1", "0171 2")
    assert (tmp_path / "alle.vcf").read_bytes().decode() == expected.replace("2020-01-01T00", "2026-11-22T12")


def test_a_file_for_each_in_version_2(desk: Desk, jutta: int, tmp_path: Path) -> None:
    contacts.add(desk, replace(contacts.get(desk, jutta), id=None, uid=""))
    ticks: list[tuple[int, int]] = []
    folder = tmp_path / "Karten"
    assert exports.export_each(desk, folder, Query(), "2.1", lambda *tick: ticks.append(tick)) == 2
    assert sorted(path.name for path in folder.iterdir()) == ["Jutta Müller (2).vcf", "Jutta Müller.vcf"]
    for path in folder.iterdir():
        text = path.read_text(encoding="ascii")
        assert "VERSION:2.1" in text and "ENCODING=QUOTED-PRINTABLE:Jutta M=C3=BCller" in text
    assert ticks == [(0, 2), (2, 2)]
    with pytest.raises(FileUnwritable):
        exports.export_each(desk, folder / "Jutta Müller.vcf", Query())


def test_cancelling_leaves_no_file(desk: Desk, jutta: int, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        exports.export_vcards(desk, tmp_path / "alle.vcf", Query(), tick=stop)
    assert not (tmp_path / "alle.vcf").exists()


def test_only_large_photos_are_made_smaller(desk: Desk, jutta: int, tmp_path: Path) -> None:
    contacts.set_photo(desk, jutta, GIF, "image/gif")
    sizes: list[int] = []

    def shrink(data: bytes, limit: int) -> tuple[bytes, str]:
        sizes.append(len(data))
        return b"GIF89a\x14\0\x0a\0klein", "image/gif"

    exports.export_vcards(desk, tmp_path / "klein.vcf", Query(), shrink=shrink)
    exports.export_vcards(desk, tmp_path / "ganz.vcf", Query())
    exports.export_vcards(desk, tmp_path / "vier.vcf", Query(), "4.0", shrink=shrink)
    assert sizes == [len(GIF)]
    assert (tmp_path / "klein.vcf").stat().st_size < 1000 < 90_000 < (tmp_path / "ganz.vcf").stat().st_size
    assert contacts.get(desk, jutta).photo is not None  # the person's own photo stays as it is


def test_a_table_for_excel_in_either_language_can_be_read_back(desk: Desk, jutta: int, tmp_path: Path) -> None:
    other = contacts.add(desk, replace(contacts.get(desk, jutta), id=None, uid="", note="=1+1; „so“"))
    for language, header in (("de", "Vorname;"), ("en", "First Name,")):
        table = tmp_path / f"alle-{language}.csv"
        assert exports.export_csv(desk, table, Query(), language) == 2
        assert table.read_bytes().startswith(b"\xef\xbb\xbf")
        text = table.read_text(encoding="utf-8-sig")
        assert header in text.splitlines()[0] and "Jutta" in text and "\n=" not in text
        assert imports.rehearse(desk, [table]).counts["new"] == 0
    ticks: list[tuple[int, int]] = []
    exports.export_csv(desk, tmp_path / "eine.csv", Query(), tick=lambda *tick: ticks.append(tick), only=[other])
    assert ticks == [(0, 1), (1, 1)]
    assert (tmp_path / "eine.csv").read_text(encoding="utf-8-sig").count("Jutta") == 2  # given and formatted name
    with pytest.raises(FileUnwritable):
        exports.export_csv(desk, tmp_path / "nirgendwo" / "alle.csv", Query())
