//! Somebody who walks the journey: `walk("2026b yes england a_school S1 H !possible-funding TF 1")`.
//! A word answers the current step; `!page` acknowledges that page.

use super::fixtures;
use crate::funding::test_facts;
use crate::registration::{
    AnswerKey, AnswerRefusal, DraftState, FieldError, FieldValue, Journey, Reference, StepKind,
    StepSlug, answer,
};

pub struct Walker {
    pub draft: DraftState,
    pub reference: Reference,
    pub cleared: Vec<AnswerKey>,
}

/// Walks with the reference of August 2026.
pub fn walk(words: &str) -> Walker {
    Walker::new(fixtures::reference()).walk(words)
}

impl Walker {
    pub fn new(reference: Reference) -> Self {
        Self {
            draft: DraftState::default(),
            reference,
            cleared: Vec::new(),
        }
    }

    pub fn journey(&self) -> Journey<'_> {
        Journey::new(&self.draft, &self.reference)
    }

    pub fn at(&self) -> &'static str {
        self.journey().current().as_str()
    }

    /// Answers the current step word by word; `_` stands for a blank inside a word.
    pub fn walk(mut self, words: &str) -> Self {
        for word in words.split_whitespace() {
            let slug = self.journey().current();
            if let Some(page) = word.strip_prefix('!') {
                assert_eq!(slug.as_str(), page, "in {words}");
                self.acknowledge(slug);
            } else {
                let slug = slug.as_str();
                self.change(slug, word);
            }
        }
        self
    }

    fn acknowledge(&mut self, slug: StepSlug) {
        let answered = answer(&self.draft, &self.reference, slug, &[]);
        self.draft = answered.expect("an acknowledgement").draft;
    }

    /// Answers any step on the path, with a word of the specification.
    pub fn change(&mut self, slug: &str, word: &str) {
        let refused = self.say(slug, &spelt_out(slug, word));
        assert_eq!(refused, Ok(()), "{word} at {slug}");
    }

    /// Answers a step with a literal value.
    pub fn say(&mut self, slug: &str, value: &str) -> Result<(), AnswerRefusal> {
        let slug: StepSlug = slug.parse().expect("a step");
        let field = FieldValue {
            name: field_of(&self.journey(), slug).as_str().to_owned(),
            value: Some(value.to_owned()),
        };
        let answered = answer(&self.draft, &self.reference, slug, &[field])?;
        self.draft = answered.draft;
        self.cleared = answered.cleared;
        Ok(())
    }

    /// The one error that a value meets.
    pub fn error(&mut self, slug: &str, value: &str) -> FieldError {
        match self.say(slug, value) {
            Err(AnswerRefusal::Invalid(errors)) => errors.into_iter().next().expect("an error"),
            other => panic!("{value} at {slug}: {other:?}"),
        }
    }

    pub fn cleared_keys(&self) -> String {
        let mut keys: Vec<_> = self.cleared.iter().map(|key| key.as_str()).collect();
        keys.sort_unstable();
        keys.join(" ")
    }

    pub fn panel_key(&self) -> String {
        let journey = self.journey();
        journey.page(journey.current()).content_key
    }
}

fn field_of(journey: &Journey<'_>, slug: StepSlug) -> AnswerKey {
    let page = journey.page(slug);
    assert_eq!(page.kind, StepKind::Question, "{slug}");
    page.fields[0].name
}

/// A word as the form would send it.
fn spelt_out(slug: &str, word: &str) -> String {
    match slug {
        "choose-school" | "choose-childcare-provider" | "choose-private-childcare-provider" => {
            fixtures::identifier(word)
        }
        "choose-your-npq" => test_facts::course(word).to_string(),
        "choose-your-provider" => fixtures::provider(word).to_string(),
        "itt-provider" if word == "ITT" => fixtures::APPROVED_ITT.to_owned(),
        "your-employer" => word.replace('_', " "),
        _ => word.to_owned(),
    }
}
