"""Pairs of cards as they lie in German address books, each with what a person who knows both would say.

A line is a verdict and two people. Verdicts: S the same person, D two people, H two people of one name (a namesake).
A person is a name and what is known, apart by semicolons: a mail address, a number, a firm („Fa …“), a birthday, a postal
code, „Beiname …“. ``Nachname|Vorname`` gives the parts of a name. ``*6`` behind an address or number: six people have it.
"""

from __future__ import annotations

import re

from netzwerkpflege.domain.features import Features, features
from netzwerkpflege.domain.text import email_key, phone_key

PAIRS = """
# the same card, written otherwise
S: Anna Berg; anna@berg.example; 0171 5550101 == Anna Berg; anna@berg.example; +49 171 5550101
S: Jürgen Müller; jm@gmx.de == Juergen Mueller; jm@gmx.de
S: Jürgen Müller; 089 1234501 == Jurgen Muller; +49 (0)89 1234501
S: Petra Weiß; petra.weiss@web.de == Petra Weiss; petra.weiss@web.de
S: Straßer|Franz; 0871 55501 == Strasser|Franz; 0871/55501
S: Dr. Hans Berger; 0172 5550102 == Hans Berger; 0172 5550102
S: Prof. Dr. med. Eva Lang; eva.lang@klinik.example == Lang|Eva; eva.lang@klinik.example
S: Dipl.-Ing. Max Auer; Fa Auer Holzbau GmbH; 80331 == Max Auer; Fa Auer Holzbau; 80331
S: Frau Sabine Kern; 0151 5550103 == Sabine Kern; 0151-5550103
S: Dr. h.c. Otto Graf; otto@graf.example == Otto Graf; otto@graf.example
S: Anna Berg; Anna.Berg@Firma.example == Anna Berg; anna.berg@firma.example
S: Maria Huber; 0049 89 1234502 == Maria Huber; 089 1234502
S: Peter Roth; +49 (0) 170 5550104 == Peter Roth; 0170/5550104
S: Peter Roth; +49 0170 5550104 == Peter Roth; 0170 5550104
S: Thomas Klein, Fa Klein Elektrotechnik GmbH; 0871 55502 == Thomas Klein; Fa Klein Elektrotechnik; 0871 55502
S: ELKE VOGT; elke@vogt.example == Elke Vogt; elke@vogt.example
S: Maximilian Freiherr von Tann; max@tann.example == von Tann|Maximilian; max@tann.example
S: Ursula von der Heide; 0160 5550105 == Heide|Ursula; 0160 5550105
S: Lindner|Greta; greta@lindner.example; 1970-04-12 == Greta Lindner; greta@lindner.example
S: Ömer Yıldız; oemer@yildiz.example == Oemer Yildiz; oemer@yildiz.example
S: Zbigniew Wójcik; 0152 5550106 == Zbigniew Wojcik; 0152 5550106
S: René Dupont; rene@dupont.example == Rene Dupont; rene@dupont.example
# given and family name swapped
S: Anna Berg; anna@berg.example == Berg|Anna; anna@berg.example
S: Berg Anna; anna@berg.example == Anna Berg; anna@berg.example
S: Anna|Berg; 0171 5550107 == Berg|Anna; 0171 5550107
S: Berg, Anna; 0171 5550107 == Anna Berg; 0171 5550107
S: Müller Jürgen; 0171 5550108 == Jürgen Müller; 0171 5550108
S: Schmidt|Karl; 089 1234503 == Karl|Schmidt; 089 1234503
S: Kern Sabine; sabine@kern.example == Dr. Sabine Kern; sabine@kern.example
# what people are called
S: Hans Gruber; 0171 5550109 == Johannes Gruber; 0171 5550109
S: Sepp Obermeier; 08761 55501 == Josef Obermeier; 08761 55501
S: Uli Kramer; uli@kramer.example == Ulrich Kramer; uli@kramer.example
S: Uli Sommer; uli@sommer.example == Ulrike Sommer; uli@sommer.example
S: Kathi Maurer; 0176 5550110 == Katharina Maurer; 0176 5550110
S: Alex Brandl; alex@brandl.example == Alexandra Brandl; alex@brandl.example
S: Alex Stein; 0176 5550111 == Alexander Stein; 0176 5550111
S: Toni Huber; 0176 5550112; 84028 == Anton Huber; 0176 5550112
S: Steffi Wolf; steffi@wolf.example == Stefanie Wolf; steffi@wolf.example
S: Andi Pichler; Fa Pichler Bau; 089 1234504 == Andreas Pichler; Fa Pichler Bau; 089 1234504
S: Gabi Lorenz; gabi@lorenz.example == Gabriele Lorenz; gabi@lorenz.example
S: Resi Ertl; 08161 55501; 85354 == Theresa Ertl; 08161 55501; 85354
S: Schorsch Bichler; 0170 5550113 == Georg Bichler; 0170 5550113
S: Fritz Lechner; 0170 5550114 == Friedrich Lechner; 0170 5550114
S: Wilhelm Ott; willi@ott.example == Willi Ott; willi@ott.example
S: Susi Reiter; susi@reiter.example == Susanne Reiter; susi@reiter.example
S: Tom Fuchs; tom@fuchs.example == Thomas Fuchs; tom@fuchs.example
S: Babsi Koller; 0170 5550115 == Barbara Koller; 0170 5550115
S: Michi Sauer; michi@sauer.example; 1980-01-02 == Michael Sauer; 1980-01-02; michi@sauer.example
S: Mike Sauer; 0170 5550116 == Michael Sauer; 0170 5550116
S: Wiggerl Thoma; 0170 5550117 == Ludwig Thoma; 0170 5550117
S: Hans-Peter Vogel; hp@vogel.example == Hanspeter Vogel; hp@vogel.example
S: HP Vogel; hp@vogel.example == Hans-Peter Vogel; hp@vogel.example
S: Karl Heinz Jung; 0170 5550118 == Karlheinz Jung; 0170 5550118
S: Maria Anna Seidl; 0170 5550119 == Anna Seidl; 0170 5550119
S: Zoltan Kiss; Beiname Zoli; zoli@kiss.example == Zoli Kiss; zoli@kiss.example
# double names
S: Sabine Müller-Lüdenscheidt; sabine@ml.example == Sabine Müller; sabine@ml.example
S: Sabine Müller-Lüdenscheidt; 0151 5550120 == Sabine Lüdenscheidt; 0151 5550120
S: Eva Kern-Lang; eva@kern.example == Eva Lang-Kern; eva@kern.example
S: Ute Maier Holz; 0151 5550121 == Ute Maier-Holz; 0151 5550121
S: Claudia Berger-Öhler; Fa Verlag Öhler AG; 089 1234505 == Claudia Berger; Fa Verlag Öhler; 089 1234505
# slips of the pen
S: Bettina Kirchhoff; bettina@kirchhoff.example == Bettina Kirchof; bettina@kirchhoff.example
S: Günther Meyer; 0151 5550122 == Günter Maier; 0151 5550122
S: Stephan Schmitt; 0151 5550123 == Stefan Schmidt; 0151 5550123
S: Mathias Obermeier; m@obermeier.example == Matthias Obermaier; m@obermeier.example
S: Carsten Brand; 0151 5550124 == Karsten Brandt; 0151 5550124
S: Franziska Hölzl; fh@hoelzl.example == Franziska Hözl; fh@hoelzl.example
S: Katharina Nägele; 0151 5550125 == Kahtarina Nägele; 0151 5550125
S: Philipp Strößner; 0151 5550126 == Philip Strössner; 0151 5550126
S: Dörte Pfaffenzeller; d@pfaffenzeller.example == Dörte Pfafenzeler; d@pfaffenzeller.example
S: Bernhard Lindner; 0151 5550127 == Bernhard Linder; 0151 5550127
S: Thorsten Haas; Fa Haas Catering; 0871 55503 == Torsten Haas; Fa Haas Catering; 0871 55503
S: Xaver Zeilinger; x@zeilinger.example == Xaver Zeilnger; x@zeilinger.example
# initials, half a name, no name
S: A. Berg; anna@berg.example == Anna Berg; anna@berg.example
S: A. Berg; 0171 5550128; Fa Berg Verlag == Anna Berg; 0171 5550128; Fa Berg Verlag
S: H.-P. Vogel; 0171 5550129 == Hans-Peter Vogel; 0171 5550129
S: Anna M. Berg; anna@berg.example == Anna Maria Berg; anna@berg.example
S: Herr Sattler; 0171 5550130 == Jens Sattler; 0171 5550130
S: Sattler; jens@sattler.example == Jens Sattler; jens@sattler.example
S: Jens; 0171 5550131; jens@sattler.example == Jens Sattler; 0171 5550131; jens@sattler.example
S: ; anna.berg@firma.example == Anna Berg; anna.berg@firma.example
S: ; anna.berg@firma.example; 0171 5550132 == Anna Berg; anna.berg@firma.example; 0171 5550132
# marriage: another family name, the rest stays
S: Julia Sommer; julia.s@gmx.de; 0176 5550133 == Julia Winter; julia.s@gmx.de; 0176 5550133
S: Julia Sommer; 0176 5550134; 1985-03-04 == Julia Winter; 0176 5550134; 1985-03-04
S: Julia Sommer; julia1985@web.de == Julia Winter; julia1985@web.de
S: Nina Beck; 0176 5550135; nina@beck.example == Nina Roth-Engel; 0176 5550135; nina@engel.example; nina@beck.example
S: Nina Beck; 0176 5550135 == Nina Beck-Engel; 0176 5550135
# another firm, another address
S: Jan Thoma; 0176 5550136; Fa Alt AG; jan@alt.example == Jan Thoma; 0176 5550136; Fa Neu GmbH; jan@neu.example
S: Lisa Ernst; lisa@ernst.example; 80331 == Lisa Ernst; lisa@ernst.example; 10115
S: Ralf Horn; Fa Horn Steuerberatung; 84028 == Ralf Horn; Fa Horn Steuerberatung GmbH; info@horn.example
S: Ralf Horn; info@horn.example*4 == Ralf Horn; info@horn.example*4
S: Jutta Krämer; jk@kraemer.example*3; 0171 5550151; Fa Krämer Holz GmbH == Jutta Krämer; jk@kraemer.example*3; 0171 5550152; Fa Krämer Holz
S: Jutta Krämer; jk@web.de*3; 0171 5550151; Fa Krämer Holz == Jutta Kraemer; jk@web.de*3; 0171 5550153; Fa Krämer Holz GmbH
S: Ina Groß; 089 1234506*5; Fa Groß Akustik == Ina Gross; 089 1234506*5; Fa Groß Akustik GmbH
S: Ina Groß; 089 1234507*40; Fa Großbetrieb AG; 80331 == Ina Groß; 089 1234507*40; Fa Großbetrieb; 80331
S: Olaf Kuhn; 1966-06-06 == Olaf Kuhn; 1966-06-06; 04109
S: Olaf Kuhn; 1966-06-06; o@kuhn.example == Olaf Kuhn; --06-06; o@kuhn.example
S: Olaf Kuhn; 1966-05-06; o@kuhn.example == Olaf Kuhn; 1966-06-05; o@kuhn.example
S: Elif Öztürk; Fa Öztürk Elektrotechnik; 86150 == Elif Öztürk; Fa Öztürk Elektrotechnik e.K.; 86150
S: Petra Thoma; 0871 55504 == Petra Thoma; 0871 55504; petra@thoma.example
# firms
S: Fa Holzbau Huber GmbH; 08761 55502 == Fa Holzbau Huber; 08761 55502
S: Holzbau Huber GmbH & Co. KG; info@holzbau.example == Fa Holzbau Huber; info@holzbau.example
S: Sportverein Aubing e.V.; Fa Sportverein Aubing e.V.; 089 1234508 == Fa Sportverein Aubing; 089 1234508
D: Fa Holzbau Huber GmbH; 08761 55502 == Fa Holzbau Meier GmbH; 08761 55502
D: Fa Holzbau Huber GmbH; 08761 55502; info@holzbau.example == Anna Huber; Fa Holzbau Huber; 08761 55502; info@holzbau.example
D: Fa Auer KG; 80331; 089 1234509 == Max Auer; Fa Auer KG; 80331; 089 1234509
D: Fa Stadt Landshut; 0871 880 == Ute Lang; Fa Stadt Landshut; 0871 880
# couples and families
D: Anna Berg; familie@berg.example; 0871 55505; 84028 == Peter Berg; familie@berg.example; 0871 55505; 84028
D: Anna Berg; berg@t-online.de; 0871 55505 == Peter Berg; berg@t-online.de; 0871 55505
D: Anna Berg; anna.peter@berg.example; 0171 5550137 == Peter Berg; anna.peter@berg.example; 0171 5550137
D: Anna und Peter Berg; 0871 55506 == Lukas Berg; 0871 55506
D: Renate Vogt; vogt@gmx.de; 85354 == Reinhard Vogt; vogt@gmx.de; 85354
D: Andrea Kraus; kraus@web.de; 089 1234510 == Andreas Kraus; kraus@web.de; 089 1234510
D: Daniel Roth; roth@web.de; 089 1234511; 80331 == Daniela Roth; roth@web.de; 089 1234511; 80331
D: Martin Seidl; seidl@gmx.net == Martina Seidl; seidl@gmx.net
D: Christian Graf; graf@gmx.net; 08161 55502 == Christine Graf; graf@gmx.net; 08161 55502
D: Simon Haas; haas@gmx.net; 08161 55503 == Simone Haas; haas@gmx.net; 08161 55503
D: Michael Lang; lang@gmx.net; 1970-01-01 == Michaela Lang; lang@gmx.net; 1972-02-02
D: Ulrich Kern; kern@web.de; 08161 55504 == Ulrike Kern; kern@web.de; 08161 55504
D: Stefan Ott; ott@web.de; 08161 55505 == Stefanie Ott; ott@web.de; 08161 55505
D: Gabriel Wolf; wolf@web.de; 08161 55506 == Gabriele Wolf; wolf@web.de; 08161 55506
D: Anna Winter; 0871 55507; 84028 == Hanna Winter; 0871 55507; 84028
D: Karin Fuchs; fuchs@gmx.de; 0871 55508 == Katrin Fuchs; fuchs@gmx.de; 0871 55508
D: Mario Haas; 0871 55509; haas@gmx.net == Marco Haas; 0871 55509; haas@gmx.net
D: Karl Huber sen.; 0871 55510; Fa Huber Bau == Karl Huber jun.; 0871 55510; Fa Huber Bau
D: Karl Huber; 0871 55510; 84028; Suffix sen. == Karl Huber; 0871 55510; 84028; Suffix jun.
D: Karl Huber; 0871 55511; 84028; 1948-02-02 == Karl Huber; 0871 55511; 84028; 1979-07-07
D: Josef Ertl sen.; 08761 55503 == Josef Ertl; 08761 55503
D: Karl Heinz Jung; 0871 55512; 84028 == Hans Georg Jung; 0871 55512; 84028
D: Lea Sommer; 2001-05-05; 0871 55513; 84028 == Mia Sommer; 2001-05-05; 0871 55513; 84028
D: Eva Lang; lang@posteo.de; 0171 5550138 == Ida Lang; lang@posteo.de; 0171 5550138
D: Hülya Öztürk; 0821 55501; Fa Öztürk Catering == Mehmet Öztürk; 0821 55501; Fa Öztürk Catering
D: M. Öztürk; 0821 55502; 86150 == Hülya Öztürk; 0821 55502; 86150
# colleagues
D: Jens Sattler; info@firma.example*8; 089 1234512*8; Fa Firma AG == Jana Roth; info@firma.example*8; 089 1234512*8; Fa Firma AG
D: Michael Huber; 089 1234513*30; Fa Stadtwerke; 80331 == Michael Bauer; 089 1234513*30; Fa Stadtwerke; 80331
D: Petra Roth; Fa Roth & Partner; 089 1234514; 80331; info@roth.example == Petra Lang; Fa Roth & Partner; 089 1234514; 80331; info@roth.example
D: Thomas Roth; Fa Bau AG; 089 1234515; 80331 == Franz Roth; Fa Bau AG; 089 1234515; 80331
D: Ina Horn; office@horn.example*3; 0871 55514 == Ralf Horn; office@horn.example*3; 0871 55514
D: Sekretariat; sekretariat@klinik.example; 0871 55515*6 == Eva Lang; sekretariat@klinik.example; 0871 55515*6
D: Eva Lang; Fa Klinik; 80331; sekretariat@klinik.example == Eva Horn; Fa Klinik; 80331; sekretariat@klinik.example
D: Uwe Kuhn; 0171 5550139*9; Fa Kurier GmbH == Udo Kuhn; 0171 5550139*9; Fa Kurier GmbH
D: Karl Kern sen.; Fa Kern GmbH; 0171 5550154; kk@kern.example*3 == Karl Kern jun.; Fa Kern GmbH; 0171 5550155; kk@kern.example*3
D: Lutz Kern; Fa Kern GmbH; 0171 5550156; lk@kern.example*3 == Lena Kern; Fa Kern GmbH; 0171 5550157; lk@kern.example*3
D: Lutz Kern; Fa Kern GmbH; 089 1234516; kern@kern.example*4 == Heike Kern; Fa Kern GmbH; 089 1234516; kern@kern.example*4
D: Max Auer; Fa Auer; 089 1234517 == Maximiliane Auer; Fa Auer; 089 1234517; 80331
# namesakes
H: Thomas Müller == Thomas Müller
H: Thomas Müller; t.mueller@a.example == Thomas Müller; thomas@b.example
H: Thomas Müller; 80331 == Thomas Müller; 80331
H: Thomas Müller; 0171 5550140 == Thomas Müller; 0171 5550141
H: Thomas Müller; Fa A GmbH == Thomas Müller; Fa B GmbH
H: Anna Schmidt; 089 1234518 == Anna Schmidt; 030 1234518
H: Michael Weber; thomas@gmx.de == Michael Weber; michael@gmx.de
H: Peter Fischer; Fa Großbetrieb AG; p.fischer@gross.example; 0171 5550142 == Peter Fischer; Fa Großbetrieb AG; peter.fischer2@gross.example; 0171 5550143
H: Andreas Wagner; andreas@x.example; 10115 == Andreas Wagner; aw@y.example; 80331
H: Monika Becker == Moni Becker
H: Hans Schulz; 0171 5550144 == Johannes Schulz
H: Jürgen Hoffmann; 04109 == Jürgen Hofmann; 04109
H: Ursula Koch; --03-04 == Ursula Koch; 10115
H: Karl Maier; 089 1234519*60 == Karl Maier; 089 1234519*60
D: Thomas Müller; 1960-01-01 == Thomas Müller; 1988-09-09
D: Thomas Müller; 1960-01-01; 80331; Fa Bau == Thomas Müller; 1988-09-09; 80331; Fa Bau
D: Anna Schmidt == Anne Schmidt
D: Anna Schmidt; 80331 == Hanna Schmidt; 80331
D: Jan Richter == Jana Richter
# strangers
D: Anna Berg; anna@berg.example == Peter Lang; peter@lang.example
D: Anna Berg; 80331; Fa Bau AG == Peter Lang; 80331; Fa Bau AG
D: Anna Berg; 1970-01-01 == Anna Lang; 1970-01-01
D: Anna Berg; 1970-01-01 == Peter Berg; 1970-01-01
D: Anna; 80331 == Anna Berg; 80331
D: Berg; 80331; Fa Bau AG == Anna Berg; 80331; Fa Bau AG
D: A. Berg; 80331 == Anna Berg; 80331
D: Wiebke Thies; 0421 55501; 28195 == Thies Wiebkens; 0421 55502; 28195
D: Fa Akustik GmbH == Fa Akustik Süd GmbH
D: Meier|Georg; 80331 == Maurer|Georg; 80331
D: Lena Bauer; 80331 == Lene Beier; 80331
D: Yvonne Zoe; --01-01 == Zoe Kramer; --01-01
"""

