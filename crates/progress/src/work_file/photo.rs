//! Photos say more than they show: where and when they were taken, with which telephone, sometimes a second picture.
//! None of it is kept, but how the picture is to be turned.

use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::{Bytes, ImageEXIF};

/// The number of the field that says how a picture is to be turned (TIFF 6.0, section 8).
const ORIENTATION: u16 = 0x0112;
/// What is kept of a PNG beside its picture and colors (PNG 3, 4.7).
const CHUNKS: [&[u8; 4]; 16] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP",
    b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// The file without what a photo tells besides; what is no photo stays as it is. Nothing where the photo is damaged.
pub(super) fn without_traces(kind: &str, bytes: Vec<u8>) -> Option<Vec<u8>> {
    match kind {
        "image/jpeg" => jpeg(bytes),
        "image/png" => png(bytes),
        _ => Some(bytes),
    }
}

fn jpeg(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let mut photo = Jpeg::from_bytes(bytes.into()).ok()?;
    let turned = photo.exif().and_then(|exif| orientation(&exif));
    photo.segments_mut().retain(belongs);
    photo.set_exif(turned.map(exif_of));
    let before: usize =
        photo.segments().iter().filter(|s| s.marker() != markers::SOS).map(JpegSegment::len).sum();
    let mut bytes = photo.encoder().bytes().to_vec();
    let end = end_of_picture(&bytes, before + 2)?;
    bytes.truncate(end);
    Some(bytes)
}

/// Whether a segment is of the picture, or says how its colors are to be read.
fn belongs(segment: &JpegSegment) -> bool {
    match segment.marker() {
        markers::APP0 => segment.contents().starts_with(b"JFIF\0"),
        markers::APP2 => segment.contents().starts_with(b"ICC_PROFILE\0"),
        markers::APP14 => segment.contents().starts_with(b"Adobe"),
        markers::APP1..=markers::APP15 | markers::COM => false,
        _ => true,
    }
}

/// Where the picture ends: cameras add others behind it. `at` is the place of its first scan.
fn end_of_picture(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        at += match *bytes.get(at + 1)? {
            0xd9 => return Some(at + 2),
            0xff => 1,
            0x00 | 0x01 | 0xd0..=0xd7 => 2,
            _ => 2 + usize::from(u16::from_be_bytes(bytes.get(at + 2..at + 4)?.try_into().ok()?)),
        };
    }
}

fn png(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let mut photo = Png::from_bytes(bytes.into()).ok()?;
    let turned = photo.exif().and_then(|exif| orientation(&exif));
    photo.chunks_mut().retain(|chunk| CHUNKS.contains(&&chunk.kind()));
    photo.set_exif(turned.map(exif_of));
    Some(photo.encoder().bytes().to_vec())
}

