//! One connection to the server: HTTP/1.1 as bare as can be, so that it is known which bytes have arrived.

use std::io::{Error, ErrorKind, Result};
use std::net::SocketAddr;

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;

use super::process::AUTHORITY;

/// A connection that stays open between requests.
pub struct Connection(BufReader<TcpStream>);

/// An answer that has arrived whole.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its body.
    pub body: Vec<u8>,
}

impl Connection {
    /// Connects. Errors here and below mean that the server is gone.
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self(BufReader::new(stream)))
    }

    /// Sends evidence and waits for the whole answer.
    pub async fn post_evidence(&mut self, token: &str, body: &[u8]) -> Result<Answer> {
        let head = format!(
            "POST /api/v1/evidence HTTP/1.1\r\nHost: {AUTHORITY}\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        self.0.write_all(&[head.as_bytes(), body].concat()).await?;
        self.answer().await
    }

    async fn answer(&mut self) -> Result<Answer> {
        let first = self.line().await?;
        let status = first.split(' ').nth(1).and_then(|status| status.parse().ok());
        let mut length = None;
        loop {
            let line = self.line().await?.to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            length = line.strip_prefix("content-length:").and_then(|n| n.trim().parse().ok()).or(length);
        }
        let mut body = vec![0; length.unwrap_or_else(|| panic!("an answer tells its length: {first}"))];
        self.0.read_exact(&mut body).await?;
        Ok(Answer { status: status.unwrap_or_else(|| panic!("an answer has a status: {first}")), body })
    }

    /// A whole line of the head; one that was cut off is an error.
    async fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        self.0.read_line(&mut line).await?;
        let whole = line.strip_suffix("\r\n").ok_or_else(|| Error::from(ErrorKind::UnexpectedEof))?;
        Ok(whole.to_owned())
    }
}
