//! The printed schema read back into what the inspection needs: for each field, its type,
//! whether it is a list or a page of one, and who may use it.

use std::collections::HashMap;

use async_graphql::Positioned;
use async_graphql::Value as ConstValue;
use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{
    BaseType, ConstDirective, FieldDefinition, Type, TypeDefinition, TypeKind, TypeSystemDefinition,
};

use crate::access::Access;

/// One field of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct IndexedField {
    /// The named type behind lists and non-null marks.
    pub(crate) ty: String,
    pub(crate) is_list: bool,
    /// Takes `first` or `last`: the list below it is as long as the page.
    pub(crate) is_paged: bool,
    /// Its own declaration, else its object's; `None` if there is neither.
    pub(crate) access: Option<Access>,
    /// As whom alone it answers with anything, and then with the caller's own.
    pub(crate) own: Option<Access>,
}

/// Objects by name, their fields by name.
#[derive(Debug, Clone, Default)]
pub(crate) struct SchemaIndex {
    objects: HashMap<String, HashMap<String, IndexedField>>,
}

impl SchemaIndex {
    /// Reads `sdl`, which this crate printed.
    pub(crate) fn read(sdl: &str) -> Self {
        let document = parse_schema(sdl).expect("what the schema prints can be read back");
        let objects = document
            .definitions
            .into_iter()
            .filter_map(|definition| match definition {
                TypeSystemDefinition::Type(ty) => object(ty.node),
                TypeSystemDefinition::Schema(_) | TypeSystemDefinition::Directive(_) => None,
            })
            .collect();
        Self { objects }
    }

    /// The field, unless the schema has none of that name.
    pub(crate) fn field(&self, object: &str, field: &str) -> Option<&IndexedField> {
        self.objects.get(object)?.get(field)
    }

    #[cfg(test)]
    /// `Type.field` of every field that is `such`, in order.
    pub(crate) fn fields(&self, such: impl Fn(&IndexedField) -> bool) -> Vec<String> {
        let mut names = Vec::new();
        for (object, fields) in &self.objects {
            let found = fields.iter().filter(|(_, field)| such(field));
            names.extend(found.map(|(name, _)| format!("{object}.{name}")));
        }
        names.sort();
        names
    }

    #[cfg(test)]
    /// `Type.field` of every field that nothing declares who may use it.
    pub(crate) fn undeclared(&self) -> Vec<String> {
        self.fields(|field| field.access.is_none())
    }
}

fn object(definition: TypeDefinition) -> Option<(String, HashMap<String, IndexedField>)> {
    let inherited = declared(&definition.directives, "auth");
    let TypeKind::Object(object) = definition.kind else {
        return None;
    };
    let fields = object
        .fields
        .into_iter()
        .map(|field| {
            let field = field.node;
            (field.name.node.to_string(), indexed(&field, inherited))
        })
        .collect();
    Some((definition.name.node.to_string(), fields))
}

fn indexed(field: &FieldDefinition, inherited: Option<Access>) -> IndexedField {
    let mut is_list = false;
    let ty = named(&field.ty.node, &mut is_list);
    IndexedField {
        ty,
        is_list,
        is_paged: field
            .arguments
            .iter()
            .any(|argument| matches!(argument.node.name.node.as_str(), "first" | "last")),
        access: declared(&field.directives, "auth").or(inherited),
        own: declared(&field.directives, "own"),
    }
}

fn named(ty: &Type, is_list: &mut bool) -> String {
    match &ty.base {
        BaseType::Named(name) => name.to_string(),
        BaseType::List(inner) => {
            *is_list = true;
            named(inner, is_list)
        }
    }
}

fn declared(directives: &[Positioned<ConstDirective>], name: &str) -> Option<Access> {
    let directive = directives
        .iter()
        .find(|directive| directive.node.name.node.as_str() == name)?;
    let (_, value) = directive.node.arguments.first()?;
    let ConstValue::Enum(role) = &value.node else {
        return None;
    };
    Access::ALL
        .into_iter()
        .find(|(_, name)| name == &role.as_str())
        .map(|(access, _)| access)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_says_who_may_use_it_or_its_object_does() {
        let index = SchemaIndex::read(
            "type Query { a(first: Int): [Thing!]! @auth(role: ANYONE) b: Int }
             type Thing @auth(role: ADMIN) { id: ID! open: Int @auth(role: ANALYST) }
             schema { query: Query }",
        );
        assert_eq!(
            index.field("Query", "a"),
            Some(&IndexedField {
                ty: "Thing".into(),
                is_list: true,
                is_paged: true,
                access: Some(Access::Anyone),
                own: None,
            })
        );
        let access = |field| index.field("Thing", field).unwrap().access;
        assert_eq!(access("id"), Some(Access::Admin));
        assert_eq!(access("open"), Some(Access::Analyst));
        assert_eq!(index.undeclared(), ["Query.b"]);
    }
}
