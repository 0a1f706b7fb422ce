//! Any other plan: tables that nobody thought of while the kernels were written.

use std::fmt::Write;

use crate::support::{Bound, Engine, Question, Unit, whole};
use crate::{kernels, normalizer};

const PLANS: u64 = 10;
const FIRST: u32 = 0x600;
const BLOCK: usize = 0x100;
/// How many times as fast as the loop the portable kernel, SSSE3, AVX2 and AVX-512 are to be.
const WANTED: [Bound; 4] = [Bound::Shown, Bound::Shown, Bound::Faster(6.0), Bound::Shown];
const NAIVE: &str = "chars() loop";

/// What becomes of each code point of the block; none where it goes.
type Table = [Option<char>; BLOCK];

/// Numbers that are the same in every run (xorshift64*).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as u32 % bound
    }

    fn of_block(&mut self) -> char {
        letter(FIRST + self.below(BLOCK as u32))
    }
}

fn letter(cp: u32) -> char {
    char::from_u32(cp).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The spec and the table of one plan: 4 to 67 code points, of which a third goes, an eighth becomes ASCII and the rest
/// another of the block.
fn plan(seed: u64) -> (String, Table) {
    let mut random = Random(seed);
    let mut table: Table = std::array::from_fn(|i| Some(letter(FIRST + i as u32)));
    let mut spec = String::from("map(");
    let mut named = [false; BLOCK];
    for _ in 0..4 + random.below(64) {
        let from = random.of_block();
        let place = (from as u32 - FIRST) as usize;
        if std::mem::replace(&mut named[place], true) {
            continue;
        }
        table[place] = match random.below(24) {
            0..8 => None,
            8..11 => Some(letter(0x61 + random.below(26))),
            _ => Some(random.of_block()),
        };
        let comma = if spec.ends_with('(') { "" } else { ", " };
        let to = table[place].map_or(String::new(), |to| format!("\\u{{{:X}}}", to as u32));
        // Writing to a string never fails.
        _ = write!(spec, "{comma}\"\\u{{{:X}}}\", \"{to}\"", from as u32);
    }
    (spec + ")", table)
}

fn naive(table: &Table, text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        let place = (letter as u32).wrapping_sub(FIRST) as usize;
        out.extend(table.get(place).copied().unwrap_or(Some(letter)));
    }
    out
}

pub fn questions() -> Result<Vec<Question>, String> {
    (1..=PLANS)
        .map(|seed| {
            let (spec, table) = plan(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
            let mut engines = vec![Engine::new(NAIVE, move |text, sink| sink.put(&naive(&table, text)))];
            engines.extend(kernels::engines(&normalizer(&spec)?, NAIVE));
            Ok(Question {
                name: format!("random-plan-{seed}"),
                asks: "how fast is a plan of random pairs?",
                texts: &[],
                pieces: whole,
                unit: Unit::Throughput,
                engines,
                goals: kernels::goals(NAIVE, WANTED).chain(kernels::ladder()).collect(),
            })
        })
        .collect()
}
