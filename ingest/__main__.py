"""``python -m ingest`` is the front door by another name."""

from __future__ import annotations

if __name__ == "__main__":
    from onrecord import main

    main(prog_name="onrecord")
