//! Which of eight units stay, as the order in which a look-up takes them: what processors without VPCOMPRESSB go by.

/// For each mask of eight units the places of those that stay, then 0s.
pub(super) static PLACES: [[u8; 8]; 256] = FIRST_PLACES;

const FIRST_PLACES: [[u8; 8]; 256] = {
    let mut places = [[0; 8]; 256];
    let mut mask = 0;
    while mask < 256 {
        let (mut place, mut written) = (0, 0);
        while place < 8 {
            if mask >> place & 1 == 1 {
                places[mask][written] = place as u8;
                written += 1;
            }
            place += 1;
        }
        mask += 1;
    }
    places
};

/// The same for the second eight of sixteen.
pub(super) static PLACES_BEHIND_8: [[u8; 8]; 256] = {
    let mut places = FIRST_PLACES;
    let mut mask = 0;
    while mask < 256 {
        let mut i = 0;
        while i < 8 {
            places[mask][i] += 8;
            i += 1;
        }
        mask += 1;
    }
    places
};

/// The same as places of bytes, where a unit has two.
pub(super) static BYTE_PAIRS: [[u8; 16]; 256] = {
    let mut pairs = [[0; 16]; 256];
    let mut mask = 0;
    while mask < 256 {
        let mut i = 0;
        while i < 8 {
            pairs[mask][2 * i] = 2 * FIRST_PLACES[mask][i];
            pairs[mask][2 * i + 1] = 2 * FIRST_PLACES[mask][i] + 1;
            i += 1;
        }
        mask += 1;
    }
    pairs
};
