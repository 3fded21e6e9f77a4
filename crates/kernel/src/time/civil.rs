//! Civil days and wall-clock times as columns: ISO text, which sorts and compares as time does on both databases.

use std::fmt;
use std::str::FromStr;

use jiff::civil;
use sea_orm::sea_query::{ArrayType, ColumnType, Nullable, ValueType, ValueTypeErr};
use sea_orm::{ColIdx, QueryResult, TryGetError, TryGetable, Value};
use serde::{Deserialize, Serialize};

/// A civil date without a zone, such as a cohort's first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub civil::Date);

/// What the clock on the wall says, to the second, without its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WallClock(pub civil::DateTime);

macro_rules! stored_as_text {
    ($name:ident, $inner:ty, $length:literal, $format:literal) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0.strftime($format))
            }
        }
        impl FromStr for $name {
            type Err = jiff::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse::<$inner>().map(Self)
            }
        }
        impl From<$inner> for $name {
            fn from(inner: $inner) -> Self {
                Self(inner)
            }
        }
        impl From<$name> for Value {
            fn from(value: $name) -> Self {
                value.to_string().into()
            }
        }
        impl TryGetable for $name {
            fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
                let text = String::try_get_by(row, index)?;
                text.parse().map_err(|e: jiff::Error| TryGetError::DbErr(sea_orm::DbErr::Type(e.to_string())))
            }
        }
        impl ValueType for $name {
            fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
                <String as ValueType>::try_from(value)?.parse().map_err(|_| ValueTypeErr)
            }
            fn type_name() -> String {
                stringify!($name).to_owned()
            }
            fn array_type() -> ArrayType {
                ArrayType::String
            }
            fn column_type() -> ColumnType {
                ColumnType::string(Some($length))
            }
        }
        impl Nullable for $name {
            fn null() -> Value {
                <String as Nullable>::null()
            }
        }
    };
}
stored_as_text!(Day, civil::Date, 10, "%Y-%m-%d");
stored_as_text!(WallClock, civil::DateTime, 19, "%Y-%m-%dT%H:%M:%S");
