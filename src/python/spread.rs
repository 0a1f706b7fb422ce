//! Work on many items by several threads that end with the call.
//!
//! The threads are scoped: none outlives [`spread`], so that a fork afterwards is safe. The calling thread works too,
//! and asks from time to time whether to go on, which only it can.

use std::collections::TryReserveError;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// How long the calling thread works, or waits for the others, without asking whether to go on.
const UNASKED: Duration = Duration::from_millis(20);

/// What became of one part: its answers in order, up to the first failure.
struct Part<A, E> {
    answers: Vec<A>,
    failure: Option<E>,
}

/// Parts that one thread did, by their numbers.
type Taken<A, E> = Vec<(usize, Part<A, E>)>;

/// Does `work` for every item of every part, with memory that each thread gets once from `scratch`, and gives the answers in order, up to the first item in that order which
/// fails. Parts are what a thread takes at a time; of no more than `threads` threads one is the caller's.
///
/// A panic of `work` goes on in the calling thread.
///
/// # Errors
/// What `go_on` says, after all threads have stopped at their next item.
pub fn spread<T, C, A, E, S>(
    parts: &[&[T]],
    threads: usize,
    scratch: impl Fn() -> C + Sync,
    work: impl Fn(&mut C, &T) -> Result<A, E> + Sync,
    mut go_on: impl FnMut() -> Result<(), S>,
) -> Result<(Vec<A>, Option<E>), S>
where
    T: Sync,
    A: Send,
    E: Send + From<TryReserveError>,
{
    let shared = Shared {
        parts,
        scratch,
        work,
        next: AtomicUsize::new(0),
        last: AtomicUsize::new(usize::MAX),
        stop: AtomicBool::new(false),
    };
    let mut done: Vec<Option<Part<A, E>>> = Vec::new();
    done.resize_with(parts.len(), || None);
    thread::scope(|scope| {
        let (working, all_done) = mpsc::channel::<()>();
        let start = |working: mpsc::Sender<()>| {
            let helper = || {
                // Dropped at the end, also of a panic: the caller hears when the last one is.
                let _working = working;
                shared.take_parts(&mut || Ok(()))
            };
            thread::Builder::new().spawn_scoped(scope, helper)
        };
        // A thread that cannot be started, for lack of memory or by a limit, leaves its share to the others.
        let count = threads.min(parts.len()).saturating_sub(1);
        let helpers: Vec<_> = (0..count).map_while(|_| start(working.clone()).ok()).collect();
        drop(working);
        // A panic here must stop the others as well, since the scope waits for them.
        let stopper = StopWhenDropped(&shared.stop);
        let mut asked = Instant::now();
        let mut ask = || {
            if asked.elapsed() < UNASKED {
                return Ok(());
            }
            let answer = go_on();
            asked = Instant::now();
            answer
        };
        let taken = shared.take_parts(&mut ask)?;
        while all_done.recv_timeout(UNASKED) == Err(RecvTimeoutError::Timeout) {
            ask()?;
        }
        std::mem::forget(stopper);
        let others =
            helpers.into_iter().map(|helper| helper.join().unwrap_or_else(|panic| resume_unwind(panic)));
        let others = others.flat_map(Result::<_, ()>::unwrap_or_default);
        taken.into_iter().chain(others).for_each(|(i, part)| done[i] = Some(part));
        Ok(())
    })?;
    let mut answers = Vec::new();
    for part in done.into_iter().flatten() {
        if let Err(full) = answers.try_reserve(part.answers.len()) {
            return Ok((answers, Some(full.into())));
        }
        answers.extend(part.answers);
        if part.failure.is_some() {
            return Ok((answers, part.failure));
        }
    }
    Ok((answers, None))
}

/// Tells all threads to stop.
struct StopWhenDropped<'a>(&'a AtomicBool);

impl Drop for StopWhenDropped<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

struct Shared<'a, T, M, W> {
    parts: &'a [&'a [T]],
    scratch: M,
    work: W,
    /// The part that is taken next.
    next: AtomicUsize,
    /// No part behind this one matters: one of its items failed.
    last: AtomicUsize,
    stop: AtomicBool,
}

impl<T, M, W> Shared<'_, T, M, W> {
    /// Takes part after part until there is none left.
    fn take_parts<C, A, E, S>(&self, ask: &mut dyn FnMut() -> Result<(), S>) -> Result<Taken<A, E>, S>
    where
        M: Fn() -> C,
        W: Fn(&mut C, &T) -> Result<A, E>,
        E: From<TryReserveError>,
    {
        let (mut taken, mut scratch) = (Vec::new(), (self.scratch)());
        loop {
            // Parts are taken in order, so that all before a failure are done.
            let i = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(items) = self.parts.get(i).filter(|_| i <= self.last.load(Ordering::Relaxed)) else {
                return Ok(taken);
            };
            let part = self.part(&mut scratch, items);
            if part.failure.is_some() {
                self.last.fetch_min(i, Ordering::Relaxed);
            }
            taken.push((i, part));
            ask()?;
        }
    }

    fn part<C, A, E>(&self, scratch: &mut C, items: &[T]) -> Part<A, E>
    where
        W: Fn(&mut C, &T) -> Result<A, E>,
        E: From<TryReserveError>,
    {
        let mut part = Part { answers: Vec::new(), failure: None };
        if let Err(full) = part.answers.try_reserve_exact(items.len()) {
            part.failure = Some(full.into());
            return part;
        }
        for item in items {
            if self.stop.load(Ordering::Relaxed) {
                break;
            }
            match (self.work)(scratch, item) {
                Ok(answer) => part.answers.push(answer),
                Err(failure) => {
                    part.failure = Some(failure);
                    break;
                }
            }
        }
        part
    }
}
