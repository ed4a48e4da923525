//! The module that the journeys load, and that is served, is the one that `make wasm` optimised.
#![cfg(not(target_arch = "wasm32"))]

use std::{fs, path::Path};

fn module() -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/wasm/standfirst_bg.wasm");
    fs::read(path).expect("`make wasm` builds it")
}

fn number(bytes: &mut &[u8]) -> usize {
    let mut value = 0;
    for shift in (0..35).step_by(7) {
        let (&byte, rest) = bytes.split_first().expect("the module is whole");
        *bytes = rest;
        value |= usize::from(byte & 127) << shift;
        if byte < 128 {
            break;
        }
    }
    value
}

/// The names of the custom sections.
fn custom(module: &[u8]) -> Vec<String> {
    let mut rest = &module[8..];
    let mut names = Vec::new();
    while let Some((&kind, after)) = rest.split_first() {
        rest = after;
        let length = number(&mut rest);
        let (mut section, after) = rest.split_at(length);
        rest = after;
        if kind == 0 {
            let length = number(&mut section);
            names.push(String::from_utf8_lossy(&section[..length]).into_owned());
        }
    }
    names
}

#[test]
fn is_the_optimised_one() {
    let module = module();
    assert!(module.starts_with(b"\0asm"));
    // The compiler leaves names in, wasm-opt takes them out.
    let custom = custom(&module);
    assert!(!custom.iter().any(|name| ["name", "producers"].contains(&name.as_str())), "{custom:?}");
}

#[test]
fn names_no_folder_that_it_was_built_in() {
    // What the standard library says of its own places was written when that was built.
    let (module, folder) = (module(), env!("CARGO_MANIFEST_DIR"));
    let found = module.windows(folder.len()).position(|window| window == folder.as_bytes());
    assert_eq!(found, None, "{folder} stands in the module");
}
