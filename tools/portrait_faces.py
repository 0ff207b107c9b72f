"""How the eighteen invented faces of the demonstration look: what one would say about each, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """One invented face. Colours are hex; widths and heights are factors of the usual ones."""

    ground: str
    skin: str
    hair: str
    style: str
    wear: str
    coat: str
    shirt: str = "#f6f2ea"
    eyes: str = "#3a2b23"
    jaw: float = 1.0
    chin: float = 1.0
    brows: float = 1.0
    mouth: str = "smile"
    lips: str = ""
    beard: str = ""
    glasses: str = ""
    earrings: str = ""
    extra: str = ""
    age: int = 0


FACES = {
    "anna-kirchhoff": Face(
        "#cfe3d8", "#f0c9a8", "#7a4a2a", "shoulder", "blazer", "#1f6f5c", mouth="laugh", extra="fork", age=1
    ),
    "canan-yildiz": Face("#dcd0ea", "#dca77f", "#2b1d18", "curls", "round", "#3c3f63", mouth="laugh", extra="scarf"),
    "elif-lindner": Face(
        "#f2d9c4",
        "#e5b48c",
        "#2d1f1c",
        "long",
        "blouse",
        "#b4574a",
        glasses="round",
        lips="#b8544f",
        jaw=0.96,
    ),
    "greta-wojcik": Face(
        "#cfe0e4",
        "#f6d8c2",
        "#b0442c",
        "pageboy",
        "turtle",
        "#2f4858",
        eyes="#3f6a62",
        lips="#c06a62",
        jaw=0.95,
    ),
    "juergen-naegele": Face(
        "#d9dccb",
        "#ecc3a2",
        "#8d8a86",
        "short",
        "check",
        "#a2463a",
        shirt="#33435c",
        beard="stubble",
        age=2,
        jaw=1.05,
    ),
    "katharina-brandl": Face(
        "#f3e3bd",
        "#f5d3b8",
        "#dcb263",
        "braid",
        "blazer",
        "#2f7d54",
        eyes="#4b7796",
        mouth="laugh",
        lips="#c8625e",
    ),
    "thomas-grossmann": Face(
        "#cddbe8", "#eec6a4", "#4a3527", "side", "shirt", "#4d6f93", beard="full", chin=1.06, jaw=1.04
    ),
    "mehmet-aydin": Face(
        "#e9d6c0",
        "#d39c71",
        "#3a322e",
        "receding",
        "vest",
        "#7b5a3a",
        beard="moustache",
        brows=1.5,
        age=2,
        jaw=1.06,
    ),
    "sophie-loewenstein": Face(
        "#f1d3d3", "#f8dcc8", "#a5602f", "bun", "round", "#6b7f5e", eyes="#4f6f4a", extra="freckles", jaw=0.95
    ),
    "agnieszka-kowalczyk": Face(
        "#d3dcec",
        "#f7dcc9",
        "#eadfbd",
        "pixie",
        "turtle",
        "#6d4d74",
        eyes="#5680a3",
        extra="amber",
        lips="#b9605f",
        age=1,
    ),
    "lukas-rieger": Face(
        "#cfe6e6",
        "#f6d2b6",
        "#a9552b",
        "tousled",
        "hoodie",
        "#47525e",
        eyes="#4a6d86",
        beard="short",
        mouth="laugh",
    ),
    "marlene-voss": Face(
        "#ded6ea", "#f0ccb0", "#b9b6b3", "waves", "blouse", "#7d6aa3", eyes="#59707f", lips="#b4605f", age=2
    ),
    "hans-peter-schaeffler": Face(
        "#dfe3e6",
        "#f2cdb1",
        "#eceae6",
        "wreath",
        "bow",
        "#4c5058",
        beard="",
        brows=1.3,
        extra="bowtie",
        age=3,
    ),
    "yasemin-oeztuerk": Face(
        "#ecd0d6",
        "#deab83",
        "#1d1719",
        "bob",
        "blazer",
        "#2c2a33",
        lips="#8f1f33",
        earrings="#d9b35b",
        brows=1.15,
    ),
    "josef-huber": Face(
        "#d7e2c8",
        "#f2bf9f",
        "#6d5340",
        "short",
        "janker",
        "#5d6b4c",
        mouth="laugh",
        jaw=1.16,
        chin=0.97,
        age=2,
        extra="rosy",
    ),
    "nina-thalhammer": Face(
        "#d2e4ee",
        "#eec29c",
        "#6b4226",
        "ponytail",
        "round",
        "#c98b2f",
        eyes="#4d5b39",
        mouth="laugh",
        extra="strap",
    ),
    "bernd-maurer": Face(
        "#d8dde3",
        "#efcbb0",
        "#c9c7c4",
        "side",
        "suit",
        "#39424f",
        glasses="rimless",
        jaw=0.93,
        chin=1.04,
        age=3,
        extra="pocket",
    ),
    "franz-obermeier": Face(
        "#e0d7c6",
        "#d9a37c",
        "#9b968f",
        "short",
        "shirt",
        "#5b6f4a",
        beard="full",
        earrings="#c9a24a",
        brows=1.35,
        age=3,
        jaw=1.06,
    ),
}
