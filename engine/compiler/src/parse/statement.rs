//! Statements and declarations (ECMA-262, 14).

use super::{FunctionKind, Leaves, Next, Path};
use crate::error::SyntaxErrorKind as Kind;
use crate::layout::{Declared, binding, scope};
use crate::name::Name;
use crate::recover::Checkpoint;
use crate::sink::{Sink, Sort};
use crate::token::{Tok, Token};
use crate::tree::{List, Node, word};
use crate::{Compiled, Compiler, Failure};

/// Entries of the chain of labels that are no names.
pub(crate) const LABEL_LOOP: u32 = 1 << 30;
pub(crate) const LABEL_SWITCH: u32 = 1 << 31;
/// Added to a label's name: `continue` may name it.
const LABEL_OF_LOOP: u32 = 1 << 29;

impl<S: Sink> Compiler<'_, S> {
    /// Statements up to `end`, which is not read.
    pub(crate) fn statements(&mut self, end: Tok) -> Compiled<u32, S> {
        let mut list = List::default();
        let checkpoint = self.checkpoint();
        while self.token.kind != end {
            self.item(&mut list, checkpoint)?;
        }
        Ok(list.first)
    }

    /// One statement or declaration of a list.
    fn item(&mut self, list: &mut List, checkpoint: Option<Checkpoint>) -> Compiled<(), S> {
        if self.token.kind == Tok::End {
            return self.refuse(Kind::UnexpectedEnd);
        }
        let start = self.token.start;
        match (self.statement_list_item(), checkpoint) {
            (Err(Failure::Syntax(error)), Some(checkpoint)) => self.recover(error, checkpoint, start),
            (Ok(0), _) => Ok(()),
            (statement, _) => Ok(list.add(&mut self.memory, statement?)?),
        }
    }

    /// A statement or declaration; 0 if nothing is left to do in its place.
    fn statement_list_item(&mut self) -> Compiled<u32, S> {
        match self.token.kind {
            Tok::Function => self.function_declaration(self.token.start, Sort::Plain),
            Tok::Class => self.class_declaration(),
            Tok::Const => self.lexical(Declared::Const),
            Tok::Let => self.lexical(Declared::Let),
            Tok::Var => self.var_statement(true),
            Tok::Async if self.is_async_function()? => {
                let start = self.advance()?.start;
                self.function_declaration(start, Sort::Async)
            }
            Tok::Import | Tok::Export => self.refuse(Kind::NoModule),
            _ => self.statement(),
        }
    }

    fn is_async_function(&self) -> Compiled<bool, S> {
        let next = self.peek()?;
        Ok(next.kind == Tok::Function && !next.newline && !self.token.special)
    }

    /// A statement in a place where no declaration can stand.
    pub(crate) fn statement(&mut self) -> Compiled<u32, S> {
        self.enter()?;
        let start = self.token.start;
        let label_run = core::mem::take(&mut self.label_run);
        let node = match self.token.kind {
            Tok::OpenBrace => self.block()?,
            Tok::Semicolon => {
                self.advance()?;
                0
            }
            Tok::Var => self.var_statement(false)?,
            Tok::If => self.if_statement()?,
            Tok::For => self.for_statement()?,
            Tok::While => self.while_statement()?,
            Tok::Do => self.do_statement()?,
            Tok::Return => self.return_statement()?,
            Tok::Break => self.break_statement()?,
            Tok::Continue => self.continue_statement()?,
            Tok::Throw => self.throw_statement()?,
            Tok::Try => self.try_statement()?,
            Tok::Switch => self.switch_statement()?,
            Tok::Debugger => {
                self.advance()?;
                self.semicolon()?;
                0
            }
            Tok::Function | Tok::Class | Tok::Const => return self.refuse(Kind::StatementExpected),
            Tok::Let => {
                let next = self.peek()?;
                let declares =
                    next.kind == Tok::OpenBracket || next.is_word() && !next.newline && !matches!(next.kind, Tok::In | Tok::Instanceof);
                return self.refuse(if declares { Kind::StatementExpected } else { Kind::ReservedInStrict });
            }
            Tok::With => return self.refuse(Kind::WithStatement),
            Tok::Import | Tok::Export => return self.refuse(Kind::NoModule),
            Tok::Async if self.is_async_function()? => return self.refuse(Kind::StatementExpected),
            _ => self.expression_statement(start, label_run)?,
        };
        self.leave();
        Ok(node)
    }

    fn expression_statement(&mut self, start: u32, label_run: u32) -> Compiled<u32, S> {
        let token = self.token;
        let could_be_label = token.is_word();
        let expression = self.expression()?;
        if could_be_label && self.token.kind == Tok::Colon && self.previous_end == token.end {
            self.check_name(token)?;
            let name = self.name_of(token)?;
            return self.labeled(name, token, expression, label_run);
        }
        self.semicolon()?;
        Ok(self.memory.node1(Node::Expression, 0, start, expression)?)
    }

    /// A labelled statement; the label has been read as an expression, and `run` labels stand directly before it.
    fn labeled(&mut self, name: Name, token: Token, identifier: u32, run: u32) -> Compiled<u32, S> {
        // The identifier waits as the last reference of its scope; a name that nothing declares would become a global.
        self.withdraw(identifier);
        self.advance()?;
        let mut at = self.function.labels;
        while at != 0 {
            let (label, around) = self.memory.pair(at);
            if label & !LABEL_OF_LOOP == name.0 {
                return self.refuse_span(Kind::DuplicateLabel, token.start);
            }
            at = around;
        }
        let outer = self.function.labels;
        self.function.labels = self.memory.push_all([name.0, outer])?;
        if matches!(self.token.kind, Tok::For | Tok::While | Tok::Do) {
            let mut at = self.function.labels;
            for _ in 0..=run {
                self.memory.add_bits(at, LABEL_OF_LOOP);
                at = self.memory.get(at + 1);
            }
        }
        self.label_run = run + 1;
        let body = if self.token.kind == Tok::Function { self.refuse(Kind::StatementExpected)? } else { self.statement()? };
        self.function.labels = outer;
        Ok(self.memory.node1(Node::Labeled, name.0, token.start, body)?)
    }

    fn block(&mut self) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        let scope = self.open_scope(scope::BLOCK, start)?;
        let list = self.statements(Tok::CloseBrace)?;
        let end = self.advance()?.end;
        self.close_scope(end);
        Ok(self.memory.node2(Node::Block, 0, start, scope, list)?)
    }

    /// A function declaration from `function` on, which began at `start`.
    fn function_declaration(&mut self, start: u32, sort: Sort) -> Compiled<u32, S> {
        self.advance()?;
        let sort = self.star(sort)?;
        let (name, position) = self.binding_name()?;
        let declared = self.declare(name, Declared::Function, position)?;
        let scope = self.function.scope;
        let order = self.memory.get(scope + scope::HOISTED_COUNT);
        self.memory.set(declared + binding::ORDER, order);
        self.memory.set(scope + scope::HOISTED_COUNT, order + 1);
        self.path = Path { key: name, ..Path::default() };
        self.next = Next { hoisted: true, sort, ..Next::default() };
        let function = self.function(FunctionKind::Function, start, name)?;
        let pair = self.memory.push_all([declared, function, 0])?;
        let last = self.memory.get(scope + scope::HOISTED_LAST);
        self.memory.set(if last == 0 { scope + scope::HOISTED } else { last + 2 }, pair);
        self.memory.set(scope + scope::HOISTED_LAST, pair);
        Ok(0)
    }

    /// An identifier that is bound already.
    pub(crate) fn bound_identifier(&mut self, to: u32) -> Compiled<u32, S> {
        let (name, position) = (self.memory.detail(to), self.memory.position(to));
        let depth = self.function.loop_depth;
        Ok(self.memory.push_all([word(Node::Identifier, name), position, to, depth])?)
    }

    /// `let` or `const`, as a statement.
    fn lexical(&mut self, kind: Declared) -> Compiled<u32, S> {
        let keyword = self.token;
        if kind == Declared::Let {
            let next = self.peek()?;
            if !next.is_word() && !matches!(next.kind, Tok::OpenBracket | Tok::OpenBrace) || matches!(next.kind, Tok::In | Tok::Instanceof)
            {
                return self.refuse(Kind::ReservedInStrict);
            }
        }
        self.advance()?;
        let mut list = List::default();
        loop {
            let declaration = if self.at_bracket() {
                self.declaring_pattern(kind)?
            } else {
                let (name, position) = self.lexical_name()?;
                self.lexical_value(kind, name, position)?
            };
            list.add(&mut self.memory, declaration)?;
            if !self.accept(Tok::Comma)? {
                break;
            }
        }
        self.semicolon()?;
        self.list_node(list, keyword.start)
    }

    pub(crate) fn lexical_name(&mut self) -> Compiled<(Name, u32), S> {
        if self.token.kind == Tok::Let {
            return self.refuse(Kind::LetNamedLet);
        }
        self.binding_name()
    }

    /// The value of a `let` or `const` whose name has been read.
    pub(crate) fn lexical_value(&mut self, kind: Declared, name: Name, position: u32) -> Compiled<u32, S> {
        let declared = self.declare(name, kind, position)?;
        if self.token.kind != Tok::Assign {
            if kind == Declared::Const {
                return self.refuse_span(Kind::ConstWithoutValue, position);
            }
            let end = self.previous_end;
            self.memory.set(declared + binding::INITIALIZED, end);
            let identifier = self.bound_identifier(declared)?;
            return Ok(self.memory.node1(Node::DeclareHole, 0, position, identifier)?);
        }
        self.advance()?;
        // Until its value is complete, the variable is in its dead zone.
        self.memory.set(declared + binding::INITIALIZED, u32::MAX);
        let value = self.named_assignment(name)?;
        let end = self.previous_end;
        self.memory.set(declared + binding::INITIALIZED, end);
        let identifier = self.bound_identifier(declared)?;
        Ok(self.memory.node2(Node::Declare, 1, position, identifier, value)?)
    }

    pub(crate) fn list_node(&mut self, list: List, start: u32) -> Compiled<u32, S> {
        match list.count {
            0 => Ok(0),
            1 => Ok(self.memory.get(list.first)),
            _ => Ok(self.memory.node1(Node::List, 0, start, list.first)?),
        }
    }

    /// A `var` statement; `direct` if it is an item of a statement list.
    fn var_statement(&mut self, direct: bool) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        let list = self.var_declarations(direct)?;
        self.semicolon()?;
        self.list_node(list, start)
    }

    fn var_declarations(&mut self, direct: bool) -> Compiled<List, S> {
        let mut list = List::default();
        loop {
            if self.at_bracket() {
                let declaration = self.declaring_pattern(Declared::Var)?;
                list.add(&mut self.memory, declaration)?;
            } else {
                let (name, position) = self.binding_name()?;
                if let Some(declaration) = self.var_value(name, position, direct)? {
                    list.add(&mut self.memory, declaration)?;
                }
            }
            if !self.accept(Tok::Comma)? {
                return Ok(list);
            }
        }
    }

    /// The value of a `var` whose name has been read, if it has one.
    pub(crate) fn var_value(&mut self, name: Name, position: u32, direct: bool) -> Compiled<Option<u32>, S> {
        let declared = self.declare(name, Declared::Var, position)?;
        if self.token.kind != Tok::Assign {
            return Ok(None);
        }
        self.advance()?;
        let identifier = self.identifier(name, position)?;
        let value = self.named_assignment(name)?;
        let end = self.previous_end;
        self.note_write(name, position, end)?;
        let in_switch = self.memory.get(self.function.scope) >> 8 == scope::SWITCH;
        if direct && !in_switch && self.memory.get(declared + binding::DECLARED) == position {
            self.memory.set(declared + binding::HOME, self.function.scope);
            self.memory.set(declared + binding::INITIALIZED, end);
        }
        Ok(Some(self.memory.node2(Node::Declare, 0, position, identifier, value)?))
    }

    pub(crate) fn condition_in_parentheses(&mut self) -> Compiled<u32, S> {
        self.expect(Tok::OpenParenthesis, Kind::ExpectedOpenParenthesis)?;
        let condition = self.expression_within()?;
        self.expect(Tok::CloseParenthesis, Kind::ExpectedCloseParenthesis)?;
        Ok(condition)
    }

    /// `if` with all its `else if`s, in a loop, so that long chains do not nest.
    fn if_statement(&mut self) -> Compiled<u32, S> {
        let (mut first, mut before) = (0, 0);
        loop {
            let start = self.advance()?.start;
            let test = self.condition_in_parentheses()?;
            let then = self.statement()?;
            let node = self.memory.node3(Node::If, 0, start, [test, then, 0])?;
            if before == 0 {
                first = node;
            } else {
                self.memory.set(before + 4, node);
            }
            before = node;
            if !self.accept(Tok::Else)? {
                return Ok(first);
            }
            if self.token.kind != Tok::If {
                let otherwise = self.statement()?;
                self.memory.set(before + 4, otherwise);
                return Ok(first);
            }
        }
    }

    fn return_statement(&mut self) -> Compiled<u32, S> {
        let start = self.token.start;
        if matches!(self.function.kind, FunctionKind::Script | FunctionKind::StaticBlock) {
            return self.refuse(Kind::ReturnOutsideFunction);
        }
        self.advance()?;
        let ends = self.token.newline || matches!(self.token.kind, Tok::Semicolon | Tok::CloseBrace | Tok::End);
        let value = if ends { 0 } else { self.expression()? };
        self.semicolon()?;
        Ok(self.memory.node1(Node::Return, 0, start, value)?)
    }

    fn throw_statement(&mut self) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        if self.token.newline {
            return self.refuse_span(Kind::NewlineAfterThrow, start);
        }
        let value = self.expression()?;
        self.semicolon()?;
        Ok(self.memory.node1(Node::Throw, 0, start, value)?)
    }

    fn break_statement(&mut self) -> Compiled<u32, S> {
        let keyword = self.advance()?;
        let label = self.label_of_jump()?;
        let mut at = self.function.labels;
        loop {
            if at == 0 {
                return self.refuse_span(
                    if label == 0 { Kind::BreakOutsideLoop } else { Kind::UnknownLabel },
                    if label == 0 { keyword.start } else { self.previous_start },
                );
            }
            let (entry, around) = self.memory.pair(at);
            if if label == 0 { entry >= LABEL_LOOP } else { entry & !LABEL_OF_LOOP == label } {
                break;
            }
            at = around;
        }
        self.semicolon()?;
        Ok(self.memory.node0(Node::Break, label, keyword.start)?)
    }

    fn continue_statement(&mut self) -> Compiled<u32, S> {
        let keyword = self.advance()?;
        let label = self.label_of_jump()?;
        let position = if label == 0 { keyword.start } else { self.previous_start };
        let mut at = self.function.labels;
        loop {
            if at == 0 {
                return self.refuse_span(if label == 0 { Kind::ContinueOutsideLoop } else { Kind::UnknownLabel }, position);
            }
            let (entry, around) = self.memory.pair(at);
            match entry {
                LABEL_LOOP if label == 0 => break,
                _ if label != 0 && entry == label | LABEL_OF_LOOP => break,
                _ if label != 0 && entry == label => return self.refuse_span(Kind::LabelIsNoLoop, position),
                _ => {}
            }
            at = around;
        }
        self.semicolon()?;
        Ok(self.memory.node0(Node::Continue, label, keyword.start)?)
    }

    /// The label behind `break` or `continue`, or 0.
    fn label_of_jump(&mut self) -> Compiled<u32, S> {
        if self.token.newline || !self.token.is_word() {
            return Ok(0);
        }
        self.check_name(self.token)?;
        let token = self.advance()?;
        self.previous_start = token.start;
        Ok(self.name_of(token)?.0)
    }

    fn try_statement(&mut self) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        let block = self.expect_block()?;
        let (mut catch_scope, mut parameter, mut catch_list, mut finally) = (0, 0, 0, 0);
        if self.token.kind == Tok::Catch {
            let position = self.advance()?.start;
            catch_scope = self.open_scope(scope::CATCH, position)?;
            if self.accept(Tok::OpenParenthesis)? {
                parameter = if self.at_bracket() {
                    self.pattern(Leaves::Declared(Declared::Let))?
                } else {
                    let (name, position) = self.binding_name()?;
                    self.declare(name, Declared::Catch, position)?
                };
                self.expect(Tok::CloseParenthesis, Kind::ExpectedCloseParenthesis)?;
            }
            let open = self.expect(Tok::OpenBrace, Kind::ExpectedOpenBrace)?.start;
            self.memory.set(catch_scope + scope::START, open);
            catch_list = self.statements(Tok::CloseBrace)?;
            let end = self.advance()?.end;
            self.close_scope(end);
        } else if self.token.kind != Tok::Finally {
            return self.refuse(if self.token.kind == Tok::End { Kind::UnexpectedEnd } else { Kind::ExpectedCatch });
        }
        if self.accept(Tok::Finally)? {
            finally = self.expect_block()?;
        }
        let node = self.memory.node3(Node::Try, 0, start, [block, catch_scope, parameter])?;
        self.memory.push_all([catch_list, finally])?;
        Ok(node)
    }

    fn expect_block(&mut self) -> Compiled<u32, S> {
        if self.token.kind != Tok::OpenBrace {
            return self.refuse(if self.token.kind == Tok::End { Kind::UnexpectedEnd } else { Kind::ExpectedOpenBrace });
        }
        self.enter()?;
        let block = self.block()?;
        self.leave();
        Ok(block)
    }

    fn switch_statement(&mut self) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        let value = self.condition_in_parentheses()?;
        let open = self.expect(Tok::OpenBrace, Kind::ExpectedOpenBrace)?.start;
        let scope = self.open_scope(scope::SWITCH, open)?;
        let outer = self.function.labels;
        self.function.labels = self.memory.push_all([LABEL_SWITCH, outer])?;
        let (mut cases, mut has_default) = (List::default(), false);
        while self.token.kind != Tok::CloseBrace {
            let case = self.token;
            let test = match case.kind {
                Tok::Case => {
                    self.advance()?;
                    self.expression_within()?
                }
                Tok::Default => {
                    if core::mem::replace(&mut has_default, true) {
                        return self.refuse(Kind::DuplicateDefault);
                    }
                    self.advance()?;
                    0
                }
                Tok::End => return self.refuse(Kind::UnexpectedEnd),
                _ => return self.refuse(Kind::ExpectedCase),
            };
            self.expect(Tok::Colon, Kind::ExpectedColon)?;
            let mut body = List::default();
            let checkpoint = self.checkpoint();
            while !matches!(self.token.kind, Tok::Case | Tok::Default | Tok::CloseBrace) {
                self.item(&mut body, checkpoint)?;
            }
            let node = self.memory.node3(Node::Case, 0, case.start, [test, body.first, 0])?;
            cases.add(&mut self.memory, node)?;
        }
        let end = self.advance()?.end;
        self.function.labels = outer;
        self.close_scope(end);
        Ok(self.memory.node3(Node::Switch, 0, start, [scope, value, cases.first])?)
    }
}
