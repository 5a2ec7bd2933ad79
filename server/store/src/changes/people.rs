//! Teachers' accounts: found, merged and brought up to date at sign-in (registration.md §3).

use domain::ids::UserId;
use domain::people::account::{KnownAccount, SignedInPerson, TEACHER_AUTH};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::statement::statement;
use crate::{DbErr, Tx};

/// The accounts with this person's subject, TRN or address, held until the transaction ends.
/// Sign-ins of one person queue behind each other.
pub async fn lock_candidates(tx: &Tx, person: &SignedInPerson) -> Result<Vec<KnownAccount>, DbErr> {
    tx.advisory_lock(&format!("sign-in as {}", person.email.as_str()))
        .await?;
    tx.advisory_lock(&format!("sign-in of {}", person.subject))
        .await?;
    if let Some(trn) = &person.trn {
        tx.advisory_lock(&format!("sign-in with trn {trn}")).await?;
    }
    let rows = tx
        .query_all_raw(statement(
            "select id, email::text, trn, trn_verified, identity_provider, identity_subject,
                    archived_at, updated_at
             from users
             where (identity_provider = $1 and identity_subject = $2)
                or trn = $3 or email = $4::citext
             order by id
             for update",
            [
                TEACHER_AUTH.into(),
                person.subject.as_str().into(),
                person.trn.clone().into(),
                person.email.as_str().into(),
            ],
        ))
        .await?;
    rows.into_iter()
        .map(|row| {
            let provider: Option<String> = row.try_get("", "identity_provider")?;
            let subject: Option<String> = row.try_get("", "identity_subject")?;
            let email: Option<String> = row.try_get("", "email")?;
            Ok(KnownAccount {
                id: UserId(row.try_get("", "id")?),
                email: email.map(|email| email.to_lowercase()),
                trn: row.try_get("", "trn")?,
                trn_verified: row.try_get("", "trn_verified")?,
                identity: provider.zip(subject),
                archived_at: row.try_get("", "archived_at")?,
                updated_at: row.try_get("", "updated_at")?,
            })
        })
        .collect()
}

/// Moves one account's history to another. Answers how many applications had to stay: accepted
/// ones for a course that the other account is accepted for as well.
pub async fn move_history(tx: &Tx, from: UserId, keep: UserId) -> Result<u64, DbErr> {
    let now = tx.now();
    let values = || [from.0.into(), keep.0.into(), now.into()];
    tx.execute_raw(statement(
        "update applications a set user_id = $2, updated_at = $3
         where a.user_id = $1
           and not (a.approval_status = 'accepted' and not a.legacy_duplicate and exists (
             select from applications kept
             where kept.user_id = $2 and kept.approval_status = 'accepted'
               and not kept.legacy_duplicate
               and kept.course_equivalence = a.course_equivalence))",
        values(),
    ))
    .await?;
    tx.execute_raw(statement(
        "delete from registration_drafts where user_id = $1 and submitted_application_id is null",
        [from.0.into()],
    ))
    .await?;
    tx.execute_raw(statement(
        "update registration_drafts set user_id = $2, updated_at = $3 where user_id = $1",
        values(),
    ))
    .await?;
    tx.execute_raw(statement(
        "delete from participant_id_changes
         where user_id = $1 and from_participant_id = $2 and to_participant_id = $1",
        [from.0.into(), keep.0.into()],
    ))
    .await?;
    tx.execute_raw(statement(
        "update participant_id_changes set user_id = $2, updated_at = $3 where user_id = $1",
        values(),
    ))
    .await?;
    tx.execute_raw(statement(
        "insert into participant_id_changes
           (user_id, from_participant_id, to_participant_id, created_at, updated_at)
         values ($2, $1, $2, $3, $3)
         on conflict on constraint participant_id_changes_from_to_key do nothing",
        values(),
    ))
    .await?;
    let left = tx
        .query_one_raw(statement(
            "select count(*) as left_behind from applications where user_id = $1",
            [from.0.into()],
        ))
        .await?;
    let left: i64 = left.map_or(Ok(0), |row| row.try_get("", "left_behind"))?;
    Ok(left.unsigned_abs())
}

