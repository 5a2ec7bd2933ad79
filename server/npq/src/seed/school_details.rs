//! What the published list of schools lacks: type, phase, address, made up from what it has, the
//! same at each run. Nothing of it is true of a school; `details_invented` says so.

use std::collections::HashMap;

use super::childcare::RegisterRow;

/// A school as published.
#[derive(Debug, serde::Deserialize)]
pub(super) struct PublishedSchool {
    #[serde(rename = "URN")]
    pub(super) urn: String,
    #[serde(rename = "LA (code)")]
    pub(super) la_code: String,
    #[serde(rename = "LA (name)")]
    pub(super) la_name: String,
    #[serde(rename = "EstablishmentNumber")]
    pub(super) establishment_number: String,
    #[serde(rename = "EstablishmentName")]
    pub(super) name: String,
    #[serde(rename = "SchoolType")]
    kind: String,
    #[serde(rename = "NumberOfPupils")]
    roll: String,
}

/// A code of the national register and how it reads.
pub(super) type Coded = (&'static str, &'static str);

/// Where schools of a local authority may stand: the towns of its early-years providers.
pub(super) struct Places<'data> {
    by_local_authority: HashMap<&'data str, Vec<Place<'data>>>,
}

/// A town, the first half of a postcode in it, and its region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place<'data> {
    pub(super) town: &'data str,
    outward: &'data str,
    pub(super) region: &'data str,
}

/// Names that the register of early-years providers spells otherwise.
const REGISTER_SPELLINGS: [(&str, &str); 6] = [
    (
        "Bournemouth, Christchurch and Poole",
        "Bournemouth, Christchurch & Poole",
    ),
    ("Bristol, City of", "Bristol"),
    ("Kingston Upon Hull, City of", "Kingston upon Hull"),
    ("Northamptonshire", "North Northamptonshire"),
    ("Southend-on-Sea", "Southend on Sea"),
    ("St. Helens", "St Helens"),
];

const STREETS: [&str; 16] = [
    "School Lane",
    "Church Road",
    "Station Road",
    "Park Avenue",
    "The Green",
    "Manor Road",
    "Victoria Street",
    "Mill Lane",
    "Queens Road",
    "High Street",
    "Orchard Way",
    "Hill Rise",
    "Meadow View",
    "Albert Road",
    "Chapel Street",
    "Grange Drive",
];

/// Letters that second halves of postcodes are made of.
const POSTCODE_LETTERS: [char; 20] = [
    'A', 'B', 'D', 'E', 'F', 'G', 'H', 'J', 'L', 'N', 'P', 'Q', 'R', 'S', 'T', 'U', 'W', 'X', 'Y',
    'Z',
];

impl<'data> Places<'data> {
    pub(super) fn of(register: &'data [RegisterRow]) -> Self {
        let mut by_local_authority: HashMap<&str, Vec<Place<'_>>> = HashMap::new();
        for row in register {
            let Some((outward, _)) = row.postcode.split_once(' ') else {
                continue;
            };
            // Towns in capitals are careless entries; there are enough others.
            if row.town.chars().skip(1).any(char::is_lowercase) {
                by_local_authority
                    .entry(&row.local_authority)
                    .or_default()
                    .push(Place {
                        town: &row.town,
                        outward,
                        region: &row.region,
                    });
            }
        }
        Self { by_local_authority }
    }

    fn for_school(&self, school: &PublishedSchool) -> Option<Place<'data>> {
        let name = REGISTER_SPELLINGS
            .iter()
            .find(|(published, _)| *published == school.la_name)
            .map_or(school.la_name.as_str(), |(_, register)| register);
        let places = self.by_local_authority.get(name)?;
        Some(places[school.choice(1, places.len())])
    }
}

/// What was made up for one school.
pub(super) struct Details<'data> {
    pub(super) kind: Coded,
    pub(super) phase: Coded,
    pub(super) street: String,
    pub(super) place: Option<Place<'data>>,
    pub(super) postcode: String,
    pub(super) ukprn: String,
}

