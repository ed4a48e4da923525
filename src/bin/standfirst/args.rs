//! What the command takes.

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, ValueEnum};
use std::io::IsTerminal as _;
use std::path::PathBuf;

/// Reads news pages into clean articles
///
/// Exit status: 0 when every page was read, 1 when one held no article or could not be read, 2 when the command was
/// not understood.
#[derive(Parser)]
#[command(version, max_term_width = 100)]
pub(crate) struct Args {
    /// What to print
    #[arg(long, value_enum, default_value_t = Format::Json, default_value_if("manifest", clap::builder::ArgPredicate::IsPresent, "jsonl"))]
    pub(crate) format: Format,

    /// The page's address: links and pictures are resolved against it
    #[arg(long, conflicts_with = "manifest")]
    pub(crate) url: Option<String>,

    /// Read the pages that FILE lists, one JSON object a line: {"path", "url"}
    #[arg(long, value_name = "FILE", conflicts_with_all = ["paths", "explain"])]
    pub(crate) manifest: Option<PathBuf>,

    /// Print what was left out instead, each with the rule that left it out
    #[arg(long)]
    pub(crate) explain: bool,

    /// Files of HTML; `-`, or none, is standard input
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
}

/// What to print of an article.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The whole article, indented
    Json,
    /// A line for each page: {"path", "readerable", "millis", "article"} or {"path", "readerable", "error"}
    Jsonl,
    /// Front matter and text
    Markdown,
    /// A document of its own
    Html,
    /// The text alone
    Text,
}

impl Args {
    /// The arguments, if they make sense together; otherwise says so and ends.
    pub(crate) fn read() -> Self {
        let mut args = Self::parse();
        if args.manifest.is_some() && args.format != Format::Jsonl {
            refuse("--manifest answers with a line for each page: it goes with --format jsonl alone");
        }
        if args.url.is_some() && args.paths.len() > 1 {
            refuse("--url is the address of one page, and there are several: list them in a --manifest");
        }
        if args.paths.iter().filter(|path| is_stdin(path)).count() > 1 {
            refuse("standard input can be read once, and `-` stands here twice");
        }
        if args.paths.is_empty() && args.manifest.is_none() {
            if std::io::stdin().is_terminal() {
                refuse("no page to read: name a file, or send one to standard input");
            }
            args.paths.push("-".into());
        }
        args
    }
}

/// `-` is standard input, as everywhere.
pub(crate) fn is_stdin(path: &std::path::Path) -> bool {
    path.as_os_str() == "-"
}

fn refuse(why: &str) -> ! {
    Args::command().error(ErrorKind::ArgumentConflict, why).exit()
}
