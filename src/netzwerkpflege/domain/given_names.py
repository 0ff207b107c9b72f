"""Given names and what people are called instead: Sepp is Josef, Uli is Ulrich or Ulrike, and Karin is not Katrin."""

from __future__ import annotations

from typing import Final

from netzwerkpflege.domain.text import fold

_SHORT_FORMS: Final = """
Adelheid: Heidi
Albert: Bert
Albrecht: Bert
Alexander: Alex Sascha Xander Lex
Alexandra: Alex Sandra Sascha
Alfred: Fred Fredi
Alois: Lois Luis
Andrea: Andi
Andreas: Andi Andy Andre Anderl
Angelika: Geli Angie
Anton: Toni
Antonia: Toni
Bartholomäus: Barthl
Barbara: Babsi Bärbel Barbi
Benedikt: Beni Bene
Benjamin: Ben Beni Benni Benny
Bernhard: Bernd Berni
Bettina: Betti Tina
Brigitte: Gitti Gitta Brigitta
Charlotte: Lotte Lotti Charly
Christian: Chris Christl
Christiane: Chris Christel
Christina: Chris Tina Christel
Christine: Chris Tina Christel
Christoph: Chris Stoffel
Claudia: Claudi
Cornelia: Conny Conni Nelly
Daniel: Dani Danny
Daniela: Dani
Dietrich: Dieter Dietz
Dominik: Domi Nick
Dorothea: Dorle Doro Thea Dorothee
Eduard: Edi Ede Edgar
Eleonore: Lore Nora
Elisabeth: Elli Lisa Lisi Liesl Lisbeth Sissi Betti Elsbeth Else Elisabet
Emanuel: Manuel Manu
Emanuela: Manu Manuela
Ernst: Erni
Felicitas: Feli
Ferdinand: Ferdi Ferdl
Florian: Flo Flori
Franz: Franzl Franzi
Franziska: Franzi Zenzi Fanny
Friedrich: Fritz Fred Friedel
Frederik: Fred Freddy
Gabriele: Gabi Gabriela
Georg: Schorsch Jörg Girgl
Gerhard: Gerd Hardy Gert
Gertrud: Trude Traudl Gerti
Gottfried: Friedl
Günther: Günni
Gregor: Gregi
Hedwig: Hedi
Heinrich: Heinz Heiner Heini Hein
Helene: Leni Lene Helena
Helmut: Helli
Henrike: Rike
Hermann: Manni
Hildegard: Hilde Hilda
Ignaz: Naz
Ingeborg: Inge
Irmgard: Irmi Irma
Isabella: Isa Bella
Isabel: Isa
Jakob: Jockel Jackl
Joachim: Achim Jochen Jo
Johanna: Hanna Hanne Hanni Jo
Johannes: Hans Johann Hannes Hansi Jo Hanns
Jonathan: Jonny
Josef: Sepp Seppi Beppo Jupp Josl Pepi
Josefine: Josi Josefa Fine Pepi
Julia: Jule Juli
Juliane: Jule Juli
Julian: Juli
Karl: Karli Charly
Karoline: Karo Line Lina Caro
Katharina: Kathi Käthe Kati Katja Trine Katrin Kathrin
Klaus: Nikolaus Klausi
Konrad: Konni Kurt
Konstantin: Konsti
Kristina: Tina Krissi
Kunigunde: Gundi
Leonhard: Leo Hartl Lenz
Leopold: Leo Poldi
Lorenz: Lenz Enz
Ludwig: Lutz Luggi Wiggerl
Luise: Lulu
Magdalena: Leni Lena Magda Lene
Manfred: Manni Fred
Manuel: Manu
Manuela: Manu Ela
Margarete: Grete Gretl Gretel Margret Greta Rita Margit Margareta Margarethe
Maria: Mia Mizzi Mitzi Ria
Marianne: Mari Nanni
Markus: Max Mäx
Martin: Martl
Martina: Tina
Mathilde: Tilde Hilde
Matthias: Hias Matze Matz Mattes
Maximilian: Max Maxi Maxl
Maximiliane: Maxi
Melanie: Mel Melli
Michael: Michi Mike Michl Micha Mischa
Michaela: Michi Michaele Micha
Monika: Moni
Nikolaus: Niki Nick Klaus Nico Klausi
Nicole: Niki Nici
Oliver: Oli Olli
Patricia: Patty Pat
Patrick: Pat
Peter: Pit Petzi Peterl
Petra: Petzi
Philipp: Phil Lipp
Rainer: Reiner
Rebekka: Bekki
Regina: Gina Regine
Reinhard: Hardy Reini
Reinhold: Reini Holdi
Renate: Reni Nate
Richard: Richi Ritchie
Robert: Rob Robbie Bert Bob
Rolf: Rudolf
Rosemarie: Rosi Romy
Rosina: Rosi
Rudolf: Rudi Rolf
Rupert: Bertl
Sabine: Bine Biene
Samuel: Sam
Sebastian: Basti Wastl Bastian
Siegfried: Sigi Siggi Friedl
Siegmund: Sigi Siggi
Sigrid: Sigi Siggi
Silvia: Silvi Silke
Simon: Sime
Stefan: Steff Steffl Steve
Stefanie: Steffi Steff Fanny
Susanne: Susi Sanne Sanna Suse
Theodor: Theo
Theodora: Thea
Theresa: Resi Thesi Therese
Thomas: Tom Tommy Thom
Tobias: Tobi
Ulrich: Uli Ulli Utz
Ulrike: Uli Ulli Rike Ulla
Ursula: Uschi Ulla Ursel Ulli
Ute: Uta
Valentin: Valtl Vale
Valentina: Vale Tina
Veronika: Vroni Vera
Viktoria: Vicky Vicki Vici
Vinzenz: Zenz
Volker: Volki
Waltraud: Traudl Traudi Waltraut
Wilhelm: Willi Willy Helm Wim
Wilhelmine: Mina Minna
Wolfgang: Wolf Wolfi
Wolfram: Wolf
Xaver: Xaverl Veri
"""
"""Full names with their short forms. A short form of several full names (Uli, Alex, Toni) may be any of them."""

