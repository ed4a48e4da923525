//! Starts drivers and browsers, and ends them whatever the journey did.

use crate::page::Page;
use fantoccini::{ClientBuilder, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Browser {
    Chromium,
    Firefox,
    /// WebKitGTK. Has no headless mode, so each has a screen of its own.
    WebKit,
}

/// The screen that a journey is made on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) dark: bool,
    /// The system asks for no motion, and for colours of its own.
    pub(crate) careful: bool,
    /// It asks for no motion alone.
    pub(crate) still: bool,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl Default for Look {
    fn default() -> Self {
        Self { dark: false, careful: false, still: false, width: 1280, height: 900 }
    }
}

/// A driver's process. Ends with the journey.
struct Driver {
    programs: Vec<Child>,
    port: u16,
}

impl Drop for Driver {
    fn drop(&mut self) {
        for program in &mut self.programs {
            let _ = program.kill();
            let _ = program.wait();
        }
    }
}

impl Browser {
    fn driver(self) -> Driver {
        if self == Self::WebKit {
            return webkit_driver();
        }
        let (variable, name, arguments): (_, _, &[&str]) = match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver", &["--port=0"]),
            // The port for BiDi is fixed unless it is asked not to be, and journeys run side by side.
            // Bookmarks are pressed in the browser's own window, which takes system access.
            Self::Firefox => {
                ("GECKODRIVER", "geckodriver", &["--port=0", "--websocket-port=0", "--allow-system-access"])
            }
            Self::WebKit => unreachable!("has one of its own"),
        };
        let path = std::env::var(variable).unwrap_or_else(|_| name.to_owned());
        // A port that is free for one version of the protocol may be taken for the other, and Chromium's driver ends.
        let driver = (0..3).find_map(|_| {
            let mut program =
                started(Command::new(&path).args(arguments).stdout(Stdio::piped()), name, variable);
            let mut lines =
                BufReader::new(program.stdout.take().expect("piped")).lines().map_while(Result::ok);
            let port = lines.by_ref().find_map(|line| port_in(&line));
            // Read on, or the driver stops at a full pipe.
            thread::spawn(move || lines.for_each(drop));
            let programs = vec![program];
            port.map(|port| Driver { programs, port })
        });
        driver.unwrap_or_else(|| panic!("{path} did not say its port"))
    }

    fn capabilities(self, look: Look) -> Capabilities {
        let Look { dark, careful, still, width, height } = look;
        let options = match self {
            Self::Chromium => {
                let mut args = json!([
                    "--headless",
                    "--no-sandbox",
                    "--disable-dev-shm-usage",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--lang=en-US",
                ]);
                let list = args.as_array_mut().expect("an array");
                list.push(format!("--window-size={width},{height}").into());
                if dark {
                    list.push("--force-dark-mode".into());
                }
                if careful || still {
                    list.push("--force-prefers-reduced-motion".into());
                }
                if careful {
                    list.push("--force-high-contrast".into());
                }
                json!({"goog:chromeOptions": {
                    "args": args,
                    // What readers have on: a window opens for a press alone.
                    "excludeSwitches": ["disable-popup-blocking"],
                    // A window of its own is never narrower than 500 pixels.
                    "mobileEmulation": {"deviceMetrics": {
                        "width": width, "height": height, "pixelRatio": if width < 500 { 2.0 } else { 1.0 },
                        "mobile": false, "touch": false,
                    }},
                }})
            }
            Self::WebKit => json!({}),
            Self::Firefox => json!({"moz:firefoxOptions": {
                "args": ["-headless", format!("--width={width}"), format!("--height={height}")],
                "prefs": {
                    "layout.css.prefers-color-scheme.content-override": i32::from(!dark),
                    "intl.accept_languages": "en-US",
                    "ui.prefersReducedMotion": i32::from(careful || still),
                    // Always, or never: not what the machine's own theme has.
                    "browser.display.document_color_use": if careful { 2 } else { 1 },
                    "dom.disable_open_during_load": true,
                    // A window of its own is never narrower than 450 pixels; a page zoomed out is.
                    "layout.css.devPixelsPerPx": if width < 500 { "2.0" } else { "1.0" },
                },
            }}),
        };
        let Value::Object(capabilities) = options else { unreachable!("written as an object") };
        capabilities
    }
}

