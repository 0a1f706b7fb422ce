//! Proof that the data are Unicode 17.0.0: the crates do not name their version.

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// U+088F ARABIC LETTER NOON WITH RING ABOVE, added in 17.0.
const ADDED_IN_17: u32 = 0x088F;
/// U+10EF0, a mark of the block Arabic Extended-C, added in 18.0.
const ADDED_IN_18: u32 = 0x1_0EF0;

/// An error unless the data hold what 17.0 added and nothing that 18.0 added.
pub fn check() -> Result<(), String> {
    let category = CodePointMapData::<GeneralCategory>::new();
    if category.get32(ADDED_IN_17) == GeneralCategory::Unassigned {
        return Err(format!("the data are older than Unicode 17: U+{ADDED_IN_17:04X} is unassigned"));
    }
    if category.get32(ADDED_IN_18) != GeneralCategory::Unassigned {
        return Err(format!("the data are newer than Unicode 17: U+{ADDED_IN_18:04X} is assigned"));
    }
    Ok(())
}
