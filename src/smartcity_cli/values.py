"""A frozen value with named fields, as cheap to define as a plain class.

Signing in defines about twenty kinds of value at every start. A frozen dataclass takes 0.84 ms to define, a NamedTuple 0.12 ms and
more the first time; this takes 0.01 ms, since it writes no code (docs/decisions.md). Where no start is at stake: dataclasses.
"""

from __future__ import annotations

from typing import Any, ClassVar, Self, dataclass_transform


@dataclass_transform(frozen_default=True)
class Value:
    """Fields are the annotations of the class, in their order; those with a value in the class may be left out."""

    _fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        cls._fields = tuple(cls.__annotations__)

    def __init__(self, *args: Any, **named: Any) -> None:
        values = self.__dict__
        values.update(zip(self._fields, args, strict=False))
        if not named and len(args) == len(self._fields):
            return  # nearly always where there are many
        values.update(named)
        if len(values) != len(args) + len(named) or not values.keys() <= set(self._fields):
            raise TypeError(f"{type(self).__name__}: {args}, {named}")
        for name in self._fields:
            if name not in values:
                values[name] = getattr(type(self), name)  # an AttributeError names what is missing

    def replace(self, **changes: Any) -> Self:
        """The same value with some fields changed."""
        return type(self)(**{**self.__dict__, **changes})

    def __setattr__(self, name: str, _value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} cannot be set")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash(tuple(self.__dict__[name] for name in self._fields))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{n}={self.__dict__[n]!r}' for n in self._fields)})"
