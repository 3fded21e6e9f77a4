//! Enums that are stored and sent as words.

/// An enum without data whose variants are stored and sent as `snake_case` words.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident),* $(,)? }) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord,
            sea_orm::EnumIter, sea_orm::DeriveActiveEnum, serde::Serialize, serde::Deserialize,
        )]
        #[sea_orm(rs_type = "String", db_type = "String(sea_orm::sea_query::StringLen::N(64))", rename_all = "snake_case")]
        #[serde(rename_all = "snake_case")]
        $vis enum $name { $($(#[$variant_meta])* $variant),* }

        impl $name {
            /// The word that is stored and sent, by which the message catalogue chooses its own.
            #[must_use]
            pub fn word(self) -> String {
                sea_orm::ActiveEnum::to_value(&self)
            }
        }
    };
}
