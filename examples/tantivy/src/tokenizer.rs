//! kalima's terms as a tokenizer of tantivy.

use std::vec;

use kalima::Analyzer;
use kalima::analyze::Term;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// The terms of an [`Analyzer`].
#[derive(Clone)]
pub struct Terms(pub Analyzer);

impl Tokenizer for Terms {
    type TokenStream<'a> = Stream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream<'a> {
        Stream { terms: self.0.terms(text).into_iter(), token: Token::default() }
    }
}

/// The terms of one text.
pub struct Stream<'a> {
    terms: vec::IntoIter<Term<'a>>,
    token: Token,
}

impl TokenStream for Stream<'_> {
    fn advance(&mut self) -> bool {
        let Some(term) = self.terms.next() else { return false };
        self.token.text.clear();
        self.token.text.push_str(&term.text);
        (self.token.offset_from, self.token.offset_to) = (term.range.start, term.range.end);
        self.token.position = term.position;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
