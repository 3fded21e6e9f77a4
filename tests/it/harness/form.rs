//! A form as read from the page, filled in and sent as a browser without scripts does it.

use std::collections::BTreeMap;

use axum::http::Method;
use scraper::{ElementRef, Html};

use super::client::Client;
use super::page::{Page, parse, words};

/// A form with what it holds now.
pub struct Form {
    client: Client,
    action: String,
    method: Method,
    values: Vec<(String, String)>,
    /// The choices of each field; none where anything can be typed.
    fields: BTreeMap<String, Option<Vec<String>>>,
    buttons: Vec<Button>,
    /// Its file fields with what was chosen, for a form that sends files.
    files: Option<Vec<(String, String, Vec<u8>)>>,
}

struct Button {
    text: String,
    sends: Option<(String, String)>,
    action: Option<String>,
}

impl Form {
    pub(super) fn read(client: Client, html: &Html, form: ElementRef<'_>, path: &str) -> Self {
        let method = if form.attr("method") == Some("post") { Method::POST } else { Method::GET };
        let action = resolve(form.attr("action").unwrap_or_default(), path);
        let (values, fields, buttons) = (Vec::new(), BTreeMap::new(), Vec::new());
        let files = (form.attr("enctype") == Some("multipart/form-data")).then(Vec::new);
        let mut read = Self { client, action, method, values, fields, buttons, files };
        let belongs = |e: &ElementRef<'_>| match e.attr("form") {
            Some(id) => form.attr("id") == Some(id),
            None => e.ancestors().any(|node| node.id() == form.id()),
        };
        for control in html.select(&parse("input, select, textarea, button")).filter(belongs) {
            read.read_control(control);
        }
        read
    }

    fn read_control(&mut self, control: ElementRef<'_>) {
        if control.attr("disabled").is_some() {
            return;
        }
        let name = control.attr("name").unwrap_or_default().to_owned();
        let value = control.attr("value").map(str::to_owned);
        match (control.value().name(), control.attr("type").unwrap_or_default()) {
            ("button", "" | "submit") | ("input", "submit") => self.read_button(control, name, value),
            ("input", "file") => self.choose(&name, "", Vec::new()),
            ("button", _) | ("input", "button" | "reset" | "image") => {}
            _ if name.is_empty() => {}
            ("select", _) => self.read_select(control, &name),
            ("input", "checkbox" | "radio") => {
                let value = value.unwrap_or_else(|| "on".to_owned());
                self.offer(&name, value, control.attr("checked").is_some());
            }
            ("textarea", _) => {
                // a browser drops the first line break after the tag, and so does the parser
                self.hold(&name, control.text().collect());
            }
            _ => self.hold(&name, value.unwrap_or_default()),
        }
    }

    fn read_button(&mut self, control: ElementRef<'_>, name: String, value: Option<String>) {
        let text = if control.value().name() == "input" {
            value.clone().unwrap_or_default()
        } else {
            words(control)
        };
        let sends = (!name.is_empty()).then(|| (name, value.unwrap_or_default()));
        let action = control.attr("formaction").map(|action| resolve(action, &self.action));
        self.buttons.push(Button { text, sends, action });
    }

    fn read_select(&mut self, control: ElementRef<'_>, name: &str) {
        let several = control.attr("multiple").is_some();
        let options: Vec<_> = control.select(&parse("option")).collect();
        let chosen = options.iter().position(|option| option.attr("selected").is_some());
        for (index, option) in options.iter().enumerate() {
            let value = option.attr("value").map_or_else(|| words(*option), str::to_owned);
            let first = chosen.unwrap_or(0) == index && !several;
            self.offer(name, value, first || several && option.attr("selected").is_some());
        }
    }

    fn hold(&mut self, name: &str, value: String) {
        self.fields.insert(name.to_owned(), None);
        self.values.push((name.to_owned(), value));
    }

    fn offer(&mut self, name: &str, value: String, chosen: bool) {
        let choices = self.fields.entry(name.to_owned()).or_insert_with(|| Some(Vec::new()));
        choices.get_or_insert_default().push(value.clone());
        if chosen {
            self.values.push((name.to_owned(), value));
        }
    }

    /// What a field holds now.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(held, _)| held == name).map(|(_, value)| value.as_str())
    }

    /// Types into a field, or chooses one of its choices and no other.
    #[track_caller]
    pub fn set(self, name: &str, value: &str) -> Self {
        self.clear(name).add(name, value)
    }

    /// Chooses one more of a field's choices.
    #[track_caller]
    pub fn add(mut self, name: &str, value: &str) -> Self {
        let Some(choices) = self.fields.get(name) else {
            panic!("the form has no field {name}, but {:?}", self.fields.keys())
        };
        if let Some(choices) = choices {
            assert!(choices.iter().any(|choice| choice == value), "{name} offers {choices:?}, not {value:?}");
        }
        self.values.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Chooses a file; browsers send an empty one without a name where none was chosen.
    #[track_caller]
    pub fn attach(mut self, field: &str, name: &str, content: &[u8]) -> Self {
        let files = self.files.as_mut().expect("the form sends files");
        assert!(files.iter().any(|(held, ..)| held == field), "the form has no file field {field}");
        files.retain(|(held, ..)| held != field);
        self.choose(field, name, content.to_vec());
        self
    }

    fn choose(&mut self, field: &str, name: &str, content: Vec<u8>) {
        if let Some(files) = &mut self.files {
            files.push((field.to_owned(), name.to_owned(), content));
        }
    }

    /// Empties a field.
    pub fn clear(mut self, name: &str) -> Self {
        self.values.retain(|(held, _)| held != name);
        self
    }

    /// Sends the form as its first button does, and goes where the answer leads.
    pub async fn submit(self) -> Page {
        self.send(0).await
    }

    /// Sends the form by the button with these words.
    pub async fn press(self, text: &str) -> Page {
        let button = self.buttons.iter().position(|button| button.text == text);
        let known = || self.buttons.iter().map(|button| button.text.clone()).collect::<Vec<_>>();
        let button = button.unwrap_or_else(|| panic!("the form has no button {text:?}, but {:?}", known()));
        self.send(button).await
    }

    async fn send(mut self, button: usize) -> Page {
        let button = self.buttons.get(button).expect("a form has a button that sends it without scripts");
        let action = button.action.as_ref().unwrap_or(&self.action);
        self.values.extend(button.sends.clone());
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.values).finish();
        let answer = if self.method == Method::GET {
            let path = action.split('?').next().unwrap_or_default();
            self.client.send(Method::GET, &format!("{path}?{body}"), "", Vec::new()).await
        } else if let Some(files) = &self.files {
            let kind = "multipart/form-data; boundary=edge";
            self.client.send(Method::POST, action, kind, multipart(&self.values, files)).await
        } else {
            let kind = "application/x-www-form-urlencoded";
            self.client.send(Method::POST, action, kind, body.into_bytes()).await
        };
        self.client.follow(answer).await
    }
}

/// What a browser sends for a form with files: typed fields first, as they stand on the pages.
fn multipart(values: &[(String, String)], files: &[(String, String, Vec<u8>)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in values {
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(head.into_bytes());
    }
    for (field, name, content) in files {
        let head = format!("form-data; name=\"{field}\"; filename=\"{name}\"");
        let kind = "application/octet-stream";
        let head = format!("--edge\r\nContent-Disposition: {head}\r\nContent-Type: {kind}\r\n\r\n");
        body.extend(head.into_bytes());
        body.extend(content);
        body.extend(b"\r\n");
    }
    body.extend(b"--edge--\r\n");
    body
}

/// Where an `action` leads from a page: the app writes whole paths, or nothing for the page itself.
fn resolve(action: &str, path: &str) -> String {
    match action.chars().next() {
        None => path.to_owned(),
        Some('/') => action.to_owned(),
        Some('?') => format!("{}{action}", path.split('?').next().unwrap_or_default()),
        Some(_) => panic!("the action {action:?} at {path} is not a whole path"),
    }
}