fn started(command: &mut Command, name: &str, variable: &str) -> Child {
    command.stderr(Stdio::null()).spawn().unwrap_or_else(|error| {
        let path = command.get_program().display();
        panic!("{path} does not start ({error}): put {name} on the PATH or set {variable}")
    })
}

/// A screen for one browser: of two on one, only one has the focus. Gives its number.
fn screen() -> (Child, String) {
    let path = std::env::var("XVFB").unwrap_or_else(|_| "Xvfb".to_owned());
    let mut command = Command::new(path);
    command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    let mut program = started(command.stdout(Stdio::piped()), "Xvfb", "XVFB");
    let mut number = String::new();
    let said = BufReader::new(program.stdout.take().expect("piped")).read_line(&mut number);
    said.expect("Xvfb says which screen it is");
    (program, format!(":{}", number.trim()))
}

/// It says nothing of its port, so it is told a free one. Somebody else may take that first: then another is tried.
fn webkit_driver() -> Driver {
    let path = std::env::var("WEBKITDRIVER").unwrap_or_else(|_| "WebKitWebDriver".to_owned());
    let (screen, display) = screen();
    let mut driver = Driver { programs: vec![screen], port: 0 };
    for _ in 0..5 {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
        driver.port = free.expect("a port is free").port();
        let mut command = Command::new(&path);
        command.arg(format!("--port={}", driver.port)).stdout(Stdio::null()).env("DISPLAY", &display);
        // As root, as in a container, WebKit's sandbox cannot be set up, and the browser would not start.
        command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        driver.programs.push(started(&mut command, "WebKitWebDriver", "WEBKITDRIVER"));
        for _ in 0..200 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, driver.port)).is_ok() {
                return driver;
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
    panic!("{path} does not listen");
}

/// "… successfully on port 4444." or "… Listening on 127.0.0.1:4444".
fn port_in(line: &str) -> Option<u16> {
    let (_, rest) =
        line.split_once("successfully on port ").or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// A browser, and the driver that it ends with.
pub(crate) struct Session {
    pub(crate) page: Page,
    driver: Driver,
}

impl Session {
    pub(crate) async fn start(browser: Browser, look: Look) -> Self {
        let driver = browser.driver();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(browser.capabilities(look))
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .unwrap_or_else(|error| panic!("{browser:?} does not start: {error}"));
        if browser == Browser::WebKit {
            // The window is what is sized; how much its frame takes shows when it is there.
            let _ = client.set_window_rect(0, 0, look.width, look.height + 38).await;
        }
        Self { page: Page::new(client, browser), driver }
    }

    /// A session that has broken answers nobody; its browser ends with the driver.
    pub(crate) async fn end(self) {
        let _ = tokio::time::timeout(Duration::from_secs(10), self.page.client.close()).await;
        drop(self.driver);
    }
}

/// No journey takes as long on any machine; a soak of thousands of rounds may.
const LONGEST: Duration = Duration::from_secs(600);

/// Runs a journey in a browser of its own, and closes that whether the journey passes or panics.
pub(crate) async fn run<J, F>(browser: Browser, look: Look, journey: J)
where
    J: FnOnce(Page) -> F,
    F: Future<Output = ()> + Send + 'static,
{
    let session = Session::start(browser, look).await;
    let mut running = tokio::spawn(journey(session.page.clone()));
    let Ok(outcome) = tokio::time::timeout(LONGEST, &mut running).await else {
        running.abort();
        session.end().await;
        panic!("the browser or its driver does not answer any more");
    };
    session.end().await;
    if let Err(error) = outcome {
        std::panic::resume_unwind(error.into_panic());
    }
}
