//! Writes upstream's named character references down compactly; `references.rs` reads them.

use std::{env, fs, path::Path};

fn main() {
    // Upstream has every prefix of a name as well, with nothing behind it; those follow from the names.
    let mut named: Vec<_> = web_atoms::NAMED_ENTITIES.entries().filter(|(_, value)| value.0 != 0).collect();
    named.sort_unstable();

    let (mut names, mut values, mut before) = (Vec::new(), String::new(), "");
    for (name, (first, second)) in named {
        let shared = name.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count();
        names.push(u8::try_from(shared + 1).expect("names are short"));
        names.extend_from_slice(&name.as_bytes()[shared..]);
        before = name;

        let char = |code: &u32| char::from_u32(*code).expect("references stand for characters");
        if *second != 0 {
            values.extend(['\0', char(first), char(second)]);
        } else {
            values.push(char(first));
        }
    }
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("names"), names).expect("OUT_DIR can be written to");
    fs::write(Path::new(&out).join("values"), values).expect("OUT_DIR can be written to");
    println!("cargo::rerun-if-changed=build.rs");
}
