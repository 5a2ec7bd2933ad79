//! Contracts on standard output.

use std::io::Write as _;

pub(super) fn schema() -> anyhow::Result<()> {
    Ok(std::io::stdout().write_all(graphql::sdl().as_bytes())?)
}
