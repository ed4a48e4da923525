//! The command line: pages in, articles out.
#![forbid(unsafe_code)]

mod args;
mod decode;
mod many;
mod page;
mod prescan;
mod progress;
mod show;

use args::{Args, Format};
use many::Task;
use standfirst::Options;
use std::io::{self, Write};
use std::process::ExitCode;

/// As deep as the limits let pages nest, whichever thread reads them.
const STACK: usize = 16 << 20;

fn main() -> ExitCode {
    let args = Args::read();
    page::keep_panics();
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK).build();
    let done = pool.map_err(io::Error::other).and_then(|pool| pool.install(|| run(args)));
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Whoever read this has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("standfirst: {error}");
            ExitCode::from(1)
        }
    }
}

/// Whether every page was read.
fn run(args: Args) -> io::Result<bool> {
    if let Some(manifest) = &args.manifest {
        let tasks = many::tasks(manifest)
            .map_err(|error| io::Error::other(format!("{} cannot be read: {error}", manifest.display())))?;
        return many::answer(tasks, progress::lines(manifest));
    }
    if args.format == Format::Jsonl && !args.explain {
        let count = args.paths.len() as u64;
        let tasks = args.paths.into_iter().map(|path| Ok(Task::new(path, args.url.clone())));
        return many::answer(tasks, Some(count).filter(|count| *count > 1));
    }
    one_by_one(args)
}

/// Pages in the order of their paths, for people and for pipes.
fn one_by_one(args: Args) -> io::Result<bool> {
    let options = Options { url: args.url, trace: args.explain, ..Options::default() };
    let mut all_read = true;
    for path in &args.paths {
        match page::page(path, &options) {
            Ok(page) => {
                let shown = if args.explain {
                    show::left_out(&page.article)
                } else {
                    show::article(&page.article, args.format)?
                };
                let mut stdout = io::stdout().lock();
                stdout.write_all(shown.as_bytes())?;
                stdout.flush()?;
            }
            Err(failure) => {
                all_read = false;
                eprintln!("standfirst: {}: {}", path.display(), failure.message);
            }
        }
    }
    Ok(all_read)
}