/// How the picture is to be turned: 2 to 8; nothing where it lies as it is shown.
fn orientation(exif: &[u8]) -> Option<u16> {
    let little = match exif.get(..4)? {
        b"II\x2a\0" => true,
        b"MM\0\x2a" => false,
        _ => return None,
    };
    let short = |at: usize| -> Option<u16> {
        let two = exif.get(at..at + 2)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let (a, b) = (usize::from(short(4)?), usize::from(short(6)?));
    let first = if little { b << 16 | a } else { a << 16 | b };
    let fields = (0..usize::from(short(first)?)).map(|n| first + 2 + 12 * n);
    let mut found = fields.filter(|at| short(*at) == Some(ORIENTATION));
    found.next().and_then(|at| short(at + 8)).filter(|turned| (2..=8).contains(turned))
}

/// A block that says how the picture is to be turned, and nothing else.
fn exif_of(turned: u16) -> Bytes {
    let mut exif = b"MM\0\x2a\0\0\0\x08\0\x01".to_vec();
    exif.extend(ORIENTATION.to_be_bytes());
    exif.extend([0, 3, 0, 0, 0, 1]);
    exif.extend(turned.to_be_bytes());
    exif.extend([0; 6]);
    exif.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A segment of a JPEG.
    fn segment(marker: u8, contents: &[u8]) -> Vec<u8> {
        let length = u16::try_from(contents.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker][..], &length, contents].concat()
    }

    /// What a telephone writes: the photo turned by `turned`, and a place.
    fn exif(turned: u16) -> Vec<u8> {
        let mut exif =
            b"II\x2a\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x04\0\0\0Cam\0\x12\x01\x03\0\x01\0\0\0".to_vec();
        exif.extend(turned.to_le_bytes());
        exif.extend(b"\0\0\0\0\0\0GPS 41.5 N");
        exif
    }

    fn photo(more: &[u8]) -> Vec<u8> {
        let scan = [segment(0xda, &[1, 1, 0, 0, 63, 0]), vec![1, 0xff, 0, 2, 0xff, 0xd9]].concat();
        [&[0xff, 0xd8][..], &segment(0xe0, b"JFIF\0rest"), more, &segment(0xc0, &[8; 9]), &scan].concat()
    }

    fn cleaned(bytes: Vec<u8>) -> Vec<u8> {
        without_traces("image/jpeg", bytes).unwrap()
    }

    #[test]
    fn a_place_is_not_kept_and_the_turn_of_a_photo_is() {
        let exif = [b"Exif\0\0".to_vec(), exif(6)].concat();
        let more = [segment(0xe1, &exif), segment(0xfe, b"GPS in a comment")].concat();
        let kept = cleaned(photo(&more));
        assert!(!kept.windows(3).any(|w| w == b"GPS" || w == b"Cam"));
        assert_eq!(
            Jpeg::from_bytes(kept.clone().into()).unwrap().exif().and_then(|e| orientation(&e)),
            Some(6)
        );
        assert_eq!(cleaned(kept.clone()), kept, "cleaning again changes nothing");
    }

    #[test]
    fn a_photo_without_traces_stays_byte_for_byte() {
        let colors = [segment(0xe2, b"ICC_PROFILE\0\x01\x01rest"), segment(0xee, b"Adobe rest")].concat();
        assert_eq!(cleaned(photo(&colors)), photo(&colors));
    }

    #[test]
    fn what_a_camera_adds_behind_the_picture_goes() {
        let second = [photo(&[]), photo(&segment(0xe1, b"Exif\0\0GPS"))].concat();
        assert_eq!(cleaned(second), photo(&[]));
    }

    #[test]
    fn a_damaged_photo_is_not_taken() {
        let whole = photo(&[]);
        assert_eq!(without_traces("image/jpeg", whole[..whole.len() - 2].to_vec()), None);
        assert_eq!(without_traces("image/jpeg", b"\xff\xd8\xff\xe0".to_vec()), None);
        assert_eq!(without_traces("image/png", b"\x89PNG\r\n\x1a\n!".to_vec()), None);
    }

    #[test]
    fn a_png_loses_its_texts_and_keeps_its_turn() {
        use img_parts::png::PngChunk;
        let chunk = |kind: &[u8; 4], contents: Vec<u8>| PngChunk::new(*kind, contents.into());
        let begin = b"\x89PNG\r\n\x1a\n\0\0\0\0IEND\xaeB`\x82".to_vec();
        let mut png = Png::from_bytes(begin.into()).unwrap();
        let texts =
            [chunk(b"tEXt", b"Author\0GPS".to_vec()), chunk(b"eXIf", exif(8)), chunk(b"IDAT", vec![1, 2])];
        png.chunks_mut().splice(0..0, texts);
        let kept = without_traces("image/png", png.encoder().bytes().to_vec()).unwrap();
        assert!(!kept.windows(3).any(|w| w == b"GPS"));
        let kept = Png::from_bytes(kept.into()).unwrap();
        assert_eq!(kept.exif().and_then(|e| orientation(&e)), Some(8));
        assert!(kept.chunk_by_type(*b"IDAT").is_some());
    }

    #[test]
    fn what_is_no_photo_stays_as_it_is() {
        assert_eq!(without_traces("application/pdf", b"%PDF-1.7".to_vec()), Some(b"%PDF-1.7".to_vec()));
    }
}
