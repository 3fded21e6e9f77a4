//! Worksheets to print, from their Markdown.

use std::fs;
use std::process::Stdio;

use anyhow::{Context, Result};

use super::{Job, content, draw, story};
use crate::shell;

/// A job for each worksheet in each language.
pub fn jobs() -> Result<Vec<Job>> {
    let mut jobs = Vec::new();
    for course in story::folders("courses")? {
        for module in story::folders(&format!("{course}/modules"))? {
            for path in story::names(&module)?.into_iter().filter(|p| p.ends_with(".md")) {
                let text = fs::read_to_string(content().join(&path))?;
                let name = path.rsplit('/').next().unwrap_or(&path).trim_end_matches(".md");
                if text.starts_with("---\n") && text.contains("\nkind: worksheet\n") {
                    jobs.push(job(format!("{course}/media/{name}.pdf"), &text));
                }
            }
        }
    }
    Ok(jobs)
}

fn job(path: String, text: &str) -> Job {
    let body = text.splitn(3, "---\n").nth(2).unwrap_or(text).to_owned();
    let lang = if path.ends_with(".es.pdf") { "es" } else { "en" };
    let source = format!("{STYLE}{lang}{body}");
    let make = Box::new(move || Ok(vec![make(lang, &body)?]));
    Job { paths: vec![path], seconds: None, made_by: "printed by chromium", source, make }
}

fn make(lang: &str, body: &str) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let fonts = format!("file://{}", shell::top().join("frontend/fonts").display());
    let title = body.lines().find_map(|l| l.strip_prefix("# ")).unwrap_or_default();
    let html = format!(
        "<!doctype html><html lang={lang}><meta charset=utf-8><title>{}</title><style>{}</style><body>{}",
        super::slide::escaped(title),
        STYLE.replace("FONTS", &fonts),
        rendered(folder.path(), body)?
    );
    draw::pdf(folder.path(), &html)
}

/// The body as HTML, from the one module that may make it. It is asked as a program, so that this one stays small.
fn rendered(folder: &std::path::Path, body: &str) -> Result<String> {
    let file = folder.join("body.md");
    fs::write(&file, body)?;
    let mut command =
        shell::cargo(&["run", "--quiet", "--package", "waymark-modules", "--example", "render", "--"]);
    let output = command.arg(&file).stderr(Stdio::inherit()).output()?;
    output.status.success().then_some(()).context("the worksheet was not rendered")?;
    Ok(String::from_utf8(output.stdout)?)
}

const STYLE: &str = "
@font-face{font-family:'National Park';src:url('FONTS/national-park.woff2');font-weight:200 800}
@font-face{font-family:'Atkinson Hyperlegible Next';src:url('FONTS/atkinson-hyperlegible-next.woff2');font-weight:200 800}
@page{size:letter;margin:11mm 16mm}
*{margin:0;box-sizing:border-box}
body{font:400 10pt/1.4 'Atkinson Hyperlegible Next';color:#18231d}
h2{font:700 15pt/1.2 'National Park';color:#07392b;margin:9pt 0 4pt;break-after:avoid}
body>h2:first-of-type,.page-break+h2{font-size:22pt;margin-top:0;padding-bottom:4pt;border-bottom:2pt solid #145440}
p{margin:4pt 0}
table{width:100%;border-collapse:collapse;margin:4pt 0}
th,td{border:.75pt solid #707b72;padding:3.5pt 6pt;text-align:start;vertical-align:bottom;height:22pt}
th{background:#edf0ea;font-weight:650;height:auto}
th:first-child:nth-last-child(2){width:48%}
ul,ol{padding-inline-start:16pt}
li{margin:7pt 0}
.contains-task-list{list-style:none;padding:0}
.task-list-item::before{content:'';display:inline-block;width:9pt;height:9pt;border:1pt solid #18231d;margin-inline-end:6pt}
.blank{display:inline-block;border-bottom:.75pt solid #18231d;height:1em}
.blank[data-size=s]{width:22mm}.blank[data-size=m]{width:42mm}.blank[data-size=l]{width:78mm}
td .blank{border:0;width:auto}
.page-break{break-after:page;border:0;margin:0}
";
