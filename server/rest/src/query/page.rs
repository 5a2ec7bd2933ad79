//! Pages of a list (provider-api.md §1.5).

use crate::envelopes::BadRequest;
use crate::query::params::{Nested, Params};

const DEFAULT_PER_PAGE: u64 = 100;
const LARGEST_PER_PAGE: u64 = 3000;

/// Which rows of a list are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// How many at most.
    pub limit: u64,
    /// How many to pass over.
    pub offset: u64,
}

impl Page {
    /// Reads `page[page]` and `page[per_page]`.
    pub fn read(params: &Params) -> Result<Self, BadRequest> {
        let number = positive(params.nested("page", "page"), 1)?;
        let limit =
            positive(params.nested("page", "per_page"), DEFAULT_PER_PAGE)?.min(LARGEST_PER_PAGE);
        Ok(Self {
            limit,
            offset: (number - 1)
                .saturating_mul(limit)
                .min(i64::MAX.unsigned_abs()),
        })
    }
}

fn positive(given: Nested<'_>, default: u64) -> Result<u64, BadRequest> {
    let text = match given {
        Nested::Absent => return Ok(default),
        Nested::Text(text) => text.trim(),
        Nested::Structure => return Err(BadRequest::Page),
    };
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(BadRequest::Page);
    }
    // More digits than a number holds: far past the end of any list.
    match text.parse().unwrap_or(u64::MAX) {
        0 => Err(BadRequest::Page),
        number => Ok(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_read_as_provider_api_1_5_says() {
        let page = |limit, offset| Ok(Page { limit, offset });
        for (query, expected) in [
            ("", page(100, 0)),
            ("page[page]=3", page(100, 200)),
            ("page[per_page]=5&page[page]=2", page(5, 5)),
            ("page[per_page]=5000", page(3000, 0)),
            ("page=2", page(100, 0)),
            (
                "page[page]=99999999999999999999999",
                page(100, i64::MAX.unsigned_abs()),
            ),
            ("page[page]=0", Err(BadRequest::Page)),
            ("page[page]=-1", Err(BadRequest::Page)),
            ("page[page]=abc", Err(BadRequest::Page)),
            ("page[page]=", Err(BadRequest::Page)),
            ("page[page]=1.5", Err(BadRequest::Page)),
            ("page[page]=1%00", Err(BadRequest::Page)),
            ("page[page][]=1", Err(BadRequest::Page)),
            ("page[per_page]=0", Err(BadRequest::Page)),
            ("page[per_page]=ten", Err(BadRequest::Page)),
        ] {
            assert_eq!(Page::read(&Params::parse(Some(query))), expected, "{query}");
        }
    }
}
