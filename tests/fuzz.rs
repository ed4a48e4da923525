//! The fuzz targets, a fixed number of runs each, by a generator of its own that needs no nightly compiler. The same
//! numbers give the same runs. `STANDFIRST_FUZZ_SECONDS=60` goes on for so long with new ones.
#![cfg(not(target_arch = "wasm32"))]

mod invariants;
#[path = "fuzz/soup.rs"]
mod soup;
#[path = "fuzz/targets.rs"]
mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use std::{fs, path::Path};

/// Of each target. Enough to notice a target that was broken; `make fuzz` looks for more.
const RUNS: u32 = 600;

/// Xorshift: short, and the same everywhere.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    /// A seed with some of it changed, or bytes out of nothing.
    fn input(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut data = match self.below(3) {
            0 => (0..self.below(400)).map(|_| self.next() as u8).collect(),
            _ => seeds[self.below(seeds.len())].clone(),
        };
        for _ in 0..self.below(12) {
            let at = self.below(data.len() + 1);
            match self.below(5) {
                0 if at < data.len() => data[at] = self.next() as u8,
                1 => data.insert(
                    at,
                    *b"<>\"'&:/\\#?{}[],;%@ \t\n\0javascript\xff\xc2".get(self.below(36)).unwrap_or(&b'<'),
                ),
                2 if at < data.len() => {
                    data.drain(at..(at + 1 + self.below(20)).min(data.len()));
                }
                3 => {
                    let other = &seeds[self.below(seeds.len())];
                    let from = self.below(other.len());
                    let piece = other[from..(from + self.below(60)).min(other.len())].to_vec();
                    data.splice(at..at, piece);
                }
                _ => data.truncate(data.len().max(40) - self.below(20)),
            }
        }
        data
    }
}

/// Inputs that found something once, and a few to begin with.
fn seeds() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("there are seeds").map(|entry| entry.expect("listed").path()).collect();
    files.sort();
    files.iter().map(|path| fs::read(path).expect("read")).collect()
}

#[test]
fn every_target_holds() {
    let seeds = seeds();
    assert!(!seeds.is_empty());
    let seconds =
        std::env::var("STANDFIRST_FUZZ_SECONDS").ok().map(|text| text.parse().expect("a number of seconds"));
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |now| now.as_nanos() as u64 | 1);
    let mut numbers = Numbers(if seconds.is_some() { now } else { 0x5eed_5eed_5eed });
    let end = seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let mut runs = 0;
    for (name, target) in targets::TARGETS {
        seeds.iter().for_each(|seed| run(name, target, seed));
    }
    while end.map_or(runs < RUNS, |end| Instant::now() < end) {
        for (name, target) in targets::TARGETS {
            run(name, target, &numbers.input(&seeds));
        }
        runs += 1;
    }
    println!("{runs} runs of each of {} targets, and {} seeds", targets::TARGETS.len(), seeds.len());
}

/// `make fuzz` has a program for each of them, and for nothing else.
#[test]
fn each_target_is_a_program_of_make_fuzz() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz");
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).expect("the manifest is there");
    let programs: Vec<_> =
        manifest.split("[[bin]]").skip(1).map(|bin| bin.split('"').nth(1).expect("a name")).collect();
    let targets = targets::TARGETS.map(|(name, _)| name);
    assert_eq!(programs, targets);
    let row = format!("| nine fuzz targets, {RUNS} runs each");
    assert!(
        include_str!("../SECURITY.md").contains(&row) && targets.len() == 9,
        "SECURITY.md has no row {row}"
    );
    for name in targets {
        let program = fs::read_to_string(folder.join(format!("bins/{name}.rs"))).expect("it is there");
        assert!(program.contains(&format!("run(\"{name}\", data)")), "bins/{name}.rs runs something else");
    }
}

fn run(name: &str, target: fn(&[u8]), data: &[u8]) {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| target(data))) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target").join(format!("found-{name}"));
        fs::write(&path, data).expect("written");
        eprintln!("{name}: what was found is kept in {}", path.display());
        std::panic::resume_unwind(panic);
    }
}
