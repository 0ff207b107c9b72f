"""The label of a number or an address as people say it: „Mobil“, „Geschäftlich“, or their own word."""

from __future__ import annotations

from netzwerkpflege.phrases import phrase


def label_words(label: str, lang: str) -> str:
    """A label as people say it; an own word stays as it is."""
    code = f"label.{label.lower()}"
    words = phrase(code, lang)
    return label if words == code else words[:1].upper() + words[1:]
