//! The pictures of a film, one below the other, as a page that a browser draws.

use super::story::{Pair, Shot, Story};
use crate::shell;

/// Width of a picture in pixels.
pub const WIDTH: usize = 960;
/// Height of a picture in pixels.
pub const HEIGHT: usize = 540;

const SCENES: [&str; 6] = ["valley", "river", "ridge", "forest", "road", "bridge"];
const HUES: [u32; 5] = [168, 232, 125, 52, 18];

/// The page with every picture of a film.
pub fn page(story: &Story) -> anyhow::Result<String> {
    let scenes = std::fs::read_to_string(shell::top().join("frontend/images/scenes.svg"))?;
    let fonts = shell::top().join("frontend/fonts");
    let chosen = story.stem.bytes().fold(7_usize, |sum, b| sum.wrapping_mul(31).wrapping_add(usize::from(b)));
    let (scene, hue) = (SCENES[chosen % SCENES.len()], HUES[chosen / 7 % HUES.len()]);
    let slides: String =
        (0..).zip(&story.shots).map(|(n, shot)| slide(n, story.shots.len(), shot, scene)).collect();
    Ok(format!(
        "<!doctype html><meta charset=utf-8><style>{}{}</style><div hidden>{scenes}</div>{slides}",
        STYLE.replace("FONTS", &format!("file://{}", fonts.display())),
        tone(hue),
    ))
}

fn tone(hue: u32) -> String {
    format!(
        ":root{{--scene-sky:oklch(0.935 0.024 {hue});--scene-1:oklch(0.83 0.044 {hue});--scene-2:oklch(0.62 0.064 {hue});\
         --scene-3:oklch(0.4 0.064 {hue});--scene-sun:#fbc024;--scene-trail:oklch(0.985 0.012 110);--scene-post:oklch(0.3 0.04 60)}}"
    )
}

fn slide(n: usize, of: usize, shot: &Shot, scene: &str) -> String {
    format!(
        "<section>{}{}<div class=scene><svg viewBox='0 0 640 110' preserveAspectRatio='xMidYMax slice'><use href='#{scene}' \
         width=640 height=360 y=-150 /></svg></div>{}</section>",
        both("small", &shot.kicker),
        both("p", &shot.text),
        trail(n, of),
    )
}

/// Both languages, once where they are the same.
fn both(element: &str, pair: &Pair) -> String {
    let mut out = String::new();
    for (lang, text) in [("en", &pair.en), ("es", &pair.es)] {
        if !text.is_empty() && (lang == "en" || *text != pair.en) {
            out.push_str(&format!("<{element} lang={lang}>{}</{element}>", escaped(text)));
        }
    }
    out
}

/// The path through the film: walked, here, ahead.
fn trail(n: usize, of: usize) -> String {
    let mark = |at: usize| {
        let x = 40 + at * 880 / (of - 1).max(1);
        let fill = if at < n { "#145440" } else { "#f7f8f4" };
        let fill = if at == n { "#fbc024" } else { fill };
        format!("<path d='M{x} 4l12 12-12 12-12-12Z' fill='{fill}' stroke='#145440' stroke-width=3 />")
    };
    let marks: String = (0..of).map(mark).collect();
    format!(
        "<svg class=trail viewBox='0 0 960 32'><path d='M40 16H920' stroke='#145440' stroke-width=4 stroke-linecap=round \
         stroke-dasharray='1 11' />{marks}</svg>"
    )
}

/// A text that may stand in HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

const STYLE: &str = "
@font-face{font-family:'National Park';src:url('FONTS/national-park.woff2');font-weight:200 800}
@font-face{font-family:'Atkinson Hyperlegible Next';src:url('FONTS/atkinson-hyperlegible-next.woff2');font-weight:200 800}
*{margin:0;box-sizing:border-box}
section{width:960px;height:540px;position:relative;overflow:hidden;background:#f7f8f4;color:#18231d;padding:44px 56px}
small,p{display:block;text-wrap:balance}
small[lang=en]{font:650 24px/1.3 'National Park';color:#145440}
small[lang=es]{font:400 22px/1.3 'Atkinson Hyperlegible Next';color:#434f47}
p[lang=en]{font:700 52px/1.12 'National Park';color:#07392b;margin-top:18px}
p[lang=es]{font:400 34px/1.25 'Atkinson Hyperlegible Next';color:#434f47;margin-top:14px}
.scene{position:absolute;inset:auto 0 0 0;height:150px;border-top:4px solid #145440}
.scene svg{width:960px;height:150px;display:block}
.trail{position:absolute;left:0;bottom:166px;width:960px;height:32px}
";
