//! About declarations (provider-api.md §4.7, §4.8, §7.6).

use domain::declarations::{DeclareRefusal, DeliveryPartnerRefusal, PartnerRole, VoidRefusal};

use super::InWords;
use super::training::{COURSE_NOT_RECOGNISED, PARTICIPANT_NOT_RECOGNISED};
use crate::envelopes::Message;
use crate::wire::Moment;

impl InWords for DeclareRefusal {
    fn in_words(&self) -> Message {
        match self {
            Self::ParticipantMissing => Message::new(
                "participant_id",
                "The property '#/participant_id' must be present",
            ),
            Self::ParticipantNotRecognised => PARTICIPANT_NOT_RECOGNISED,
            Self::Withdrawn { at } => Message::about(
                "participant_id",
                format!(
                    "This participant withdrew from this course on {}. Enter a '#/declaration_date' that's on or before the withdrawal date.",
                    Moment(*at)
                ),
            ),
            Self::CourseNotRecognised => COURSE_NOT_RECOGNISED,
            Self::DateInWrongForm => Message::new(
                "declaration_date",
                "Enter a valid RCF3339 '#/declaration_date'.",
            ),
            Self::BeforeScheduleStart => Message::new(
                "declaration_date",
                "Enter a '#/declaration_date' that's on or after the schedule start.",
            ),
            Self::DateMissing => Message::new("declaration_date", "Enter a '#/declaration_date'."),
            Self::TypeMissing => Message::new("declaration_type", "Enter a '#/declaration_type'."),
            Self::ScheduleMissing => {
                Message::new("application", "The application is missing a schedule.")
            }
            Self::NoContract => Message::new(
                "cohort",
                "You cannot submit a declaration for this participant as you do not have a contract for the cohort and course. Contact the DfE for assistance.",
            ),
            Self::NoStatement { cohort_start_year } => {
                cohort_has_ended("cohort", *cohort_start_year)
            }
            Self::HasPassedMissing => Message::new(
                "has_passed",
                "Enter 'true' or 'false' in the '#/has_passed' field to indicate whether this participant has passed or failed their course.",
            ),
            Self::TypeNotOnSchedule => Message::new(
                "declaration_type",
                "The property '#/declaration_type' does not exist for this schedule.",
            ),
            Self::MilestoneTaken => Message::new(
                "base",
                "A declaration has already been submitted that will be, or has been, paid for this event",
            ),
            Self::DateInFuture => Message::new(
                "declaration_date",
                "The '#/declaration_date' value cannot be a future date. Check the date and try again.",
            ),
            Self::Partner(refusal) => refusal.in_words(),
        }
    }
}

impl InWords for VoidRefusal {
    fn in_words(&self) -> Message {
        match self {
            Self::AlreadyVoided => {
                Message::new("declaration", "This declaration has already been voided.")
            }
            Self::AlreadyRefunded => Message::new(
                "declaration",
                "The declaration will or has been be refunded.",
            ),
            Self::NoStatement { cohort_start_year } => {
                cohort_has_ended("declaration", *cohort_start_year)
            }
            Self::NotPaid => Message::new(
                "declaration",
                "The declaration must be paid before it can be clawed back.",
            ),
            Self::BeingPaid => Message::new(
                "declaration",
                "This declaration is being paid. Void it once its statement has been paid.",
            ),
        }
    }
}

impl InWords for DeliveryPartnerRefusal {
    fn in_words(&self) -> Message {
        use PartnerRole::{Primary, Secondary};
        match self {
            Self::NotFound(Primary) => Message::new(
                "delivery_partner_id",
                "The property '#/delivery_partner_id' does not exist",
            ),
            Self::NotFound(Secondary) => Message::new(
                "secondary_delivery_partner_id",
                "The property '#/secondary_delivery_partner_id' does not exist",
            ),
            Self::NotRecognised(Primary) => Message::new("delivery_partner", PRIMARY_NOT_CONFIRMED),
            Self::NotRecognised(Secondary) => {
                Message::new("secondary_delivery_partner", SECONDARY_NOT_CONFIRMED)
            }
            Self::Missing => Message::new(
                "delivery_partner_id",
                "The property '#/delivery_partner_id' must be present",
            ),
            Self::OutsideEngland(Primary) => Message::new(
                "delivery_partner_id",
                "The property '#/delivery_partner_id' cannot be specified for Applications from outside of England",
            ),
            Self::OutsideEngland(Secondary) => Message::new(
                "secondary_delivery_partner_id",
                "The property '#/secondary_delivery_partner_id' cannot be specified for Applications from outside of England",
            ),
            Self::NotConfirmed(Primary) => {
                Message::new("delivery_partner_id", PRIMARY_NOT_CONFIRMED)
            }
            Self::NotConfirmed(Secondary) => {
                Message::new("secondary_delivery_partner_id", SECONDARY_NOT_CONFIRMED)
            }
            Self::SecondaryWithoutPrimary => Message::new(
                "secondary_delivery_partner_id",
                "The property '#/secondary_delivery_partner_id' cannot be specified without the property '#/delivery_partner_id'",
            ),
            Self::SameTwice => Message::new(
                "secondary_delivery_partner_id",
                "The property '#/secondary_delivery_partner_id' cannot have the same value as the property '#/delivery_partner_id'",
            ),
        }
    }
}

const PRIMARY_NOT_CONFIRMED: &str = "The entered '#/delivery_partner_id' is not from your list of confirmed Delivery Partners for the Cohort";
const SECONDARY_NOT_CONFIRMED: &str = "The entered '#/secondary_delivery_partner_id' is not from your list of confirmed Delivery Partners for the Cohort";

fn cohort_has_ended(title: &'static str, start_year: i32) -> Message {
    Message::about(
        title,
        format!(
            "You cannot submit or void declarations for the {start_year} cohort. The funding contract for this cohort has ended. Get in touch if you need to discuss this with us."
        ),
    )
}
