//! A server in this process: pages with whatever headers a test gives them, and what the reader's page reports.

use crate::site;
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{self, State},
    http::{HeaderName, HeaderValue, Request, Response, StatusCode, header},
    middleware,
    routing::{get, post},
    serve::ListenerExt,
};
use serde_json::Value;
use std::{
    collections::HashMap,
    net::Ipv4Addr,
    path::Path,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use tokio::{net::TcpListener, task::JoinHandle};
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// Where `make dist` takes the reader to lie.
const PUBLISHED_READER: &str = "https://reader.example";

/// What a host page is sent with.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answer {
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// Until it is answered.
    pub(crate) delay: Duration,
}

#[derive(Default)]
struct Shared {
    pages: Mutex<HashMap<String, Answer>>,
    reports: Mutex<Vec<Value>>,
    asked: Mutex<Vec<String>>,
    all: Mutex<Vec<String>>,
}

/// Serves the copy of `www`, and pages of its own under `/host/`. Ends with the journey.
pub(crate) struct Host {
    shared: Arc<Shared>,
    server: JoinHandle<()>,
    port: u16,
}

impl Host {
    pub(crate) async fn start() -> Self {
        Self::serving(site::folder(), "/dist/reader").await
    }

    /// With what is published for the reader's origin in place of `www`, sent as a host should.
    pub(crate) async fn published() -> Self {
        Self::serving(site::published(), "").await
    }

    /// `reader`: below this lies what is published for the reader's origin.
    async fn serving(folder: &Path, reader: &'static str) -> Self {
        let shared = Arc::new(Shared::default());
        let cors = SetResponseHeaderLayer::overriding(
            header::ACCESS_CONTROL_ALLOW_ORIGIN,
            HeaderValue::from_static("*"),
        );
        let router = Router::new()
            .route("/host/{*name}", get(page))
            .route("/report", post(report))
            .nest_service("/dist", ServeDir::new(Path::new(ROOT).join("dist")))
            .nest_service("/vite", ServeDir::new(Path::new(ROOT).join("target/vite/dist")))
            .nest_service(
                "/installed",
                ServeDir::new(Path::new(ROOT).join("target/vite/node_modules/standfirst")),
            )
            .fallback_service(ServeDir::new(folder))
            .layer(cors)
            .layer(middleware::from_fn_with_state(reader, published))
            .layer(middleware::map_request_with_state(Arc::clone(&shared), noted))
            .with_state(Arc::clone(&shared));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port is free");
        let port = listener.local_addr().expect("it has an address").port();
        let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
        let server = tokio::spawn(async move { axum::serve(listener, router).await.expect("served") });
        Self { shared, server, port }
    }

