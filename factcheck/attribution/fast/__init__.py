"""The fast tagger: numpy alone, no pretrained weights; `model/fast.md` says how it was trained and how good it is."""

from functools import cache

from factcheck.attribution.tagging import Tagger


@cache
def load() -> Tagger:
    """The tagger with the weights that come with the package, read once."""
    # numpy takes its time to load: commands that need no tagger do without.
    from factcheck.attribution.fast.tagger import Fast  # noqa: PLC0415
    from factcheck.attribution.fast.weights import load_model  # noqa: PLC0415

    return Fast(load_model())


__all__ = ["load"]
