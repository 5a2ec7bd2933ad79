//! A small HTTP client: it keeps cookies, adds the headers of whoever it speaks for, and gives
//! the whole answer back.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Mutex;

use openidconnect::reqwest;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, LOCATION, ORIGIN, SET_COOKIE};
use reqwest::{Method, StatusCode, redirect};
use serde_json::{Value, json};

/// Somebody outside, with their cookies and their token.
pub struct Client {
    http: reqwest::Client,
    address: SocketAddr,
    origin: Option<String>,
    bearer: Option<String>,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl Client {
    /// Somebody unknown.
    pub fn anonymous(address: SocketAddr) -> Self {
        Self {
            http: reqwest::Client::builder()
                .redirect(redirect::Policy::none())
                .build()
                .expect("a plain client builds"),
            address,
            origin: None,
            bearer: None,
            cookies: Mutex::default(),
        }
    }

    /// The same, as a page of `origin` would send it.
    #[must_use]
    pub fn on_page_of(mut self, origin: &str) -> Self {
        self.origin = Some(origin.trim_end_matches('/').to_owned());
        self
    }

    /// The same, with a bearer token.
    #[must_use]
    pub fn with_bearer(mut self, token: impl Into<String>) -> Self {
        self.bearer = Some(token.into());
        self
    }

    /// The same, with a cookie.
    #[must_use]
    pub fn with_cookie(self, name: &str, value: impl Into<String>) -> Self {
        self.cookies
            .lock()
            .expect("no test panics while it holds the cookies")
            .insert(name.to_owned(), value.into());
        self
    }

    /// The value of a cookie that the server has set.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.cookies.lock().expect("the cookies are whole");
        cookies.get(name).cloned()
    }

    /// `GET path`.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path)).await
    }

    /// A request with a JSON body.
    pub async fn json(&self, method: Method, path: &str, body: &Value) -> Answer {
        let request = self
            .request(method, path)
            .header(CONTENT_TYPE, "application/json")
            .body(body.to_string());
        self.send(request).await
    }

    /// `POST path` with a JSON body.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.json(Method::POST, path, body).await
    }

    /// `PUT path` with a JSON body.
    pub async fn put(&self, path: &str, body: &Value) -> Answer {
        self.json(Method::PUT, path, body).await
    }

    /// A form post, as a page without script sends it.
    pub async fn form(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let request = self
            .request(Method::POST, path)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(body);
        self.send(request).await
    }

    /// Any body under any content type, for doors that must withstand it.
    pub async fn raw(
        &self,
        method: Method,
        path: &str,
        content_type: Option<&str>,
        body: impl Into<reqwest::Body>,
    ) -> Answer {
        let mut request = self.request(method, path).body(body);
        if let Some(content_type) = content_type {
            request = request.header(CONTENT_TYPE, content_type);
        }
        self.send(request).await
    }

    /// A GraphQL operation; the whole answer, errors and all.
    pub async fn operation(&self, document: &str, variables: Value) -> Answer {
        let body = json!({ "query": document, "variables": variables });
        self.post("/graphql", &body).await
    }

    /// A GraphQL operation that must succeed: its `data`.
    #[track_caller]
    pub fn graphql<'a>(
        &'a self,
        document: &'a str,
        variables: Value,
    ) -> impl Future<Output = Value> + 'a {
        let caller = std::panic::Location::caller();
        async move {
            let answer = self.operation(document, variables).await;
            let body = answer.json();
            assert!(
                answer.status == StatusCode::OK && body["errors"].is_null(),
                "{caller}: the operation failed with {}: {body:#}",
                answer.status
            );
            body["data"].clone()
        }
    }

    /// A request to be finished by hand: method, address, cookies, token, origin.
    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let mut request = self
            .http
            .request(method, format!("http://{}{path}", self.address));
        let cookies = self.cookies.lock().expect("the cookies are whole");
        if !cookies.is_empty() {
            let pairs: Vec<String> = cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
            request = request.header(COOKIE, pairs.join("; "));
        }
        if let Some(token) = &self.bearer {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        }
        if let Some(origin) = &self.origin {
            request = request.header(ORIGIN, origin);
        }
        request
    }

    /// Sends it and keeps the cookies that come back.
    pub async fn send(&self, request: reqwest::RequestBuilder) -> Answer {
        let response = request.send().await.expect("the server answers");
        let status = response.status();
        let headers = response.headers().clone();
        for set in headers.get_all(SET_COOKIE) {
            self.keep(set.to_str().expect("cookies are plain text"));
        }
        let body = response.bytes().await.expect("the answer arrives whole");
        Answer {
            status,
            headers,
            body: body.to_vec(),
        }
    }

    fn keep(&self, set_cookie: &str) {
        let (pair, attributes) = set_cookie.split_once(';').unwrap_or((set_cookie, ""));
        let Some((name, value)) = pair.split_once('=') else {
            return;
        };
        let mut cookies = self.cookies.lock().expect("the cookies are whole");
        if value.is_empty() || attributes.to_lowercase().contains("max-age=0") {
            cookies.remove(name.trim());
        } else {
            cookies.insert(name.trim().to_owned(), value.to_owned());
        }
    }
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status code.
    pub status: StatusCode,
    /// Every header.
    pub headers: reqwest::header::HeaderMap,
    /// The body as bytes.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {} {}", self.status, self.text()))
    }

    /// A header as text, empty when it is absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap_or_default())
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.header(LOCATION.as_str())
    }

    /// The codes of GraphQL `errors`, in order.
    pub fn error_codes(&self) -> Vec<String> {
        let body = self.json();
        body["errors"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|error| {
                let code = error["extensions"]["code"].as_str();
                code.unwrap_or_default().to_owned()
            })
            .collect()
    }
}
