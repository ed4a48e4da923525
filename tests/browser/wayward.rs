//! A site that serves what the others do, and pages that go wrong on the way. Ends with the journey.

use crate::site;
use axum::{
    Router,
    body::Body,
    http::{StatusCode, header},
    response::{Html, IntoResponse, Redirect},
    routing::get,
    serve::ListenerExt,
};
use futures_util::stream;
use std::{
    future::{Ready, ready},
    io,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

/// More than the reader takes.
const HEAVY: usize = 6_000_000;

/// Of the answer that has no end for anyone who waits for it: 200 MB.
const ENDLESS: usize = 200_000_000;
const CHUNK: usize = 64 << 10;

/// A page that comes in pieces: as many as `piece` gives, one after the other.
fn in_pieces<F>(piece: impl Fn(usize) -> F + Send + 'static) -> impl IntoResponse
where
    F: Future<Output = Option<io::Result<Vec<u8>>>> + Send + 'static,
{
    let pieces = stream::unfold((0, piece), |(at, piece)| async move {
        piece(at).await.map(|given| (given, (at + 1, piece)))
    });
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], Body::from_stream(pieces))
}

/// A story's beginning, and then the line breaks.
async fn half(at: usize) -> Option<io::Result<Vec<u8>>> {
    // Time for the first half to arrive.
    tokio::time::sleep(Duration::from_millis(100)).await;
    Some(if at == 0 { Ok(BEGINNING.into()) } else { Err(io::ErrorKind::ConnectionReset.into()) })
}

/// The same, and then nothing any more.
async fn stalled(at: usize) -> Option<io::Result<Vec<u8>>> {
    if at > 0 {
        std::future::pending::<()>().await;
    }
    Some(Ok(BEGINNING.into()))
}

/// Paragraphs, more than anybody takes.
fn endless(at: usize) -> Ready<Option<io::Result<Vec<u8>>>> {
    SENT.fetch_add(CHUNK, Ordering::Relaxed);
    ready((at * CHUNK < ENDLESS).then(|| Ok(b"<p>.".repeat(CHUNK / 4))))
}

static SENT: AtomicUsize = AtomicUsize::new(0);

/// What was sent of endless pages, in all journeys together.
pub(crate) fn sent() -> usize {
    SENT.load(Ordering::Relaxed)
}

const BEGINNING: &str = "<!DOCTYPE html><title>Half a story</title><article><h1>Half a story</h1><p>The harbour office said on \
    Friday that the barrier had closed eleven times in its first winter, and that the quay had stayed dry each time.</p>";

/// Serves it, and gives its origin. `elsewhere` is where the redirect leads.
pub(crate) async fn start(elsewhere: String) -> String {
    let pages = Router::new()
        .route("/wayward/elsewhere", get(|| async move { Redirect::to(&elsewhere) }))
        .route("/wayward/refused", get(|| async { (StatusCode::FORBIDDEN, "no") }))
        .route("/wayward/heavy", get(|| async { Html("<p>.".repeat(HEAVY / 4)) }))
        .route("/wayward/login", get(|| async { Html(LOGIN) }))
        .route("/wayward/half", get(|| async { in_pieces(half) }))
        .route("/wayward/stalled", get(|| async { in_pieces(stalled) }))
        .route("/wayward/endless", get(|| async { in_pieces(endless) }))
        // Where one is not signed in.
        .route("/wayward/members", get(|| async { Redirect::to("/wayward/login") }))
        .route("/wayward/slow", get(|| async { tokio::time::sleep(Duration::from_secs(60)).await }))
        .fallback_service(ServeDir::new(site::folder()));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let origin = format!("http://{}", listener.local_addr().expect("an address"));
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    tokio::spawn(async { axum::serve(listener, pages).await });
    origin
}

const LOGIN: &str = "<!DOCTYPE html><title>Sign in</title><h1>Sign in</h1>
    <form><label>Mail <input type=email></label><label>Password <input type=password></label><button>Go</button></form>";
