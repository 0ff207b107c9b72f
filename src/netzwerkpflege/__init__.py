"""Netzwerkpflege: a contact manager that keeps relationships, not cards."""

__version__ = "0.1.0"
