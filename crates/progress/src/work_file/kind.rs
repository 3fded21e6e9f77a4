//! What kind of file was sent, by its bytes: what a name or a browser says is not believed.

/// The largest file in bytes.
pub const MOST_BYTES: usize = 10_000_000;

/// The endings of the kinds that are taken, as file choosers know them.
pub const ENDINGS: [&str; 7] = [".pdf", ".docx", ".jpg", ".jpeg", ".png", ".mp3", ".m4a"];

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There is nothing in it.
    Empty,
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// It is none of the kinds that are taken.
    WrongKind,
}

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The media type of a file that may be handed in.
///
/// # Errors
/// Why it may not be.
pub fn kind(bytes: &[u8]) -> Result<&'static str, Unfit> {
    match bytes {
        [] => Err(Unfit::Empty),
        long if long.len() > MOST_BYTES => Err(Unfit::TooLarge),
        [b'%', b'P', b'D', b'F', b'-', ..] => Ok("application/pdf"),
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Ok("image/png"),
        [0xff, 0xd8, 0xff, ..] => Ok("image/jpeg"),
        [b'P', b'K', 3, 4, ..] if is_docx(bytes) => Ok(DOCX),
        [b'I', b'D', b'3', ..] => Ok("audio/mpeg"),
        [0xff, second, third, ..] if is_mpeg_sound(*second, *third) => Ok("audio/mpeg"),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] if is_m4a(brand, bytes) => Ok("audio/mp4"),
        _ => Err(Unfit::WrongKind),
    }
}

/// The name with an ending of its kind: what is saved is then opened by what is meant for it.
pub(super) fn with_ending(name: &str, kind: &str) -> String {
    let endings: &[&str] = match kind {
        "application/pdf" => &["pdf"],
        "image/png" => &["png"],
        "image/jpeg" => &["jpg", "jpeg"],
        "audio/mpeg" => &["mp3"],
        "audio/mp4" => &["m4a"],
        _ => &["docx"],
    };
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    if endings.iter().any(|known| ending.eq_ignore_ascii_case(known)) && !stem.is_empty() {
        return name.to_owned();
    }
    format!("{}.{}", if name.is_empty() { "file" } else { name }, endings.first().unwrap_or(&"docx"))
}

/// A document of a word processor, without macros.
fn is_docx(bytes: &[u8]) -> bool {
    holds(bytes, b"word/document.xml") && !holds(bytes, b"vbaProject")
}

/// The head of a frame of MPEG sound, layer 3 (ISO 11172-3, 2.4.1.3), without a reserved bit rate or frequency.
const fn is_mpeg_sound(second: u8, third: u8) -> bool {
    second & 0xe6 == 0xe2 && third >> 4 != 0x0f && third & 0x0c != 0x0c
}

/// An MPEG-4 file with sound and no film; telephones write the general brands too.
fn is_m4a(brand: &[u8], bytes: &[u8]) -> bool {
    let known = [&b"M4A "[..], b"M4B ", b"mp42", b"mp41", b"isom", b"iso2", b"3gp4", b"3gp5"];
    known.iter().any(|b| brand.starts_with(b)) && holds(bytes, b"soun") && !holds(bytes, b"vide")
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|w| w == part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::pdf(b"%PDF-1.7 rest", Ok("application/pdf"))]
    #[case::png(b"\x89PNG\r\n\x1a\n rest", Ok("image/png"))]
    #[case::jpeg(b"\xff\xd8\xff\xe0 rest", Ok("image/jpeg"))]
    #[case::docx(b"PK\x03\x04 [Content_Types].xml word/document.xml", Ok(DOCX))]
    #[case::a_document_with_macros(
        b"PK\x03\x04 word/document.xml word/vbaProject.bin",
        Err(Unfit::WrongKind)
    )]
    #[case::another_archive(b"PK\x03\x04 run.exe", Err(Unfit::WrongKind))]
    #[case::mp3_with_a_tag(b"ID3\x04 rest", Ok("audio/mpeg"))]
    #[case::mp3_without_a_tag(b"\xff\xfb\x90\x64 rest", Ok("audio/mpeg"))]
    #[case::m4a(b"\0\0\0\x1cftypM4A \0\0 soun", Ok("audio/mp4"))]
    #[case::sound_of_a_telephone(b"\0\0\0\x18ftypmp42\0\0 soun", Ok("audio/mp4"))]
    #[case::a_film(b"\0\0\0\x18ftypmp42\0\0 soun vide", Err(Unfit::WrongKind))]
    #[case::a_page(b"<html><script>alert(1)</script>", Err(Unfit::WrongKind))]
    #[case::a_drawing(b"<svg xmlns='http://www.w3.org/2000/svg'/>", Err(Unfit::WrongKind))]
    #[case::nothing(b"", Err(Unfit::Empty))]
    fn a_file_is_known_by_its_bytes(#[case] bytes: &[u8], #[case] known: Result<&str, Unfit>) {
        assert_eq!(kind(bytes), known);
    }

    #[rstest]
    #[case("sheet.PDF", "application/pdf", "sheet.PDF")]
    #[case("page.html", "application/pdf", "page.html.pdf")]
    #[case("photo.jpeg", "image/jpeg", "photo.jpeg")]
    #[case(".png", "image/png", ".png.png")]
    #[case("", DOCX, "file.docx")]
    fn a_name_ends_as_its_kind_does(#[case] name: &str, #[case] kind: &str, #[case] kept: &str) {
        assert_eq!(with_ending(name, kind), kept);
    }

    #[test]
    fn ten_megabytes_are_taken_and_a_byte_more_is_not() {
        let mut file = b"%PDF-".to_vec();
        file.resize(MOST_BYTES, b' ');
        assert_eq!(kind(&file), Ok("application/pdf"));
        file.push(b' ');
        assert_eq!(kind(&file), Err(Unfit::TooLarge));
    }
}
