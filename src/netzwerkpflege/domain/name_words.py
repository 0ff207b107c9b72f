"""The words around names that say nothing of who somebody is: titles, legal forms, offices, mail providers."""

from __future__ import annotations

from typing import Final


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES: Final = _set(
    """dr prof dipl ing mag herr frau mr mrs ms med phil jur iur rer nat oec pol theol vet dent habil mult univ fh tu
    msc bsc mba llm phd ra rain stb wp kfm kffr betriebsw inform arch lic emer ph"""
)
"""Academic and polite titles."""

PARTICLES: Final = _set(
    """von vom van de zu zur zum der den dem del della di da la le el al graf grafin freiherr freifrau baron baronin
    edler"""
)
"""What stands before a family name."""

LEGAL_FORMS: Final = _set(
    """gmbh ag kg kgaa ohg gbr ug se mbh partg partmbb inc ltd llc plc sarl bv nv srl spa co und and the
    haftungsbeschrankt gesellschaft"""
)
"""What stands behind a firm's name."""

FIRM_WORDS: Final = _set("gmbh ag kg ohg gbr ug verein stiftung verband kanzlei praxis")
"""Words that show that a name is a firm's."""

OFFICES: Final = _set(
    """info office kontakt contact mail email post buero buro hallo hello service team sekretariat kanzlei praxis
    empfang zentrale vertrieb sales verwaltung anfrage support shop presse marketing personal bewerbung
    buchhaltung rechnung webmaster admin noreply vorstand verein gemeinde rathaus"""
)
"""Local parts of mail addresses that belong to a firm or an office."""

PROVIDERS: Final = _set(
    """gmx.de gmx.net gmx.at gmx.ch web.de gmail.com googlemail.com t-online.de outlook.com outlook.de hotmail.com
    hotmail.de live.de live.com msn.com yahoo.de yahoo.com ymail.com icloud.com me.com mac.com posteo.de
    mailbox.org freenet.de aol.com arcor.de online.de email.de bluewin.ch a1.net aon.at vodafone.de kabelmail.de
    protonmail.com proton.me"""
)
"""Mail domains where anybody has an address."""
