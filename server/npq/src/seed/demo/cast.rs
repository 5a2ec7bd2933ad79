//! Who appears: staff, the personas of the local identity provider, and a crowd. All of them are
//! plainly made up.

use store::Actor;
use uuid::Uuid;

use crate::seed::files::Outgoing;
use crate::seed::writer::Writer;

/// What a demonstration id is of; each kind counts for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    User = 1,
    Application = 2,
    Declaration = 3,
    Staff = 4,
    DeliveryPartner = 5,
}

/// The same id for the same number, at each run; of UUID version 8.
pub(super) fn fixed_id(kind: Kind, number: u32) -> Uuid {
    Uuid::from_u128(
        0xdede_0000_0000_8000_8000_0000_0000_0000 | (kind as u128) << 96 | u128::from(number),
    )
}

/// A member of staff.
#[derive(Debug, Clone, Copy)]
pub(super) struct StaffMember {
    number: u32,
    email: &'static str,
    name: &'static str,
    role: &'static str,
}

pub(super) const ADMIN: StaffMember = StaffMember {
    number: 1,
    email: "admin@demo.example",
    name: "Ada Demo-Admin",
    role: "admin",
};
pub(super) const SUPER_ADMIN: StaffMember = StaffMember {
    number: 2,
    email: "super@demo.example",
    name: "Sue Demo-Super",
    role: "super_admin",
};
const ANALYST: StaffMember = StaffMember {
    number: 3,
    email: "analyst@demo.example",
    name: "Ann Demo-Analyst",
    role: "analyst",
};

impl StaffMember {
    pub(super) fn id(self) -> Uuid {
        fixed_id(Kind::Staff, self.number)
    }

    pub(super) fn actor(self) -> Actor {
        Actor::Staff(self.id().into())
    }
}

/// Takes on the staff, and two workplaces that the published schools lack.
pub(super) async fn hire(writer: &mut Writer) -> anyhow::Result<()> {
    let mut staff = Outgoing::new();
    for member in [ADMIN, SUPER_ADMIN, ANALYST] {
        staff.push([
            &member.id().to_string(),
            member.email,
            member.name,
            member.role,
        ])?;
    }
    writer
        .load("staff", "id, email, full_name, role", staff.finish()?)
        .await?;
    writer.run(include_str!("workplaces.sql")).await?;
    Ok(())
}

/// Somebody who registers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) trn: Option<String>,
    pub(super) subject: String,
}

impl Person {
    pub(super) fn id(&self) -> Uuid {
        fixed_id(Kind::User, self.number)
    }
}

/// The persona with two registrations.
pub(super) fn returning() -> Person {
    persona(901, "Rita Demo-Returning", "rita", "1000004", "returning")
}

/// The persona who had a funded place.
pub(super) fn previously_funded() -> Person {
    persona(
        902,
        "Petra Demo-Funded",
        "petra",
        "1000005",
        "previously-funded",
    )
}

fn persona(number: u32, name: &str, mailbox: &str, trn: &str, slug: &str) -> Person {
    Person {
        number,
        name: name.to_owned(),
        email: format!("{mailbox}@demo.example"),
        trn: Some(trn.to_owned()),
        subject: format!("urn:fdc:gov.uk:2022:demo-{slug}"),
    }
}

const FIRST_NAMES: [&str; 24] = [
    "Amara", "Ben", "Chloe", "Dev", "Elsie", "Farid", "Grace", "Harun", "Isla", "Jonah", "Keira",
    "Leo", "Maya", "Niamh", "Omar", "Priya", "Quinn", "Rosa", "Sam", "Tara", "Umar", "Vera",
    "Will", "Yusuf",
];

const TREES: [&str; 12] = [
    "Alder", "Ash", "Beech", "Birch", "Cedar", "Elm", "Hazel", "Holly", "Maple", "Oak", "Rowan",
    "Willow",
];

/// How many people the crowd has.
pub(super) const CROWD: u32 = 264;

/// The crowd's member of that number, from 1 on. One in nine has no TRN.
pub(super) fn member(number: u32) -> Person {
    let index = number as usize - 1;
    Person {
        number,
        name: format!(
            "{} Demo-{}",
            FIRST_NAMES[index % FIRST_NAMES.len()],
            TREES[index / FIRST_NAMES.len() % TREES.len()],
        ),
        email: format!("demo-{number:03}@demo.example"),
        trn: (!number.is_multiple_of(9)).then(|| format!("2{number:06}")),
        subject: format!("urn:fdc:gov.uk:2022:demo-crowd-{number:03}"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn nobody_in_the_crowd_shares_a_name_or_an_address() {
        let crowd: Vec<_> = (1..=CROWD).map(member).collect();
        let names: HashSet<_> = crowd.iter().map(|person| &person.name).collect();
        let addresses: HashSet<_> = crowd.iter().map(|person| &person.email).collect();
        assert_eq!((names.len(), addresses.len()), (crowd.len(), crowd.len()));
    }

    #[test]
    fn an_id_tells_its_kind_and_number() {
        assert_eq!(
            fixed_id(Kind::Application, 17).to_string(),
            "dede0002-0000-8000-8000-000000000011"
        );
    }
}
