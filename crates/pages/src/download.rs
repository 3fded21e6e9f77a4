//! What somebody handed in, as a download that a browser does not open by itself.

use axum::body::Body;
use axum::http::Response as Built;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::response::Response;
use futures::Stream;
use http::Fault;
use kernel::StorageError;

/// Sends a file under the name that it had where it came from.
///
/// # Errors
/// A kind that no header can carry.
pub(crate) fn download(
    name: &str,
    kind: &str,
    length: i64,
    bytes: impl Stream<Item = Result<Vec<u8>, StorageError>> + Send + 'static,
) -> Result<Response, Fault> {
    let answer = Built::builder()
        .header(CONTENT_TYPE, kind)
        .header(CONTENT_LENGTH, length)
        .header(CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{}", encoded(name)))
        .header(CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'")
        .header(CACHE_CONTROL, "private, no-store");
    answer.body(Body::from_stream(bytes)).map_err(Fault::internal)
}

/// A name as a header takes it (RFC 8187): what is no letter, digit, point, dash or line is written in hexadecimal.
fn encoded(name: &str) -> String {
    name.bytes().fold(String::with_capacity(name.len()), |mut out, byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn a_name_cannot_break_its_header() {
        assert_eq!(encoded("our sheet.pdf"), "our%20sheet.pdf");
        assert_eq!(encoded("a\"; x=é\r\n.pdf"), "a%22%3B%20x%3D%C3%A9%0D%0A.pdf");
    }
}
