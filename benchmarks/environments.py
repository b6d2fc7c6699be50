"""One environment per package that is measured, so that none finds the dependencies of another.

Environments are kept and used again. The library's wheel alone is built and installed anew every time.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OURS = "metastasis_data"
DISTRIBUTION = "metastasis-data"
BUILD_REQUIREMENTS = ("build", "hatchling")
COMPLETE = "complete"  # an empty file in each environment that was installed to the end
VERSION_OF = "import importlib.metadata, sys; print(importlib.metadata.version(sys.argv[1]))"


class CommandError(Exception):
    """A command failed; the message is the last thing it said."""


def clean_environ() -> dict[str, str]:
    """Return the environment variables without those that change how Python starts, or that forbid .pyc files."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def output(*command: str | Path, cwd: Path) -> str:
    """Return what a command prints.

    Raises:
        CommandError: it failed or could not be started.

    """
    try:
        done = subprocess.run(command, cwd=cwd, env=clean_environ(), capture_output=True, text=True, check=False)
    except OSError as error:
        raise CommandError(str(error)) from None
    if done.returncode:
        lines = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
        raise CommandError(lines[-1])
    return done.stdout


class Environments:
    """The environments in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def home(self, name: str) -> Path:
        """Return the folder of an environment, which is also where its Python is started."""
        return self.folder / name

    def python(self, name: str) -> Path:
        """Return the interpreter of an environment."""
        return self.home(name) / "bin" / "python"

    def version(self, name: str, distribution: str) -> str:
        """Return the version of a distribution that an environment has.

        Raises:
            CommandError: it is not installed there.

        """
        return output(self.python(name), "-c", VERSION_OF, distribution, cwd=self.folder).strip()

    def expire(self) -> None:
        """Let every environment be made anew when it is next needed."""
        for mark in self.folder.glob(f"*/{COMPLETE}"):
            mark.unlink()

    def make(self, name: str, *requirements: str) -> None:
        """Create an environment with these requirements, unless it is there already and whole.

        Raises:
            CommandError: something cannot be installed; the next run tries again.

        """
        complete = self.home(name) / COMPLETE
        if complete.exists():
            return
        output(sys.executable, "-m", "venv", "--clear", self.home(name), cwd=self.folder)
        if requirements:
            self._pip(name, "install", *requirements)
        complete.touch()

    def build(self) -> Path:
        """Build the library's wheel from the files as they are now, and return where it is.

        Raises:
            CommandError: it cannot be built.

        """
        self.make("build", *BUILD_REQUIREMENTS)
        wheels = self.folder / "wheels"
        shutil.rmtree(wheels, ignore_errors=True)
        command = ("-m", "build", "--wheel", "--no-isolation", "--outdir", wheels, ROOT)
        output(self.python("build"), *command, cwd=self.folder)
        return next(wheels.glob("*.whl"))

    def install(self, wheel: Path) -> None:
        """Install the library's wheel, whatever was installed before; its dependencies stay as they are.

        Raises:
            CommandError: it cannot be installed.

        """
        self.make(OURS)
        self._pip(OURS, "install", wheel)
        self._pip(OURS, "install", "--force-reinstall", "--no-deps", wheel)

    def _pip(self, name: str, *arguments: str | Path) -> None:
        output(self.python(name), "-m", "pip", "--disable-pip-version-check", *arguments, cwd=self.folder)
