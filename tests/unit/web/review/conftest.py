"""The review site over the in-memory twins."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from web.desk import Desk
from web.review.gate import Gate
from web.review_app import create_review_app


@pytest.fixture(scope="session")
def staff_module() -> ModuleType:
    """Whoever sits at the review site."""
    path = Path(__file__).parents[3] / "staff.py"
    spec = importlib.util.spec_from_file_location("staff", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def staff(samples: ModuleType, staff_module: ModuleType) -> Any:
    """Ada Quill at the review site of an archive of her own."""
    store, engine = samples.filled()
    desk = Desk(store, engine, samples.TOPICS, contact="desk@archive.example")
    app = create_review_app(desk, Gate("Ada Quill"), b"k" * 32)
    app.testing = True
    return staff_module.Staff(app, store)
