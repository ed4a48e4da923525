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

/// Every section's kind and what is in it.
fn sections(module: &[u8]) -> Vec<(u8, &[u8])> {
    let mut rest = &module[8..];
    let mut sections = Vec::new();
    while let Some((&kind, after)) = rest.split_first() {
        rest = after;
        let length = number(&mut rest);
        let (section, after) = rest.split_at(length);
        rest = after;
        sections.push((kind, section));
    }
    sections
}

/// A name in front of a section's rest.
fn name(section: &mut &[u8]) -> String {
    let length = number(section);
    let (name, rest) = section.split_at(length);
    *section = rest;
    String::from_utf8_lossy(name).into_owned()
}

/// The names of the custom sections.
fn custom(module: &[u8]) -> Vec<String> {
    let all = sections(module).into_iter();
    all.filter(|(kind, _)| *kind == 0).map(|(_, mut section)| name(&mut section)).collect()
}

#[test]
fn asks_for_what_the_engine_gives_it() {
    const IMPORTS: u8 = 2;
    let module = module();
    let imports =
        sections(&module).into_iter().find(|(kind, _)| *kind == IMPORTS).map(|(_, section)| section);
    let mut imports = imports.expect("it has imports");
    assert_eq!(number(&mut imports), 1);
    let asked = [name(&mut imports), name(&mut imports)];
    assert_eq!(asked, ["./standfirst_bg.js", "__wbindgen_init_externref_table"]);
    let engine = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("www/engine.js"));
    let engine = engine.expect("the engine is there");
    assert!(asked.iter().all(|name| engine.contains(name)));
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
