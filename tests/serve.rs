//! `standfirst-serve`, run as a program.
#![cfg(all(feature = "serve", unix))]

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
};

/// The program at a free port. Ends with the test.
struct Server {
    program: Child,
    address: String,
}

fn command(port: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_standfirst-serve"));
    command.args(["--port", port, "--root", concat!(env!("CARGO_MANIFEST_DIR"), "/www")]);
    command
}

impl Server {
    fn start() -> Self {
        let mut program = command("0").stdout(Stdio::piped()).spawn().expect("the program starts");
        let mut line = String::new();
        BufReader::new(program.stdout.take().expect("piped"))
            .read_line(&mut line)
            .expect("it says where it is");
        let address = line.strip_prefix("http://").and_then(|rest| rest.split('/').next());
        Self { address: address.expect("the line begins with the address").to_owned(), program }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("it answers");
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address)
            .expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("received");
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn stop(&mut self, signal: &str) -> Option<i32> {
        let id = self.program.id().to_string();
        Command::new("kill").args([signal, &id]).status().expect("the signal is sent");
        self.program.wait().expect("it ends").code()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

#[test]
fn files_come_with_their_type_and_are_never_stale() {
    let server = Server::start();
    let answer = server.get("/model.d.ts");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("cache-control: no-cache"), "{answer}");
    assert!(answer.contains("export interface Article"));
    assert!(server.get("/nothing").starts_with("HTTP/1.1 404"));
    assert!(server.get("/../Cargo.toml").starts_with("HTTP/1.1 404"), "nothing outside the folder is served");
}

#[test]
fn it_stops_cleanly_with_a_connection_open() {
    for signal in ["-INT", "-TERM"] {
        let mut server = Server::start();
        let _open = TcpStream::connect(&server.address).expect("it answers");
        assert_eq!(server.stop(signal), Some(0), "{signal}");
    }
}

#[test]
fn a_port_in_use_is_one_sentence() {
    let server = Server::start();
    let port = server.address.rsplit(':').next().expect("an address has a port");
    let output = command(port).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.starts_with(&format!("Port {port} is in use")) && said.lines().count() == 1, "{said}");
}