_DAY = re.compile(r"\d{4}-\d\d-\d\d|--\d\d-\d\d")


def person(text: str, shared: dict[str, int]) -> Features:
    """A person of a line; how many have an address or number is added to ``shared``."""
    name, *known = [part.strip() for part in text.split(";")]
    values: dict[str, list[str]] = {}
    if name.startswith("Fa "):
        known.append(name)
        name = name.removeprefix("Fa ")
    for item in known:
        item, _, count = item.partition("*")
        if "@" in item:
            kind, item = "mails", email_key(item)
        elif _DAY.fullmatch(item):
            kind = "birthday"
        elif re.fullmatch(r"\d{5}", item):
            kind = "postal_codes"
        elif re.match(r"[+\d]", item):
            kind, item = "phones", phone_key(item)
        else:
            word, _, item = item.partition(" ")
            kind = {"Fa": "organisation", "Beiname": "nickname", "Suffix": "suffix"}[word]
        values.setdefault(kind, []).append(item)
        if count:
            shared[item] = int(count)
    family, bar, given = name.partition("|")
    lists = {kind: found for kind, found in values.items() if kind in ("mails", "phones", "postal_codes")}
    single = {kind: found[0] for kind, found in values.items() if kind not in lists}
    if bar:
        return features("", given, family, **lists, **single)  # type: ignore[arg-type]
    return features(name.partition(", Fa")[0], **lists, **single)  # type: ignore[arg-type]


def pairs() -> list[tuple[str, str, Features, Features, dict[str, int]]]:
    """Every pair: its verdict, its line, both people, and how many have which address or number."""
    found = []
    for line in PAIRS.strip().splitlines():
        if line.startswith("#"):
            continue
        verdict, _, people = line.partition(": ")
        shared: dict[str, int] = {}
        one, other = (person(text, shared) for text in people.split(" == "))
        found.append((verdict, line, one, other, shared))
    return found
