//! Source bytes to tokens, one at a time (ECMA-262, 12).
//!
//! Whether `/` divides or begins a regular expression, and whether `}` ends a block or a template's substitution, only
//! the parser knows: it asks for a token to be read again. A lexer is a place in the source, so looking ahead is copying it.

use crate::character::{
    Escaped, ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER, decode, encode, escape, is_line_end, is_unicode_name, is_unicode_space,
};
use crate::error::{SyntaxError, SyntaxErrorKind as Kind};
use crate::token::{Tok, Token, word};

pub(crate) type Lexed<T> = Result<T, SyntaxError>;

#[derive(Clone, Copy)]
pub(crate) struct Lexer<'a> {
    source: &'a [u8],
    at: usize,
}

const SPACE: u8 = 1;
const NAME_START: u8 = 2;
const NAME_PART: u8 = 4;
const DIGIT: u8 = 8;

/// What each ASCII byte can be part of.
const CLASSES: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0usize;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | b'$' | b'_' => NAME_START | NAME_PART,
            b'0'..=b'9' => NAME_PART | DIGIT,
            b' ' | b'\t' | 0x0B | 0x0C => SPACE,
            _ => 0,
        };
        byte += 1;
    }
    table
};

fn has(byte: Option<u8>, class: u8) -> bool {
    byte.is_some_and(|byte| CLASSES[byte as usize] & class != 0)
}

