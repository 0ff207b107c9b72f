"""Breaks the gate on purpose, one clause at a time, and says which breaks the matrix does not notice.

A green test proves little where nothing shows that it can turn red. So every trigger is dropped once, every condition in
views and triggers is once true and once false, every word in them is once another, and ``domain.gate`` is broken in the
same way. Each mutant is shown to the same cases that the tests run; one that none of them notices is printed, and makes
the exit code 1 unless ``EQUIVALENT`` says why it changes nothing.

    python tools/gate_mutants.py [--sql | --python] [--verbose]
"""

from __future__ import annotations

import argparse
import ast
import copy
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

TOP = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TOP / "tests" / "store"), str(TOP / "tests" / "domain")]

from gate_matrix import CASES  # noqa: E402  (the matrix lies beside the tests)
from gate_rules import RULES  # noqa: E402
from gate_world import FAST, World  # noqa: E402

from netzwerkpflege.domain import gate  # noqa: E402
from netzwerkpflege.store import gate_triggers  # noqa: E402

EQUIVALENT = {
    r"VIEW contact_status: (AND )?NOT (resting|objected) -> [01]": (
        "the branches of CASE before this one have dealt with these people; door B is one text for status and mailable"
    ),
    r"VIEW groundless AS: WHERE m\.contact_id = o\.contact_id -> 1": (
        "an e-mail number belongs to one contact for good (gate_email_tied), and the letter keeps both"
    ),
    r"TRIGGER gate_outbox_returns\w*: (OLD\.id|NEW\.address|NEW\.address_key) -> \w+ in .*": (
        "these columns of a letter never change (gate_outbox_fixed)"
    ),
    r"TRIGGER gate_stop_contact_away: NEW\.id -> OLD in .*": "a contact keeps its number (gate_contact_tied)",
    r"TRIGGER gate_stop_email_changed: OLD\.contact_id -> NEW in .*": "an address keeps its contact (gate_email_tied)",
    r"TRIGGER gate_stop_\w+: WHERE (contact_id (=|IN) .*|meeting_id = OLD\.id|address_hash = NEW\.address_hash) -> 1": (
        "looks at more letters than those concerned, and stops only those without ground; the condition is for speed, "
        "which test_gate_outbox measures"
    ),
    r"gate\.py \d+: one more in „conversations_with_point: int = 0“": (
        "with no conversation recorded the number of those with a point is never asked for"
    ),
}
"""Mutants that change nothing, by a pattern of their names, and why."""

