"""The doctor looks into every room."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from onrecord import main


def test_the_doctor_speaks_of_the_index_and_the_quarantine(tmp_path: Path) -> None:
    release = tmp_path / "release.txt"
    release.write_text("The light is out\n\n3 May 2021\n\n" + "Nobody came to light the lamp. " * 9)
    (tmp_path / "empty.txt").write_bytes(b"")
    home = str(tmp_path / "home")
    added = CliRunner().invoke(main, ["add", str(release), "--home", home])
    assert added.exit_code == 0, added.output
    CliRunner().invoke(main, ["add", str(tmp_path / "empty.txt"), "--home", home])
    done = CliRunner().invoke(main, ["doctor", "--json", "--home", home])
    found = {row["about"]: row["state"] for row in map(json.loads, done.stdout.splitlines())}
    assert found["index"] == "ok"
    assert found["quarantine"] == "look"
    assert done.exit_code == 0
