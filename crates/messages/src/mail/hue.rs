//! The colours of the site in a form that every mail program knows: `#0f4030`.

/// A colour of given lightness and chroma in the site's hue, as `#rrggbb` (Björn Ottosson's Oklab, clipped to sRGB).
pub(super) fn hex(lightness: f64, chroma: f64, hue: i32) -> String {
    let angle = f64::from(hue).to_radians();
    let [red, green, blue] = rgb(lightness, chroma * angle.cos(), chroma * angle.sin()).map(byte);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn rgb(lightness: f64, a: f64, b: f64) -> [f64; 3] {
    let cubed = |x: f64, y: f64| (lightness + x * a + y * b).powi(3);
    let (l, m, s) = (
        cubed(0.396_337_777_4, 0.215_803_757_3),
        cubed(-0.105_561_345_8, -0.063_854_172_8),
        cubed(-0.089_484_177_5, -1.291_485_548_0),
    );
    [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
    ]
}

fn byte(linear: f64) -> u8 {
    let curved = if linear <= 0.003_130_8 { linear * 12.92 } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    (curved.clamp(0.0, 1.0) * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_of_the_shipped_hue_is_the_one_of_the_tokens() {
        assert_eq!(hex(0.335, 0.06, 168), "#0d4031");
        assert_eq!(hex(0.4, 0.072, 168), "#145440");
    }
}