impl PublishedSchool {
    pub(super) fn details<'data>(&self, places: &Places<'data>) -> Details<'data> {
        let place = places.for_school(self);
        Details {
            kind: self.establishment_type(),
            phase: self.phase(),
            street: format!(
                "{} {}",
                1 + self.choice(2, 180),
                STREETS[self.choice(3, STREETS.len())]
            ),
            place,
            postcode: place.map_or_else(String::new, |place| {
                format!(
                    "{} {}{}{}",
                    place.outward,
                    1 + self.choice(4, 9),
                    POSTCODE_LETTERS[self.choice(5, POSTCODE_LETTERS.len())],
                    POSTCODE_LETTERS[self.choice(6, POSTCODE_LETTERS.len())],
                )
            }),
            // Real numbers of this form end before 10100000.
            ukprn: format!("10{:0>6}", self.urn),
        }
    }

    /// The roll, without the comma after the thousands; blank where it is not published.
    pub(super) fn number_of_pupils(&self) -> String {
        self.roll.replace(',', "")
    }

    /// One of `of` possibilities, always the same for one school and question.
    fn choice(&self, question: u64, of: usize) -> usize {
        let seed = self.urn.bytes().fold(
            question.wrapping_mul(0x9e37_79b9_7f4a_7c15),
            |seed, byte| (seed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3),
        );
        usize::try_from((seed >> 20) % of as u64).expect("less than a usize")
    }

    fn named(&self, any_of: &[&str]) -> bool {
        any_of.iter().any(|part| self.name.contains(part))
    }

    fn establishment_type(&self) -> Coded {
        match self.kind.as_str() {
            "Mainstream" if self.named(&["Nursery School"]) => {
                ("15", "Local authority nursery school")
            }
            "Mainstream" if self.named(&["Catholic", "RC "]) => ("2", "Voluntary aided school"),
            "Mainstream" if self.named(&["CofE", "C of E", "Church of England", "CE "]) => [
                ("2", "Voluntary aided school"),
                ("3", "Voluntary controlled school"),
            ][self.choice(7, 2)],
            "Mainstream" if self.choice(8, 8) == 0 => ("5", "Foundation school"),
            "Mainstream academy" if self.named(&["UTC", "University Technical"]) => {
                ("40", "University technical college")
            }
            "Mainstream academy" if self.named(&["Studio School"]) => ("41", "Studio schools"),
            "Mainstream academy" if self.named(&["Free School"]) => ("35", "Free schools"),
            "Mainstream academy" if self.named(&["Academy"]) && self.choice(9, 2) == 0 => {
                ("28", "Academy sponsor led")
            }
            "Mainstream academy" => ("34", "Academy converter"),
            "Special" => ("7", "Community special school"),
            "Academy special" if self.choice(10, 3) == 0 => ("33", "Academy special sponsor led"),
            "Academy special" => ("44", "Academy special converter"),
            "Pupil Referral Unit" => ("14", "Pupil referral unit"),
            "AP Academy" => ("42", "Academy alternative provision converter"),
            "Non-maintained special school" => ("8", "Non-maintained special school"),
            _ => ("1", "Community school"),
        }
    }

    fn phase(&self) -> Coded {
        if !self.kind.starts_with("Mainstream") {
            return ("0", "Not applicable");
        }
        let pupils: u32 = self.number_of_pupils().parse().unwrap_or(0);
        if self.named(&["Nursery School"]) {
            ("1", "Nursery")
        } else if self.named(&["Primary", "Infant", "Junior", "First School"]) {
            ("2", "Primary")
        } else if self.named(&["Middle"]) {
            ("3", "Middle deemed primary")
        } else if self.named(&["Secondary", "High School", "Grammar", "UTC", "Sixth Form"])
            || pupils > 700
        {
            ("4", "Secondary")
        } else {
            ("2", "Primary")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn school(name: &str, kind: &str) -> PublishedSchool {
        PublishedSchool {
            urn: "100000".into(),
            la_code: "201".into(),
            la_name: "City of London".into(),
            establishment_number: "3614".into(),
            name: name.into(),
            kind: kind.into(),
            roll: "227".into(),
        }
    }

    #[test]
    fn a_school_s_type_and_phase_follow_its_name() {
        let primary = school("St Joseph's Catholic Primary School", "Mainstream");
        assert_eq!(primary.establishment_type().0, "2");
        assert_eq!(primary.phase().1, "Primary");
        let unit = school("Camden Pupil Referral Unit", "Pupil Referral Unit");
        assert_eq!(unit.establishment_type().0, "14");
        assert_eq!(unit.phase().1, "Not applicable");
    }

    #[test]
    fn a_school_gets_the_same_details_at_each_run() {
        let register = [RegisterRow::in_town("City of London", "London", "EC1A 1AA")];
        let places = Places::of(&register);
        let twice = [(); 2].map(|()| school("The Aldgate School", "Mainstream").details(&places));
        assert_eq!(twice[0].postcode, twice[1].postcode);
        assert_eq!(twice[0].street, twice[1].street);
        assert!(twice[0].postcode.starts_with("EC1A "));
        assert_eq!(twice[0].ukprn, "10100000");
    }
}