impl<'a> Lexer<'a> {
    /// A lexer at the source's beginning, behind a byte order mark and a hashbang line.
    pub(crate) fn new(source: &'a [u8]) -> Lexer<'a> {
        let mut lexer = Lexer { source, at: if source.starts_with(&[0xEF, 0xBB, 0xBF]) { 3 } else { 0 } };
        if source.get(lexer.at..).is_some_and(|rest| rest.starts_with(b"#!")) {
            while !matches!(lexer.peek(0), None | Some(b'\n' | b'\r')) {
                lexer.at += 1;
            }
        }
        lexer
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.source.get(self.at + ahead).copied()
    }

    fn error<T>(&self, kind: Kind, start: usize) -> Lexed<T> {
        // The span ends between characters, so that it can be shown.
        let mut end = self.at.max(start + 1).min(self.source.len());
        while end < self.source.len() && self.source.get(end).is_some_and(|byte| byte & 0xC0 == 0x80) {
            end += 1;
        }
        Err(SyntaxError::new(kind, start as u32, end as u32))
    }

    fn code_point(&self) -> Lexed<(u32, usize)> {
        match decode(self.source, self.at) {
            Some(found) => Ok(found),
            None => self.error(Kind::InvalidUtf8, self.at),
        }
    }

    /// Skips spaces and comments; whether a line ended among them.
    fn skip_space(&mut self) -> Lexed<bool> {
        let mut newline = false;
        loop {
            match self.peek(0) {
                Some(byte) if CLASSES[byte as usize] & SPACE != 0 => self.at += 1,
                Some(b'\n' | b'\r') => {
                    newline = true;
                    self.at += 1;
                }
                Some(b'/') => match self.peek(1) {
                    Some(b'/') => self.skip_line_comment()?,
                    Some(b'*') => newline |= self.skip_block_comment()?,
                    _ => return Ok(newline),
                },
                Some(0x80..) => {
                    let (code, length) = self.code_point()?;
                    if is_line_end(code) {
                        newline = true;
                    } else if !is_unicode_space(code) {
                        return Ok(newline);
                    }
                    self.at += length;
                }
                _ => return Ok(newline),
            }
        }
    }

    fn skip_line_comment(&mut self) -> Lexed<()> {
        loop {
            match self.peek(0) {
                None | Some(b'\n' | b'\r') => return Ok(()),
                Some(0x80..) => {
                    let (code, length) = self.code_point()?;
                    if is_line_end(code) {
                        return Ok(());
                    }
                    self.at += length;
                }
                Some(_) => self.at += 1,
            }
        }
    }

    fn skip_block_comment(&mut self) -> Lexed<bool> {
        let (start, mut newline) = (self.at, false);
        self.at += 2;
        loop {
            match self.peek(0) {
                None => {
                    self.at = start + 2;
                    return self.error(Kind::UnterminatedComment, start);
                }
                Some(b'*') if self.peek(1) == Some(b'/') => {
                    self.at += 2;
                    return Ok(newline);
                }
                Some(0x80..) => {
                    let (code, length) = self.code_point()?;
                    newline |= is_line_end(code);
                    self.at += length;
                }
                Some(byte) => {
                    newline |= byte == b'\n' || byte == b'\r';
                    self.at += 1;
                }
            }
        }
    }

    /// The next token.
    pub(crate) fn next(&mut self) -> Lexed<Token> {
        let newline = self.skip_space()?;
        let start = self.at;
        let mut token = Token { kind: Tok::End, newline, special: false, start: start as u32, end: 0, value: 0 };
        match self.peek(0) {
            None => {}
            Some(byte) if CLASSES[byte as usize] & NAME_START != 0 => self.name(&mut token)?,
            Some(byte) if CLASSES[byte as usize] & DIGIT != 0 => self.number(&mut token)?,
            Some(quote @ (b'"' | b'\'')) => self.string(&mut token, quote)?,
            Some(b'`') => self.template(&mut token)?,
            Some(b'.') if has(self.peek(1), DIGIT) => self.number(&mut token)?,
            Some(b'\\' | 0x80..) => self.name(&mut token)?,
            Some(b'#') => {
                self.at += 1;
                if !has(self.peek(0), NAME_START) && !matches!(self.peek(0), Some(b'\\' | 0x80..)) {
                    return self.error(Kind::UnexpectedCharacter, start);
                }
                self.name(&mut token)?;
                token.kind = Tok::PrivateName;
            }
            Some(byte) => token.kind = self.punctuation(byte)?,
        }
        token.end = self.at as u32;
        Ok(token)
    }

    fn name(&mut self, token: &mut Token) -> Lexed<()> {
        let start = self.at;
        let mut hash = HASH_SEED;
        while let Some(byte) = self.peek(0)
            && CLASSES[byte as usize] & NAME_PART != 0
        {
            hash = hash_step(hash, byte);
            self.at += 1;
        }
        if matches!(self.peek(0), Some(b'\\' | 0x80..)) {
            return self.unusual_name(token, start);
        }
        let text = self.source.get(start..self.at).unwrap_or(&[]);
        if text.is_empty() {
            return self.error(Kind::UnexpectedCharacter, start);
        }
        token.value = hash;
        let could_be_keyword = (2..=10).contains(&text.len()) && text.first().is_some_and(u8::is_ascii_lowercase);
        token.kind = if could_be_keyword { word(text) } else { Tok::Name };
        Ok(())
    }

    /// A name with escapes or with characters beyond ASCII.
    #[cold]
    fn unusual_name(&mut self, token: &mut Token, start: usize) -> Lexed<()> {
        self.at = start;
        let (mut hash, mut first) = (HASH_SEED, true);
        let mut text = [0u8; 10];
        let mut length = 0;
        loop {
            let at = self.at;
            let code = match self.peek(0) {
                Some(b'\\') => {
                    token.special = true;
                    match escape(self.source, at) {
                        Some((Escaped::Code(code), size)) if self.peek(1) == Some(b'u') => {
                            self.at += size;
                            code
                        }
                        _ => {
                            self.at += 2;
                            return self.error(Kind::BadEscape, at);
                        }
                    }
                }
                Some(0x80..) => {
                    let (code, size) = self.code_point()?;
                    if !is_unicode_name(code) {
                        break;
                    }
                    self.at += size;
                    code
                }
                Some(byte) if CLASSES[byte as usize] & NAME_PART != 0 => {
                    self.at += 1;
                    u32::from(byte)
                }
                _ => break,
            };
            let part = if code < 0x80 {
                CLASSES[code as usize]
            } else if matches!(code, ZERO_WIDTH_NON_JOINER | ZERO_WIDTH_JOINER) {
                NAME_PART
            } else if is_unicode_name(code) {
                NAME_START | NAME_PART
            } else {
                0
            };
            if part & if first { NAME_START } else { NAME_PART } == 0 {
                return self.error(Kind::UnexpectedCharacter, at);
            }
            first = false;
            let (bytes, size) = encode(code);
            for byte in bytes.iter().take(size) {
                hash = hash_step(hash, *byte);
                if let Some(place) = text.get_mut(length) {
                    *place = *byte;
                }
                length += 1;
            }
        }
        if first {
            let at = self.at;
            return self.error(Kind::UnexpectedCharacter, at);
        }
        token.value = hash;
        token.kind = match text.get(..length).map_or(Tok::Name, word) {
            kind if !token.special => kind,
            kind if kind < Tok::Async => Tok::Escaped,
            // Reserved in some functions, escaped or not.
            Tok::Await => Tok::Await,
            // Words that mean something only in their place mean nothing when they are escaped.
            _ => Tok::Name,
        };
        Ok(())
    }

    fn digits(&mut self, token: &mut Token, radix: u8) -> Lexed<usize> {
        let mut count = 0;
        loop {
            match self.peek(0) {
                Some(byte) if (byte as char).is_digit(u32::from(radix)) => {
                    self.at += 1;
                    count += 1;
                }
                Some(b'_') => {
                    let next_is_digit = self.peek(1).is_some_and(|byte| (byte as char).is_digit(u32::from(radix)));
                    if count == 0 || !next_is_digit {
                        self.at += usize::from(self.peek(1) == Some(b'_'));
                        let at = self.at;
                        self.at += 1;
                        return self.error(Kind::BadSeparator, at);
                    }
                    token.special = true;
                    self.at += 1;
                }
                _ => return Ok(count),
            }
        }
    }

    /// A numeric literal (12.9.3). Plain decimal integers that fit in 31 bits are evaluated at once.
    fn number(&mut self, token: &mut Token) -> Lexed<()> {
        let start = self.at;
        token.kind = Tok::Number;
        let radix = match (self.peek(0), self.peek(1)) {
            (Some(b'0'), Some(b'x' | b'X')) => 16,
            (Some(b'0'), Some(b'o' | b'O')) => 8,
            (Some(b'0'), Some(b'b' | b'B')) => 2,
            (Some(b'0'), Some(b'0'..=b'9' | b'_')) => {
                while has(self.peek(0), NAME_PART) {
                    self.at += 1;
                }
                return self.error(Kind::OctalLiteral, start);
            }
            _ => 10,
        };
        if radix != 10 {
            token.special = true;
            self.at += 2;
            if self.digits(token, radix)? == 0 {
                return self.error(Kind::BadNumber, start);
            }
        } else {
            let mut value = 0u32;
            while let Some(digit @ b'0'..=b'9') = self.peek(0) {
                value = value.saturating_mul(10).saturating_add(u32::from(digit - b'0'));
                self.at += 1;
            }
            token.value = value;
            token.special = value > i32::MAX as u32;
            if self.peek(0) == Some(b'_') {
                self.at = start;
                self.digits(token, 10)?;
            }
            if self.peek(0) == Some(b'.') {
                token.special = true;
                self.at += 1;
                if self.peek(0) == Some(b'_') {
                    return self.error(Kind::BadSeparator, self.at);
                }
                self.digits(token, 10)?;
            }
            if matches!(self.peek(0), Some(b'e' | b'E')) {
                token.special = true;
                self.at += 1;
                if matches!(self.peek(0), Some(b'+' | b'-')) {
                    self.at += 1;
                }
                if self.digits(token, 10)? == 0 {
                    return self.error(Kind::BadNumber, start);
                }
            }
        }
        let fraction =
            self.source.get(start..self.at).is_some_and(|text| radix == 10 && text.iter().any(|b| matches!(b, b'.' | b'e' | b'E')));
        if self.peek(0) == Some(b'n') && !fraction {
            self.at += 1;
            token.kind = Tok::BigInt;
        }
        match self.peek(0) {
            Some(byte) if CLASSES[byte as usize] & NAME_PART != 0 || byte == b'\\' => {}
            Some(0x80..) if is_unicode_name(self.code_point()?.0) => {}
            _ => return Ok(()),
        }
        let at = self.at;
        self.error(Kind::NumberThenName, at)
    }

    fn string(&mut self, token: &mut Token, quote: u8) -> Lexed<()> {
        let start = self.at;
        token.kind = Tok::String;
        self.at += 1;
        loop {
            match self.peek(0) {
                Some(byte) if byte == quote => {
                    self.at += 1;
                    return Ok(());
                }
                None | Some(b'\n' | b'\r') => return self.error(Kind::UnterminatedString, start),
                Some(b'\\') => {
                    token.special = true;
                    self.skip_escape()?;
                }
                Some(0x80..) => self.at += self.code_point()?.1,
                Some(_) => self.at += 1,
            }
        }
    }

    fn skip_escape(&mut self) -> Lexed<()> {
        match escape(self.source, self.at) {
            Some((_, length)) => {
                self.at += length;
                Ok(())
            }
            None => {
                let octal = matches!(self.peek(1), Some(b'0'..=b'9'));
                let (at, kind) = (self.at, if octal { Kind::OctalEscape } else { Kind::BadEscape });
                self.at = (self.at + 2).min(self.source.len());
                self.error(kind, at)
            }
        }
    }

    /// Skips an escape sequence of a template. A malformed one is an error only if no tag stands before the template: the token's
    /// value is where it ends.
    fn skip_template_escape(&mut self, token: &mut Token) -> Lexed<()> {
        let start = self.at;
        if self.skip_escape().is_err() {
            self.at = start + 1;
            if self.peek(0).is_some() {
                self.at += self.code_point()?.1;
            }
            token.value = self.at as u32;
        }
        Ok(())
    }

    /// What is wrong with the escape sequences of the template's piece that begins at `start`.
    pub(crate) fn template_error(mut self, start: u32) -> Option<SyntaxError> {
        self.at = start as usize + 1;
        loop {
            match self.peek(0) {
                Some(b'\\') => {
                    if let Err(error) = self.skip_escape() {
                        return Some(error);
                    }
                }
                Some(_) => self.at += 1,
                None => return None,
            }
        }
    }

    /// A template's piece, from a backtick or from the `}` behind a substitution.
    fn template(&mut self, token: &mut Token) -> Lexed<()> {
        let start = self.at;
        let head = self.peek(0) == Some(b'`');
        self.at += 1;
        loop {
            match self.peek(0) {
                None => {
                    self.at = start + 1;
                    return self.error(Kind::UnterminatedTemplate, start);
                }
                Some(b'`') => {
                    self.at += 1;
                    token.kind = if head { Tok::TemplateWhole } else { Tok::TemplateTail };
                    return Ok(());
                }
                Some(b'$') if self.peek(1) == Some(b'{') => {
                    self.at += 2;
                    token.kind = if head { Tok::TemplateHead } else { Tok::TemplateMiddle };
                    return Ok(());
                }
                Some(b'\\') => {
                    token.special = true;
                    self.skip_template_escape(token)?;
                }
                Some(b'\r') => {
                    token.special = true;
                    self.at += 1;
                }
                Some(0x80..) => self.at += self.code_point()?.1,
                Some(_) => self.at += 1,
            }
        }
    }

    /// Reads the `}` at `start` again, as the end of a template's substitution.
    pub(crate) fn template_continuation(&mut self, start: u32) -> Lexed<Token> {
        self.at = start as usize;
        let mut token = Token { kind: Tok::End, newline: false, special: false, start, end: 0, value: 0 };
        self.template(&mut token)?;
        token.end = self.at as u32;
        Ok(token)
    }

    /// Reads the `/` at `start` again, as the beginning of a regular expression (12.9.5), and skips it with its flags.
    pub(crate) fn skip_regular_expression(&mut self, start: u32) -> Lexed<()> {
        self.at = start as usize + 1;
        let mut in_class = false;
        loop {
            match self.peek(0) {
                None | Some(b'\n' | b'\r') => return self.error(Kind::UnterminatedRegExp, start as usize),
                Some(b'/') if !in_class => break,
                Some(b'\\') => {
                    self.at += 1;
                    if matches!(self.peek(0), None | Some(b'\n' | b'\r')) {
                        return self.error(Kind::UnterminatedRegExp, start as usize);
                    }
                    self.at += self.code_point()?.1;
                }
                Some(0x80..) => {
                    let (code, length) = self.code_point()?;
                    if is_line_end(code) {
                        return self.error(Kind::UnterminatedRegExp, start as usize);
                    }
                    self.at += length;
                }
                Some(byte) => {
                    in_class = byte == b'[' || in_class && byte != b']';
                    self.at += 1;
                }
            }
        }
        self.at += 1;
        while has(self.peek(0), NAME_PART) {
            self.at += 1;
        }
        Ok(())
    }

    /// Goes to a place of the source.
    pub(crate) fn go_to(&mut self, at: u32) {
        self.at = (at as usize).min(self.source.len());
    }

    /// The place behind the last token.
    pub(crate) fn at(&self) -> u32 {
        self.at as u32
    }

    fn punctuation(&mut self, first: u8) -> Lexed<Tok> {
        let next = [self.peek(1), self.peek(2), self.peek(3)];
        let is = |i: usize, byte: u8| next.get(i).copied().flatten() == Some(byte);
        let (kind, length) = match first {
            b'{' => (Tok::OpenBrace, 1),
            b'}' => (Tok::CloseBrace, 1),
            b'(' => (Tok::OpenParenthesis, 1),
            b')' => (Tok::CloseParenthesis, 1),
            b'[' => (Tok::OpenBracket, 1),
            b']' => (Tok::CloseBracket, 1),
            b';' => (Tok::Semicolon, 1),
            b',' => (Tok::Comma, 1),
            b':' => (Tok::Colon, 1),
            b'~' => (Tok::Tilde, 1),
            b'.' if is(0, b'.') && is(1, b'.') => (Tok::Ellipsis, 3),
            b'.' => (Tok::Dot, 1),
            b'?' if is(0, b'?') && is(1, b'=') => (Tok::CoalesceAssign, 3),
            b'?' if is(0, b'?') => (Tok::Coalesce, 2),
            b'?' if is(0, b'.') && !has(next[1], DIGIT) => (Tok::QuestionDot, 2),
            b'?' => (Tok::Question, 1),
            b'=' if is(0, b'=') && is(1, b'=') => (Tok::StrictEqual, 3),
            b'=' if is(0, b'=') => (Tok::Equal, 2),
            b'=' if is(0, b'>') => (Tok::Arrow, 2),
            b'=' => (Tok::Assign, 1),
            b'!' if is(0, b'=') && is(1, b'=') => (Tok::StrictNotEqual, 3),
            b'!' if is(0, b'=') => (Tok::NotEqual, 2),
            b'!' => (Tok::Not, 1),
            b'+' if is(0, b'+') => (Tok::Increment, 2),
            b'+' if is(0, b'=') => (Tok::PlusAssign, 2),
            b'+' => (Tok::Plus, 1),
            b'-' if is(0, b'-') => (Tok::Decrement, 2),
            b'-' if is(0, b'=') => (Tok::MinusAssign, 2),
            b'-' => (Tok::Minus, 1),
            b'*' if is(0, b'*') && is(1, b'=') => (Tok::StarStarAssign, 3),
            b'*' if is(0, b'*') => (Tok::StarStar, 2),
            b'*' if is(0, b'=') => (Tok::StarAssign, 2),
            b'*' => (Tok::Star, 1),
            b'/' if is(0, b'=') => (Tok::SlashAssign, 2),
            b'/' => (Tok::Slash, 1),
            b'%' if is(0, b'=') => (Tok::PercentAssign, 2),
            b'%' => (Tok::Percent, 1),
            b'<' if is(0, b'<') && is(1, b'=') => (Tok::ShiftLeftAssign, 3),
            b'<' if is(0, b'<') => (Tok::ShiftLeft, 2),
            b'<' if is(0, b'=') => (Tok::LessEqual, 2),
            b'<' => (Tok::Less, 1),
            b'>' if is(0, b'>') && is(1, b'>') && is(2, b'=') => (Tok::ShiftRightUnsignedAssign, 4),
            b'>' if is(0, b'>') && is(1, b'>') => (Tok::ShiftRightUnsigned, 3),
            b'>' if is(0, b'>') && is(1, b'=') => (Tok::ShiftRightAssign, 3),
            b'>' if is(0, b'>') => (Tok::ShiftRight, 2),
            b'>' if is(0, b'=') => (Tok::GreaterEqual, 2),
            b'>' => (Tok::Greater, 1),
            b'&' if is(0, b'&') && is(1, b'=') => (Tok::AndAndAssign, 3),
            b'&' if is(0, b'&') => (Tok::AndAnd, 2),
            b'&' if is(0, b'=') => (Tok::AndAssign, 2),
            b'&' => (Tok::And, 1),
            b'|' if is(0, b'|') && is(1, b'=') => (Tok::OrOrAssign, 3),
            b'|' if is(0, b'|') => (Tok::OrOr, 2),
            b'|' if is(0, b'=') => (Tok::OrAssign, 2),
            b'|' => (Tok::Or, 1),
            b'^' if is(0, b'=') => (Tok::XorAssign, 2),
            b'^' => (Tok::Xor, 1),
            _ => {
                let at = self.at;
                return self.error(Kind::UnexpectedCharacter, at);
            }
        };
        self.at += length;
        Ok(kind)
    }
}

pub(crate) const HASH_SEED: u32 = 0x811C_9DC5;

/// One step of FNV-1a.
pub(crate) const fn hash_step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

impl Lexer<'_> {
    /// Where the token that begins at `position` ends; for the span of an error.
    pub(crate) fn token_end(mut self, position: u32) -> u32 {
        self.at = position as usize;
        match self.next() {
            Ok(token) if token.end > position => token.end,
            _ => (position + 1).min(self.source.len() as u32),
        }
    }
}
