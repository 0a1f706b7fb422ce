//! Where the data come from: the version and checksum of a crate, as this package's lock file pins it.

const LOCK: &str = include_str!("../Cargo.lock");

/// `name 1.2.3, sha256 …` of a crate of the lock file.
pub fn describe(name: &str) -> Result<String, String> {
    let entry = LOCK
        .split("[[package]]")
        .find(|entry| field(entry, "name") == Some(name))
        .ok_or_else(|| format!("tools/Cargo.lock has no crate {name}"))?;
    let version = field(entry, "version").ok_or_else(|| format!("crate {name} has no version"))?;
    let checksum = field(entry, "checksum").ok_or_else(|| format!("crate {name} has no checksum"))?;
    Ok(format!("{name} {version}, sha256 {checksum}"))
}

/// The value of a line `key = "value"`.
fn field<'a>(entry: &'a str, key: &str) -> Option<&'a str> {
    entry.lines().find_map(|line| {
        let value = line.strip_prefix(key)?.strip_prefix(" = \"")?;
        value.strip_suffix('"')
    })
}
