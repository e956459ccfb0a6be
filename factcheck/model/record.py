"""The base of all records."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """Base of all that passes between rooms: frozen, and no field unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid")
