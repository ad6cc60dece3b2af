"""The web's application over the in-memory twins."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from web import create_app


@pytest.fixture(scope="session")
def samples() -> ModuleType:
    """The hand-set sample content."""
    path = Path(__file__).parents[2] / "web_samples.py"
    spec = importlib.util.spec_from_file_location("web_samples", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def archive(samples: ModuleType) -> Any:
    """A filled store and engine that no test writes to."""
    return samples.filled()


@pytest.fixture(scope="session")
def app(archive: Any, samples: ModuleType) -> Any:
    """The application over the filled archive."""
    app = create_app(*archive, topics=samples.TOPICS)
    app.testing = True
    return app


@pytest.fixture
def client(app: Any) -> Any:
    """A reader without script or cookie."""
    return app.test_client()
