from ofsted_desk.store import Store


def test_the_same_bytes_under_another_name_are_noted_once(store: Store) -> None:
    sha256, name = store.letters.record(1).sha256, store.letters.record(1).name
    for other in ("again.pdf", "again.pdf", name, "once more.pdf"):
        store.keep([], [], copies=[(sha256, other)])
    store.keep([], [], copies=[("0" * 64, "stranger.pdf")])

    assert ["again.pdf", "once more.pdf"] == store.copies.of(1)
    assert [] == store.copies.of(2)
    assert [] == store.check()
