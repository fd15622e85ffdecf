# The library tells no types of its own: everything here is Any.
from typing import Any

def __getattr__(name: str) -> Any: ...
