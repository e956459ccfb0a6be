"""The accurate tagger: a small encoder, fine-tuned on PolNeAR; needs the extra `[accurate]`."""

from importlib.util import find_spec

from factcheck.attribution.tagging import Tagger
from factcheck.errors import ConfigError

NEEDS = ("onnxruntime", "tokenizers")


def load() -> Tagger:
    """The tagger with the weights that come with the package; ConfigError where what it runs on is not installed."""
    missing = [name for name in NEEDS if find_spec(name) is None]
    if missing:
        raise ConfigError(
            f"The tagger `accurate` needs {', '.join(missing)}. Run pip install 'datasette-factcheck[accurate]', "
            "or choose the tagger `fast`."
        )
    from factcheck.attribution.accurate.tagger import packaged  # noqa: PLC0415

    return packaged()


__all__ = ["load"]
