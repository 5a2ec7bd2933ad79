//! 20,000 people who wander at random (registration.md §0 "Verification"): no dead end but the
//! five, no answer kept that its path does not ask for, and the same answers make the same
//! application whatever the route.

use std::collections::BTreeSet;
use std::sync::Mutex;

use uuid::Uuid;

use super::fixtures::{self, APPROVED_ITT};
use super::oracle::next_step;
use crate::applications::ApprovalStatus;
use crate::courses::CourseIdentifier;
use crate::funding::EarlierApplication;
use crate::ids::DraftId;
use crate::registration::steps::{Body, Input, Question, question_of, step};
use crate::registration::{
    DraftState, FieldValue, Journey, Reference, StepSlug, View, WorkplaceSearch, answer,
    application_record,
};

const PEOPLE: usize = 20_000;
const MOVES: usize = 40;
const LANES: usize = 4;

/// A small generator (splitmix64): the walks are the same on every run.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).expect("smaller than a usize")
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

fn any_value(question: &Question, dice: &mut Dice, view: &View<'_>) -> String {
    match &question.input {
        Input::Fixed(choices) => dice.pick(choices).value.to_string(),
        Input::Computed(choices, _) => dice.pick(&choices(view)).value.to_string(),
        Input::Text { .. } => "Somebody".to_owned(),
        Input::Month => "3/2023".to_owned(),
        Input::Consent => "1".to_owned(),
        Input::IttProvider => APPROVED_ITT.to_owned(),
        Input::Workplace { search, .. } => {
            let childcare = *search == WorkplaceSearch::ChildcareProviders;
            let known: Vec<_> = view
                .reference
                .workplaces
                .keys()
                .filter(|identifier| identifier.starts_with("Private") == childcare)
                .collect();
            (*dice.pick(&known)).clone()
        }
    }
}

fn field(question: &Question, value: impl Into<String>) -> FieldValue {
    FieldValue {
        name: question.key.to_string(),
        value: Some(value.into()),
    }
}

/// What to send to a step; nothing where there is nothing to send.
fn move_at(journey: &Journey<'_>, slug: StepSlug, dice: &mut Dice) -> Option<Vec<FieldValue>> {
    match &step(slug).body {
        Body::Question(question) => {
            let value = any_value(question, dice, journey.view());
            Some(vec![field(question, value)])
        }
        Body::Information => Some(Vec::new()),
        Body::DeadEnd(_) | Body::Summary(_) => None,
    }
}

fn references() -> Vec<Reference> {
    let mut funded_before = fixtures::reference();
    for course in [
        CourseIdentifier::Headship,
        CourseIdentifier::EarlyHeadshipCoachingOffer,
    ] {
        funded_before.earlier_applications.push(EarlierApplication {
            counts_for: vec![course],
            approval_status: ApprovalStatus::Accepted,
            eligible_for_funding: true,
            funded_place: None,
            lead_provider_name: "TF".into(),
        });
    }
    vec![fixtures::reference(), fixtures::reference(), funded_before]
}

#[test]
fn twenty_thousand_random_walks_keep_every_invariant() {
    let references = references();
    let together = Mutex::new((BTreeSet::new(), 0));
    std::thread::scope(|threads| {
        for lane in 0..LANES {
            let (references, together) = (&references, &together);
            threads.spawn(move || {
                let mut reached = BTreeSet::new();
                let mut complete = 0;
                for person in (lane..PEOPLE).step_by(LANES) {
                    let reference = &references[person % references.len()];
                    complete += wander(Dice(person as u64), reference, &mut reached);
                }
                let mut together = together.lock().expect("no lane panicked");
                together.0.extend(reached);
                together.1 += complete;
            });
        }
    });
    let (reached, complete) = together.into_inner().expect("no lane panicked");
    assert_eq!(reached.len(), StepSlug::ALL.len(), "every step is reached");
    assert!(complete > PEOPLE, "only {complete} complete drafts");
}

/// One person: onwards to check answers, then back to change something, twice; now and then a
/// change on the way. Says how many complete drafts they had.
fn wander(mut dice: Dice, reference: &Reference, reached: &mut BTreeSet<StepSlug>) -> usize {
    let mut draft = DraftState::default();
    let mut complete = 0;
    for _ in 0..MOVES {
        let journey = Journey::new(&draft, reference);
        let current = journey.current();
        reached.insert(current);
        if current == StepSlug::CheckAnswers {
            complete += 1;
            follows_the_tables(&journey);
            keeps_no_foreign_answer(&journey, &draft);
            if complete == 2 {
                // One in four is enough, and keeps the test quick.
                if dice.below(4) == 0 {
                    is_the_same_on_the_straight_way(&journey, &draft, reference);
                }
                break;
            }
        }
        let wants_change = dice.below(8) == 0;
        let onward = move_at(&journey, current, &mut dice);
        let (slug, fields) = match onward {
            Some(fields) if !wants_change => (current, fields),
            Some(_) | None => {
                follows_the_tables(&journey);
                let slug = dice.pick(journey.path()).slug;
                match move_at(&journey, slug, &mut dice) {
                    Some(fields) => (slug, fields),
                    None => continue,
                }
            }
        };
        draft = answer(&draft, reference, slug, &fields)
            .unwrap_or_else(|refused| panic!("{slug} {fields:?}: {refused:?}"))
            .draft;
    }
    complete
}

fn follows_the_tables(journey: &Journey<'_>) {
    for pair in journey.path().windows(2) {
        let expected = next_step(pair[0].slug, journey.view());
        assert_eq!(expected, Some(pair[1].slug), "after {}", pair[0].slug);
    }
}

fn keeps_no_foreign_answer(journey: &Journey<'_>, draft: &DraftState) {
    let mut asked: Vec<_> = journey
        .path()
        .iter()
        .filter_map(|entry| question_of(entry.slug))
        .map(|question| question.key)
        .collect();
    asked.sort_unstable();
    let kept: Vec<_> = draft.answers.iter().map(|(key, _)| key).collect();
    assert_eq!(kept, asked);
}

fn is_the_same_on_the_straight_way(
    journey: &Journey<'_>,
    draft: &DraftState,
    reference: &Reference,
) {
    let mut straight = DraftState::default();
    loop {
        let slug = Journey::new(&straight, reference).current();
        if slug == StepSlug::CheckAnswers {
            break;
        }
        let fields: Vec<_> = question_of(slug)
            .into_iter()
            .filter_map(|question| Some(field(question, draft.answers.get(question.key)?)))
            .collect();
        straight = answer(&straight, reference, slug, &fields)
            .unwrap_or_else(|refused| panic!("{slug}: {refused:?}"))
            .draft;
    }
    let id = DraftId(Uuid::nil());
    let straight = Journey::new(&straight, reference);
    assert_eq!(straight.verdict(), journey.verdict());
    assert_eq!(
        application_record(&straight, id),
        application_record(journey, id)
    );
}