    /// As the reader's origin: another site than `host`.
    pub(crate) fn reader(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// As a page's origin.
    pub(crate) fn origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// The bookmarklet that is published.
    pub(crate) fn published_bookmarklet(&self) -> String {
        let made = std::fs::read_to_string(Path::new(ROOT).join("dist/bookmarklet.txt")).expect("it is made");
        assert!(made.contains(PUBLISHED_READER), "it names its reader");
        made.trim_end().replace(PUBLISHED_READER, &self.reader())
    }

    /// The bookmarklet that this reader's page offers.
    pub(crate) fn bookmarklet(&self) -> String {
        let path = site::folder().join("bookmarklet/built.txt");
        let made = std::fs::read_to_string(path).expect("the bookmarklet is built");
        made.replace("https://reader.invalid", &self.reader())
    }

    /// Puts a page there, and gives its address.
    pub(crate) fn put(&self, name: &str, answer: Answer) -> String {
        self.shared.pages.lock().expect("not poisoned").insert(name.to_owned(), answer);
        format!("{}/host/{name}", self.origin())
    }

    pub(crate) fn put_html(&self, name: &str, html: &str) -> String {
        let headers = vec![("content-type".to_owned(), "text/html; charset=utf-8".to_owned())];
        self.put(name, Answer { headers, body: html.as_bytes().to_vec(), ..Answer::default() })
    }

    /// A page under a policy. `READER` in either is the reader's origin.
    pub(crate) fn put_under(&self, name: &str, policy: &str, html: &str) -> String {
        let here = |text: &str| text.replace("READER", &self.reader());
        let headers = vec![
            ("content-type".to_owned(), "text/html; charset=utf-8".to_owned()),
            ("content-security-policy".to_owned(), here(policy)),
        ];
        self.put(name, Answer { headers, body: here(html).into_bytes(), ..Answer::default() })
    }

    /// Sends a page that was put there with these, too.
    pub(crate) fn add_headers(&self, name: &str, headers: &[(&str, &str)]) {
        let mut pages = self.shared.pages.lock().expect("not poisoned");
        let page = pages.get_mut(name).expect("it was put there");
        page.headers.extend(headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    }

    /// The paths under `/host/` that were asked for.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.shared.asked.lock().expect("not poisoned").clone()
    }

    /// Every path that was asked for, of pages and of the reader's files, by whatever asked.
    pub(crate) fn all_asked(&self) -> Vec<String> {
        self.shared.all.lock().expect("not poisoned").clone()
    }

    /// Waits for a report in which this is said somewhere.
    pub(crate) async fn reported(&self, said: &str, patience: Duration) -> Option<Value> {
        let end = Instant::now() + patience;
        while Instant::now() < end {
            let found = {
                let mut reports = self.shared.reports.lock().expect("not poisoned");
                let at = reports.iter().position(|report| report.to_string().contains(said));
                at.map(|at| reports.swap_remove(at))
            };
            if found.is_some() {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        println!("What was reported instead: {:?}", self.shared.reports.lock().expect("not poisoned"));
        None
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// The reader's origin is sent as `_headers` has it: for each path all lines below the patterns that it fits.
async fn published(
    State(reader): State<&'static str>,
    request: Request<Body>,
    next: middleware::Next,
) -> Response<Body> {
    let path = request.uri().path();
    let is_test = ["/host/", "/pages/", "/report"].iter().any(|start| path.starts_with(start));
    let path = path.strip_prefix(reader).filter(|_| !is_test).map(str::to_owned);
    let mut response = next.run(request).await;
    let Some(path) = path else { return response };
    let mut fits = false;
    for line in include_str!("../../scripts/dist/_headers").lines() {
        if line.starts_with('/') {
            fits = line.strip_suffix('*').map_or(path == line, |start| path.starts_with(start));
        } else if let Some((name, value)) = line.trim().split_once(": ").filter(|_| fits) {
            let name = HeaderName::try_from(name).expect("a header's name");
            response.headers_mut().insert(name, HeaderValue::try_from(value).expect("a header's value"));
        }
    }
    response
}

async fn noted(State(shared): State<Arc<Shared>>, request: Request<Body>) -> Request<Body> {
    shared.all.lock().expect("not poisoned").push(request.uri().path().to_owned());
    request
}

async fn page(
    State(shared): State<Arc<Shared>>,
    extract::Path(name): extract::Path<String>,
) -> Response<Body> {
    shared.asked.lock().expect("not poisoned").push(name.clone());
    let answer = shared.pages.lock().expect("not poisoned").get(&name).cloned();
    let Some(answer) = answer else {
        return Response::builder().status(StatusCode::NOT_FOUND).body(Body::empty()).expect("built");
    };
    tokio::time::sleep(answer.delay).await;
    let mut response = Response::new(Body::from(answer.body));
    for (name, value) in answer.headers {
        let name = HeaderName::try_from(name).expect("a header's name");
        let value = HeaderValue::try_from(value).expect("a header's value");
        if name == header::LOCATION {
            *response.status_mut() = StatusCode::FOUND;
        }
        response.headers_mut().append(name, value);
    }
    response
}

async fn report(State(shared): State<Arc<Shared>>, body: Bytes) -> StatusCode {
    let report = serde_json::from_slice(&body).expect("a report is JSON");
    shared.reports.lock().expect("not poisoned").push(report);
    StatusCode::NO_CONTENT
}
