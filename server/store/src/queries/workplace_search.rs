//! Searching for workplaces and ITT providers while somebody types (registration.md §6.6).

use domain::workplaces::Workplace;
use sea_orm::{ConnectionTrait, QueryResult, Value};

use super::rows::{InOrder, sql};
use super::workplaces::{AUTHORITY_COLUMNS, CHILDCARE_COLUMNS, SCHOOL_COLUMNS, read};
use crate::{Db, DbErr};

/// What a search found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// In order, at most as many of each kind as asked for.
    pub workplaces: Vec<Workplace>,
    /// There was more.
    pub truncated: bool,
}

/// An ITT provider to pick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundIttProvider {
    /// What the draft stores.
    pub legal_name: String,
    /// What it trades under.
    pub operating_name: Option<String>,
    /// Accredited now.
    pub approved: bool,
}

/// Schools, then local authorities, in which every word of `query` begins some word of name,
/// address, postcode or URN; at most `limit` of each.
pub async fn schools_and_local_authorities(
    conn: &impl ConnectionTrait,
    query: &str,
    limit: usize,
) -> Result<Found, DbErr> {
    let words = words(query);
    if words.is_empty() {
        return Ok(Found::default());
    }
    let schools = format!(
        "select {SCHOOL_COLUMNS}
         from schools s, (select {wanted} as q offset 0) w
         where s.search @@ w.q and s.establishment_status_code in ('1', '3', '4')
         order by (s.urn = $1) desc,
                  (upper(replace(s.postcode, ' ', '')) is not distinct from $1) desc,
                  ts_rank(s.search, w.q) desc, s.name, s.id
         limit $2",
        wanted = tsquery(&words)
    );
    let authorities = format!(
        "select {AUTHORITY_COLUMNS}
         from local_authorities l, (select {wanted} as q offset 0) w
         where l.search @@ w.q
         order by (upper(replace(l.postcode, ' ', '')) is not distinct from $1) desc,
                  ts_rank(l.search, w.q) desc, l.name, l.id
         limit $2",
        wanted = tsquery(&words)
    );
    let compact = words.concat().to_uppercase();
    let mut found = Found::default();
    for text in [schools, authorities] {
        let mut values: Vec<Value> = vec![compact.clone().into(), one_more_than(limit)];
        values.extend(words.iter().map(|word| with_synonym(word).into()));
        let rows = conn.query_all_raw(sql(text, values)).await?;
        found.take(&rows, limit)?;
    }
    Ok(found)
}

/// Childcare providers whose URN begins with `query`, an equal one first; only when none does,
/// those whose URN is like it: that helps against a slip of the finger.
pub async fn childcare_providers(db: &Db, query: &str, limit: usize) -> Result<Found, DbErr> {
    let urn = words(query).concat().to_uppercase();
    let mut found = Found::default();
    if urn.is_empty() {
        return Ok(found);
    }
    let beginning = format!(
        "select {CHILDCARE_COLUMNS} from childcare_providers c
         where c.disabled_at is null and starts_with(c.urn, $1)
         order by (c.urn = $1) desc, c.urn limit $2"
    );
    let values = [urn.clone().into(), one_more_than(limit)];
    let rows = db.reader().query_all_raw(sql(beginning, values)).await?;
    found.take(&rows, limit)?;
    if found.workplaces.is_empty() {
        let rows = similar_childcare_providers(db, urn, limit).await?;
        found.take(&rows, limit)?;
    }
    Ok(found)
}

async fn similar_childcare_providers(
    db: &Db,
    urn: String,
    limit: usize,
) -> Result<Vec<QueryResult>, DbErr> {
    // The threshold of `<%` is a setting of the session: local to this read's transaction.
    let snapshot = db.snapshot().await?;
    snapshot
        .execute_unprepared("set local pg_trgm.word_similarity_threshold = 0.2")
        .await?;
    let similar = format!(
        "select {CHILDCARE_COLUMNS} from childcare_providers c
         where c.disabled_at is null and $1 <% c.urn
         order by word_similarity($1, c.urn) desc, c.urn limit $2"
    );
    let values = [urn.into(), one_more_than(limit)];
    let rows = snapshot.query_all_raw(sql(similar, values)).await?;
    snapshot.commit().await?;
    Ok(rows)
}

/// ITT providers whose legal or operating name contains `query`; all without one.
pub async fn itt_providers(
    conn: &impl ConnectionTrait,
    query: Option<&str>,
) -> Result<Vec<FoundIttProvider>, DbErr> {
    let query = query.unwrap_or_default().replace(char::is_control, " ");
    let query = query.trim();
    let rows = conn
        .query_all_raw(sql(
            "select legal_name, operating_name, approved from itt_providers
             where disabled_at is null
               and (strpos(lower(legal_name), lower($1)) > 0
                    or strpos(lower(coalesce(operating_name, '')), lower($1)) > 0)
             order by legal_name, id",
            [query.into()],
        ))
        .await?;
    rows.iter()
        .map(|row| {
            let mut row = InOrder::of(row);
            Ok(FoundIttProvider {
                legal_name: row.take()?,
                operating_name: row.take()?,
                approved: row.take()?,
            })
        })
        .collect()
}

impl Found {
    fn take(&mut self, rows: &[QueryResult], limit: usize) -> Result<(), DbErr> {
        self.truncated |= rows.len() > limit;
        for row in rows.iter().take(limit) {
            self.workplaces.push(read(row)?);
        }
        Ok(())
    }
}

fn one_more_than(limit: usize) -> Value {
    i64::try_from(limit)
        .unwrap_or(i64::MAX)
        .saturating_add(1)
        .into()
}

/// The words of a query, split where the index splits: at everything but letters and digits.
fn words(query: &str) -> Vec<String> {
    query
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// A word as a text query: what begins with it, or its synonym as a whole word.
fn with_synonym(word: &str) -> String {
    match word {
        "st" => "st:* | saint".to_owned(),
        "saint" => "saint:* | st".to_owned(),
        word => format!("{word}:*"),
    }
}

/// Every word, as it stands or stemmed. The words are bound from `$3` on.
fn tsquery(words: &[String]) -> String {
    (3..words.len() + 3)
        .map(|n| format!("(to_tsquery('simple', ${n}) || to_tsquery('english', ${n}))"))
        .collect::<Vec<_>>()
        .join(" && ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_split_into_words_of_letters_and_digits_alone() {
        assert_eq!(
            words("St. Mary’s C-of-E"),
            ["st", "mary", "s", "c", "of", "e"]
        );
        assert_eq!(
            words("'; drop table schools; --"),
            ["drop", "table", "schools"]
        );
        assert_eq!(words(" :* & | ! "), Vec::<String>::new());
    }

    #[test]
    fn saint_and_st_stand_for_one_another_as_whole_words() {
        assert_eq!(with_synonym("st"), "st:* | saint");
        assert_eq!(with_synonym("saint"), "saint:* | st");
        assert_eq!(with_synonym("stan"), "stan:*");
    }
}
