//! Filters of lists (provider-api.md §1.6). A blank value is no filter; a value that cannot
//! match is a filter that matches nothing, but for moments, which must be moments.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::applications::TrainingStatus;
use uuid::Uuid;

use crate::envelopes::{BadRequest, Message, Problem};
use crate::query::params::{Nested, Params};
use crate::wire::hyphenated_uuid;

/// `filter[cohort]`: start years.
pub fn start_years(params: &Params) -> Option<Vec<i32>> {
    list(params.nested("filter", "cohort"), |year| {
        year.trim().parse().ok()
    })
}

/// `filter[participant_id]`: participants.
pub fn participants(params: &Params) -> Option<Vec<Uuid>> {
    list(params.nested("filter", "participant_id"), hyphenated_uuid)
}

/// `filter[cohort]` where it is one start year.
pub fn start_year(params: &Params) -> Option<Vec<i32>> {
    one(params.nested("filter", "cohort"), |year| {
        year.trim().parse().ok()
    })
}

/// `filter[from_participant_id]`: an id that somebody once had.
pub fn former_participant(params: &Params) -> Option<Vec<Uuid>> {
    one(
        params.nested("filter", "from_participant_id"),
        hyphenated_uuid,
    )
}

/// `filter[training_status]`: exactly one status.
pub fn training_status(params: &Params) -> Result<Option<TrainingStatus>, Problem> {
    let given = match params.nested("filter", "training_status") {
        Nested::Absent => return Ok(None),
        Nested::Text(text) if text.trim().is_empty() => return Ok(None),
        Nested::Text(text) => text.parse().ok(),
        Nested::Structure => None,
    };
    given.map(Some).ok_or_else(|| {
        Problem::Unprocessable(vec![Message::new(
            "Unpermitted parameters",
            "The filter '#/training_status' must be [\"active\", \"deferred\", \"withdrawn\"]",
        )])
    })
}

/// `filter[<name>]`: a moment; `otherwise` when it is none.
pub fn moment(
    params: &Params,
    name: &str,
    otherwise: BadRequest,
) -> Result<Option<DateTime<Utc>>, BadRequest> {
    match params.nested("filter", name) {
        Nested::Absent => Ok(None),
        Nested::Text(text) if text.trim().is_empty() => Ok(None),
        Nested::Text(text) => iso_8601(text).map(Some).ok_or(otherwise),
        Nested::Structure => Err(otherwise),
    }
}

fn list<T>(given: Nested<'_>, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    match given {
        Nested::Absent => None,
        Nested::Text(text) if text.trim().is_empty() => None,
        Nested::Text(text) => Some(text.split(',').filter_map(read).collect()),
        Nested::Structure => Some(Vec::new()),
    }
}

fn one<T>(given: Nested<'_>, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    match given {
        Nested::Absent => None,
        Nested::Text(text) if text.trim().is_empty() => None,
        Nested::Text(text) => Some(read(text).into_iter().collect()),
        Nested::Structure => Some(Vec::new()),
    }
}

/// Reads a date, or a date and time, with or without an offset; UTC without. Clients encode the
/// value once or twice, so `+01:00` may also come as ` 01:00` or `%2B01:00`.
fn iso_8601(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim().replace("%2B", "+").replace("%2b", "+");
    let (date, rest) = match text.split_once(['T', 't']) {
        Some((date, rest)) => (date, Some(rest)),
        None => (text.as_str(), None),
    };
    let date = ["%Y-%m-%d", "%Y%m%d"]
        .into_iter()
        .find_map(|form| NaiveDate::parse_from_str(date, form).ok())
        .filter(|_| date.bytes().all(|b| b.is_ascii_digit() || b == b'-'))
        .filter(|_| matches!(date.len(), 8 | 10))?;
    let (time, offset) = match rest {
        None => (NaiveTime::MIN, TimeDelta::zero()),
        Some(rest) => {
            let zone = rest.find(['Z', 'z', '+', '-', ' ']).unwrap_or(rest.len());
            (time_of_day(&rest[..zone])?, offset(&rest[zone..])?)
        }
    };
    date.and_time(time).and_utc().checked_sub_signed(offset)
}

fn time_of_day(text: &str) -> Option<NaiveTime> {
    ["%H:%M:%S%.f", "%H:%M", "%H%M%S"]
        .into_iter()
        .find_map(|form| NaiveTime::parse_from_str(text, form).ok())
}

