//! `standfirst-serve`: serves the demo, the folder `www`, to this machine alone.

use axum::{
    Router,
    http::{HeaderValue, header},
    serve::ListenerExt,
};
use std::{
    io::{self, ErrorKind},
    net::Ipv4Addr,
    path::{Path, PathBuf},
    process::ExitCode,
};
use tokio::net::TcpListener;
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

const USAGE: &str = "usage: standfirst-serve [--port PORT] [--root FOLDER]
Serves FOLDER (www) on http://127.0.0.1:PORT/ (8000; 0 takes a free one) until Ctrl-C.";

/// What serves a folder: its files with their media types, always checked for a newer version.
pub fn site(root: &Path) -> Router {
    Router::new()
        .fallback_service(ServeDir::new(root))
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-cache"),
        ))
        // The bookmarklet imports the module into pages of other origins. There is nothing here but public files.
        .layer(SetResponseHeaderLayer::overriding(
            header::ACCESS_CONTROL_ALLOW_ORIGIN,
            HeaderValue::from_static("*"),
        ))
}

struct Arguments {
    port: u16,
    root: PathBuf,
}

/// `None` asks for the usage; `Err` says what is wrong.
fn parse(mut args: impl Iterator<Item = String>) -> Result<Option<Arguments>, String> {
    let mut parsed = Arguments { port: 8000, root: PathBuf::from("www") };
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or_else(|| format!("{arg} needs a value."));
        match arg.as_str() {
            "--port" => {
                let port = value()?;
                parsed.port =
                    port.parse().map_err(|_| format!("{port} is no port: take a number from 0 to 65535."))?;
            }
            "--root" => parsed.root = PathBuf::from(value()?),
            "--help" | "-h" => return Ok(None),
            _ => return Err(format!("{arg} is unknown.")),
        }
    }
    Ok(Some(parsed))
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = match parse(std::env::args().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(wrong) => {
            eprintln!("{wrong}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match serve(&arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(Arguments { port, root }: &Arguments) -> Result<(), String> {
    if !root.is_dir() {
        return Err(format!("There is no folder {} to serve: name one with --root.", root.display()));
    }
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).await.map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => {
                format!("Port {port} is in use by another program: choose another with PORT={}.", port ^ 1)
            }
            ErrorKind::PermissionDenied => {
                format!("Port {port} needs privileges: choose one above 1023 with PORT=8000.")
            }
            _ => format!("Port {port} cannot be opened: {error}."),
        })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    // A file is several writes. A system that gathers them waits for the browser's word on the first, some 40 ms.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let stop = stop_signal().map_err(|error| error.to_string())?;
    // The socket takes connections from here on.
    println!("http://{address}/ serves {}; Ctrl-C stops it.", root.display());
    tokio::select! {
        served = axum::serve(listener, site(root)) => served.map_err(|error| error.to_string()),
        // Connections that browsers keep open must not hold it up.
        () = stop => Ok(()),
    }
}

/// Comes back when the program is asked to stop.
#[cfg(unix)]
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => (),
            _ = terminate.recv() => (),
        }
    })
}

/// Comes back when the program is asked to stop.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
