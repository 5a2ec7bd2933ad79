//! The people who use the service, signed in and holding their tokens.

use std::sync::atomic::{AtomicU64, Ordering};

use domain::staff::StaffRole;
use uuid::Uuid;

use super::app::{ADMIN, REGISTER, TestApp};
use super::client::Client;

/// The teachers' session cookie.
pub const TEACHER_COOKIE: &str = "_npq_registration_session";
/// The staff's session cookie.
pub const STAFF_COOKIE: &str = "_npq_admin_session";

/// A teacher to be.
pub struct TeacherBuilder {
    full_name: String,
    email: String,
    trn: Option<String>,
}

/// A teacher with a verified TRN, nobody's twin.
pub fn a_teacher() -> TeacherBuilder {
    let number = next();
    TeacherBuilder {
        full_name: format!("Tess Demo-Teacher {number}"),
        email: format!("tess.{number}@demo.example"),
        trn: Some(format!("{:07}", 2_000_000 + number)),
    }
}

impl TeacherBuilder {
    /// Under another name.
    #[must_use]
    pub fn named(mut self, full_name: &str) -> Self {
        full_name.clone_into(&mut self.full_name);
        self
    }

    /// With this e-mail address.
    #[must_use]
    pub fn with_email(mut self, email: &str) -> Self {
        email.clone_into(&mut self.email);
        self
    }

    /// With this TRN, which may be another's too.
    #[must_use]
    pub fn with_trn(mut self, trn: &str) -> Self {
        self.trn = Some(trn.to_owned());
        self
    }

    /// Without a TRN.
    #[must_use]
    pub fn without_trn(mut self) -> Self {
        self.trn = None;
        self
    }

    /// Stores the teacher; the user id.
    pub async fn create(self, app: &TestApp) -> Uuid {
        let id = Uuid::now_v7();
        app.write(
            "insert into users (id, full_name, email, trn, trn_verified, identity_provider, identity_subject)
             values ($1, $2, $3, $4, $4 is not null, 'teacher_auth', 'urn:fdc:gov.uk:2022:test-' || $1::text)",
            [
                id.into(),
                self.full_name.into(),
                self.email.into(),
                self.trn.into(),
            ],
        )
        .await;
        id
    }
}

impl TestApp {
    /// A teacher signed in, as the pages of the teachers' front end speak for them.
    pub async fn teacher(&self, user: Uuid) -> Client {
        let token = unguessable();
        self.write(
            "insert into sessions (user_id, token_hash, expires_at)
             values ($1, sha256(convert_to($2, 'UTF8')), $3)",
            [
                user.into(),
                token.clone().into(),
                (self.now() + chrono::Days::new(14)).into(),
            ],
        )
        .await;
        self.anonymous()
            .on_page_of(REGISTER)
            .with_cookie(TEACHER_COOKIE, token)
    }

    /// A new member of staff signed in, as the pages of the console speak for them.
    pub async fn staff(&self, role: StaffRole) -> Client {
        let id = self.member_of_staff(role).await;
        self.staff_session(id).await
    }

    /// A new member of staff, not signed in; the staff id.
    pub async fn member_of_staff(&self, role: StaffRole) -> Uuid {
        let id = Uuid::now_v7();
        let number = next();
        self.write(
            "insert into staff (id, email, full_name, role)
             values ($1, $2, $3, $4::text::staff_role)",
            [
                id.into(),
                format!("sam.{number}@demo.example").into(),
                format!("Sam Demo-Staff {number}").into(),
                role.as_str().into(),
            ],
        )
        .await;
        id
    }

    /// A session of a known member of staff.
    pub async fn staff_session(&self, staff: Uuid) -> Client {
        let token = unguessable();
        self.write(
            "insert into sessions (staff_id, token_hash, expires_at)
             values ($1, sha256(convert_to($2, 'UTF8')), $3)",
            [staff.into(), token.clone().into(), self.end_of_day().into()],
        )
        .await;
        self.anonymous()
            .on_page_of(ADMIN)
            .with_cookie(STAFF_COOKIE, token)
    }

    /// Somebody with a personal read-only token of a new member of staff.
    pub async fn personal_token(&self, role: StaffRole) -> Client {
        let staff = self.member_of_staff(role).await;
        let token = format!("npq_staff_{}", unguessable());
        self.write(
            "insert into staff_api_tokens (staff_id, token_hash, label)
             values ($1, sha256(convert_to($2, 'UTF8')), 'for a test')",
            [staff.into(), token.clone().into()],
        )
        .await;
        self.anonymous().with_bearer(token)
    }

    /// A lead provider of the reference seed, with a token of its own.
    pub async fn lead_provider(&self, name: &str) -> Client {
        let token = format!("npq_test_{}", unguessable());
        let written = self
            .write(
                "insert into api_tokens (lead_provider_id, scope, token_hash, label)
                 select id, 'lead_provider', sha256(convert_to($2, 'UTF8')), 'for a test'
                 from lead_providers where name = $1",
                [name.into(), token.clone().into()],
            )
            .await;
        assert_eq!(written, 1, "there is no lead provider {name}");
        self.anonymous().with_bearer(token)
    }

    fn end_of_day(&self) -> chrono::DateTime<chrono::Utc> {
        let tomorrow = self.now().date_naive() + chrono::Days::new(1);
        tomorrow
            .and_hms_opt(0, 0, 0)
            .expect("a day begins")
            .and_utc()
    }
}

/// Unguessable enough for a test: two UUIDs' worth of random bits.
fn unguessable() -> String {
    format!("{}{}", Uuid::now_v7().simple(), Uuid::now_v7().simple())
}

fn next() -> u64 {
    static NUMBER: AtomicU64 = AtomicU64::new(1);
    NUMBER.fetch_add(1, Ordering::Relaxed)
}