_TOKEN = re.compile(r"'(?:[^']|'')*'|\w+(?:\.\w+)?|<>|<=|>=|\|\||[^\s\w]")
_OPENS = {"AND", "OR", "WHERE", "WHEN", "(", "NOT"}
_CLOSES = {"AND", "OR", ")", "ORDER", "THEN", "BEGIN", ";", "UNION", "GROUP", "LIMIT", "ELSE", "END"}
_SWAPS = {
    "DESC": "ASC",
    "<>": "=",
    ">": ">=",
    "=": "<>",
    "max": "min",
    "IN": "NOT IN",
    "NEW": "OLD",
    "OLD": "NEW",
    "AND": "OR",
    "OR": "AND",
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A break: its name, and the statements or the source that carry it."""

    name: str
    statements: tuple[str, ...] = ()
    tree: ast.Module | None = None


def sql_mutants() -> Iterator[Mutant]:
    """Every break of a view or trigger."""
    whole = tuple(gate_triggers.ddl())
    for place, statement in enumerate(whole):
        title = (
            statement.split("\n")[0].split(" BEFORE ")[0].split(" AFTER ")[0].split(" AS ")[0].removeprefix("CREATE ")
        )
        if statement.startswith("CREATE TRIGGER"):
            yield Mutant(f"{title}: dropped", (*whole[:place], *whole[place + 1 :]))
        for what, broken in _broken(statement):
            yield Mutant(f"{title}: {what}", (*whole[:place], broken, *whole[place + 1 :]))


def _broken(statement: str) -> Iterator[tuple[str, str]]:
    tokens = [(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(statement)]
    head = statement.find("\nWHEN") if "\nWHEN" in statement else statement.find("BEGIN")
    body = head if statement.startswith("CREATE TRIGGER") else statement.find(" AS ")
    seen: set[str] = set()
    for what, start, end, new in (*_conditions(tokens), *_words(tokens)):
        broken = statement[:start] + new + statement[end:]
        if start >= body and broken not in seen and broken != statement:
            seen.add(broken)
            yield what, broken


def _conditions(tokens: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int, str]]:
    """Every operand of AND, OR, NOT, WHERE and WHEN: once true, once false."""
    for first, (opener, _, _) in enumerate(tokens[:-1]):
        if opener.upper() not in _OPENS or (opener == "NOT" and tokens[first - 1][0] == "IS"):
            continue
        depth, last = 0, first + 1
        while last < len(tokens):
            word = tokens[last][0].upper()
            if depth == 0 and word in _CLOSES:
                break
            depth += (word == "(") - (word == ")")
            last += 1
        if last == first + 1 or last == len(tokens):
            continue
        if opener == "(" and tokens[last][0].upper() not in ("AND", "OR"):
            continue
        start, end = tokens[first + 1][1], tokens[last - 1][2]
        for value in ("1", "0"):
            yield (
                f"{' '.join(word for word, _, _ in tokens[first:last])} -> {value}",
                start,
                end,
                f" {value} ",
            )


def _words(tokens: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int, str]]:
    """Every comparison, order, literal and row name: once another."""
    for index, (word, start, end) in enumerate(tokens):
        around = " ".join(token for token, _, _ in tokens[max(0, index - 3) : index + 4])
        if word in _SWAPS:
            yield f"{word} -> {_SWAPS[word]} in {around}", start, end, _SWAPS[word]
        elif word.split(".")[0] in ("NEW", "OLD") and "." in word:
            row, column = word.split(".")
            yield f"{word} -> {_SWAPS[row]} in {around}", start, end, f"{_SWAPS[row]}.{column}"
        elif word.startswith("'") and not word.startswith("'GATE:"):
            yield f"{word} -> another in {around}", start, end, f"{word[:-1]}x'"
            if word.startswith("'*["):
                for place in range(3, len(word) - 3):
                    yield f"{word} without {word[place]!r}", start, end, word[:place] + word[place + 1 :]
        elif word == "NOT" and tokens[index + 1][0] == "EXISTS":
            yield f"NOT EXISTS -> EXISTS in {around}", start, end, ""
        elif word == "NOT" and tokens[index - 1][0] == "IS":
            yield f"IS NOT -> IS in {around}", start, end, ""


def python_mutants() -> Iterator[Mutant]:
    """Every break of ``domain.gate``."""
    source = Path(str(gate.__file__)).read_text(encoding="utf-8")
    tree = ast.parse(source)
    decorators = [item for node in ast.walk(tree) for item in getattr(node, "decorator_list", ())]
    spared = {id(part) for decorator in decorators for part in ast.walk(decorator)}
    for index, node in enumerate(ast.walk(tree)):
        if id(node) in spared:
            continue
        for what, change in _changes(node):
            broken = copy.deepcopy(tree)
            target = next(item for place, item in enumerate(ast.walk(broken)) if place == index)
            change(target)
            line = getattr(node, "lineno", 0)
            text = source.splitlines()[line - 1].strip() if line else ""
            yield Mutant(f"gate.py {line}: {what} in „{text}“", tree=ast.fix_missing_locations(broken))


_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
}


def _changes(node: ast.AST) -> Iterator[tuple[str, Callable[..., None]]]:
    match node:
        case ast.If() | ast.IfExp():
            for value in (True, False):
                yield f"condition {value}", lambda n, v=value: setattr(n, "test", ast.Constant(v))
        case ast.BoolOp():
            for place in range(len(node.values)):
                yield f"without operand {place}", lambda n, p=place: n.values.pop(p)
            other = ast.Or if isinstance(node.op, ast.And) else ast.And
            yield "the other of and/or", lambda n, o=other: setattr(n, "op", o())
        case ast.Compare(ops=[op]) if type(op) in _COMPARISONS:
            yield "other comparison", lambda n, o=type(op): setattr(n, "ops", [_COMPARISONS[o]()])
        case ast.UnaryOp(op=ast.Not()):
            yield "without not", lambda n: setattr(n, "op", ast.UAdd())
        case ast.Constant(value=bool()):
            yield "other truth", lambda n: setattr(n, "value", not n.value)
        case ast.Constant(value=int()):
            yield "one more", lambda n: setattr(n, "value", n.value + 1)
        case ast.Attribute(value=ast.Name(id="Reason" | "Status" | "Wish"), attr=attr):
            other_name = {"Reason": "RESTING", "Status": "BARE", "Wish": "OPEN"}[node.value.id]  # type: ignore[attr-defined]
            if attr != other_name:
                yield f"{attr} -> {other_name}", lambda n, o=other_name: setattr(n, "attr", o)
        case ast.Expr(value=ast.Call()):
            yield "statement gone", lambda n: setattr(n, "value", ast.Constant(None))
        case ast.Call(func=ast.Name(id="any")):
            yield "any -> all", lambda n: setattr(n.func, "id", "all")
        case ast.Raise():
            yield "no raise", _disarm


def _disarm(node: ast.Raise) -> None:
    """A statement that raises becomes one that does nothing."""
    node.__class__ = ast.Pass  # type: ignore[assignment]
    node._fields = ()  # type: ignore[misc]


def noticed_in_sql(mutant: Mutant) -> str | None:
    """The first case that notices, '' where the statements are no SQL, None where nobody does."""
    with (
        tempfile.TemporaryDirectory(dir=FAST) as folder,
        patch.object(gate_triggers, "ddl", lambda: iter(mutant.statements)),
    ):
        try:
            world = World(Path(folder) / "mutant.sqlite3")
        except sqlite3.OperationalError as error:
            return "" if "syntax" in str(error) or "misuse" in str(error) else "the file itself"
        except sqlite3.Error:
            return "the file itself"
        try:
            return next(
                (name for name, case in CASES.items() if not name.startswith("forbidden") and _red(case, world)),
                None,
            )
        finally:
            world.close()


def noticed_in_python(mutant: Mutant) -> str | None:
    """The first rule that notices, or None."""
    module = ModuleType("netzwerkpflege.domain.gate_mutant")
    sys.modules[module.__name__] = module
    try:
        exec(compile(mutant.tree, "gate_mutant", "exec"), module.__dict__)  # type: ignore[arg-type]
    except Exception as error:  # noqa: BLE001  (a mutant may fail in any way; that is what is asked)
        return f"the module itself ({type(error).__name__})"
    return next((name for name, rule in RULES.items() if _red(rule, module)), None)


def _red(case: Callable[..., None], subject: object) -> bool:
    try:
        case(subject)
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001  (pytest's own failures are BaseExceptions)
        return True
    return False


def examine(
    mutants: Iterator[Mutant], noticed: Callable[[Mutant], str | None], verbose: bool
) -> tuple[int, int, list[str]]:
    """How many mutants there were, how many were noticed, and the names of the others."""
    total, alive = 0, []
    for mutant in mutants:
        by = noticed(mutant)
        if by == "":
            continue
        total += 1
        if by is None:
            alive.append(mutant.name)
        elif verbose:
            print(f"noticed   {mutant.name}\n          by {by}")
    return total, total - len(alive), alive


def _why_equivalent(name: str) -> str:
    return next((why for pattern, why in EQUIVALENT.items() if re.fullmatch(pattern, name)), "")


def main() -> int:
    """Run the examination; 0 where every mutant is noticed or listed as equivalent."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sql", action="store_true", help="only views and triggers")
    parser.add_argument("--python", action="store_true", help="only domain/gate.py")
    parser.add_argument("--verbose", action="store_true", help="say for each mutant which case noticed it")
    asked = parser.parse_args()
    both = asked.sql == asked.python
    unknown = []
    for title, wanted, mutants, noticed in (
        ("views and triggers", asked.sql or both, sql_mutants, noticed_in_sql),
        ("domain/gate.py", asked.python or both, python_mutants, noticed_in_python),
    ):
        if not wanted:
            continue
        start = time.perf_counter()
        total, found, alive = examine(mutants(), noticed, asked.verbose)
        equivalent = [(name, why) for name in alive if (why := _why_equivalent(name))]
        unknown += [name for name in alive if not _why_equivalent(name)]
        seconds = time.perf_counter() - start
        print(f"{title}: {found} of {total} mutants noticed, {len(equivalent)} equivalent, {seconds:.0f} s")
        for name, why in equivalent:
            print(f"  equivalent: {name}\n              {why}")
    for name in unknown:
        print(f"  NOT NOTICED: {name}")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
