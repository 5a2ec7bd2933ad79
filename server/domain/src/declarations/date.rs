//! What a lead provider gave as the date of a declaration (provider-api.md §4.7, input parsing).

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// A declaration date as far as it was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenDate {
    /// None.
    Absent,
    /// Something that is no date, or an impossible one.
    Unreadable,
    /// A date, but not written as the contract wants it, such as `2024-10-01`.
    OtherForm(DateTime<Utc>),
    /// A date and time as the contract wants it.
    Moment(DateTime<Utc>),
}

impl GivenDate {
    /// Reads `YYYY-MM-DDThh:mm:ss`, an optional fraction after `.` or `,`, an optional zone `Z`,
    /// `±hh`, `±hhmm` or `±hh:mm`; UTC without one; letters in either case.
    pub fn parse(text: Option<&str>) -> Self {
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
            return Self::Absent;
        };
        if let Some(moment) = moment(text) {
            return Self::Moment(moment);
        }
        other_form(text.trim()).map_or(Self::Unreadable, Self::OtherForm)
    }

    /// The moment, however it was written.
    pub fn moment(self) -> Option<DateTime<Utc>> {
        match self {
            Self::OtherForm(moment) | Self::Moment(moment) => Some(moment),
            Self::Absent | Self::Unreadable => None,
        }
    }
}

fn moment(text: &str) -> Option<DateTime<Utc>> {
    let (date, rest) = (text.get(..10)?, text.get(10..)?);
    let rest = rest.strip_prefix(['T', 't'])?;
    let (time, rest) = (rest.get(..8)?, rest.get(8..)?);
    let local = date_in_digits(date)?.and_time(time_in_digits(time, "dd:dd:dd", "%H:%M:%S")?);
    let (microseconds, rest) = fraction(rest)?;
    let local = local.checked_add_signed(TimeDelta::microseconds(microseconds))?;
    in_utc(local, rest)
}

/// Microseconds, as finely as a moment is stored, and what comes after them.
fn fraction(rest: &str) -> Option<(i64, &str)> {
    let Some(digits) = rest.strip_prefix(['.', ',']) else {
        return Some((0, rest));
    };
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    if length == 0 {
        return None;
    }
    let six: String = digits[..length]
        .chars()
        .chain(std::iter::repeat('0'))
        .take(6)
        .collect();
    Some((six.parse().ok()?, &digits[length..]))
}

fn in_utc(local: NaiveDateTime, zone: &str) -> Option<DateTime<Utc>> {
    let (sign, digits) = match zone.as_bytes().first() {
        None => return Some(local.and_utc()),
        Some(b'Z' | b'z') if zone.len() == 1 => return Some(local.and_utc()),
        Some(b'+') => (1, &zone[1..]),
        Some(b'-') => (-1, &zone[1..]),
        Some(_) => return None,
    };
    let (hours, minutes) = match digits.as_bytes() {
        [_, _] => (digits, "00"),
        [_, _, _, _] => (digits.get(..2)?, digits.get(2..)?),
        [_, _, b':', _, _] => (digits.get(..2)?, digits.get(3..)?),
        _ => return None,
    };
    if !(hours.bytes().chain(minutes.bytes())).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    if hours > 23 || minutes > 59 {
        return None;
    }
    local
        .and_utc()
        .checked_sub_signed(TimeDelta::minutes(sign * (hours * 60 + minutes)))
}

/// A date alone, or with a time that the contract does not take.
fn other_form(text: &str) -> Option<DateTime<Utc>> {
    let date = date_in_digits(text.get(..10)?)?;
    let rest = text.get(10..)?;
    if rest.is_empty() {
        return Some(date.and_time(NaiveTime::MIN).and_utc());
    }
    let time = rest.strip_prefix(['T', 't', ' '])?;
    let time = match time.trim_end_matches(['Z', 'z']) {
        short if short.len() == 5 => time_in_digits(short, "dd:dd", "%H:%M"),
        long => time_in_digits(long, "dd:dd:dd", "%H:%M:%S"),
    }?;
    Some(date.and_time(time).and_utc())
}

fn date_in_digits(text: &str) -> Option<NaiveDate> {
    has_shape(text, "dddd-dd-dd").then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())?
}

fn time_in_digits(text: &str, shape: &str, form: &str) -> Option<NaiveTime> {
    has_shape(text, shape).then(|| NaiveTime::parse_from_str(text, form).ok())?
}

/// Whether `text` has a digit wherever `shape` has a `d`, and is otherwise equal.
pub(crate) fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text
            .bytes()
            .zip(shape.bytes())
            .all(|(byte, wanted)| match wanted {
                b'd' => byte.is_ascii_digit(),
                _ => byte == wanted,
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_as_the_contract_writes_it() {
        for (text, expected) in [
            ("2024-10-31T02:21:32Z", "2024-10-31T02:21:32Z"),
            ("2024-10-31t02:21:32z", "2024-10-31T02:21:32Z"),
            ("2024-10-31T02:21:32", "2024-10-31T02:21:32Z"),
            ("2024-10-31T02:21:32.5Z", "2024-10-31T02:21:32.5Z"),
            ("2024-10-31T02:21:32,000Z", "2024-10-31T02:21:32Z"),
            (
                "2024-10-31T02:21:32.1234567891234Z",
                "2024-10-31T02:21:32.123456Z",
            ),
            ("2024-10-31T02:21:32+01:00", "2024-10-31T01:21:32Z"),
            ("2024-10-31T02:21:32+0130", "2024-10-31T00:51:32Z"),
            ("2024-10-31T02:21:32-05", "2024-10-31T07:21:32Z"),
            ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"),
        ] {
            assert_eq!(
                GivenDate::parse(Some(text)),
                GivenDate::Moment(expected.parse().unwrap()),
                "{text}"
            );
        }
    }

    #[test]
    fn an_impossible_date_is_none_at_all() {
        for text in [
            "2023-19-01T11:21:55Z",
            "2023-02-29T11:21:55Z",
            "2024-10-31T25:21:32Z",
            "2024-10-31T02:61:32Z",
            "2024-10-31T02:21:32+24:00",
            "2024-10-31T02:21:32.Z",
            "2024-10-31T02:21:32 Z",
            "31-10-2024",
            "+024-10-31T02:21:32Z",
            "2024-10-31T02:21:3é",
            "2024-1\u{e9}-31",
            "\u{0}",
            "hello",
        ] {
            assert_eq!(
                GivenDate::parse(Some(text)),
                GivenDate::Unreadable,
                "{text}"
            );
        }
    }

    #[test]
    fn a_date_in_another_form_is_still_a_date() {
        for (text, expected) in [
            ("2024-10-01", "2024-10-01T00:00:00Z"),
            ("2024-10-01 10:30", "2024-10-01T10:30:00Z"),
            ("2024-10-01T10:30Z", "2024-10-01T10:30:00Z"),
            ("2024-10-01 10:30:15", "2024-10-01T10:30:15Z"),
        ] {
            assert_eq!(
                GivenDate::parse(Some(text)),
                GivenDate::OtherForm(expected.parse().unwrap()),
                "{text}"
            );
        }
    }

    #[test]
    fn a_blank_date_is_absent() {
        for text in [None, Some(""), Some("  ")] {
            assert_eq!(GivenDate::parse(text), GivenDate::Absent);
        }
    }
}
