//! Tables that fit a phone: each in a place of its own that scrolls, each cell knowing the head of its column.

/// Wraps every table and labels its cells. What comes in was written by the formatter, which escapes every `<` of
/// the author's.
pub(super) fn wrapped(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 256);
    let mut rest = html;
    while let Some((before, table)) = rest.split_once("<table>") {
        let (table, after) = table.split_once("</table>").unwrap_or((table, ""));
        out.push_str(before);
        out.push_str("<div class=\"table-scroll\" tabindex=\"0\"><table class=\"table\" data-cards>");
        out.push_str(&labelled(table));
        out.push_str("</table></div>");
        rest = after;
    }
    out.push_str(rest);
    out
}

fn labelled(table: &str) -> String {
    let heads: Vec<_> =
        table.split("<th>").skip(1).map(|h| words(h.split("</th>").next().unwrap_or(h))).collect();
    let mut rows = table.split("<tr>");
    let mut out = rows.next().unwrap_or_default().to_owned();
    for row in rows {
        out.push_str("<tr>");
        let mut cells = row.split("<td>");
        out.push_str(cells.next().unwrap_or_default());
        for (column, cell) in cells.enumerate() {
            let head = heads.get(column).map_or("", String::as_str);
            out.push_str(&format!("<td data-label=\"{head}\">"));
            out.push_str(cell);
        }
    }
    out
}

/// The words of a head: still escaped, so they may stand in an attribute.
fn words(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            '"' => out.push_str("&quot;"),
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.trim().to_owned()
}
