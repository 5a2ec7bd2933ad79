//! One walk over a parsed document before anything runs: may this caller use every field it
//! names, and does it stay within the limits?

use async_graphql::parser::types::{
    DocumentOperations, ExecutableDocument, Field, OperationDefinition, OperationType, Selection,
    SelectionSet,
};
use async_graphql::{Name, Value, Variables};

use crate::access::Access;
use crate::caller::Caller;
use crate::errors::{Code, Refusal};
use crate::limits::{DEFAULT_PAGE, Limits, MAX_PAGE, PLAIN_LIST, cost_ceiling};
use crate::schema_index::{IndexedField, SchemaIndex};

/// Refuses a document that `caller` may not run. An operation that cannot be found is left to
/// the validation that follows.
pub(crate) fn inspect(
    index: &SchemaIndex,
    limits: &Limits,
    caller: &Caller,
    document: &ExecutableDocument,
    operation_name: Option<&str>,
    variables: &Variables,
) -> Result<(), Refusal> {
    let Some(operation) = operation(document, operation_name) else {
        return Ok(());
    };
    let root = match operation.ty {
        OperationType::Query => "Query",
        OperationType::Mutation if caller.by_token => {
            return Err(Refusal::new(
                Code::Forbidden,
                "A personal token may only read",
            ));
        }
        OperationType::Mutation => "Mutation",
        OperationType::Subscription => {
            return Err(Refusal::new(
                Code::BadRequest,
                "Subscriptions are not offered",
            ));
        }
    };
    let mut walk = Walk {
        index,
        limits,
        caller,
        document,
        operation,
        variables,
        aliases: 0,
        selections: 0,
        root_fields: 0,
        cost: 0,
    };
    walk.set(&operation.selection_set.node, root, Place::ROOT)?;
    if walk.cost > cost_ceiling(caller) {
        return Err(too_much("The query asks for too much at once"));
    }
    Ok(())
}

fn operation<'a>(
    document: &'a ExecutableDocument,
    name: Option<&str>,
) -> Option<&'a OperationDefinition> {
    match (&document.operations, name) {
        (DocumentOperations::Single(operation), _) => Some(&operation.node),
        (DocumentOperations::Multiple(operations), Some(name)) => {
            operations.get(name).map(|operation| &operation.node)
        }
        (DocumentOperations::Multiple(operations), None) if operations.len() == 1 => {
            operations.values().next().map(|operation| &operation.node)
        }
        (DocumentOperations::Multiple(_), None) => None,
    }
}

/// Where in the document the walk stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    depth: usize,
    fragments: usize,
    /// How often the selection is expected to be answered: the lengths of the lists above.
    times: usize,
    /// The size of a page whose list has not been met yet.
    page: Option<usize>,
    /// What the caller holds below a field that answers with their own alone.
    own: Option<Access>,
}

impl Place {
    const ROOT: Self = Self {
        depth: 0,
        fragments: 0,
        times: 1,
        page: None,
        own: None,
    };
}

struct Walk<'a> {
    index: &'a SchemaIndex,
    limits: &'a Limits,
    caller: &'a Caller,
    document: &'a ExecutableDocument,
    operation: &'a OperationDefinition,
    variables: &'a Variables,
    aliases: usize,
    selections: usize,
    root_fields: usize,
    cost: usize,
}

impl<'a> Walk<'a> {
    fn set(&mut self, set: &'a SelectionSet, parent: &str, place: Place) -> Result<(), Refusal> {
        for item in &set.items {
            self.selections += 1;
            if self.selections > self.limits.selections {
                return Err(too_much("The query has too many fields"));
            }
            match &item.node {
                Selection::Field(field) => self.field(&field.node, parent, place)?,
                Selection::InlineFragment(fragment) => {
                    let ty = fragment
                        .node
                        .type_condition
                        .as_ref()
                        .map_or(parent, |condition| condition.node.on.node.as_str());
                    let place = self.inside_fragment(place)?;
                    self.set(&fragment.node.selection_set.node, ty, place)?;
                }
                Selection::FragmentSpread(spread) => {
                    let name = spread.node.fragment_name.node.as_str();
                    let Some(fragment) = self.document.fragments.get(name) else {
                        continue;
                    };
                    let ty = fragment.node.type_condition.node.on.node.as_str();
                    let place = self.inside_fragment(place)?;
                    self.set(&fragment.node.selection_set.node, ty, place)?;
                }
            }
        }
        Ok(())
    }

    fn inside_fragment(&self, place: Place) -> Result<Place, Refusal> {
        if place.fragments == self.limits.fragment_nesting {
            return Err(too_deep("The query's fragments nest too deeply"));
        }
        Ok(Place {
            fragments: place.fragments + 1,
            ..place
        })
    }

