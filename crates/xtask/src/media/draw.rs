//! The browser and the encoders.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::shell;

/// Draws a page of this size as a PNG.
pub fn screenshot(folder: &Path, html: &str, width: usize, height: usize) -> Result<()> {
    let shot = format!("--screenshot={}", folder.join("page.png").display());
    chromium(folder, html, &[&shot, &format!("--window-size={width},{height}"), "--hide-scrollbars"])
}

/// Prints a page as a PDF.
pub fn pdf(folder: &Path, html: &str) -> Result<Vec<u8>> {
    let print = format!("--print-to-pdf={}", folder.join("page.pdf").display());
    chromium(folder, html, &[&print, "--no-pdf-header-footer"])?;
    fs::read(folder.join("page.pdf")).context("the browser printed nothing")
}

fn chromium(folder: &Path, html: &str, arguments: &[&str]) -> Result<()> {
    let page = folder.join("page.html");
    fs::write(&page, html)?;
    let mut command = shell::program("chromium");
    command
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"])
        .args(arguments);
    command.arg(format!("--user-data-dir={}", folder.join("profile").display()));
    command.arg(format!("file://{}", page.display()));
    quiet(&mut command)
}

/// Cuts the drawn page into pictures and joins them to a film of 4 frames a second.
pub fn film(folder: &Path, starts: &[f64], seconds: f64) -> Result<Vec<u8>> {
    let mut list = "ffconcat version 1.0\n".to_owned();
    for (n, start) in starts.iter().enumerate() {
        cut(folder, n)?;
        let end = starts.get(n + 1).unwrap_or(&seconds);
        list.push_str(&format!("file {n}.png\nduration {}\n", end - start));
    }
    list.push_str(&format!("file {}.png\n", starts.len().saturating_sub(1)));
    fs::write(folder.join("list.txt"), list)?;
    let mut command = ffmpeg(folder);
    command.args([
        "-f",
        "concat",
        "-i",
        "list.txt",
        "-t",
        &seconds.to_string(),
        "-an",
        "-r",
        "4",
        "-g",
        "40",
    ]);
    command.args([
        "-c:v",
        "libx264",
        "-profile:v",
        "main",
        "-preset",
        "veryslow",
        "-tune",
        "animation",
        "-crf",
        "30",
    ]);
    command.args(["-pix_fmt", "yuv420p", "-movflags", "+faststart", "-map_metadata", "-1"]);
    command.args(["-fflags", "+bitexact", "-flags:v", "+bitexact", "film.mp4"]);
    quiet(&mut command)?;
    fs::read(folder.join("film.mp4")).context("the encoder made nothing")
}

fn cut(folder: &Path, n: usize) -> Result<()> {
    let crop =
        format!("crop={}:{}:0:{}", super::slide::WIDTH, super::slide::HEIGHT, n * super::slide::HEIGHT);
    quiet(ffmpeg(folder).args(["-i", "page.png", "-vf", &crop, "-frames:v", "1"]).arg(format!("{n}.png")))
}

/// A picture of the folder as WebP.
pub fn webp(folder: &Path, picture: &str) -> Result<Vec<u8>> {
    let mut command = shell::program("cwebp");
    command.current_dir(folder).args(["-quiet", "-q", "82", "-m", "6", picture, "-o", "picture.webp"]);
    quiet(&mut command)?;
    fs::read(folder.join("picture.webp")).context("the encoder made nothing")
}

fn ffmpeg(folder: &Path) -> std::process::Command {
    let mut command = shell::program("ffmpeg");
    command.current_dir(folder).args(["-loglevel", "error", "-y"]);
    command
}

fn quiet(command: &mut std::process::Command) -> Result<()> {
    shell::run(command.stderr(std::process::Stdio::null()).stdout(std::process::Stdio::null()))
}
