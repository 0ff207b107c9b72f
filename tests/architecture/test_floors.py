"""The house stands as docs/architecture.md says: its floors, its sizes, and what is found on no floor."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
HOUSE = TOP / "src" / "netzwerkpflege"
MODULES = sorted(HOUSE.rglob("*.py"))
LONGEST = 400
"""Lines of a module at most; a page is 60 to 300."""

LISTS = {"phrases/german.py", "phrases/english.py", "store/tables.py"}
"""Long because they are lists: of sentences, and of all tables in one place."""

NO_NAMES = {"utils", "helpers", "common", "manager", "misc"}

# One door for text that comes from data: what turns HTML on stands in these modules alone.
RICH_TEXT = {
    "QLabel(": {"ui/labels.py"},
    "setHtml(": {"ui/paper_pieces.py", "ui/paper_layout.py", "ui/paper.py", "ui/paper_sheet.py"},
    "RichText": set(),
    "insertHtml(": set(),
    "setOpenExternalLinks(": set(),
}

NETWORK = {
    "smtplib",
    "imaplib",
    "poplib",
    "ftplib",
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "xmlrpc",
    "requests",
    "httpx",
    "PySide6.QtWebSockets",
}


def name_of(module: Path) -> str:
    """A module as the rules name it."""
    return module.relative_to(HOUSE).as_posix()


def imports(tree: ast.AST) -> Iterator[str]:
    """Everything a module imports, dotted; `from a import b` as `a` and `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.fixture(scope="module")
def trees() -> dict[Path, ast.Module]:
    """Every module, parsed."""
    return {module: ast.parse(module.read_text(encoding="utf-8")) for module in MODULES}


def test_contracts_are_kept() -> None:
    """import-linter finds no import from a lower floor into a higher one (.importlinter)."""
    linter = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [str(linter), "--no-logo", "--no-cache"], cwd=TOP, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "9 kept, 0 broken" in done.stdout


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_is_a_page_and_says_why_it_exists(module: Path, trees: dict[Path, ast.Module]) -> None:
    """A docstring whose first line is a sentence, no more lines than a page has, a name a user would know."""
    first = (ast.get_docstring(trees[module]) or "").split("\n\n")[0]
    assert first.rstrip().endswith((".", ":", "?")), f"no sentence: {first!r}"
    assert module.stem not in NO_NAMES
    if name_of(module) not in LISTS:
        assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("words", RICH_TEXT)
def test_text_from_data_is_plain_text(words: str) -> None:
    """HTML in a name is shown as text: what could render it is used in few places, which take care of it."""
    users = {name_of(module) for module in MODULES if words in module.read_text(encoding="utf-8")}
    assert users <= RICH_TEXT[words], f"{words} belongs into {sorted(RICH_TEXT[words]) or 'no module'}"


def test_tool_tips_are_plain_text(trees: dict[Path, ast.Module]) -> None:
    """Qt renders HTML in tool tips: each is a text of ours, or escaped by plain_tool_tip."""
    safe = {"plain_tool_tip", "tr", "translate"}
    for module, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _called(node) == "setToolTip":
                shown = node.args[0]
                made = [_called(part) for part in ast.walk(shown) if isinstance(part, ast.Call)]
                plain = made and made[0] in safe
                word = isinstance(shown, ast.Constant) and "<" not in str(shown.value)  # the program's own name
                assert plain or word, _place(module, node)
            if isinstance(node, ast.Call) and "ToolTipRole" in ast.unparse(node) and _called(node) == "setItemData":
                assert ast.unparse(node.args[1]).startswith("plain_tool_tip("), _place(module, node)


def test_nothing_reaches_for_the_network(trees: dict[Path, ast.Module]) -> None:
    """One module can open a connection, to the person's own mail server; remote photos are never fetched.

    QtNetwork is allowed where the window finds its own second instance, over a local socket.
    """
    allowed = {"ui/single_instance.py": {"PySide6.QtNetwork"}, "mail/smtp.py": {"smtplib", "ssl"}}
    for module, tree in trees.items():
        for imported in imports(tree):
            root = imported.split(".")[0]
            network = {root, imported} & NETWORK
            assert network <= allowed.get(name_of(module), set()), f"{name_of(module)} imports {imported}"
            if imported == "PySide6.QtNetwork":
                assert imported in allowed.get(name_of(module), ()), name_of(module)


def test_single_instance_speaks_locally_only() -> None:
    """Of QtNetwork only the local socket is used."""
    text = (HOUSE / "ui" / "single_instance.py").read_text(encoding="utf-8")
    assert set(re.findall(r"\bQ(?:Tcp|Udp|Ssl|Network|Local)\w+", text)) <= {"QLocalServer", "QLocalSocket"}


def test_the_clock_stands_in_one_place(trees: dict[Path, ast.Module]) -> None:
    """Time comes in by the door: `today()` and `now()` are asked of the clock in the desk alone."""
    asked = set()
    for module, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                owner = ast.unparse(node.func.value)
                if node.func.attr in {"today", "now", "utcnow"} and owner in {"date", "datetime"}:
                    asked.add(name_of(module))
    assert asked <= {"services/desk.py"}


def test_translated_texts_are_whole_sentences(trees: dict[Path, ast.Module]) -> None:
    """An f-string in tr() is extracted literally and never found; an alias of tr loses its context."""
    for module, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _called(node) in {"tr", "translate"}:
                assert not any(isinstance(part, ast.JoinedStr) for part in node.args), _place(module, node)
            if isinstance(node, ast.Assign):
                names = {target.id for target in node.targets if isinstance(target, ast.Name)}
                assert "tr" not in names, f"{_place(module, node)}: name it translate, else lupdate mistakes it"


def test_expected_and_real_trouble_are_kept_apart(trees: dict[Path, ast.Module]) -> None:
    """No error is swallowed: a bare `except`, or one for everything, does not just pass."""
    for module, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler):
                everything = node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"}
                silent = all(isinstance(line, ast.Pass) for line in node.body)
                assert not (everything and silent), _place(module, node)


def _called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _place(module: Path, node: ast.stmt | ast.expr | ast.ExceptHandler) -> str:
    return f"{name_of(module)}:{node.lineno}"
