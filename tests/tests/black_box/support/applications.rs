//! Applications in the states that tests begin from.

use uuid::Uuid;

use super::TestApp;
use super::people::a_teacher;

/// An application to be; see [`an_application`].
pub struct ApplicationBuilder {
    user: Option<Uuid>,
    course: &'static str,
    lead_provider: String,
    cohort: String,
    approval: &'static str,
    eligible_for_funding: bool,
    funded_place: Option<bool>,
    school_urn: Option<String>,
}

/// A pending application of a new teacher for Leading Teaching, at the first lead provider.
pub fn an_application() -> ApplicationBuilder {
    ApplicationBuilder {
        user: None,
        course: "npq-leading-teaching",
        lead_provider: "Ambition Institute".to_owned(),
        cohort: "2026a".to_owned(),
        approval: "pending",
        eligible_for_funding: false,
        funded_place: None,
        school_urn: None,
    }
}

impl ApplicationBuilder {
    /// Of this user.
    #[must_use]
    pub fn of(mut self, user: Uuid) -> Self {
        self.user = Some(user);
        self
    }

    /// For the course with this identifier.
    #[must_use]
    pub fn for_course(mut self, identifier: &'static str) -> Self {
        self.course = identifier;
        self
    }

    /// At this lead provider.
    #[must_use]
    pub fn with_lead_provider(mut self, name: &str) -> Self {
        name.clone_into(&mut self.lead_provider);
        self
    }

    /// In this cohort, such as `2026b`.
    #[must_use]
    pub fn in_cohort(mut self, identifier: &str) -> Self {
        identifier.clone_into(&mut self.cohort);
        self
    }

    /// Accepted, on the first schedule of its cohort and course group, training.
    #[must_use]
    pub fn accepted(mut self) -> Self {
        self.approval = "accepted";
        self
    }

    /// Rejected by the provider.
    #[must_use]
    pub fn rejected(mut self) -> Self {
        self.approval = "rejected";
        self
    }

    /// Eligible for funding.
    #[must_use]
    pub fn eligible_for_funding(mut self) -> Self {
        self.eligible_for_funding = true;
        self
    }

    /// Whether its place is funded, where its cohort asks for that.
    #[must_use]
    pub fn funded_place(mut self, funded: bool) -> Self {
        self.funded_place = Some(funded);
        self
    }

    /// At the school with this URN.
    #[must_use]
    pub fn at_school(mut self, urn: &str) -> Self {
        self.school_urn = Some(urn.to_owned());
        self
    }

    /// Stores it; the application's id.
    pub async fn create(self, app: &TestApp) -> Uuid {
        let user = match self.user {
            Some(user) => user,
            None => a_teacher().create(app).await,
        };
        let id = Uuid::now_v7();
        let now = app.now();
        let written = app
            .write(
                "insert into applications (
                   id, user_id, course_id, lead_provider_id, cohort_id, schedule_id,
                   approval_status, accepted_at, training_status, rejection_reason,
                   eligible_for_funding, funding_status_code, funded_place,
                   school_id, work_setting, works_in_school, teacher_catchment, created_at, updated_at)
                 select $1, $2, course.id, provider.id, cohort.id,
                   case when $6 = 'accepted' then (
                     select id from schedules
                     where cohort_id = cohort.id and course_group_id = course.course_group_id
                     order by applies_from, identifier limit 1) end,
                   $6::text::approval_status,
                   case when $6 = 'accepted' then $7::timestamptz end,
                   case when $6 = 'accepted' then 'active'::training_status end,
                   case when $6 = 'rejected' then 'rejected_by_provider'::rejection_reason end,
                   $8, case when $8 then 'funded' else 'ineligible_establishment_type' end::funding_status_code,
                   coalesce($9, case when cohort.funding = 'zero' or ($6 = 'accepted' and cohort.funding = 'capped') then false end),
                   (select id from schools where urn = $10),
                   'a_school', true, 'england', $7, $7
                 from courses course, lead_providers provider, cohorts cohort
                 where course.identifier = $3 and provider.name = $4 and cohort.identifier = $5",
                [
                    id.into(),
                    user.into(),
                    self.course.into(),
                    self.lead_provider.into(),
                    self.cohort.into(),
                    self.approval.into(),
                    now.into(),
                    self.eligible_for_funding.into(),
                    self.funded_place.into(),
                    self.school_urn.into(),
                ],
            )
            .await;
        assert_eq!(written, 1, "the course, provider and cohort are seeded");
        id
    }
}
