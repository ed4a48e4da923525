//! A site that serves what the others do, and pages that go wrong on the way. Ends with the journey.

use crate::site;
use axum::{
    Router,
    http::StatusCode,
    response::{Html, Redirect},
    routing::get,
};
use std::time::Duration;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

/// More than the reader takes.
const HEAVY: usize = 6_000_000;

/// Serves it, and gives its origin. `elsewhere` is where the redirect leads.
pub(crate) async fn start(elsewhere: String) -> String {
    let pages = Router::new()
        .route("/wayward/elsewhere", get(|| async move { Redirect::to(&elsewhere) }))
        .route("/wayward/refused", get(|| async { (StatusCode::FORBIDDEN, "no") }))
        .route("/wayward/heavy", get(|| async { Html("<p>.".repeat(HEAVY / 4)) }))
        .route("/wayward/login", get(|| async { Html(LOGIN) }))
        .route("/wayward/slow", get(|| async { tokio::time::sleep(Duration::from_secs(60)).await }))
        .fallback_service(ServeDir::new(site::folder()));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let origin = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async { axum::serve(listener, pages).await });
    origin
}

const LOGIN: &str = "<!DOCTYPE html><title>Sign in</title><h1>Sign in</h1>
    <form><label>Mail <input type=email></label><label>Password <input type=password></label><button>Go</button></form>";
