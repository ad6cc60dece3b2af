"""Every error that On Record raises: what, where, what next."""

from __future__ import annotations


class OnRecordError(Exception):
    """Something that a person can act on; ``exit_code`` is the command line's."""

    exit_code = 1


class UsageError(OnRecordError):
    """A command was asked for something that it does not know."""

    exit_code = 2


class NotFoundError(OnRecordError):
    """Nothing has the name that was asked for."""

    exit_code = 3

    def __init__(self, what: str, name: str, next_step: str) -> None:
        super().__init__(f"no {what} {name}; {next_step}")


class IntegrityError(OnRecordError):
    """What is stored does not fit its digest."""

    exit_code = 4


class LockedError(OnRecordError):
    """Another process is writing."""

    exit_code = 5

    def __init__(self, what: str, holder: str) -> None:
        super().__init__(f"{what} is being written by {holder}; wait for it to end, then run again")


class SettingError(OnRecordError):
    """The home's settings cannot be used."""

    exit_code = 2


class StoreError(OnRecordError):
    """The archive cannot be opened or written."""


class DocumentError(OnRecordError):
    """A stored or given JSON document does not follow the format."""


class ReadingError(OnRecordError):
    """An input could not become a release; ``code`` is the finding that says why.

    ``kind`` says which file of a web site or a program it is, where it is one.
    """

    def __init__(self, code: str, message: str, kind: str | None = None) -> None:
        self.code = code
        self.kind = kind
        super().__init__(message)


class IndexDamagedError(OnRecordError):
    """The search index cannot be trusted and is to be rebuilt."""

    def __init__(self, folder: str, why: str) -> None:
        super().__init__(
            f"the index in {folder} cannot be used ({why}); run: onrecord index rebuild"
        )


class FetchError(OnRecordError):
    """An address could not be fetched; ``again`` says whether another try may help."""

    def __init__(self, address: str, why: str, *, again: bool = False) -> None:
        self.address = address
        self.why = why
        self.again = again
        super().__init__(f"{address}: {why}")


class AddressRefusedError(FetchError):
    """An address is one that we never connect to."""


class RobotsError(FetchError):
    """The host's robots.txt closes an address to us, or could not be read."""


class RefusedError(OnRecordError):
    """Somebody may not do this here, or not in this way."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"refused: {why}")
