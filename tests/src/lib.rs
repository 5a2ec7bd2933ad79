//! Black-box tests of the running service; see `tests/black_box/`.