    fn field(&mut self, field: &'a Field, parent: &str, place: Place) -> Result<(), Refusal> {
        let name = field.name.node.as_str();
        if field.alias.is_some() {
            self.aliases += 1;
            if self.aliases > self.limits.aliases {
                return Err(too_much("The query has too many aliases"));
            }
        }
        if place.depth == 0 {
            self.root_fields += 1;
            if self.root_fields > self.limits.root_fields {
                return Err(too_much("The query has too many fields at its root"));
            }
        }
        // Introspection describes the contract, which is public, and is off in production.
        if name.starts_with("__") {
            return Ok(());
        }
        if place.depth == self.limits.depth {
            return Err(too_deep("The query nests too deeply"));
        }
        self.cost = self.cost.saturating_add(place.times);
        // An unknown field is for the validation to name; what stands below it is still bounded.
        let Some(known) = self.index.field(parent, name) else {
            return self.below(field, "", place, None);
        };
        match known.access {
            Some(access) if place.own.is_some_and(|held| access.is_covered_by(held)) => {}
            Some(access) => access
                .permits(self.caller)
                .map_err(|refusal| refusal.of_field(parent, name))?,
            None => {
                return Err(
                    Refusal::new(Code::Forbidden, "Nobody may use this field yet")
                        .of_field(parent, name),
                );
            }
        }
        self.below(field, &known.ty, place, Some(known))
    }

    fn below(
        &mut self,
        field: &'a Field,
        ty: &str,
        place: Place,
        known: Option<&IndexedField>,
    ) -> Result<(), Refusal> {
        let mut below = Place {
            depth: place.depth + 1,
            ..place
        };
        if let Some(own) = known.and_then(|known| known.own) {
            below.own = Some(own);
        }
        if known.is_some_and(|known| known.is_paged) {
            below.page = Some(self.page_size(field));
        }
        if known.is_some_and(|known| known.is_list) {
            let length = below.page.take().unwrap_or(PLAIN_LIST);
            below.times = place.times.saturating_mul(length);
        }
        self.set(&field.selection_set.node, ty, below)
    }

    fn page_size(&self, field: &Field) -> usize {
        let asked = ["first", "last"]
            .into_iter()
            .find_map(|name| field.get_argument(name))
            .and_then(|argument| {
                let constant = argument
                    .node
                    .clone()
                    .into_const_with(|name| self.variable(&name).cloned().ok_or(()));
                match constant {
                    Ok(Value::Number(number)) => number.as_u64(),
                    _ => None,
                }
            })
            .and_then(|number| usize::try_from(number).ok());
        asked.unwrap_or(DEFAULT_PAGE).min(MAX_PAGE)
    }

    fn variable(&self, name: &Name) -> Option<&Value> {
        self.variables.get(name).or_else(|| {
            self.operation
                .variable_definitions
                .iter()
                .find(|definition| definition.node.name.node == *name)
                .and_then(|definition| definition.node.default_value())
        })
    }
}

fn too_deep(message: &str) -> Refusal {
    Refusal::new(Code::QueryTooDeep, message)
}

