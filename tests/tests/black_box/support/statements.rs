//! Statements, contracts and declarations in the states that tests begin from.

use uuid::Uuid;

use super::TestApp;

/// A statement to be; see [`a_statement`].
pub struct StatementBuilder {
    lead_provider: String,
    cohort: String,
    period: (i32, i32),
    deadline: String,
    output_fee: bool,
    contracts: Vec<&'static str>,
}

/// An open output statement of the first lead provider and the cohort 2024a: January 2025, with
/// its deadline on Christmas Day.
pub fn a_statement() -> StatementBuilder {
    StatementBuilder {
        lead_provider: "Ambition Institute".to_owned(),
        cohort: "2024a".to_owned(),
        period: (2025, 1),
        deadline: "2024-12-25".to_owned(),
        output_fee: true,
        contracts: Vec::new(),
    }
}

impl StatementBuilder {
    /// Of this lead provider.
    #[must_use]
    pub fn of(mut self, lead_provider: &str) -> Self {
        lead_provider.clone_into(&mut self.lead_provider);
        self
    }

    /// For this cohort.
    #[must_use]
    pub fn in_cohort(mut self, identifier: &str) -> Self {
        identifier.clone_into(&mut self.cohort);
        self
    }

    /// Of this year and month.
    #[must_use]
    pub fn called(mut self, year: i32, month: i32) -> Self {
        self.period = (year, month);
        self
    }

    /// With this deadline; paid a month later.
    #[must_use]
    pub fn closing_on(mut self, deadline: &str) -> Self {
        deadline.clone_into(&mut self.deadline);
        self
    }

    /// Taking no declarations.
    #[must_use]
    pub fn for_service_fees(mut self) -> Self {
        self.output_fee = false;
        self
    }

    /// With a contract for this course.
    #[must_use]
    pub fn with_contract_for(mut self, course: &'static str) -> Self {
        self.contracts.push(course);
        self
    }

    /// Stores it; the statement's id.
    pub async fn create(self, app: &TestApp) -> Uuid {
        let id = Uuid::now_v7();
        let written = app
            .write(
                "insert into statements
                   (id, lead_provider_id, cohort_id, year, month, deadline_on, payment_on,
                    output_fee, created_at, updated_at)
                 select $1, l.id, k.id, $4, $5, $6::text::date,
                   ($6::text::date + interval '1 month')::date, $7, $8, $8
                 from lead_providers l, cohorts k where l.name = $2 and k.identifier = $3",
                [
                    id.into(),
                    self.lead_provider.into(),
                    self.cohort.into(),
                    self.period.0.into(),
                    self.period.1.into(),
                    self.deadline.into(),
                    self.output_fee.into(),
                    app.now().into(),
                ],
            )
            .await;
        assert_eq!(written, 1, "the lead provider and the cohort are seeded");
        for course in self.contracts {
            app.write(
                "with template as (
                   insert into contract_templates
                     (recruitment_target, per_participant, service_fee_installments,
                      number_of_payment_periods, monthly_service_fee)
                   values (100, 850, 19, 4, 0) returning id)
                 insert into contracts (statement_id, course_id, contract_template_id)
                 select $1, c.id, t.id from courses c, template t where c.identifier = $2",
                [id.into(), course.into()],
            )
            .await;
        }
        id
    }
}

/// A declaration to be; see [`a_declaration`].
pub struct DeclarationBuilder {
    application: Uuid,
    declaration_type: &'static str,
    date: String,
    state: &'static str,
    statement: Option<Uuid>,
}

/// A start declared by the application's lead provider, submitted and on no statement.
pub fn a_declaration(application: Uuid) -> DeclarationBuilder {
    DeclarationBuilder {
        application,
        declaration_type: "started",
        date: "2024-10-31T02:21:32Z".to_owned(),
        state: "submitted",
        statement: None,
    }
}

impl DeclarationBuilder {
    /// Of this milestone.
    #[must_use]
    pub fn of_type(mut self, declaration_type: &'static str) -> Self {
        self.declaration_type = declaration_type;
        self
    }

    /// For this moment.
    #[must_use]
    pub fn dated(mut self, date: &str) -> Self {
        date.clone_into(&mut self.date);
        self
    }

    /// In this state, on no statement.
    #[must_use]
    pub fn in_state(mut self, state: &'static str) -> Self {
        self.state = state;
        self
    }

    /// On this statement, in the declaration's state.
    #[must_use]
    pub fn on(mut self, statement: Uuid) -> Self {
        self.statement = Some(statement);
        self
    }

    /// Stores it; the declaration's id.
    pub async fn create(self, app: &TestApp) -> Uuid {
        let id = Uuid::now_v7();
        let written = app
            .write(
                "insert into declarations
                   (id, application_id, lead_provider_id, cohort_id, declaration_type,
                    declaration_date, state, created_at, updated_at)
                 select $1, a.id, a.lead_provider_id, a.cohort_id, $3::text::declaration_type,
                   $4::text::timestamptz, $5::text::declaration_state, $6, $6
                 from applications a where a.id = $2",
                [
                    id.into(),
                    self.application.into(),
                    self.declaration_type.into(),
                    self.date.into(),
                    self.state.into(),
                    app.now().into(),
                ],
            )
            .await;
        assert_eq!(written, 1, "there is such an application");
        if let Some(statement) = self.statement {
            app.write(
                "insert into statement_items
                   (statement_id, declaration_id, state, created_at, updated_at)
                 values ($1, $2, $3::text::statement_item_state, $4, $4)",
                [
                    statement.into(),
                    id.into(),
                    self.state.into(),
                    app.now().into(),
                ],
            )
            .await;
        }
        id
    }
}

impl TestApp {
    /// Closes a statement; what is on it is taken as it is.
    pub async fn close_statement(&self, id: Uuid) {
        self.write(
            "update statements set state = 'payable' where id = $1",
            [id.into()],
        )
        .await;
    }

    /// Pays a closed statement; what is on it is taken as it is.
    pub async fn pay_statement(&self, id: Uuid) {
        self.write(
            "update statements set state = 'paid', paid_at = $2 where id = $1",
            [id.into(), self.now().into()],
        )
        .await;
    }
}