_FURTHER: Final = """
Achim Adam Agnes Alexandra Anita Anja Anke Anna Anne Annette Annika Antje Arne Arnold Astrid August Axel Beate Birgit
Björn Bruno Burkhard Carina Carla Carmen Carola Carsten Cem Clara Clemens Dagmar David Denis Detlef Diana Dirk Doris Dörte
Edith Elena Elias Elif Elke Ella Ellen Elvira Emil Emma Emre Erich Erik Erika Ernst Erwin Esther Eugen Eva Evelyn Fabian
Fatma Felix Finn Frank Frauke Frieda Frieder Gerald Gerda Gisela Gudrun Guido Gunnar Gustav Hakan Harald Hartmut Hasan
Heike Heiko Helga Henning Henrik Herbert Heribert Hilmar Holger Horst Hubert Hugo Ida Ilona Ilse Ines Ingo Ingrid Irene
Iris Ivan Jan Jana Janina Jasmin Jens Jessica Joana Jonas Judith Jürgen Jutta Kai Karin Karina Karsten Katja Kerstin
Kevin Klara Knut Kristin Lara Lars Laura Lea Lena Leo Leon Lina Lisa Liselotte Lothar Lukas Luca Luis Luisa Lutz Malte Mara
Marc Marcel Marco Marie Mario Marion Marita Marius Marlene Marlies Mehmet Meike Mirjam Moritz Mustafa Nadine Nadja
Natalie Nina Nils Nora Norbert Olaf Olga Oskar Otto Pascal Paul Paula Pauline Pia Ralf Ramona Rita Roland Roman Ronald
Rosa Roswitha Rüdiger Ruth Sara Selina Simone Sonja Sophia Sophie Steffen Sven Svenja Sybille Tamara Tanja Tatjana Thilo
Thorsten Till Tim Timo Tina Udo Uwe Vanessa Vera Verena Viktor Vincent Walter Werner Wiebke Yasemin Yvonne Zoe
"""
"""Names of their own, so that Karin and Katrin, Marco and Mario are two people and no slip of the pen."""


def _read() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _SHORT_FORMS.strip().splitlines():
        full, _, shorts = line.partition(":")
        for name in (full, *shorts.split()):
            found.setdefault(fold(name), set()).add(fold(full))
    return {name: frozenset(full) for name, full in found.items()}


_FORMS: Final = _read()
_KNOWN: Final = frozenset(_FORMS) | frozenset(fold(_FURTHER).split())


def full_forms(name: str) -> frozenset[str]:
    """The full names that a folded given name may stand for; of a name that is no short form, itself alone."""
    return _FORMS.get(name) or frozenset((name,))


def is_given_name(name: str) -> bool:
    """Whether a folded word is a given name that many people have."""
    return name in _KNOWN


def is_given(word: str) -> bool:
    """The same for a word as it is written; of „Anna-Lena“ the first part counts."""
    name = fold(word)
    return is_given_name(name) or is_given_name(name.partition("-")[0])
