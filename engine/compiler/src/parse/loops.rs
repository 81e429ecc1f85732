//! Loops (ECMA-262, 14.7).

use super::Leaves;
use super::statement::LABEL_LOOP;
use crate::error::SyntaxErrorKind as Kind;
use crate::layout::{Declared, scope};
use crate::name::Name;
use crate::sink::Sink;
use crate::token::Tok;
use crate::tree::{List, Node};
use crate::{Compiled, Compiler};

impl<S: Sink> Compiler<'_, S> {
    /// The body of a loop.
    fn loop_body(&mut self) -> Compiled<u32, S> {
        let outer = self.function.labels;
        self.function.labels = self.memory.push_all([LABEL_LOOP, outer])?;
        let body = self.statement()?;
        self.function.labels = outer;
        Ok(body)
    }

    pub(crate) fn while_statement(&mut self) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        self.function.loop_depth += 1;
        let test = self.condition_in_parentheses()?;
        let body = self.loop_body()?;
        self.function.loop_depth -= 1;
        Ok(self.memory.node2(Node::While, 0, start, test, body)?)
    }

    pub(crate) fn do_statement(&mut self) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        self.function.loop_depth += 1;
        let body = self.loop_body()?;
        self.expect(Tok::While, Kind::ExpectedWhile)?;
        let test = self.condition_in_parentheses()?;
        self.function.loop_depth -= 1;
        // A semicolon is inserted behind `do … while (…)` in any case (ECMA-262, 12.10.1).
        self.accept(Tok::Semicolon)?;
        Ok(self.memory.node2(Node::DoWhile, 0, start, test, body)?)
    }

    pub(crate) fn for_statement(&mut self) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        if self.token.kind == Tok::Await && !self.token.special {
            return self.refuse(Kind::NoAsyncGenerator);
        }
        self.expect(Tok::OpenParenthesis, Kind::ExpectedOpenParenthesis)?;
        let head = self.token;
        let declares = match head.kind {
            Tok::Const => Some(Declared::Const),
            Tok::Var => Some(Declared::Var),
            Tok::Let => Some(Declared::Let),
            _ => None,
        };
        match declares {
            Some(kind) => {
                self.advance()?;
                if self.is_pattern_of_each() {
                    return self.for_each_pattern(start, Leaves::Declared(kind));
                }
                let first = if self.at_bracket() { None } else { Some(self.name_in_head(kind)?) };
                if let Some((name, position)) = first
                    && matches!(self.token.kind, Tok::In | Tok::Of)
                {
                    return self.for_each(start, Some((kind, name)), position, 0);
                }
                let scope = self.open_scope(scope::BLOCK, start)?;
                let init = self.for_declarations(kind, first)?;
                self.for_rest(start, scope, init)
            }
            None if self.is_pattern_of_each() => self.for_each_pattern(start, Leaves::Assigned),
            None if head.kind == Tok::Semicolon => {
                let scope = self.open_scope(scope::BLOCK, start)?;
                self.for_rest(start, scope, 0)
            }
            None => {
                let scope = self.open_scope(scope::BLOCK, start)?;
                self.no_in = true;
                let expression = self.expression()?;
                self.no_in = false;
                if self.token.kind == Tok::In || self.token.kind == Tok::Of {
                    if head.kind == Tok::Async && self.token.kind == Tok::Of && self.memory.kind(expression) == Node::Identifier {
                        return self.refuse(Kind::UnexpectedToken);
                    }
                    // The target is evaluated in each iteration, so it belongs to the loop.
                    self.close_scope(head.start);
                    return self.for_each(start, None, head.start, expression);
                }
                let position = self.memory.position(expression);
                let init = self.memory.node1(Node::Expression, 1, position, expression)?;
                self.for_rest(start, scope, init)
            }
        }
    }

    fn name_in_head(&mut self, kind: Declared) -> Compiled<(Name, u32), S> {
        if kind == Declared::Var { self.binding_name() } else { self.lexical_name() }
    }

    /// Declarations in the head of a `for (;;)`; the name of the first may have been read.
    fn for_declarations(&mut self, kind: Declared, mut first: Option<(Name, u32)>) -> Compiled<u32, S> {
        let first_position = first.map_or(self.token.start, |(_, position)| position);
        let (mut list, mut count) = (List::default(), 0);
        self.no_in = true;
        loop {
            count += 1;
            let declaration = if first.is_none() && self.at_bracket() {
                Some(self.declaring_pattern(kind)?)
            } else {
                let (name, position) = match first.take() {
                    Some(name) => name,
                    None => self.name_in_head(kind)?,
                };
                if kind == Declared::Var { self.var_value(name, position, true)? } else { Some(self.lexical_value(kind, name, position)?) }
            };
            if let Some(declaration) = declaration {
                list.add(&mut self.memory, declaration)?;
            }
            if !self.accept(Tok::Comma)? {
                break;
            }
        }
        self.no_in = false;
        if matches!(self.token.kind, Tok::In | Tok::Of) {
            let kind = if count > 1 { Kind::ForHeadDeclarations } else { Kind::ForHeadInitializer };
            return self.refuse_span(kind, first_position);
        }
        self.list_node(list, first_position)
    }

    /// The rest of a `for (;;)`, from the first semicolon on.
    fn for_rest(&mut self, start: u32, scope: u32, init: u32) -> Compiled<u32, S> {
        self.expect(Tok::Semicolon, Kind::ExpectedForHead)?;
        self.function.loop_depth += 1;
        let test = if self.token.kind == Tok::Semicolon { 0 } else { self.expression_within()? };
        self.expect(Tok::Semicolon, Kind::ExpectedSemicolon)?;
        let update = if self.token.kind == Tok::CloseParenthesis { 0 } else { self.expression_within()? };
        self.expect(Tok::CloseParenthesis, Kind::ExpectedCloseParenthesis)?;
        let body = self.loop_body()?;
        self.function.loop_depth -= 1;
        let end = self.previous_end;
        self.close_scope(end);
        let node = self.memory.node3(Node::For, 0, start, [scope, init, test])?;
        self.memory.push_all([update, body])?;
        Ok(node)
    }

    /// Whether the head of a `for`-`in` or `for`-`of` begins with a pattern.
    fn is_pattern_of_each(&mut self) -> bool {
        self.at_bracket() && matches!(self.behind_brackets(), Tok::In | Tok::Of)
    }

    /// A `for`-`in` or `for`-`of` with a pattern in its head. The object sees the pattern's names, in their dead zone.
    fn for_each_pattern(&mut self, start: u32, leaves: Leaves) -> Compiled<u32, S> {
        let position = self.token.start;
        self.function.loop_depth += 1;
        let scope = self.open_scope(scope::BLOCK, position)?;
        let target = self.pattern(leaves)?;
        let is_in = self.advance()?.kind == Tok::In;
        let object = if is_in { self.expression_within()? } else { self.assignment_within()? };
        self.settle_leaves(target, leaves)?;
        self.expect(Tok::CloseParenthesis, Kind::ExpectedCloseParenthesis)?;
        self.each_body(start, is_in, [scope, target, object], leaves.initialize())
    }

    /// The body of a `for`-`in` or `for`-`of`, and its node.
    fn each_body(&mut self, start: u32, is_in: bool, parts: [u32; 3], declares: bool) -> Compiled<u32, S> {
        let body = self.loop_body()?;
        self.function.loop_depth -= 1;
        let end = self.previous_end;
        self.close_scope(end);
        let kind = if is_in { Node::ForIn } else { Node::ForOf };
        let node = self.memory.node3(kind, u32::from(declares), start, parts)?;
        self.memory.push(body)?;
        Ok(node)
    }

    /// The rest of a `for`-`in` or `for`-`of`, from its keyword on.
    fn for_each(&mut self, start: u32, declares: Option<(Declared, Name)>, position: u32, expression: u32) -> Compiled<u32, S> {
        let is_in = self.token.kind == Tok::In;
        if declares.is_none()
            && let Some(name) = self.check_target(expression, position, Kind::InvalidAssignment)?
            && !self.is_class_inside(name, expression)
        {
            self.function.loop_depth += 1;
            let target = self.memory.position(expression);
            self.note_write(name, target, self.token.end)?;
            self.function.loop_depth -= 1;
        }
        self.advance()?;
        // The object is evaluated in a scope where the loop's names are in their dead zone; none of them can be seen
        // there, because the scope opens behind it.
        let object = if is_in { self.expression_within()? } else { self.assignment_within()? };
        self.expect(Tok::CloseParenthesis, Kind::ExpectedCloseParenthesis)?;
        self.function.loop_depth += 1;
        let scope = self.open_scope(scope::BLOCK, position)?;
        let target = match declares {
            Some((Declared::Var, name)) => {
                self.declare(name, Declared::Var, position)?;
                let target = self.identifier(name, position)?;
                let end = self.previous_end;
                self.note_write(name, position, end)?;
                target
            }
            Some((kind, name)) => {
                let declared = self.declare(name, kind, position)?;
                self.bound_identifier(declared)?
            }
            None => expression,
        };
        let lexical = declares.is_some_and(|(kind, _)| kind != Declared::Var);
        self.each_body(start, is_in, [scope, target, object], lexical)
    }
}
