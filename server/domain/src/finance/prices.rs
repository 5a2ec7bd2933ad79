//! Unit prices of a contract (finance.md §5.2).

use rust_decimal::Decimal;

/// The terms of one course's contract on one statement: its template's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContractTerms {
    /// Participants aimed at.
    pub recruitment_target: u32,
    /// Pounds a participant over the whole course.
    pub per_participant: Decimal,
    /// The share paid by declarations, in whole percent.
    pub output_payment_percentage: u32,
    /// Over how many declarations that share is spread.
    pub number_of_payment_periods: u32,
    /// The share paid as a fixed monthly fee, in whole percent.
    pub service_fee_percentage: u32,
    /// Over how many months that share is spread.
    pub service_fee_installments: u32,
    /// Pounds a month agreed outright; zero is an agreement too, absent means computed.
    pub monthly_service_fee: Option<Decimal>,
    /// Pounds a start with targeted delivery funding.
    pub targeted_delivery_funding_per_participant: Option<Decimal>,
    /// Paid standalone, outside the statement's totals (finance.md §5.6).
    pub special_course: bool,
}

/// Terms that cannot be computed with (finance.md §9 I25).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TermsRefusal {
    /// Declarations pay a share, but it is spread over none.
    #[error("an output percentage above 0 needs at least one payment period")]
    NoPaymentPeriods,
    /// A computed monthly fee is spread over no month.
    #[error("a computed service fee needs at least one instalment")]
    NoInstallments,
    /// More than the whole price is promised.
    #[error("output and service percentages add up to more than 100")]
    OverAHundredPercent,
    /// Money below nothing.
    #[error("an amount is negative")]
    NegativeAmount,
    /// A shown fee per participant needs participants.
    #[error("the recruitment target is 0")]
    NoTarget,
}

impl ContractTerms {
    /// Refuses terms that would divide by nothing or promise more than the price.
    pub fn check(&self) -> Result<(), TermsRefusal> {
        let amounts = [
            Some(self.per_participant),
            self.monthly_service_fee,
            self.targeted_delivery_funding_per_participant,
        ];
        if amounts
            .into_iter()
            .flatten()
            .any(|amount| amount.is_sign_negative() && !amount.is_zero())
        {
            return Err(TermsRefusal::NegativeAmount);
        }
        if self.recruitment_target == 0 {
            return Err(TermsRefusal::NoTarget);
        }
        if self.output_payment_percentage + self.service_fee_percentage > 100 {
            return Err(TermsRefusal::OverAHundredPercent);
        }
        if self.output_payment_percentage > 0 && self.number_of_payment_periods == 0 {
            return Err(TermsRefusal::NoPaymentPeriods);
        }
        let computed = self.monthly_service_fee.is_none() && self.service_fee_percentage > 0;
        if computed && self.service_fee_installments == 0 {
            return Err(TermsRefusal::NoInstallments);
        }
        Ok(())
    }

    /// Pounds a declaration of whatever type.
    pub fn output_unit(&self) -> Decimal {
        share(
            self.per_participant,
            self.output_payment_percentage,
            self.number_of_payment_periods,
        )
    }

    /// Pounds a month and participant of the computed fee.
    fn service_unit(&self) -> Decimal {
        share(
            self.per_participant,
            self.service_fee_percentage,
            self.service_fee_installments,
        )
    }

    /// Pounds a month for the course, whoever was recruited.
    pub fn monthly_service(&self) -> Decimal {
        self.monthly_service_fee
            .unwrap_or_else(|| Decimal::from(self.recruitment_target) * self.service_unit())
    }

    /// Pounds a month and participant as shown.
    pub fn service_unit_shown(&self) -> Decimal {
        match self.monthly_service_fee {
            Some(fee) => fee
                .checked_div(Decimal::from(self.recruitment_target))
                .unwrap_or_default(),
            None => self.service_unit(),
        }
    }

    /// Pounds a start with targeted delivery funding, where the rule applies.
    pub fn targeted_delivery_unit(&self) -> Decimal {
        self.targeted_delivery_funding_per_participant
            .unwrap_or_default()
    }
}

/// `price × percent ÷ (100 × parts)`; nothing of nothing.
fn share(price: Decimal, percent: u32, parts: u32) -> Decimal {
    (price * Decimal::from(percent))
        .checked_div(Decimal::from(100) * Decimal::from(parts))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::worked_examples::t0;
    use super::*;

    #[test]
    fn terms_that_cannot_be_computed_with_are_refused() {
        type Change = fn(&mut ContractTerms);
        let rows: [(Change, TermsRefusal); 6] = [
            (
                |t| t.number_of_payment_periods = 0,
                TermsRefusal::NoPaymentPeriods,
            ),
            (
                |t| (t.monthly_service_fee, t.service_fee_installments) = (None, 0),
                TermsRefusal::NoInstallments,
            ),
            (
                |t| t.output_payment_percentage = 61,
                TermsRefusal::OverAHundredPercent,
            ),
            (
                |t| t.per_participant = Decimal::NEGATIVE_ONE,
                TermsRefusal::NegativeAmount,
            ),
            (
                |t| t.monthly_service_fee = Some(Decimal::NEGATIVE_ONE),
                TermsRefusal::NegativeAmount,
            ),
            (|t| t.recruitment_target = 0, TermsRefusal::NoTarget),
        ];
        for (change, refusal) in rows {
            let mut terms = t0();
            change(&mut terms);
            assert_eq!(terms.check(), Err(refusal));
        }
        assert_eq!(t0().check(), Ok(()));
    }

    #[test]
    fn no_percentage_is_no_money_whatever_the_divisor() {
        let mut terms = t0();
        terms.output_payment_percentage = 0;
        terms.number_of_payment_periods = 0;
        assert_eq!(terms.output_unit(), Decimal::ZERO);
        assert_eq!(terms.check(), Ok(()));
    }
}
