"""The briefing on paper: whole blocks, led headings, a PDF that can be searched and is written whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from time import process_time
from typing import NoReturn

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from evenings import EVENING, difficult_guests, known_guest, sample_source
from netzwerkpflege.briefing.build import Briefing, build
from netzwerkpflege.briefing.options import Options
from netzwerkpflege.briefing.source import GuestFacts, LastConversation
from netzwerkpflege.domain.outcome import DiskFull, FileUnwritable
from netzwerkpflege.ui.paper import Paper, lay_out, page_image, pages_as_images, paint, pdf_bytes, write_pdf
from netzwerkpflege.ui.paper_booklet import imposed
from netzwerkpflege.ui.paper_layout import Pages
from netzwerkpflege.ui.paper_pieces import HeadingPiece, PersonPiece
from netzwerkpflege.ui.paper_roster import RosterPiece
from netzwerkpflege.ui.paper_sheet import face, mm, sheet, sheet_for

pytestmark = pytest.mark.usefixtures("qapp")

PAPERS: tuple[Paper, ...] = ("A4", "A5")


def difficult(lang: str = "de") -> Briefing:
    return build(replace(sample_source(1), guests=difficult_guests()), lang)


def read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def fonts(reader: PdfReader) -> Iterator[tuple[str, bool]]:
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            yield str(descendant["/BaseFont"]), "/FontFile2" in descendant["/FontDescriptor"]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("count", [1, 12, 40, 200])
def test_no_block_is_broken_and_no_heading_left_alone(paper: Paper, count: int) -> None:
    pages = lay_out(build(sample_source(count)), paper).finish()
    numbers = []
    for page in pages.pages:
        foot = 0.0
        for placed in page.placed:
            assert placed.whole
            assert placed.top >= foot, "nothing overlaps"
            foot = placed.top + placed.height
            assert foot <= pages.size.body + 1, "nothing hangs into the foot"
            assert placed.height >= placed.piece.text.height - 1
            if isinstance(placed.piece, PersonPiece):
                numbers.append(placed.piece.block.number)
        assert page.placed
        assert not isinstance(page.placed[-1].piece, HeadingPiece), "a heading stands with what it heads"
    assert numbers == list(range(1, count + 1))


@pytest.mark.parametrize("paper", PAPERS)
def test_a_block_taller_than_a_page_goes_on_between_lines(paper: Paper) -> None:
    pages = lay_out(difficult(), paper).finish()
    slices = [
        placed
        for page in pages.pages
        for placed in page.placed
        if isinstance(placed.piece, PersonPiece) and placed.piece.block.name == "Zacharias Zwerger"
    ]
    assert len(slices) > 2
    assert slices[0].start == 0
    assert slices[-1].end == pytest.approx(slices[-1].piece.text.height)
    for before, after in pairwise(slices):
        assert after.start == before.end
        assert before.piece.text.cut_before(before.end, 0) == pytest.approx(before.end), "cut at the end of a line"
    text = text_of(read(pdf_bytes(pages)))
    assert text.count("Zacharias Zwerger (Fortsetzung)") == len(slices) - 1
    assert text.count("Geschichten über Orgeln") >= 105


def test_every_height_of_a_block_is_laid_out_whole() -> None:
    """Blocks just below and above the height of a page, and after a heading, all come out complete."""
    for lines in range(36, 60):
        talk = LastConversation(EVENING, "\n".join(f"Zeile {index}." for index in range(lines)))
        guests = (known_guest(0), GuestFacts(50, "Zita", status="context", last_conversation=talk))
        for source in (guests, guests[1:]):
            pages = lay_out(build(replace(sample_source(1), guests=source)), "A4").finish()
            last = pages.pages[-1].placed[-1]
            assert last.end == pytest.approx(last.piece.text.height)
            assert all(
                placed.top + placed.height <= pages.size.body + 1 for page in pages.pages for placed in page.placed
            )


@pytest.mark.parametrize("paper", PAPERS)
def test_a_heading_is_never_the_last_thing_on_a_page(paper: Paper) -> None:
    """The heading of the bare cards comes to stand at every height of a page; it stays with its first person."""
    second_heading_moved = False
    for lines in range(5, 50):
        talk = LastConversation(EVENING, "\n".join(f"Zeile {index}." for index in range(lines)))
        guests = (GuestFacts(1, "Zita", status="context", last_conversation=talk), GuestFacts(2, "Anna Berg"))
        pages = lay_out(build(replace(sample_source(1), guests=guests)), paper).finish()
        for page in pages.pages:
            assert not isinstance(page.placed[-1].piece, HeadingPiece), lines
        assert pages.pages[-1].placed[-1].whole, "nor is the person torn apart to stay with it"
        second_heading_moved |= isinstance(pages.pages[-1].placed[0].piece, HeadingPiece)
    assert second_heading_moved


@pytest.mark.parametrize("paper", PAPERS)
def test_the_pdf_can_be_searched_and_has_its_type_within(tmp_path: Path, paper: Paper) -> None:
    path = tmp_path / "Mappe.pdf"
    count = write_pdf(build(sample_source(40)), path, paper)
    reader = PdfReader(path)
    assert len(reader.pages) == count
    width, height = reader.pages[0].mediabox.width, reader.pages[0].mediabox.height
    assert (round(width), round(height)) == {"A4": (595, 842), "A5": (420, 595)}[paper]
    text = text_of(reader)
    for word in (
        "Heinz Strößner",
        "Canan Yıldız",
        "Greta Wójcik",
        "Geschäftsführerin · Kirchhoff Akustik GmbH",
        "Großer Saal",
        "Wirtschaftsregion",
        {"A4": "Anknüpfungspunkte", "A5": "Anknüpfung"}[paper],
        "„Wirtshaus am Rottbach“",
        "Donnerstag, 26. November 2026 · 18:30–21:30 Uhr",
        "Nur Karte – Chancen für ein erstes Gespräch",
        f"Seite 1 von {count}",
        f"Seite {count} von {count}",
        "Gedruckt am 25. November 2026",
    ):
        assert word in text
    assert reader.metadata is not None
    assert reader.metadata.title == "Unternehmerabend im Alten Rathaus – Veranstaltungsmappe"
    found = set(fonts(reader))
    assert {name.lstrip("/").rpartition("+")[2] for name, _ in found} == {
        "MappeSerif-Regular",
        "MappeSerif-Italic",
        "MappeSerif-Bold",
    }
    assert all(embedded for _, embedded in found)


def test_the_file_is_the_owners_alone_and_replaces_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "Mappe.pdf"
    path.write_text("older")
    write_pdf(build(sample_source(1)), path)
    assert path.read_bytes().startswith(b"%PDF")
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_markup_in_a_name_is_text() -> None:
    text = text_of(read(pdf_bytes(lay_out(difficult(), "A4").finish())))
    assert "<b>Fett</b> <img src='file:///etc/passwd'> & Co" in text
    assert "<script>alert(1)</script>" in text
    assert "&amp; <i>Brille</i>" in text
    assert "Śląsk Żółw" in text


def test_where_nothing_can_be_written_nothing_is(tmp_path: Path) -> None:
    briefing = build(sample_source(1))
    with pytest.raises(FileUnwritable) as caught:
        write_pdf(briefing, tmp_path / "missing" / "Mappe.pdf")
    assert caught.value.details == {"file": "Mappe.pdf"}
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    with pytest.raises(FileUnwritable):
        write_pdf(briefing, folder)
    assert list(tmp_path.iterdir()) == [folder]


def test_a_full_disk_leaves_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "Mappe.pdf"
    path.write_text("older")

    def full(descriptor: int) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        write_pdf(build(sample_source(1)), path)
    assert path.read_text() == "older"
    assert list(tmp_path.iterdir()) == [path]


def printer_to(path: Path, size: QPageSize.PageSizeId) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageSize(QPageSize(size))
    return printer


@pytest.mark.parametrize(
    ("size", "paper"),
    [(QPageSize.PageSizeId.A4, "A4"), (QPageSize.PageSizeId.A5, "A5"), (QPageSize.PageSizeId.Letter, "A4")],
)
def test_a_printer_gets_the_pages_of_its_paper(tmp_path: Path, size: QPageSize.PageSizeId, paper: Paper) -> None:
    briefing = build(sample_source(12))
    printer = printer_to(tmp_path / "printed.pdf", size)
    assert paint(briefing, printer) == len(lay_out(briefing, paper).finish().pages)
    reader = PdfReader(tmp_path / "printed.pdf")
    assert "Heinz Strößner" in text_of(reader)
    points = QPageSize(size).sizePoints()
    assert round(float(reader.pages[0].mediabox.width)) == pytest.approx(points.width(), abs=1)


def test_a_printer_prints_only_the_chosen_pages(tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "printed.pdf", QPageSize.PageSizeId.A4)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert paint(build(sample_source(12)), printer) == 2
    reader = PdfReader(tmp_path / "printed.pdf")
    assert [page.extract_text().count("Seite") for page in reader.pages] == [1, 1]
    first = reader.pages[0].extract_text()
    assert "Seite 2 von" in first
    assert "\t" not in first, "blanks are blanks to who searches"


def test_pictures_of_the_pages_show_ink_within_the_margins() -> None:
    images = pages_as_images(build(sample_source(12)), "A4", 72)
    assert len(images) == len(lay_out(build(sample_source(12)), "A4").finish().pages)
    for image in images:
        assert (image.width(), image.height()) == (595, 842)
        assert ink(image) > 3000
        assert ink(image.copy(0, 0, 595, 30)) == ink(image.copy(570, 0, 25, 842)) == ink(image.copy(0, 0, 25, 842)) == 0


def ink(image: QImage) -> int:
    """How many pixels are not white."""
    white = QColor("white").rgb()
    return sum(image.pixel(x, y) != white for x in range(image.width()) for y in range(image.height()))


def test_a_photo_stands_where_initials_would(qapp: QApplication) -> None:
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ff00ff"))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, "png")
    photo = bytes(buffer.data().data())
    seen = {}
    for kind, data in (("photo", photo), ("broken", photo[:40]), ("none", None)):
        pages = lay_out(build(replace(sample_source(1), guests=(known_guest(0, data),))), "A4").finish()
        placed = next(placed for placed in pages.pages[0].placed if isinstance(placed.piece, PersonPiece))
        left, top = pages.size.photo_left + mm(4), pages.size.top + placed.top + mm(6)
        seen[kind] = page_image(pages, 0, 72).pixelColor(round(left / 10), round(top / 10)).name()
    assert seen["photo"] == "#ff00ff"
    assert seen["broken"] == seen["none"] not in ("#ff00ff", "#ffffff")


def test_an_evening_without_guests_is_one_page_that_says_so() -> None:
    reader = read(pdf_bytes(lay_out(build(replace(sample_source(1), guests=())), "A5").finish()))
    assert len(reader.pages) == 1
    assert "Auf der Gästeliste steht noch niemand." in text_of(reader)


def test_all_type_is_ten_points_or_more_and_comes_from_our_files() -> None:
    for paper in PAPERS:
        assert sheet(paper).base >= 10
    font = face(10.5, bold=True)
    assert (font.family(), font.pixelSize(), font.bold()) == ("Mappe Serif", 105, True)


def test_laying_out_step_by_step_is_laying_out_at_once() -> None:
    stepped = Pages(build(sample_source(12)), sheet("A4"))
    steps = 0
    while stepped.step():
        steps += 1
    assert steps == 13
    at_once = lay_out(build(sample_source(12)), "A4").finish()
    assert [[placed.top for placed in page.placed] for page in stepped.pages] == [
        [placed.top for placed in page.placed] for page in at_once.pages
    ]


def test_forty_guests_go_on_four_small_leaves() -> None:
    """Two thirds of them well known: eight pages, no block broken, a number and a line for the pencil for each."""
    pages = lay_out(build(sample_source(40)), "A5").finish()
    assert len(pages.pages) <= 8
    persons = [placed for page in pages.pages for placed in page.placed if isinstance(placed.piece, PersonPiece)]
    assert len(persons) == 40
    assert all(placed.whole for placed in persons)
    assert pages.size.base >= 10, "and the type is not smaller for it"
    for placed in persons:
        assert placed.height - placed.piece.text.height >= mm(5.9) or placed.height >= mm(18)


@pytest.mark.parametrize(
    ("count", "sides"),
    [
        (1, [(None, 0), (None, None)]),
        (4, [(3, 0), (1, 2)]),
        (6, [(None, 0), (1, None), (5, 2), (3, 4)]),
        (8, [(7, 0), (1, 6), (5, 2), (3, 4)]),
    ],
)
def test_the_pages_of_a_booklet_stand_where_folding_wants_them(
    count: int, sides: list[tuple[int | None, int | None]]
) -> None:
    assert imposed(count) == sides


@pytest.mark.parametrize("count", range(1, 30))
def test_a_folded_booklet_reads_in_order(count: int) -> None:
    """Fold the pile of printed leaves: right halves of the fronts and left halves of the backs come one after another."""
    sides = imposed(count)
    fronts, backs = sides[::2], sides[1::2]
    read = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
    read += [page for front, back in zip(fronts[::-1], backs[::-1], strict=True) for page in (back[1], front[0])]
    assert [page for page in read if page is not None] == list(range(count))
    assert len(read) % 4 == 0
    assert all(page is None for page in read[count:])


def test_a_booklet_is_printed_on_a4_across(tmp_path: Path) -> None:
    path = tmp_path / "Heft.pdf"
    sides = write_pdf(build(sample_source(40)), path, "booklet")
    reader = PdfReader(path)
    assert (len(reader.pages), sides) == (4, 4), "forty guests on two sheets"
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)
    first = " ".join(reader.pages[0].extract_text().split())
    assert "Seite 1 von 8" in first
    assert "Seite 8 von 8" in first


def test_large_type_is_fourteen_points() -> None:
    for paper in PAPERS:
        size = sheet_for(Options(paper=paper, large=True), 40)
        assert (size.base, size.small >= 12, size.dense) == (14, True, False)
    briefing = build(sample_source(12))
    pages = lay_out(briefing, Options(large=True)).finish()
    assert len(pages.pages) > len(lay_out(briefing, "A4").finish().pages)
    assert "Wie lief der Umzug ins neue Messlabor?" in text_of(read(pdf_bytes(pages)))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("large", [False, True])
def test_forty_people_stand_on_one_list(paper: Paper, large: bool) -> None:
    options = Options(paper=paper, large=large, everybody=True, parts=())
    pages = lay_out(build(sample_source(40), "de", options), options).finish()
    assert isinstance(pages, Pages)
    rows = [[p for p in page.placed if isinstance(p.piece, RosterPiece)] for page in pages.pages]
    found = [len(page) for page in rows if page]
    assert sum(found) == 41
    assert len(found) == 1 or large
    for page in pages.pages:
        assert all(p.top + p.height <= pages.size.body + 1 for p in page.placed)
    text = text_of(read(pdf_bytes(pages)))
    assert "Alle auf einen Blick" in text
    assert "Stichwort" in text


def test_five_hundred_on_the_list_go_on_overleaf() -> None:
    options = Options(everybody=True, parts=())
    pages = lay_out(build(sample_source(500), "de", options), options).finish()
    assert isinstance(pages, Pages)
    assert sum(isinstance(p.piece, RosterPiece) for page in pages.pages for p in page.placed) == 501
    assert len(pages.pages) <= 10


def test_without_room_for_the_pencil_and_without_photos_there_is_more_text() -> None:
    briefing = build(sample_source(40))
    full = len(lay_out(briefing, "A4").finish().pages)
    plain = lay_out(briefing, Options(photos=False, pencil="none")).finish()
    assert len(plain.pages) < full
    text = text_of(read(pdf_bytes(plain)))
    assert "Gespräch" in text, "the status is said where no portrait stands"


def test_a_box_for_the_pencil_has_the_number_of_the_person() -> None:
    options = Options(pencil="box")
    briefing = build(replace(sample_source(1), guests=(replace(known_guest(0), number=27),)), "de", options)
    text = text_of(read(pdf_bytes(lay_out(briefing, options).finish())))
    assert text.split().count("27") == 2, "beside the name, and in the box"


@pytest.mark.parametrize("paper", ["A4", "A5", "booklet"])
def test_five_hundred_guests_take_no_two_seconds(paper: Paper) -> None:
    """Seconds of the processor: other programs on the machine do not count."""
    briefing = build(sample_source(500))
    before = process_time()
    data = pdf_bytes(lay_out(briefing, paper).finish())
    assert process_time() - before < 2
    assert data.startswith(b"%PDF")
