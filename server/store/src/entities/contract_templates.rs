//! `contract_templates`: the figures of a contract; fixed once a paid statement uses them (finance.md §5).

use sea_orm::entity::prelude::*;

/// One row of `contract_templates`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contract_templates")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub recruitment_target: i32,
    #[sea_orm(column_type = "Decimal(Some((14, 4)))")]
    pub per_participant: Decimal,
    pub service_fee_installments: i32,
    pub service_fee_percentage: i32,
    pub output_payment_percentage: i32,
    pub number_of_payment_periods: i32,
    #[sea_orm(column_type = "Decimal(Some((14, 4)))", nullable)]
    pub monthly_service_fee: Option<Decimal>,
    #[sea_orm(column_type = "Decimal(Some((14, 4)))")]
    pub targeted_delivery_funding_per_participant: Decimal,
    pub special_course: bool,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
