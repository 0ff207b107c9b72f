"""A module that is loaded when it is first used, not when its name is imported: for what the first paint need not have."""

from __future__ import annotations

import importlib
from functools import cached_property
from types import ModuleType
from typing import Any


class Late:
    """Stands for a module until something of it is asked for. The type checker sees the module itself."""

    def __init__(self, name: str) -> None:
        self._name = name

    @cached_property
    def _module(self) -> ModuleType:
        return importlib.import_module(self._name)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._module, name)
