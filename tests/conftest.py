"""What every test may ask for."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOUNDING = ROOT.parent / "shared" / "samples" / "korea-2017"

needs_founding_article = pytest.mark.skipif(
    not FOUNDING.exists(), reason="the founding article lies beside the project in ../shared, and is not here"
)


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory, monkeypatch):
    """What a command keeps for its user, each test keeps for itself."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def founding() -> Path:
    if not FOUNDING.exists():
        pytest.skip("the founding article lies beside the project in ../shared, and is not here")
    return FOUNDING
