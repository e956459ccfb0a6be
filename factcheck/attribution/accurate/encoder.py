"""The encoder as shipped: an int8 ONNX graph on one thread."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnxruntime

from factcheck.attribution.accurate.windows import EncoderWindow, Floats, stacked

BATCH = 8


class Encoder:
    """Runs the graph: word pieces in, the projections of the heads for every token out."""

    def __init__(self, path: Path) -> None:
        options = onnxruntime.SessionOptions()
        # A newsroom's server has other work, and one thread gives the same figures everywhere.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])

    def project(self, windows: list[EncoderWindow]) -> list[Floats]:
        """Float32 (tokens, width) for each window, in their order; windows of like length are read together."""
        order = sorted(range(len(windows)), key=lambda at: len(windows[at].ids))
        found: list[Floats] = [np.zeros((0, 0), dtype=np.float32)] * len(windows)
        for batch in _batches(order):
            ids, types, mask = stacked([windows[at] for at in batch])
            given = self._session.run(None, {"ids": ids, "types": types, "mask": mask})[0]
            for row, at in enumerate(batch):
                found[at] = given[row, windows[at].heads]
        return found


def _batches(order: list[int]) -> Iterator[list[int]]:
    for at in range(0, len(order), BATCH):
        yield order[at : at + BATCH]
