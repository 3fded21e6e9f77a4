use std::net::SocketAddr;

use rstest::rstest;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::rule::is_public;
use super::*;

/// A server that gives every connection the same answer.
async fn answering(answer: String) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut asked = [0; 1024];
            let _ = stream.read(&mut asked).await;
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    address
}

fn whole(status: &str, more: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\n{more}content-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

fn get(url: &str) -> Request {
    Request::new(reqwest::Method::GET, url.parse().unwrap())
}

fn to(allow: &[&str]) -> Outbound {
    Outbound::new(&allow.iter().map(|host| (*host).to_owned()).collect::<Vec<_>>()).unwrap()
}

#[rstest]
#[case("http://example.org/")]
#[case("ftp://example.org/")]
#[case("https://127.0.0.1/")]
#[case("https://[::1]/")]
#[case("https://[::ffff:127.0.0.1]/")]
#[case("https://2130706433/")]
#[case("https://0x7f.1/")]
#[case("https://169.254.169.254/latest/meta-data")]
#[case("https://10.0.0.8/")]
#[case("https://localhost/")]
#[tokio::test]
async fn inner_addresses_are_refused_however_they_are_written(#[case] url: &str) {
    assert!(to(&[]).send(get(url)).await.is_err(), "{url}");
}

#[tokio::test]
async fn a_name_that_leads_inside_is_refused_by_what_it_resolves_to() {
    let address = answering(whole("200 OK", "", "inside")).await;
    let url = format!("https://localhost:{}/", address.port());
    let error = to(&[]).send(get(&url)).await.unwrap_err();
    let OutboundError::Failed(why) = error else { panic!("refused before it was resolved: {error}") };
    let mut why: &dyn std::error::Error = &why;
    while let Some(deeper) = why.source() {
        why = deeper;
    }
    assert!(why.to_string().contains("localhost is not a public address"), "{why}");
}

#[tokio::test]
async fn where_the_operator_allows_it_the_server_goes_inside() {
    let address = answering(whole("200 OK", "", "inside")).await;
    let answer = to(&["127.0.0.1"]).send(get(&format!("http://{address}/"))).await.unwrap();
    assert_eq!((answer.status, answer.body.as_slice()), (200, b"inside".as_slice()));
}

#[tokio::test]
async fn a_redirect_is_an_answer_and_not_followed() {
    let address = answering(whole("302 Found", "location: https://10.0.0.8/\r\n", "")).await;
    let answer = to(&["127.0.0.1"]).send(get(&format!("http://{address}/"))).await.unwrap();
    assert_eq!(answer.status, 302);
}

#[tokio::test]
async fn more_than_a_megabyte_is_not_read() {
    let address = answering(whole("200 OK", "", &"x".repeat(MOST + 1))).await;
    let answer = to(&["127.0.0.1"]).send(get(&format!("http://{address}/"))).await;
    assert!(matches!(answer, Err(OutboundError::TooLarge)), "{answer:?}");
}

#[rstest]
#[case("93.184.215.14", true)]
#[case("100.63.255.255", true)]
#[case("100.64.0.1", false)]
#[case("192.168.1.1", false)]
#[case("172.31.0.1", false)]
#[case("172.32.0.1", true)]
#[case("0.1.2.3", false)]
#[case("198.18.0.1", false)]
#[case("224.0.0.1", false)]
#[case("255.255.255.255", false)]
#[case("2606:4700::1111", true)]
#[case("fd00::1", false)]
#[case("fe80::1", false)]
#[case("::", false)]
#[case("64:ff9b::7f00:1", false)]
#[case("2002:7f00:1::", false)]
#[case("2001:db8::1", false)]
fn what_is_public_is_what_iana_gave_out(#[case] address: &str, #[case] public: bool) {
    assert_eq!(is_public(address.parse().unwrap()), public);
}
