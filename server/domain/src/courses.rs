//! The courses that rules speak of (registration.md §5.1). The catalogue in the database says
//! which are displayed and offered; what a course is called is said here.

use crate::closed_list;

closed_list! {
    /// A course, by the identifier that providers and the database use.
    pub enum CourseIdentifier ("course") {
        /// EYL.
        EarlyYearsLeadership = "npq-early-years-leadership",
        /// EL.
        ExecutiveLeadership = "npq-executive-leadership",
        /// H.
        Headship = "npq-headship",
        /// LBC.
        LeadingBehaviourCulture = "npq-leading-behaviour-culture",
        /// LL.
        LeadingLiteracy = "npq-leading-literacy",
        /// LPM.
        LeadingPrimaryMathematics = "npq-leading-primary-mathematics",
        /// LT.
        LeadingTeaching = "npq-leading-teaching",
        /// LTD: the identifier says "teaching", the label "teacher".
        LeadingTeacherDevelopment = "npq-leading-teaching-development",
        /// SL.
        SeniorLeadership = "npq-senior-leadership",
        /// SENCO.
        Senco = "npq-senco",
        /// EHCO.
        EarlyHeadshipCoachingOffer = "npq-early-headship-coaching-offer",
        /// ASO: never offered now; stands in for EHCO in a person's history.
        AdditionalSupportOffer = "npq-additional-support-offer",
    }
}

impl CourseIdentifier {
    /// The label of options and summary rows.
    pub const fn label(self) -> &'static str {
        match self {
            Self::EarlyYearsLeadership => "Early years leadership",
            Self::ExecutiveLeadership => "Executive leadership",
            Self::Headship => "Headship",
            Self::LeadingBehaviourCulture => "Leading behaviour and culture",
            Self::LeadingLiteracy => "Leading literacy",
            Self::LeadingPrimaryMathematics => "Leading primary mathematics",
            Self::LeadingTeaching => "Leading teaching",
            Self::LeadingTeacherDevelopment => "Leading teacher development",
            Self::SeniorLeadership => "Senior leadership",
            Self::Senco => "Special educational needs co-ordinator (SENCO)",
            Self::EarlyHeadshipCoachingOffer => "Early headship coaching offer",
            Self::AdditionalSupportOffer => "Additional Support Offer",
        }
    }

    /// The short code that finance and exports use.
    pub const fn short_code(self) -> &'static str {
        match self {
            Self::EarlyYearsLeadership => "NPQEYL",
            Self::ExecutiveLeadership => "NPQEL",
            Self::Headship => "NPQH",
            Self::LeadingBehaviourCulture => "NPQLBC",
            Self::LeadingLiteracy => "NPQLL",
            Self::LeadingPrimaryMathematics => "NPQLPM",
            Self::LeadingTeaching => "NPQLT",
            Self::LeadingTeacherDevelopment => "NPQLTD",
            Self::SeniorLeadership => "NPQSL",
            Self::Senco => "NPQSENCO",
            Self::EarlyHeadshipCoachingOffer => "EHCO",
            Self::AdditionalSupportOffer => "ASO",
        }
    }

    /// One line under the option, where the label alone could mislead.
    pub const fn hint(self) -> Option<&'static str> {
        match self {
            Self::LeadingTeaching => {
                Some("for those leading teaching in a subject, year group or phase")
            }
            Self::LeadingTeacherDevelopment => Some("for those who develop other teachers"),
            Self::EarlyHeadshipCoachingOffer => {
                Some("support network for the first 5 years of headship")
            }
            Self::EarlyYearsLeadership
            | Self::ExecutiveLeadership
            | Self::Headship
            | Self::LeadingBehaviourCulture
            | Self::LeadingLiteracy
            | Self::LeadingPrimaryMathematics
            | Self::SeniorLeadership
            | Self::Senco
            | Self::AdditionalSupportOffer => None,
        }
    }

    /// How a heading names the course: `Headship NPQ`.
    pub fn title_form(self) -> String {
        if self.is_npq() {
            format!("{} NPQ", self.label())
        } else {
            self.label().to_owned()
        }
    }

    /// How a sentence names the course: `the Headship NPQ`.
    pub fn sentence_form(self) -> String {
        format!("the {}", self.title_form())
    }

    /// Whether completing it leads to an outcome: EHCO and ASO have none (provider-api.md §0.1).
    pub const fn has_outcomes(self) -> bool {
        self.is_npq()
    }

    const fn is_npq(self) -> bool {
        !matches!(
            self,
            Self::EarlyHeadshipCoachingOffer | Self::AdditionalSupportOffer
        )
    }
}

#[cfg(test)]
mod tests {
    use super::CourseIdentifier as C;

    #[test]
    fn a_course_has_a_form_for_titles_and_one_for_sentences() {
        assert_eq!(C::Headship.title_form(), "Headship NPQ");
        assert_eq!(C::Headship.sentence_form(), "the Headship NPQ");
        assert_eq!(
            C::EarlyHeadshipCoachingOffer.sentence_form(),
            "the Early headship coaching offer"
        );
    }
}
