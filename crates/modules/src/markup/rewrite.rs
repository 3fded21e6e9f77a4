//! Changes to the parsed text before it is written: what Markdown has no word for.

use comrak::Arena;
use comrak::nodes::{AstNode, Node, NodeValue};

use super::MEDIA_BASE;

/// Rewrites every node below `root`.
pub(super) fn rewrite<'a>(arena: &'a Arena<'a>, root: Node<'a>) {
    for node in root.descendants().collect::<Vec<_>>() {
        match kind(node) {
            Kind::Html(text) => node.data_mut().value = NodeValue::Text(text.into()),
            Kind::Block(text) => show_as_typed(arena, node, text),
            Kind::Heading => lower(node),
            Kind::PageBreak => page_break(node),
            Kind::Picture => picture(arena, node),
            Kind::Text(text) if text.contains("____") => blanks(arena, node, &text),
            Kind::Text(_) | Kind::Other => {}
        }
    }
}

enum Kind {
    Html(String),
    Block(String),
    Heading,
    PageBreak,
    Picture,
    Text(String),
    Other,
}

fn kind(node: Node<'_>) -> Kind {
    match &node.data().value {
        NodeValue::HtmlInline(html) => Kind::Html(html.clone()),
        NodeValue::HtmlBlock(block) => Kind::Block(block.literal.clone()),
        NodeValue::Heading(_) => Kind::Heading,
        NodeValue::Paragraph if words(node) == "---page---" => Kind::PageBreak,
        NodeValue::Image(_) => Kind::Picture,
        NodeValue::Text(text) => Kind::Text(text.to_string()),
        _ => Kind::Other,
    }
}

/// The words below a node.
fn words(node: Node<'_>) -> String {
    node.descendants().filter_map(|n| n.data().value.text().map(ToString::to_string)).collect()
}

fn show_as_typed<'a>(arena: &'a Arena<'a>, node: Node<'a>, text: String) {
    node.data_mut().value = NodeValue::Paragraph;
    node.append(new(arena, NodeValue::Text(text.into())));
}

/// The first level is the page's own.
fn lower(node: Node<'_>) {
    if let NodeValue::Heading(heading) = &mut node.data_mut().value {
        heading.level = heading.level.max(2);
    }
}

fn page_break(node: Node<'_>) {
    node.children().collect::<Vec<_>>().into_iter().for_each(|child| child.detach());
    node.data_mut().value = NodeValue::Raw("<hr class=\"page-break\">\n".to_owned());
}

/// A stored picture by its name; any other becomes its words, since pages load nothing from elsewhere.
fn picture<'a>(arena: &'a Arena<'a>, node: Node<'a>) {
    let url = match &node.data().value {
        NodeValue::Image(link) => link.url.clone(),
        _ => return,
    };
    if let Some(name) = url.strip_prefix("media:") {
        if let NodeValue::Image(link) = &mut node.data_mut().value {
            link.url = format!("{MEDIA_BASE}{name}");
        }
        return;
    }
    let alternative = words(node);
    node.children().collect::<Vec<_>>().into_iter().for_each(|child| child.detach());
    node.data_mut().value = NodeValue::Emph;
    node.append(new(arena, NodeValue::Text(alternative.into())));
}

/// Cuts a text at its runs of 4 or more underscores and puts a blank to write on in their place.
fn blanks<'a>(arena: &'a Arena<'a>, node: Node<'a>, text: &str) {
    for part in runs(text) {
        let value = match part.len() {
            length if length >= 4 && part.starts_with("____") => NodeValue::Raw(blank(length)),
            _ => NodeValue::Text(part.to_owned().into()),
        };
        node.insert_before(new(arena, value));
    }
    node.detach();
}

fn blank(length: usize) -> String {
    let size = match length {
        ..=8 => "s",
        9..=22 => "m",
        _ => "l",
    };
    format!("<span class=\"blank\" data-size=\"{size}\"></span>")
}

/// The text in pieces, each all underscores or without a run of 4 of them.
fn runs(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("____") {
        let end = rest[at..].find(|c| c != '_').map_or(rest.len(), |n| at + n);
        out.extend([&rest[..at], &rest[at..end]].into_iter().filter(|p| !p.is_empty()));
        rest = &rest[end..];
    }
    out.extend(Some(rest).filter(|p| !p.is_empty()));
    out
}

fn new<'a>(arena: &'a Arena<'a>, value: NodeValue) -> &'a AstNode<'a> {
    arena.alloc(AstNode::from(value))
}
