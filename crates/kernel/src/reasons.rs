//! How a domain crate lists its reasons: once, with code, facts and doc comment side by side.

/// Makes an enum of reasons. Each variant names its stable code and its facts; code, message and the list of all
/// codes follow from that, so that they cannot drift apart. A fact's type must be cloneable into an [`crate::Arg`].
///
/// ```
/// waymark_kernel::reasons! {
///     /// Why a thing is refused.
///     pub enum Why {
///         /// There are too many.
///         TooMany = "too_many" {
///             /// How many are allowed.
///             most: u32,
///         },
///         /// Nothing is there.
///         Nothing = "nothing" {},
///     }
/// }
/// use waymark_kernel::Reason as _;
/// assert_eq!(Why::CODES, ["too_many", "nothing"]);
/// assert_eq!(Why::TooMany { most: 4 }.message().key, "reason-too-many");
/// ```
#[macro_export]
macro_rules! reasons {
    (
        $(#[$meta:meta])* $vis:vis enum $name:ident {
            $($(#[$doc:meta])* $variant:ident = $code:literal {
                $($(#[$fact_doc:meta])* $fact:ident: $ty:ty),* $(,)?
            }),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        $vis enum $name {
            $($(#[$doc])* $variant { $($(#[$fact_doc])* $fact: $ty),* },)*
        }

        impl $name {
            /// Every stable code, in order of declaration.
            pub const CODES: &'static [&'static str] = &[$($code),*];
        }

        impl $crate::Reason for $name {
            fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $code,)* }
            }

            fn message(&self) -> $crate::Message {
                let message = $crate::Message::reason(self.code());
                match self {
                    $(Self::$variant { $($fact),* } => message$(.with(stringify!($fact), $fact.clone()))*,)*
                }
            }
        }
    };
}
