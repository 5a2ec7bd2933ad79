//! Who may register now (registration.md §5.6).

/// The switches, and whether the person is on the exceptions list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// Switch `Registration open`.
    pub open: bool,
    /// Switch `Closed registration enabled`.
    pub exceptions_enabled: bool,
    /// The e-mail address is on the exceptions list.
    pub on_exceptions_list: bool,
    /// At least one registration option is open (§5.5).
    pub any_option_open: bool,
}

/// Evaluated on every request: a switch turned off acts at once.
pub const fn may_register(opening: Opening) -> bool {
    opening.any_option_open
        && (opening.open || (opening.exceptions_enabled && opening.on_exceptions_list))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn while_closed_only_people_on_the_list_may_register_and_only_if_enabled() {
        for (open, enabled, listed, option, expected) in [
            (true, false, false, true, true),
            (true, true, false, true, true),
            (false, true, true, true, true),
            (false, false, true, true, false),
            (false, true, false, true, false),
            (true, true, true, false, false),
        ] {
            let opening = Opening {
                open,
                exceptions_enabled: enabled,
                on_exceptions_list: listed,
                any_option_open: option,
            };
            assert_eq!(may_register(opening), expected, "{opening:?}");
        }
    }
}
