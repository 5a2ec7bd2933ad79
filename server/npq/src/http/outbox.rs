//! The outbox page of a developer's machine: every mail as its reader would see it. Not mounted
//! anywhere else.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use maud::{DOCTYPE, Markup, html};
use store::Db;
use store::queries::outbox::{self, WrittenMail};

/// How many of the newest mails are shown.
const SHOWN: i64 = 100;

/// `GET /outbox`.
pub fn router(db: Db) -> Router {
    Router::new().route("/outbox", get(newest)).with_state(db)
}

async fn newest(State(db): State<Db>) -> Result<Html<String>, StatusCode> {
    let mails = outbox::newest(db.reader(), SHOWN).await.map_err(|error| {
        tracing::error!(%error, "the outbox could not be read");
        StatusCode::SERVICE_UNAVAILABLE
    })?;
    Ok(Html(page(&mails).into_string()))
}

fn page(mails: &[WrittenMail]) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Outbox" }
            }
            body {
                main {
                    h1 { "Outbox" }
                    p { "Mails of this development server, newest first. None of them leaves this machine." }
                    @if mails.is_empty() { p { "No mail yet." } }
                    @for mail in mails {
                        article {
                            h2 { (mail.subject) }
                            p { "To " strong { (mail.recipient) } ", " time datetime=(mail.created_at.to_rfc3339()) { (mail.created_at.format("%-d %B %Y %H:%M:%S UTC")) } }
                            pre { (mail.body) }
                            hr;
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    #[test]
    fn a_mail_is_shown_as_text_never_as_markup() {
        let mail = WrittenMail {
            recipient: "terry@demo.example".into(),
            subject: "<script>alert(1)</script>".into(),
            body: "Dear <b>Terry</b>".into(),
            created_at: DateTime::UNIX_EPOCH,
        };
        let shown = page(&[mail]).into_string();
        assert!(shown.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assert!(!shown.contains("<b>Terry"));
    }

    #[test]
    fn an_empty_outbox_says_so() {
        assert!(page(&[]).into_string().contains("No mail yet."));
    }
}
