//! What is taken into `www` from a library is what its script writes, and nobody changed it by hand.
#![cfg(all(not(target_arch = "wasm32"), unix))]

use std::{fs, path::Path, process::Command};

#[test]
fn the_packer_is_what_the_script_writes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    if !root.join("node_modules/fflate").exists() {
        eprintln!("no node_modules: the packer was not compared");
        return;
    }
    let written = Path::new(env!("CARGO_TARGET_TMPDIR")).join("zip.js");
    let status =
        Command::new(root.join("scripts/vendor.sh")).arg(&written).status().expect("the script starts");
    assert!(status.success(), "scripts/vendor.sh fails");
    let (written, kept) = (fs::read_to_string(&written), fs::read_to_string(root.join("www/keep/zip.js")));
    assert_eq!(kept.expect("it is there"), written.expect("it was written"), "run scripts/vendor.sh");
}
