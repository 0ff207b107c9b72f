"""Invented evenings for the tests of the briefing: few and many guests, plain and difficult ones."""

from __future__ import annotations

from datetime import date, timedelta

from netzwerkpflege.briefing.source import BriefingSource, GuestFacts, LastConversation, OpenThread

EVENING = date(2026, 11, 26)

_PEOPLE = (
    ("Anna Kirchhoff", "Geschäftsführerin", "Kirchhoff Akustik GmbH"),
    ("Dr. Bernd Maurer", "Inhaber", "Maurer & Söhne Werkzeugbau"),
    ("Canan Yıldız", "Architektin", "Studio Yıldız"),
    ("Dieter Hölzl", "Firmenkunden", "Sparkasse Freising"),
    ("Elif Lindner", "Steuerberaterin", "Lindner Steuerberatung"),
    ("Franz Obermeier", "Zimmerermeister", "Obermeier Holzbau"),
    ("Greta Wójcik", "freie Lektorin", ""),
    ("Heinz Strößner", "", "Vorteil24 Direktvertrieb"),
    ("Ines Kappeler", "Köchin", "Kappeler Catering"),
    ("Jürgen Nägele", "Elektromeister", "Nägele Elektrotechnik"),
    ("Katharina Brandl", "Referentin", "BVMW Wirtschaftsregion"),
    ("Ludwig Größwang", "Vorstand", "Größwang Maschinenbau AG"),
)

_TALKS = (
    "Sie baut ein Messlabor auf und sucht jemanden, der technische Texte verständlich macht. "
    "Lange über Hallradien von Kirchen geredet.",
    "Die Nachfolge ist geregelt: Die Tochter übernimmt im Frühjahr. Er will dann endlich die Alpen zu Fuß überqueren.",
    "Plant ein Wohnhaus aus Stampflehm bei Dachau und ärgert sich über die Normen.",
)

_POINTS = (("Messlabor", "technische Texte", "Chorsingen"), ("Alpenüberquerung",), ("Stampflehm", "Bergsteigen"))
_TIPS = ("Tipp „Wirtshaus am Rottbach“", "Buch: „Die Vermessung der Welt“")


def known_guest(index: int, photo: bytes | None = None) -> GuestFacts:
    """Somebody with a conversation, points of connection and open threads."""
    name, title, organisation = _PEOPLE[index % len(_PEOPLE)]
    return GuestFacts(
        contact_id=index + 1,
        name=name if index < len(_PEOPLE) else f"{name} {index}",
        title=title,
        organisation=organisation,
        photo=photo,
        status="dialogue" if index % 2 else "context",
        met_how="am Buffet ins Reden gekommen" if index % 3 == 0 else "",
        met_where="Sommerfest des Business Clubs",
        met_on=date(2026, 6, 12),
        met_through="Greta Wójcik" if index % 4 == 0 else "",
        recognition_cue="Runde Hornbrille, lacht viel" if index % 2 == 0 else "",
        last_conversation=LastConversation(
            on=EVENING - timedelta(days=27 + index),
            text=_TALKS[index % 3],
            event="Unternehmerfrühstück Landshut",
            remark="War erkältet, ging früh." if index % 5 == 0 else "",
        ),
        earlier_conversations=index % 3,
        connection_points=_POINTS[index % 3],
        threads_mine=(OpenThread("Kontakt zu Greta Wójcik herstellen", EVENING + timedelta(days=7)),)
        if index % 2 == 0
        else (),
        threads_theirs=(OpenThread("schickt das Programm der Chorreise"),) if index % 3 == 0 else (),
        threads_joint=(OpenThread("gemeinsamer Besuch im Deutschen Museum"),) if index % 4 == 1 else (),
        already_told=_TIPS[: 1 + index % 2],
        question="Wie lief der Umzug ins neue Messlabor?" if index % 3 == 0 else "",
        tags=("BVMW", "Akustik") if index % 4 == 0 else (),
    )


def bare_guest(index: int) -> GuestFacts:
    """Somebody of whom there is only the card."""
    name, title, organisation = _PEOPLE[(index * 5 + 3) % len(_PEOPLE)]
    return GuestFacts(
        contact_id=1000 + index,
        name=f"{name} {index}" if index >= len(_PEOPLE) else name,
        title=title,
        organisation=organisation,
        source="visitenkarten.vcf, Herbstempfang",
        recognition_cue="Grüner Loden, Schnurrbart" if index % 4 == 0 else "",
    )


def difficult_guests() -> tuple[GuestFacts, ...]:
    """Names and texts that break what is built carelessly: HTML, endless words, right to left, no name at all."""
    tag = "<b>Fett</b> <img src='file:///etc/passwd'> & Co"
    novel = "Ein langer Abend mit vielen Geschichten über Orgeln, Berge und das Reisen. " * 110
    return (
        GuestFacts(1, tag, organisation="<script>alert(1)</script>", recognition_cue="&amp; <i>Brille</i>"),
        GuestFacts(
            2,
            "Prof. Dr. Dr. h. c. mult. Maximiliane-Theodora Freifrau von und zu Hohenlohe-Langenburg-Wertheim",
            title="stellvertretende Vorsitzende der Arbeitsgemeinschaft mittelständischer Wirtschaftsverbände",
            organisation="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2,
        ),
        GuestFacts(3, "Zacharias Zwerger", status="dialogue", last_conversation=LastConversation(EVENING, novel)),
        GuestFacts(4, "", photo=b"\xff\xd8\xff no picture"),
        GuestFacts(5, "\u202eמרים כהן\ufdd0", status="resting", state="met", organisation="Śląsk Żółw 王小明"),
        GuestFacts(6, "Xaver Yilmaz", status="objected", state="missed", organisation="Zeile 1\nZeile 2"),
    )


def sample_source(count: int, photo: bytes | None = None) -> BriefingSource:
    """An evening with ``count`` guests, two thirds of them known; every second known one has the photo."""
    known = count - count // 3
    guests = [known_guest(index, photo if index % 2 == 0 else None) for index in range(known)]
    guests += [bare_guest(index) for index in range(count - known)]
    return BriefingSource(
        event_title="Unternehmerabend im Alten Rathaus",
        on=EVENING,
        starts="18:30",
        ends="21:30",
        place="Altes Rathaus Landshut, Großer Saal",
        host="BVMW Wirtschaftsregion München",
        intention="Anna nach dem Messlabor fragen, zwei neue Gesichter kennenlernen, früh nach Hause gehen.",
        printed_on=date(2026, 11, 25),
        guests=tuple(guests),
    )