fn too_much(message: &str) -> Refusal {
    Refusal::new(Code::QueryTooComplex, message)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use async_graphql::parser::parse_query;
    use domain::ids::{StaffId, UserId};
    use domain::staff::StaffRole;
    use uuid::Uuid;

    use super::*;

    const SDL: &str = "
        type Query {
          open: Thing @auth(role: ANYONE)
          mine: Int @auth(role: TEACHER)
          things(first: Int): Page! @auth(role: ADMIN)
          undeclared: Int
          me: Me @auth(role: ANYONE) @own(role: TEACHER)
          anybody: Me @auth(role: ANYONE)
        }
        type Me @auth(role: TEACHER) { name: String! page: Page! }
        type Mutation { change: Int @auth(role: ADMIN) }
        type Page @auth(role: ADMIN) { nodes: [Thing!]! total: Int! }
        type Thing @auth(role: ANYONE) {
          id: ID! child: Thing! many: [Thing!]! secret: Int @auth(role: SUPER_ADMIN)
        }
        schema { query: Query mutation: Mutation }";

    fn admin() -> Caller {
        Caller::staff(StaffId(Uuid::nil()), StaffRole::Admin)
    }

    fn asked(caller: &Caller, query: &str) -> Result<(), Refusal> {
        let variables = Variables::from_json(serde_json::json!({ "n": 100 }));
        let document = parse_query(query).unwrap();
        let index = SchemaIndex::read(SDL);
        inspect(
            &index,
            &Limits::STANDARD,
            caller,
            &document,
            None,
            &variables,
        )
    }

    fn code(caller: &Caller, query: &str) -> Option<Code> {
        asked(caller, query).err().map(|refusal| refusal.code)
    }

    #[test]
    fn each_field_is_checked_wherever_the_document_hides_it() {
        let nobody = Caller::default();
        let teacher = Caller::teacher(UserId(Uuid::nil()));
        let by_token = Caller {
            by_token: true,
            ..admin()
        };
        for (caller, query, expected) in [
            (&nobody, "{ open { id __typename } }", None),
            (&nobody, "{ mine }", Some(Code::Unauthenticated)),
            (&teacher, "{ mine }", None),
            (
                &teacher,
                "{ things { total } }",
                Some(Code::Unauthenticated),
            ),
            (&admin(), "{ things { total nodes { id } } }", None),
            (&admin(), "{ open { secret } }", Some(Code::Forbidden)),
            (&admin(), "{ a: open { b: secret } }", Some(Code::Forbidden)),
            (
                &admin(),
                "{ ... { open { ... on Thing { secret } } } }",
                Some(Code::Forbidden),
            ),
            (
                &admin(),
                "{ open { ...F } } fragment F on Thing { secret }",
                Some(Code::Forbidden),
            ),
            (
                &admin(),
                "{ open { secret @skip(if: true) } }",
                Some(Code::Forbidden),
            ),
            (&nobody, "{ me { name } }", None),
            (&nobody, "{ me { ... on Me { name } } }", None),
            (&admin(), "{ me { name } }", None),
            (
                &nobody,
                "{ me { page { total } } }",
                Some(Code::Unauthenticated),
            ),
            (&nobody, "{ anybody { name } }", Some(Code::Unauthenticated)),
            (
                &admin(),
                "{ anybody { name } }",
                Some(Code::Unauthenticated),
            ),
            (&admin(), "{ undeclared }", Some(Code::Forbidden)),
            (&admin(), "mutation { change }", None),
            (&by_token, "{ things { total } }", None),
            (&by_token, "mutation { change }", Some(Code::Forbidden)),
            (&nobody, "subscription { change }", Some(Code::BadRequest)),
        ] {
            assert_eq!(code(caller, query), expected, "{query}");
        }
    }

    #[test]
    fn a_refusal_names_the_field() {
        let refusal = asked(&admin(), "{ open { secret } }").unwrap_err();
        assert_eq!(refusal.field.as_deref(), Some("Thing.secret"));
    }

    #[test]
    fn a_document_that_nests_too_deeply_is_refused() {
        let nested = |levels: usize| {
            format!(
                "{{ open {{ {} id {} }} }}",
                "child { ".repeat(levels),
                "}".repeat(levels)
            )
        };
        assert_eq!(code(&admin(), &nested(8)), None);
        assert_eq!(code(&admin(), &nested(9)), Some(Code::QueryTooDeep));
        assert_eq!(code(&admin(), &nested(30)), Some(Code::QueryTooDeep));
        let unknown = format!("{{ {} x {} }}", "x { ".repeat(30), "}".repeat(30));
        assert_eq!(code(&admin(), &unknown), Some(Code::QueryTooDeep));
    }

    #[test]
    fn fragments_that_go_round_in_circles_end() {
        let query = "{ open { ...A } } fragment A on Thing { ...B } fragment B on Thing { ...A }";
        assert_eq!(code(&admin(), query), Some(Code::QueryTooDeep));
    }

    #[test]
    fn fragments_that_multiply_end() {
        let mut query = "{ open { ...F0 } }".to_owned();
        for n in 0..7 {
            let spread = format!("child {{ ...F{} }} ", n + 1).repeat(9);
            write!(query, " fragment F{n} on Thing {{ {spread} }}").unwrap();
        }
        query.push_str(" fragment F7 on Thing { id }");
        assert_eq!(code(&admin(), &query), Some(Code::QueryTooComplex));
    }

    #[test]
    fn aliases_and_root_fields_are_counted() {
        let aliased = |n: usize| {
            let fields = (0..n).fold(String::new(), |all, n| all + &format!("a{n}: id "));
            format!("{{ open {{ {fields} }} }}")
        };
        assert_eq!(code(&admin(), &aliased(15)), None);
        assert_eq!(code(&admin(), &aliased(16)), Some(Code::QueryTooComplex));
        assert_eq!(code(&admin(), &aliased(2_000)), Some(Code::QueryTooComplex));
        let roots = |n: usize| format!("{{ {} }}", "open { id } ".repeat(n));
        assert_eq!(code(&admin(), &roots(10)), None);
        assert_eq!(code(&admin(), &roots(11)), Some(Code::QueryTooComplex));
    }

    #[test]
    fn a_page_costs_what_it_can_hold() {
        let ids = "id ".repeat(10);
        let cost_of = |page: &str| {
            format!("{{ things{page} {{ nodes {{ many {{ many {{ {ids} }} }} }} }} }}")
        };
        // 25 rows x 5 x 5 x 10 fields = 6,250; 100 rows = 25,000.
        assert_eq!(code(&admin(), &cost_of("")), None);
        assert_eq!(
            code(&admin(), &cost_of("(first: 100)")),
            Some(Code::QueryTooComplex)
        );
        let by_variable = format!("query($n: Int) {}", cost_of("(first: $n)"));
        assert_eq!(code(&admin(), &by_variable), Some(Code::QueryTooComplex));
        let open = format!("{{ open {{ many {{ many {{ many {{ {ids} }} }} }} }} }}");
        assert_eq!(code(&Caller::default(), &open), Some(Code::QueryTooComplex));
        assert_eq!(code(&admin(), &open), None);
    }
}
