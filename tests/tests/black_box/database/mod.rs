//! What the database itself refuses, tried in plain SQL (design: data model).