fn offset(text: &str) -> Option<TimeDelta> {
    let (sign, digits) = match text.as_bytes().first() {
        None => return Some(TimeDelta::zero()),
        Some(b'Z' | b'z') => return (text.len() == 1).then(TimeDelta::zero),
        Some(b'-') => (-1, &text[1..]),
        Some(_) => (1, &text[1..]),
    };
    let digits = digits.replacen(':', "", 1);
    if !matches!(digits.len(), 2 | 4) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes): (i64, i64) = (
        digits[..2].parse().ok()?,
        digits[2..].parse().unwrap_or_default(),
    );
    (hours < 24 && minutes < 60).then(|| TimeDelta::minutes(sign * (hours * 60 + minutes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn since(query: &str) -> Result<Option<String>, BadRequest> {
        let params = Params::parse(Some(query));
        moment(&params, "updated_since", BadRequest::UpdatedSince)
            .map(|moment| moment.map(|m| m.to_rfc3339()))
    }

    #[test]
    fn a_moment_is_iso_8601_however_often_it_was_encoded() {
        for (value, expected) in [
            ("2021-05-13T11:21:55Z", "2021-05-13T11:21:55+00:00"),
            ("2021-05-13T11:21:55", "2021-05-13T11:21:55+00:00"),
            ("2021-05-13T11:21:55.250Z", "2021-05-13T11:21:55.250+00:00"),
            ("2021-05-13T11:21Z", "2021-05-13T11:21:00+00:00"),
            ("20210513T112155Z", "2021-05-13T11:21:55+00:00"),
            ("2021-05-13", "2021-05-13T00:00:00+00:00"),
            ("2021-05-13T11:21:55-01:00", "2021-05-13T12:21:55+00:00"),
            ("2021-05-13T11:21:55+01:00", "2021-05-13T10:21:55+00:00"),
            ("2021-05-13T11:21:55%2B01:00", "2021-05-13T10:21:55+00:00"),
            ("2021-05-13T11:21:55%252B01:00", "2021-05-13T10:21:55+00:00"),
            ("2021-05-13T11:21:55%2B0530", "2021-05-13T05:51:55+00:00"),
        ] {
            assert_eq!(
                since(&format!("filter[updated_since]={value}")),
                Ok(Some(expected.to_owned())),
                "{value}"
            );
        }
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for value in [
            "invalid",
            "2021-13-01",
            "2021-05-13T25:00:00Z",
            "2021-05-13T11:21:55Zulu",
            "2021-05-13T11:21:55%2B1",
            "2021-05-13T11:21:55%2B99:00",
            "2021-05-13T",
            "13-05-2021",
            "1620904915",
            "2021-05-13%00",
            "\u{e9}\u{e9}-\u{e9}",
        ] {
            assert_eq!(
                since(&format!("filter[updated_since]={value}")),
                Err(BadRequest::UpdatedSince),
                "{value}"
            );
        }
        assert_eq!(
            since("filter[updated_since][]=2021-05-13"),
            Err(BadRequest::UpdatedSince)
        );
    }

    #[test]
    fn a_blank_value_is_no_filter() {
        for query in ["", "filter[updated_since]=", "filter[updated_since]=%20"] {
            assert_eq!(since(query), Ok(None));
        }
        assert_eq!(start_years(&Params::parse(Some("filter[cohort]="))), None);
    }

    #[test]
    fn what_cannot_match_is_left_out_of_a_list() {
        for (value, years) in [
            ("2021,2022", vec![2021, 2022]),
            ("2021, 2022", vec![2021, 2022]),
            ("abc", vec![]),
            ("2021,%00", vec![2021]),
            ("99999999999", vec![]),
        ] {
            let params = Params::parse(Some(&format!("filter[cohort]={value}")));
            assert_eq!(start_years(&params), Some(years), "{value}");
        }
        let params = Params::parse(Some(
            "filter[participant_id]=7A8FEF46-3c43-42c0-b3d5-1ba5904ba562,123XXX,{7a8fef46-3c43-42c0-b3d5-1ba5904ba562}",
        ));
        assert_eq!(participants(&params).map(|ids| ids.len()), Some(1));
    }
}
