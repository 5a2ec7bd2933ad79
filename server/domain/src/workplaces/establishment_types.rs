//! GIAS establishment types (registration.md §4.5, §1.4).

/// Types whose staff can have scholarship funding, by GIAS code.
pub const ELIGIBLE: &[&str] = &[
    "1", "2", "3", "5", "6", "7", "8", "10", "12", "14", "15", "18", "24", "26", "28", "31", "32",
    "33", "34", "35", "36", "38", "39", "40", "41", "42", "43", "44", "45", "46",
];

/// A nursery school maintained by a local authority.
pub const LOCAL_AUTHORITY_NURSERY: &str = "15";

/// A school in Wales that GIAS also lists.
pub const WELSH: &str = "30";

/// Local authority codes of places outside England: Vale of Glamorgan, BFPO overseas, not
/// applicable, fieldwork overseas, Gibraltar overseas. Guernsey, Jersey and the Isle of Man pass.
pub const LA_CODES_OUTSIDE_ENGLAND: &[&str] = &["673", "702", "000", "704", "708"];

/// Whether a type qualifies; a blank one does not.
pub fn is_eligible(code: Option<&str>) -> bool {
    code.is_some_and(|code| ELIGIBLE.contains(&code))
}

/// Whether a school lies in England as far as registration goes (§1.4 `workplace.inEngland`).
pub fn in_england(establishment_type: Option<&str>, la_code: Option<&str>) -> bool {
    establishment_type != Some(WELSH)
        && !la_code.is_some_and(|code| LA_CODES_OUTSIDE_ENGLAND.contains(&code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_independent_school_or_a_blank_type_does_not_qualify() {
        for code in ["11", "25", "27", "29", "30", "37", "56", "", "01"] {
            assert!(!is_eligible(Some(code)), "{code}");
        }
        assert!(!is_eligible(None));
        assert_eq!(ELIGIBLE.len(), 30);
    }

    #[test]
    fn the_channel_islands_pass_while_wales_and_gibraltar_do_not() {
        assert!(in_england(Some("1"), Some("213")));
        assert!(in_england(Some("25"), Some("909")));
        assert!(in_england(None, None));
        assert!(!in_england(Some("30"), Some("213")));
        for code in LA_CODES_OUTSIDE_ENGLAND {
            assert!(!in_england(Some("1"), Some(code)));
        }
    }
}
