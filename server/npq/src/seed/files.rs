//! The open data that the binary carries (see `seed-data/README.md`), and CSV going out.

use std::io::Read;

use anyhow::Context as _;
use flate2::read::GzDecoder;
use serde::de::DeserializeOwned;

pub(super) const SCHOOLS: &[u8] = include_bytes!("../../seed-data/schools-2021.csv.gz");
pub(super) const CHILDCARE_PROVIDERS: &[u8] =
    include_bytes!("../../seed-data/childcare-providers-2021-08.csv.gz");
pub(super) const ELIGIBILITY_LISTS: &[u8] =
    include_bytes!("../../seed-data/eligibility-lists.csv.gz");
pub(super) const ITT_PROVIDERS: &[u8] = include_bytes!("../../seed-data/itt-providers-2025.csv");
pub(super) const LOCAL_AUTHORITIES: &[u8] =
    include_bytes!("../../seed-data/local-authorities-high-pupil-premium.csv");
pub(super) const COURSE_OFFERINGS: &[u8] = include_bytes!("../../seed-data/course-offerings.csv");

/// The rows of a packed CSV file.
pub(super) fn unpacked<T: DeserializeOwned>(packed: &'static [u8]) -> anyhow::Result<Vec<T>> {
    rows(GzDecoder::new(packed))
}

/// The rows of a CSV file with a header.
pub(super) fn rows<T: DeserializeOwned>(file: impl Read) -> anyhow::Result<Vec<T>> {
    csv::Reader::from_reader(file)
        .into_deserialize()
        .collect::<Result<_, _>>()
        .context("the seed's own data cannot be read")
}

/// Rows on their way to PostgreSQL as CSV: a blank field is an absent value.
pub(crate) struct Outgoing {
    csv: csv::Writer<Vec<u8>>,
}

impl Outgoing {
    pub(crate) fn new() -> Self {
        Self {
            csv: csv::Writer::from_writer(Vec::new()),
        }
    }

    pub(crate) fn push<const N: usize>(&mut self, row: [&str; N]) -> anyhow::Result<()> {
        self.csv
            .write_record(row)
            .context("a row of the seed could not be written")
    }

    pub(crate) fn finish(self) -> anyhow::Result<Vec<u8>> {
        self.csv
            .into_inner()
            .map_err(|error| anyhow::anyhow!("the seed's rows could not be written: {error}"))
    }
}
