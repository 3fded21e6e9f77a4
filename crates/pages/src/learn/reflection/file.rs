//! `GET /cohorts/{cohort}/files/{file}`: what was handed in, as a download that a browser does not open by itself.

use axum::Extension;
use axum::body::Body;
use axum::http::Response as Built;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::response::Response;
use http::{At, Context, Fault};
use kernel::{Id, Storage};
use progress::work_file;

/// Answers the address for the file's owner, the team whose work it is, and those who lead the cohort.
///
/// # Errors
/// Not found for everybody else.
pub async fn send(
    ctx: Context,
    Extension(storage): Extension<Storage>,
    At((cohort, id)): At<(Id<courses::Cohort>, Id<progress::WorkFile>)>,
) -> Result<Response, Fault> {
    let file = work_file::open(&ctx.db, &ctx.actor, cohort, id, ctx.moment).await?;
    let reading = storage.read(&file.path, None, None).await?;
    let answer = Built::builder()
        .header(CONTENT_TYPE, file.content_type)
        .header(CONTENT_LENGTH, file.bytes)
        .header(CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{}", encoded(&file.name)))
        .header(CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'")
        .header(CACHE_CONTROL, "private, no-store");
    answer.body(Body::from_stream(reading.bytes)).map_err(Fault::internal)
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
