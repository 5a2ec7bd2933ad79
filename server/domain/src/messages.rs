//! Mail that goes out and messages that partner systems send in
//! (integrations-and-operations.md §2.3, §2.8).

use crate::closed_list;

closed_list! {
    /// How far a mail of the outbox has come.
    pub enum EmailStatus ("email status") {
        Queued = "queued",
        Sent = "sent",
        Failed = "failed",
    }
}

closed_list! {
    /// How far a partner's message has been worked off.
    pub enum WebhookMessageStatus ("webhook message status") {
        Pending = "pending",
        Processing = "processing",
        Processed = "processed",
        Failed = "failed",
        UnhandledMessageType = "unhandled_message_type",
    }
}
