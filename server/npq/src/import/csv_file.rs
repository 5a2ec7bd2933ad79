//! A CSV file with a first row of column names, read row by row, with every wrong value named.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;

use chrono::NaiveDate;
use csv::ByteRecord;

use super::ImportError;

/// After so many wrong values nobody reads on.
const PROBLEMS_SHOWN: usize = 20;

/// A value that cannot be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file, the first row being line 1.
    pub line: u64,
    /// The column's name.
    pub column: &'static str,
    /// What stands there.
    pub value: String,
    /// What should.
    pub expected: &'static str,
}

/// Problems in words, one a line.
pub(super) fn listed(problems: &[Problem]) -> String {
    let mut text = String::from("the file has values that cannot be right; nothing was imported");
    for Problem {
        line,
        column,
        value,
        expected,
    } in problems
    {
        write!(
            text,
            "\n  line {line}, column \"{column}\": {value:?} is not {expected}"
        )
        .expect("a string takes any text");
    }
    text
}

/// An open file and what was found wrong in it so far.
pub(super) struct CsvFile {
    reader: csv::Reader<BufReader<File>>,
    headers: Vec<String>,
    record: ByteRecord,
    rows: u64,
    /// Where this row and the next one begin. csv's own count is one early where lines end in two
    /// characters.
    line: u64,
    next_line: u64,
    problems: Vec<Problem>,
    keys: HashSet<String>,
}

impl CsvFile {
    /// Opens the file and reads its first row; a byte order mark is skipped.
    pub(super) fn open(path: &Path) -> Result<Self, ImportError> {
        let unreadable = |error| ImportError::File {
            path: path.to_owned(),
            error,
        };
        let mut file = BufReader::new(File::open(path).map_err(unreadable)?);
        if file
            .fill_buf()
            .map_err(unreadable)?
            .starts_with(b"\xef\xbb\xbf")
        {
            file.consume(3);
        }
        // Rows may leave out their last columns.
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
        let headers: Vec<String> = reader
            .byte_headers()?
            .iter()
            .map(|header| decoded(header).trim().to_lowercase())
            .collect();
        Ok(Self {
            line: 1,
            next_line: 2,
            reader,
            headers,
            record: ByteRecord::new(),
            rows: 0,
            problems: Vec::new(),
            keys: HashSet::new(),
        })
    }

    /// Whether the first row has a column of that name, in whatever case.
    pub(super) fn has(&self, column: &str) -> bool {
        self.position(column).is_some()
    }

    /// Refuses a file that lacks one of `columns`.
    pub(super) fn require(&self, columns: &[&'static str]) -> Result<(), ImportError> {
        let missing: Vec<_> = columns
            .iter()
            .copied()
            .filter(|column| !self.has(column))
            .collect();
        if missing.is_empty() {
            Ok(())
        } else {
            Err(ImportError::MissingColumns(missing))
        }
    }

    /// Goes on to the next row; false at the end.
    pub(super) fn advance(&mut self) -> Result<bool, ImportError> {
        let more = self.reader.read_byte_record(&mut self.record)?;
        self.rows += u64::from(more);
        self.line = self.next_line;
        let within = self.record.as_slice().split(|byte| *byte == b'\n').count() - 1;
        self.next_line += 1 + within as u64;
        if self.record.len() > self.headers.len() {
            let last = decoded(&self.record[self.headers.len()]);
            self.wrong(
                "(beyond the last)",
                last,
                "under a column name of the first row",
            );
        }
        Ok(more && self.problems.len() < PROBLEMS_SHOWN)
    }

    /// Rows read so far.
    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    /// Whether anything can be written; refuses with what was found, and an empty file.
    pub(super) fn judge(&mut self) -> Result<u64, ImportError> {
        if !self.problems.is_empty() {
            return Err(ImportError::Problems(std::mem::take(&mut self.problems)));
        }
        if self.rows == 0 {
            Err(ImportError::Empty)
        } else {
            Ok(self.rows)
        }
    }

    /// The column's text in this row, trimmed; blank where the file has no such column.
    pub(super) fn text(&self, column: &str) -> String {
        self.position(column)
            .and_then(|at| self.record.get(at))
            .map(|bytes| decoded(bytes).trim().to_owned())
            .unwrap_or_default()
    }

    /// The column's text, which may not be blank.
    pub(super) fn needed(&mut self, column: &'static str) -> String {
        let text = self.text(column);
        if text.is_empty() {
            self.wrong(column, text.clone(), "there; it must not be blank");
        }
        text
    }

    /// The column that names the row; no two rows may have the same.
    pub(super) fn key(&mut self, column: &'static str) -> String {
        let text = self.needed(column);
        if !text.is_empty() && !self.keys.insert(text.clone()) {
            self.wrong(column, text.clone(), "there for the first time");
        }
        text
    }

    /// A whole number that is not negative, or blank.
    pub(super) fn number(&mut self, column: &'static str) -> String {
        let text = self.text(column).replace(',', "");
        let fits = text.parse::<u32>().is_ok_and(|n| i32::try_from(n).is_ok());
        if text.is_empty() || fits {
            return text;
        }
        self.wrong(column, text, "a whole number");
        String::new()
    }

    /// A day written day first, with hyphens or slashes, or blank; as ISO 8601.
    pub(super) fn day(&mut self, column: &'static str) -> String {
        let text = self.text(column);
        if text.is_empty() {
            return text;
        }
        if let Ok(day) = NaiveDate::parse_from_str(&text.replace('/', "-"), "%d-%m-%Y") {
            return day.to_string();
        }
        self.wrong(column, text, "a day like 31-12-2026");
        String::new()
    }

    /// Notes a wrong value of this row.
    pub(super) fn wrong(&mut self, column: &'static str, value: String, expected: &'static str) {
        let line = self.line;
        self.problems.push(Problem {
            line,
            column,
            value,
            expected,
        });
    }

    fn position(&self, column: &str) -> Option<usize> {
        self.headers
            .iter()
            .position(|header| header.eq_ignore_ascii_case(column))
    }
}

/// UTF-8 where it is, else ISO 8859-1, which is what the registers are published in.
fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_either_encoding_is_read() {
        assert_eq!(decoded("café".as_bytes()), "café");
        assert_eq!(decoded(b"caf\xe9"), "café");
    }

    #[test]
    fn a_problem_names_its_line_and_column() {
        let problem = Problem {
            line: 7,
            column: "CloseDate",
            value: "31-02-2020".into(),
            expected: "a day like 31-12-2026",
        };
        assert!(listed(&[problem]).ends_with(
            "line 7, column \"CloseDate\": \"31-02-2020\" is not a day like 31-12-2026"
        ));
    }
}
