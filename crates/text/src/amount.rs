//! Numbers, lengths of time and sizes.

use i18n_embed_fl::fl;

use crate::Locale;

impl Locale {
    /// `10,000`, in both languages, as in the United States and Mexico.
    #[must_use]
    pub fn number(&self, n: u64) -> String {
        grouped(&n.to_string())
    }

    /// `5:12 of 8:40`, `5:12 de 8:40`; both in whole seconds.
    #[must_use]
    pub fn playback(&self, at: u32, of: u32) -> String {
        fl!(self, "amount-playback", at = self.clock(at), of = self.clock(of))
    }

    /// `5:12`, `1:02:03` of a video, from whole seconds.
    #[must_use]
    pub fn clock(&self, seconds: u32) -> String {
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        if hours > 0 {
            format!("{hours}:{minutes:02}:{seconds:02}")
        } else {
            format!("{minutes}:{seconds:02}")
        }
    }

    /// `2 min 36 s`, `3 min`, `40 s`, from whole seconds.
    #[must_use]
    pub fn min_and_s(&self, seconds: u32) -> String {
        match (seconds / 60, seconds % 60) {
            (0, s) => fl!(self, "amount-s", count = s),
            (min, 0) => fl!(self, "amount-min", count = min),
            (min, s) => {
                let (min, s) = (fl!(self, "amount-min", count = min), fl!(self, "amount-s", count = s));
                fl!(self, "amount-two", first = min, second = s)
            }
        }
    }

    /// `10 min`, where room is short.
    #[must_use]
    pub fn min(&self, minutes: u32) -> String {
        fl!(self, "amount-min", count = minutes)
    }

    /// `55 minutes`, `1 hour`, `1 hour 30 minutes`.
    #[must_use]
    pub fn minutes(&self, minutes: u32) -> String {
        match (minutes / 60, minutes % 60) {
            (0, minutes) => fl!(self, "amount-minutes", count = minutes),
            (hours, 0) => fl!(self, "amount-hours", count = hours),
            (hours, rest) => {
                let hours = fl!(self, "amount-hours", count = hours);
                fl!(self, "amount-two", first = hours, second = fl!(self, "amount-minutes", count = rest))
            }
        }
    }

    /// `1.2 MB`, `840 KB`, `38 MB`, from bytes; decimal, as phones and their plans count.
    #[must_use]
    pub fn size(&self, bytes: u64) -> String {
        match bytes {
            0..1_000_000 => fl!(self, "amount-size", amount = bytes.div_ceil(1000).to_string(), unit = "KB"),
            1_000_000..1_000_000_000 => {
                fl!(self, "amount-size", amount = tenths(bytes, 1_000_000), unit = "MB")
            }
            _ => fl!(self, "amount-size", amount = tenths(bytes, 1_000_000_000), unit = "GB"),
        }
    }
}

/// One digit after the point below ten, none above.
fn tenths(bytes: u64, unit: u64) -> String {
    let tenths = (bytes * 10 + unit / 2) / unit;
    if tenths < 100 && !tenths.is_multiple_of(10) {
        format!("{}.{}", tenths / 10, tenths % 10)
    } else {
        ((bytes + unit / 2) / unit).to_string()
    }
}

/// Commas between thousands of a number written in digits, with or without sign and fraction.
pub(crate) fn grouped(digits: &str) -> String {
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(w, f)| (w, Some(f)));
    let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |w| ("-", w));
    let mut out = String::from(sign);
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::grouped;
    use crate::locale::tests::{reader, shown};
    use kernel::Lang::{En, Es};
    use rstest::rstest;

    #[test]
    fn a_video_shows_where_one_is() {
        assert_eq!(reader(En).playback(312, 520), "5:12 of 8:40");
        assert_eq!(reader(Es).playback(312, 520), "5:12 de 8:40");
        assert_eq!(reader(En).clock(3723), "1:02:03");
    }

    #[rstest]
    #[case(55, "55 minutes", "55 minutos")]
    #[case(1, "1 minute", "1 minuto")]
    #[case(60, "1 hour", "1 hora")]
    #[case(90, "1 hour 30 minutes", "1 hora 30 minutos")]
    #[case(0, "0 minutes", "0 minutos")]
    fn lengths_of_time_are_in_hours_and_minutes(#[case] minutes: u32, #[case] en: &str, #[case] es: &str) {
        assert_eq!(reader(En).minutes(minutes), en);
        assert_eq!(reader(Es).minutes(minutes), es);
    }

    #[rstest]
    #[case(156, "2~min 36~s")]
    #[case(180, "3~min")]
    #[case(40, "40~s")]
    #[case(0, "0~s")]
    fn what_is_left_to_watch_is_in_minutes_and_seconds(#[case] seconds: u32, #[case] said: &str) {
        assert_eq!(shown(&reader(En).min_and_s(seconds)), said);
        assert_eq!(shown(&reader(Es).min_and_s(seconds)), said);
    }

    #[rstest]
    #[case(1_200_000, "1.2~MB")]
    #[case(38_000_000, "38~MB")]
    #[case(2_000_000, "2~MB")]
    #[case(839_001, "840~KB")]
    #[case(9_970_000, "10~MB")]
    #[case(2_500_000_000, "2.5~GB")]
    fn sizes_have_one_digit_after_the_point_below_ten(#[case] bytes: u64, #[case] said: &str) {
        assert_eq!(shown(&reader(Es).size(bytes)), said);
    }

    #[rstest]
    #[case("999", "999")]
    #[case("1000", "1,000")]
    #[case("-1234567.25", "-1,234,567.25")]
    fn thousands_are_grouped(#[case] digits: &str, #[case] said: &str) {
        assert_eq!(grouped(digits), said);
    }
}
