//! Published stemming algorithms, one a file.
