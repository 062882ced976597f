"""The store of the practice, taken away with all that belongs to it."""

from pathlib import Path

from ofsted_desk.errors import StoreError


def remove_practice(path: Path) -> None:
    """Take away the practice store and whatever else lies in its folder, which is its alone.

    Raises `StoreError` where it cannot be, from another window that has it open, for instance.
    """
    if path.parent.name != path.stem:
        raise StoreError(
            f"{path} is no practice store.", remedy="Only the practice can be begun afresh."
        )
    try:
        for found in sorted(path.parent.rglob("*"), reverse=True):  # what is in a folder first
            if found.is_dir() and not found.is_symlink():
                found.rmdir()
            else:
                found.unlink()
    except OSError as error:
        raise StoreError(
            f"The practice in {path.parent} could not be cleared: {error.strerror or error}.",
            remedy="Close other windows of the program, then try again.",
        ) from error
