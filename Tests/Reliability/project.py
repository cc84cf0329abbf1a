"""A small project for the harnesses: the fixture's content, the real templates, a sample case store."""

import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
DAY = "2026-11-23"


def program(given=None):
    """The program under test: the one given, else the release build, else the debug build."""
    for path in [given, ROOT / ".build/release/gongshi", ROOT / ".build/debug/gongshi"]:
        if path and os.access(path, os.X_OK):
            return os.path.abspath(path)
    raise SystemExit("gongshi has not been built: make build")


class Project:
    """A project folder and the commands on it."""

    def __init__(self, folder, gongshi, households=40):
        self.folder = pathlib.Path(folder)
        self.gongshi = gongshi
        shutil.copytree(ROOT / "Tests/Fixtures/minimal/Content", self.folder / "Content")
        shutil.copy(ROOT / "Content/rules.yaml", self.folder / "Content/rules.yaml")
        shutil.copytree(ROOT / "Templates", self.folder / "Templates")
        self.cases = self.folder / "cases.sqlite"
        if households:
            self.must("cases", "sample", "cases.sqlite", "--households", str(households), "--seed", "1", "--as-of", DAY)
        else:
            self.cases = None

    def copied(self, folder):
        """The same project as it is now, elsewhere."""
        subprocess.run(["cp", "-a", str(self.folder), str(folder)], check=True)
        other = object.__new__(Project)
        other.folder = pathlib.Path(folder)
        other.gongshi = self.gongshi
        other.cases = self.cases and other.folder / "cases.sqlite"
        return other

    @property
    def site(self):
        return self.folder / "Site"

    def arguments(self, command, *rest):
        day = ["--as-of", DAY] if command in ("build", "withdraw", "rollback", "publish") else []
        if command == "build":
            day.append("--rehearsal")
            if self.cases:
                day += ["--case-store", str(self.cases)]
        return [self.gongshi, command, *rest, *day]

    def run(self, command, *rest, **options):
        """Runs a command in the project's folder; status, output and errors."""
        return subprocess.run(
            self.arguments(command, *rest), cwd=self.folder, capture_output=True, text=True, timeout=120, **options
        )

    def must(self, command, *rest):
        """Runs a command that has to succeed; its output."""
        result = self.run(command, *rest)
        if result.returncode != 0:
            raise AssertionError(f"gongshi {command} {' '.join(rest)}: {result.returncode}\n{result.stderr}")
        return result.stdout


def tree(folder):
    """Every file below a folder, links at its own name followed: path and bytes."""
    root = pathlib.Path(os.path.realpath(folder))
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".gongshi-delivery" not in path.parts
    }
