"""A briefing on paper: as a PDF, on a printer, and as pictures of its pages."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QColor, QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from netzwerkpflege.briefing.build import Briefing
from netzwerkpflege.briefing.options import Options
from netzwerkpflege.domain.outcome import DiskFull, FileUnwritable
from netzwerkpflege.ui.paper_booklet import Booklet
from netzwerkpflege.ui.paper_layout import Pages
from netzwerkpflege.ui.paper_sheet import PER_INCH, Sheet, sheet_for

Paper = Literal["A4", "A5", "booklet"]
"""The papers a briefing is made for; a booklet is A4 folded to A5."""

PDF_DPI = 1200


def lay_out(briefing: Briefing, chosen: Options | Paper) -> Pages | Booklet:
    """The pages of a briefing, not yet laid out: call ``step()`` bit by bit, or ``finish()``."""
    options = chosen if isinstance(chosen, Options) else Options(paper=chosen)
    pages = Pages(briefing, sheet_for(options, len(briefing.blocks)))
    return Booklet(pages) if options.paper == "booklet" else pages


def write_pdf(briefing: Briefing, path: Path, paper: Options | Paper = "A4") -> int:
    """Write a briefing as PDF and return the number of its pages.

    The file is written whole or not at all, for its owner alone (mode 0600). Raises FileUnwritable or DiskFull.
    """
    return write_pages(lay_out(briefing, paper).finish(), path)


def write_pages(pages: Pages | Booklet, path: Path) -> int:
    """Write finished pages as PDF, as ``write_pdf`` does, and return their number."""
    write_whole(path, pdf_bytes(pages))
    return len(pages.pages)


def pdf_bytes(pages: Pages | Booklet) -> bytes:
    """Finished pages as PDF: type embedded, text searchable, titled."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(f"{pages.briefing.footer} – {pages.briefing.header.kind}")
    writer.setCreator("Netzwerkpflege")
    writer.setResolution(PDF_DPI)
    _set_page(writer, pages.size)
    _paint_all(pages, writer, range(len(pages.pages)))
    buffer.close()
    return bytes(data.data())


def paint(briefing: Briefing, device: QPagedPaintDevice, options: Options | None = None) -> int:
    """Paint a briefing on a printer (or another device of pages) and return the number of pages painted.

    The size of paper is the device's: A5 is laid out as A5, all else as A4, made to fit where the paper is
    another; a booklet stays one. Of a QPrinter the chosen range of pages is obeyed. Raises FileUnwritable where it
    cannot begin.
    """
    is_a5 = device.pageLayout().pageSize().id() == QPageSize.PageSizeId.A5
    chosen = options or Options()
    if chosen.paper != "booklet":
        chosen = replace(chosen, paper="A5" if is_a5 else "A4")
    pages = lay_out(briefing, chosen).finish()
    numbers = range(len(pages.pages))
    if isinstance(device, QPrinter):
        device.setFullPage(True)
        device.setDocName(f"{briefing.footer} – {briefing.header.kind}")
        if device.printRange() == QPrinter.PrintRange.PageRange and device.fromPage() > 0:
            last = device.toPage() or len(pages.pages)
            numbers = range(device.fromPage() - 1, min(last, len(pages.pages)))
    _paint_all(pages, device, numbers)
    return len(numbers)


def pages_as_images(briefing: Briefing, paper: Options | Paper, dpi: float = 96) -> list[QImage]:
    """All pages as pictures on white, for tests and pictures; the preview draws them one by one."""
    pages = lay_out(briefing, paper).finish()
    return [page_image(pages, number, dpi) for number in range(len(pages.pages))]


def page_image(pages: Pages | Booklet, number: int, dpi: float) -> QImage:
    """One finished page (from 0) as a picture on white."""
    scale = dpi / PER_INCH
    image = QImage(round(pages.size.width * scale), round(pages.size.height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.setDotsPerMeterX(round(dpi / 0.0254))
    image.setDotsPerMeterY(round(dpi / 0.0254))
    painter = QPainter(image)
    painter.scale(scale, scale)
    pages.paint(painter, number)
    painter.end()
    return image


def _set_page(device: QPagedPaintDevice, size: Sheet) -> None:
    upright = size.width < size.height
    way = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    device.setPageLayout(QPageLayout(QPageSize(size.page_size), way, QMarginsF(0, 0, 0, 0)))


def _paint_all(pages: Pages | Booklet, device: QPagedPaintDevice, numbers: range) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise FileUnwritable(file=device.outputFileName() if isinstance(device, QPrinter) else "")
    area = QRectF(0, 0, device.width(), device.height())
    scale = min(area.width() / pages.size.width, area.height() / pages.size.height)
    for index, number in enumerate(numbers):
        if index:
            device.newPage()
        painter.save()
        painter.translate(
            (area.width() - pages.size.width * scale) / 2, (area.height() - pages.size.height * scale) / 2
        )
        painter.scale(scale, scale)
        pages.paint(painter, number)
        painter.restore()
    painter.end()


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the place and move there when complete, so that an older file survives every failure."""
    part: Path | None = None
    try:
        descriptor, name = tempfile.mkstemp(prefix=".netzwerkpflege-", dir=path.parent)
        part = Path(name)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(file=path.name) from error
        raise FileUnwritable(file=path.name) from error
    finally:
        if part is not None:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
