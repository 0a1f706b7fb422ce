//! The threads of Python's batches, without Python: the file needs nothing but the standard library.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

#[path = "../src/python/spread.rs"]
mod spread;

use std::collections::TryReserveError;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use spread::spread;

#[derive(Debug, PartialEq)]
enum Failure {
    At(usize),
    Memory,
}

impl From<TryReserveError> for Failure {
    fn from(_: TryReserveError) -> Self {
        Failure::Memory
    }
}

type Never = Result<(), ()>;

const ITEMS: usize = 1000;

fn items() -> Vec<usize> {
    (0..ITEMS).collect()
}

#[test]
fn answers_stand_in_order_whatever_the_number_of_threads() {
    let items = items();
    for size in [1, 7, 64, ITEMS] {
        let parts: Vec<_> = items.chunks(size).collect();
        for threads in [1, 2, 3, 8, 100] {
            let (answers, failure) =
                spread(&parts, threads, || (), |(), &n| Ok::<_, Failure>(n * n), || Never::Ok(())).unwrap();
            assert!(failure.is_none());
            assert_eq!(answers, items.iter().map(|n| n * n).collect::<Vec<_>>());
        }
    }
}

#[test]
fn each_thread_has_memory_of_its_own() {
    let items = items();
    let parts: Vec<_> = items.chunks(10).collect();
    let made = AtomicUsize::new(0);
    let scratch = || {
        made.fetch_add(1, Ordering::Relaxed);
        Vec::new()
    };
    let work = |seen: &mut Vec<usize>, &n: &usize| {
        seen.push(n);
        Ok::<_, Failure>(seen.len())
    };
    let (answers, _) = spread(&parts, 3, scratch, work, || Never::Ok(())).unwrap();
    let threads = made.into_inner();
    // Each counts what it did itself: so many ones as threads that did something, and no more in all.
    let ones = answers.iter().filter(|&&seen| seen == 1).count();
    assert!((1..=3).contains(&ones) && ones <= threads && threads <= 3, "{ones} of {threads}");
}

#[test]
fn the_first_failure_in_order_is_told_even_if_a_later_one_came_first() {
    let items = items();
    let parts: Vec<_> = items.chunks(10).collect();
    for threads in [1, 2, 4] {
        let work = |(): &mut (), &n: &usize| {
            // The early one takes its time.
            if n == 42 {
                std::thread::sleep(Duration::from_millis(20));
            }
            if n == 42 || n == 57 || n > 100 { Err(Failure::At(n)) } else { Ok(n) }
        };
        let (answers, failure) = spread(&parts, threads, || (), work, || Never::Ok(())).unwrap();
        assert_eq!((answers.len(), failure), (42, Some(Failure::At(42))));
    }
}

#[test]
fn little_is_done_behind_a_failure() {
    let items = items();
    let parts: Vec<_> = items.chunks(10).collect();
    let done = AtomicUsize::new(0);
    let work = |(): &mut (), &n: &usize| {
        done.fetch_add(1, Ordering::Relaxed);
        if n == 0 { Err(Failure::At(n)) } else { Ok(()) }
    };
    spread(&parts, 1, || (), work, || Never::Ok(())).unwrap();
    assert_eq!(done.into_inner(), 1);
}

#[test]
fn a_panic_comes_out_in_the_calling_thread() {
    let items = items();
    let parts: Vec<_> = items.chunks(10).collect();
    for threads in [1, 2, 4] {
        for at in [0, 15, 999] {
            let work = |(): &mut (), &n: &usize| {
                assert_ne!(n, at, "item {n}");
                Ok::<_, Failure>(n)
            };
            let caught =
                catch_unwind(AssertUnwindSafe(|| spread(&parts, threads, || (), work, || Never::Ok(()))));
            let panic = caught.unwrap_err();
            assert!(panic.downcast_ref::<String>().unwrap().contains(&format!("item {at}")));
        }
    }
}

#[test]
fn being_told_to_stop_ends_all_threads_at_their_next_item() {
    let items = items();
    let parts: Vec<_> = items.chunks(10).collect();
    for threads in [1, 2, 4] {
        let done = AtomicUsize::new(0);
        let slow = |(): &mut (), _: &usize| {
            done.fetch_add(1, Ordering::Relaxed);
            std::thread::sleep(Duration::from_millis(5));
            Ok::<_, Failure>(())
        };
        assert_eq!(spread(&parts, threads, || (), slow, || Err("stop")).unwrap_err(), "stop");
        // All of it would take more than 1 s, and the caller is asked every 20 ms.
        let done = done.into_inner();
        assert!(done < ITEMS, "{done} items by {threads} threads");
    }
}

#[test]
fn the_caller_is_asked_while_it_waits_for_the_others() {
    let parts: [&[usize]; 2] = [&[0], &[1]];
    let asked = AtomicUsize::new(0);
    let work = |(): &mut (), &n: &usize| {
        std::thread::sleep(Duration::from_millis(300 * n as u64));
        Ok::<_, Failure>(())
    };
    let go_on = || {
        asked.fetch_add(1, Ordering::Relaxed);
        Never::Ok(())
    };
    spread(&parts, 2, || (), work, go_on).unwrap();
    assert!(asked.into_inner() > 0);
}

#[test]
fn no_parts_are_no_answers() {
    let (answers, failure) =
        spread(&[], 4, || (), |(), &n: &usize| Ok::<_, Failure>(n), || Never::Ok(())).unwrap();
    assert!(answers.is_empty() && failure.is_none());
}
