"""Invented mail signatures and what a person reads in them. Nobody of these exists; numbers and addresses are made up."""

from __future__ import annotations

from typing import NamedTuple


class Read(NamedTuple):
    """What should be found; ``phones`` as label and number, ``place`` as street, code, town, country."""

    name: str = ""
    firm: str = ""
    title: str = ""
    mails: tuple[str, ...] = ()
    phones: tuple[tuple[str, str], ...] = ()
    place: tuple[str, str, str, str] | None = None
    webs: tuple[str, ...] = ()


SIGNATURES: dict[str, tuple[str, Read]] = {
    "usual": (
        "Mit freundlichen Grüßen\n\nAnna Berg\nGeschäftsführerin\n\nBerg Akustik GmbH\nLindenstraße 12\n80331 München\n\n"
        "Tel.: +49 89 123456-0\nMobil: 0171 2345678\nFax: +49 89 123456-99\nanna.berg@example.org\nwww.berg.example\n\n"
        "Geschäftsführer: Cem Kaya\nAmtsgericht München, HRB 123456\nUSt-IdNr.: DE123456789",
        Read(
            "Anna Berg", "Berg Akustik GmbH", "Geschäftsführerin", ("anna.berg@example.org",),
            (("", "+49 89 123456-0"), ("cell", "0171 2345678"), ("fax", "+49 89 123456-99")),
            ("Lindenstraße 12", "80331", "München", ""), ("www.berg.example",),
        ),
    ),
    "one line": (
        "Dr.-Ing. Jörg von der Tann, LL.M. | Rechtsanwalt | Kanzlei Tann & Partner\n"
        "Am Markt 3, D-50667 Köln | T +49 221 9876543 | M +49 160 1112223 | tann@example.org",
        Read(
            "Dr.-Ing. Jörg von der Tann, LL.M.", "Kanzlei Tann & Partner", "Rechtsanwalt", ("tann@example.org",),
            (("", "+49 221 9876543"), ("cell", "+49 160 1112223")), ("Am Markt 3", "50667", "Köln", "DE"),
        ),
    ),
    "English": (
        "Best regards,\nJohn Smith\nHead of Sales\nAcme Ltd\n12 High Street\nLondon SW1A 1AA\nUnited Kingdom\n"
        "Phone: +44 20 7946 0000",
        Read(
            "John Smith", "Acme Ltd", "Head of Sales", (), (("", "+44 20 7946 0000"),),
            ("12 High Street", "SW1A 1AA", "London", "United Kingdom"),
        ),
    ),
    "American": (
        "Mary Jones\nFounder\nJones Consulting LLC\n500 Oak Avenue\nSpringfield, IL 62701\nUSA\nCell: +1 217-555-0100\n"
        "mary@jones.example",
        Read(
            "Mary Jones", "Jones Consulting LLC", "Founder", ("mary@jones.example",), (("cell", "+1 217-555-0100"),),
            ("500 Oak Avenue", "62701", "Springfield", "USA"),
        ),
    ),
    "behind the mark": (
        "Hallo Frau Kern,\nich rufe Sie unter 089 998877 an.\n\n-- \nEva Lang\nTel. 089 112233",
        Read("Eva Lang", phones=(("", "089 112233"),)),
    ),
    "capitals": ("MAX MUSTER\nArchitekt\nFon 0711/123456\n", Read("Max Muster", "", "Architekt", (), (("", "0711/123456"),))),
    "on behalf": (
        "i. A. Petra Wolf\nAssistentin der Geschäftsleitung\nHuber AG\nTelefon: (089) 55 66 77\nTelefax: (089) 55 66 78",
        Read(
            "Petra Wolf", "Huber AG", "Assistentin der Geschäftsleitung", (),
            (("", "(089) 55 66 77"), ("fax", "(089) 55 66 78")),
        ),
    ),
    "Austria": (
        "Mag. Lukas Gruber\nSteuerberater\nGruber & Co KG\nRingstraße 5/2\nA-1010 Wien\nÖsterreich\nMobil +43 664 1234567",
        Read(
            "Mag. Lukas Gruber", "Gruber & Co KG", "Steuerberater", (), (("cell", "+43 664 1234567"),),
            ("Ringstraße 5/2", "1010", "Wien", "Österreich"),
        ),
    ),
    "Switzerland": (
        "Urs Meier\nMeier AG\nBahnhofstrasse 7\nCH-8001 Zürich\nDirekt: +41 44 123 45 67\nurs.meier@example.org",
        Read(
            "Urs Meier", "Meier AG", "", ("urs.meier@example.org",), (("work", "+41 44 123 45 67"),),
            ("Bahnhofstrasse 7", "8001", "Zürich", "CH"),
        ),
    ),
    "association": (
        "Sabine Kurz\nVorsitzende\nFörderverein Alte Mühle e. V.\nvorstand@muehle.example",
        Read("Sabine Kurz", "Förderverein Alte Mühle e. V.", "Vorsitzende", ("vorstand@muehle.example",)),
    ),
    "firm first": (
        "Holzbau Stein GmbH\nPeter Stein\nZimmermeister\nTel 08092 1234-0",
        Read("Peter Stein", "Holzbau Stein GmbH", "Zimmermeister", (), (("", "08092 1234-0"),)),
    ),
    "name and job in a line": (
        "Clara Vogel, Fotografin\nMobil: 0151 23456789",
        Read("Clara Vogel", "", "Fotografin", (), (("cell", "0151 23456789"),)),
    ),
    "no legal form": (
        "Nina Sommer\nProjektleiterin\nWerkraum Nord\nE-Mail: nina@werkraum.example\nWeb: werkraum.example",
        Read(
            "Nina Sommer", "Werkraum Nord", "Projektleiterin", ("nina@werkraum.example",), (), None, ("werkraum.example",)
        ),
    ),
    "letters as labels": (
        "Tom Richter\nE tom@example.org\nT 030 1234567\nF 030 1234568\nM 0170 7654321\nW www.richter.example",
        Read(
            "Tom Richter", "", "", ("tom@example.org",),
            (("", "030 1234567"), ("fax", "030 1234568"), ("cell", "0170 7654321")), None, ("www.richter.example",),
        ),
    ),
    "private number": (
        "Paul Keller\nTel. privat: 06221 445566\nTel. (mobil) 0160 998877",
        Read("Paul Keller", phones=(("home", "06221 445566"), ("cell", "0160 998877"))),
    ),
    "bare number": ("Olga Brandt\n+49 30 5556677", Read("Olga Brandt", phones=(("", "+49 30 5556677"),))),
    "bullets": (
        "Martin Fuchs · Fuchs Druck e.K. · Gartenweg 4 · 90402 Nürnberg · Tel. 0911 334455",
        Read("Martin Fuchs", "Fuchs Druck e.K.", "", (), (("", "0911 334455"),), ("Gartenweg 4", "90402", "Nürnberg", "")),
    ),
    "quoted": ("> Ines Roth\n> Grafikdesignerin\n> ines@example.org", Read("Ines Roth", "", "Grafikdesignerin", ("ines@example.org",))),
    "doubled family name": (
        "Heike Schulz-Maier\nHR-Managerin\nh.schulz@example.org", Read("Heike Schulz-Maier", "", "HR-Managerin", ("h.schulz@example.org",))
    ),
    "two mail addresses": (
        "Jan Otto\njan@example.org, jan.otto@example.com", Read("Jan Otto", mails=("jan@example.org", "jan.otto@example.com"))
    ),
    "notice below": (
        "Rita Albers\nrita@example.org\n\nDiese E-Mail enthält vertrauliche Informationen.\nBitte denken Sie an die Umwelt.",
        Read("Rita Albers", mails=("rita@example.org",)),
    ),
    "bank and register": (
        "Kurt Bauer\nBauer KG\nkurt@bauer.example\nIBAN DE02 1203 0000 0000 2020 51\nHRA 4711\nSitz der Gesellschaft: Bonn",
        Read("Kurt Bauer", "Bauer KG", "", ("kurt@bauer.example",)),
    ),
    "street and town in a line": (
        "Lena Graf\nHauptstr. 23a, 79098 Freiburg im Breisgau\nTel.: 0761-998877",
        Read("Lena Graf", "", "", (), (("", "0761-998877"),), ("Hauptstr. 23a", "79098", "Freiburg im Breisgau", "")),
    ),
    "link": (
        "Aylin Demir\nUX Designer\nhttps://www.demir.example/ueber-mich\naylin@demir.example",
        Read("Aylin Demir", "", "UX Designer", ("aylin@demir.example",), (), None, ("https://www.demir.example/ueber-mich",)),
    ),
    "markup is text": (
        "<b>Ute</b> Franz\nUte Franz\nute@example.org", Read("Ute Franz", mails=("ute@example.org",))
    ),
    "firm alone": (
        "Café Morgenrot GmbH\ninfo@morgenrot.example", Read("", "Café Morgenrot GmbH", "", ("info@morgenrot.example",))
    ),
    "Dutch particle": ("Jan van der Meer\nConsultant\nM: +31 6 12345678", Read("Jan van der Meer", "", "Consultant", (), (("cell", "+31 6 12345678"),))),
    "trunk zero": (
        "Emil Haas\nTel.: +49 (0)89 / 32 16 54", Read("Emil Haas", phones=(("", "+49 (0)89 / 32 16 54"),))
    ),
    "imprint in a line": (
        "Rolf Adler\nAdler KG\nrolf@adler.example\nGeschäftsführer: Cem Kaya | Technischer Leiter | Tel. 030 999888",
        Read("Rolf Adler", "Adler KG", "", ("rolf@adler.example",)),
    ),
    "what could be a name stands first": (
        "Werkraum Nord\nNina Sommer\nnina@werkraum.example",
        Read("Nina Sommer", "", "", ("nina@werkraum.example",)),
    ),
    "room number": ("Ida Voss\nTel. 12 / 34\nida@example.org", Read("Ida Voss", mails=("ida@example.org",))),
}  # fmt: skip