/// Archives an account under an address that nobody else has; one archived before loses its
/// identity alone.
pub async fn archive(tx: &Tx, user: UserId) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        "update users u
         set identity_provider = null, identity_subject = null,
             archived_email = case when u.archived_at is null then u.email else u.archived_email end,
             email = case
               when u.archived_at is not null or u.email is null then u.email
               else coalesce((
                 select candidate::citext
                 from (values (1, 'archived-' || u.email::text),
                              (2, 'archived-2-' || u.email::text)) tried (place, candidate)
                 where not exists (select from users o where o.email = candidate::citext)
                 order by place limit 1
               ), null)
             end,
             archived_at = coalesce(u.archived_at, $2),
             significantly_updated_at = $2, updated_at = $2
         where u.id = $1",
        [user.0.into(), tx.now().into()],
    ))
    .await
    .map(drop)
}

/// Takes an account's address away and archives it; its history stays. Answers whether it has
/// applications.
pub async fn free_email(tx: &Tx, user: UserId) -> Result<bool, DbErr> {
    tx.execute_raw(statement(
        "update users
         set archived_email = coalesce(email, archived_email), email = null,
             archived_at = coalesce(archived_at, $2),
             identity_provider = null, identity_subject = null,
             significantly_updated_at = $2, updated_at = $2
         where id = $1",
        [user.0.into(), tx.now().into()],
    ))
    .await?;
    let row = tx
        .query_one_raw(statement(
            "select exists (select from applications where user_id = $1) as has_applications",
            [user.0.into()],
        ))
        .await?;
    row.map_or(Ok(false), |row| row.try_get("", "has_applications"))
}

/// Brings the account up to date: identity, address and name; a TRN only where the claim has
/// one, never taken away.
pub async fn bring_up_to_date(tx: &Tx, user: UserId, person: &SignedInPerson) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        "update users
         set identity_provider = $2, identity_subject = $3, email = $4::citext, full_name = $5,
             trn = coalesce($6, trn),
             trn_verified = trn_verified or $6 is not null,
             trn_auto_verified = trn_auto_verified or $6 is not null,
             previous_names_due = $6 is not null,
             archived_at = null, archived_email = null,
             significantly_updated_at = case
               when (email, full_name, trn, trn_verified, archived_at) is distinct from
                    ($4::citext, $5, coalesce($6, trn), trn_verified or $6 is not null, null)
               then $7 else significantly_updated_at end,
             updated_at = $7
         where id = $1",
        [
            user.0.into(),
            TEACHER_AUTH.into(),
            person.subject.as_str().into(),
            person.email.as_str().into(),
            person.full_name.as_str().into(),
            person.trn.clone().into(),
            tx.now().into(),
        ],
    ))
    .await
    .map(drop)
}

/// Makes a new account.
pub async fn create(tx: &Tx, person: &SignedInPerson) -> Result<UserId, DbErr> {
    let row = tx
        .query_one_raw(statement(
            "insert into users
               (identity_provider, identity_subject, email, full_name, trn, trn_verified,
                trn_auto_verified, previous_names_due, significantly_updated_at, created_at,
                updated_at)
             values ($1, $2, $3::citext, $4, $5, $5 is not null, $5 is not null,
                     $5 is not null, $6, $6, $6)
             returning id",
            [
                TEACHER_AUTH.into(),
                person.subject.as_str().into(),
                person.email.as_str().into(),
                person.full_name.as_str().into(),
                person.trn.clone().into(),
                tx.now().into(),
            ],
        ))
        .await?;
    let row = row.ok_or_else(|| DbErr::RecordNotInserted)?;
    Ok(UserId(row.try_get::<Uuid>("", "id")?))
}
