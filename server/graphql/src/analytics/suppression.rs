//! Withholding small counts, so that no figure is about somebody.

/// Counts under this are withheld.
const SMALLEST_SHOWN: i64 = 5;

/// Which counts are withheld: small ones, and where that leaves a single one, which the total
/// would tell, the next smallest as well.
pub(super) fn suppressed(counts: &[i64]) -> Vec<bool> {
    let mut withheld: Vec<bool> = counts.iter().map(|count| *count < SMALLEST_SHOWN).collect();
    if withheld.iter().filter(|withheld| **withheld).count() == 1 {
        let next = counts
            .iter()
            .enumerate()
            .filter(|(n, _)| !withheld[*n])
            .min_by_key(|(_, count)| **count);
        if let Some((n, _)) = next {
            withheld[n] = true;
        }
    }
    withheld
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_counts_are_withheld_and_never_one_alone() {
        for (counts, expected) in [
            (vec![], vec![]),
            (vec![9, 5], vec![false, false]),
            (vec![9, 4, 3], vec![false, true, true]),
            (vec![90, 9, 7, 4], vec![false, false, true, true]),
            (vec![4], vec![true]),
        ] {
            assert_eq!(suppressed(&counts), expected, "{counts:?}");
        }
    }
}
