//! Operators and assignments (ECMA-262, 13.3 to 13.16).

use super::{FunctionKind, Hint, Leaves, Path};
use crate::error::SyntaxErrorKind as Kind;
use crate::layout::{Declared, IS_CONSTANT, LOOP_DEPTH, binding};
use crate::name::Name;
use crate::sink::Sink;
use crate::token::Tok;
use crate::tree::{List, Node, SECOND_WRITES, UPDATE_DECREMENT, UPDATE_PREFIX, word};
use crate::{Compiled, Compiler};
use romjs_abi::Op;

/// How strongly an operator binds; 0 if the token is no binary operator.
const fn precedence(kind: Tok) -> u32 {
    match kind {
        Tok::Coalesce => 1,
        Tok::OrOr => 2,
        Tok::AndAnd => 3,
        Tok::Or => 4,
        Tok::Xor => 5,
        Tok::And => 6,
        Tok::Equal | Tok::NotEqual | Tok::StrictEqual | Tok::StrictNotEqual => 7,
        Tok::Less | Tok::LessEqual | Tok::Greater | Tok::GreaterEqual | Tok::In | Tok::Instanceof => 8,
        Tok::ShiftLeft | Tok::ShiftRight | Tok::ShiftRightUnsigned => 9,
        Tok::Plus | Tok::Minus => 10,
        Tok::Star | Tok::Slash | Tok::Percent => 11,
        Tok::StarStar => 12,
        _ => 0,
    }
}

/// The operator that an assignment operator applies.
const fn applied(kind: Tok) -> Tok {
    match kind {
        Tok::PlusAssign => Tok::Plus,
        Tok::MinusAssign => Tok::Minus,
        Tok::StarAssign => Tok::Star,
        Tok::SlashAssign => Tok::Slash,
        Tok::PercentAssign => Tok::Percent,
        Tok::StarStarAssign => Tok::StarStar,
        Tok::ShiftLeftAssign => Tok::ShiftLeft,
        Tok::ShiftRightAssign => Tok::ShiftRight,
        Tok::ShiftRightUnsignedAssign => Tok::ShiftRightUnsigned,
        Tok::AndAssign => Tok::And,
        Tok::OrAssign => Tok::Or,
        Tok::XorAssign => Tok::Xor,
        Tok::AndAndAssign => Tok::AndAnd,
        Tok::OrOrAssign => Tok::OrOr,
        _ => Tok::Coalesce,
    }
}

/// The instruction of a binary operator, the branch of a comparison.
const fn operation(kind: Tok) -> Op {
    match kind {
        Tok::Minus => Op::Sub,
        Tok::Star => Op::Mul,
        Tok::Slash => Op::Div,
        Tok::Percent => Op::Mod,
        Tok::StarStar => Op::Exp,
        Tok::ShiftLeft => Op::ShiftLeft,
        Tok::ShiftRight => Op::ShiftRight,
        Tok::ShiftRightUnsigned => Op::ShiftRightUnsigned,
        Tok::And => Op::BitAnd,
        Tok::Or => Op::BitOr,
        Tok::Xor => Op::BitXor,
        Tok::Less => Op::JumpLess,
        Tok::LessEqual => Op::JumpLessEqual,
        Tok::Greater => Op::JumpGreater,
        Tok::GreaterEqual => Op::JumpGreaterEqual,
        Tok::Equal => Op::JumpEqual,
        Tok::NotEqual => Op::JumpNotEqual,
        Tok::StrictEqual => Op::JumpStrictEqual,
        Tok::StrictNotEqual => Op::JumpStrictNotEqual,
        Tok::In => Op::HasProperty,
        Tok::Instanceof => Op::InstanceOf,
        _ => Op::Add,
    }
}

impl<S: Sink> Compiler<'_, S> {
    /// Expression: assignments with commas between them.
    pub(crate) fn expression(&mut self) -> Compiled<u32, S> {
        let start = self.token.start;
        let first = self.assignment()?;
        if self.token.kind != Tok::Comma {
            return Ok(first);
        }
        let mut list = List::default();
        list.add(&mut self.memory, first)?;
        while self.accept(Tok::Comma)? {
            let next = self.assignment()?;
            list.add(&mut self.memory, next)?;
        }
        Ok(self.memory.node1(Node::Sequence, 0, start, list.first)?)
    }

    /// An expression inside of brackets, where `in` is an operator again.
    pub(crate) fn expression_within(&mut self) -> Compiled<u32, S> {
        let outer = core::mem::replace(&mut self.no_in, false);
        let expression = self.expression()?;
        self.no_in = outer;
        Ok(expression)
    }

    /// An assignment inside of brackets.
    pub(crate) fn assignment_within(&mut self) -> Compiled<u32, S> {
        let outer = core::mem::replace(&mut self.no_in, false);
        let expression = self.assignment()?;
        self.no_in = outer;
        Ok(expression)
    }

    /// An assignment whose value, if it is an anonymous function, is named `name`.
    pub(crate) fn named_assignment(&mut self, name: Name) -> Compiled<u32, S> {
        self.hint = Hint { name, start: self.token.start };
        self.path = Path { key: name, ..Path::default() };
        self.assignment()
    }

    /// AssignmentExpression.
    pub(crate) fn assignment(&mut self) -> Compiled<u32, S> {
        self.enter()?;
        let start = self.token.start;
        self.arrow_start = start;
        if self.token.kind == Tok::Yield {
            let node = self.yield_expression()?;
            self.leave();
            return Ok(node);
        }
        if self.is_assignment_pattern() {
            let node = self.destructuring(Leaves::Assigned)?;
            self.leave();
            return Ok(node);
        }
        let target = self.conditional()?;
        let operator = self.token.kind;
        let node = if operator >= Tok::Assign && operator < Tok::End { self.assign(target, operator, start)? } else { target };
        self.leave();
        Ok(node)
    }

    /// YieldExpression (15.5).
    fn yield_expression(&mut self) -> Compiled<u32, S> {
        if !self.function.next.sort.is_generator() {
            return self.refuse(Kind::ReservedInStrict);
        }
        if !self.function.in_body {
            return self.refuse(Kind::SuspendedInParameters);
        }
        let start = self.advance()?.start;
        let ends = matches!(
            self.token.kind,
            Tok::CloseParenthesis | Tok::CloseBracket | Tok::CloseBrace | Tok::Comma | Tok::Semicolon | Tok::Colon | Tok::In | Tok::End
        );
        if self.token.newline || ends {
            return Ok(self.memory.node1(Node::Yield, 0, start, 0)?);
        }
        let delegates = self.accept(Tok::Star)?;
        let operand = self.assignment()?;
        Ok(self.memory.node1(Node::Yield, u32::from(delegates), start, operand)?)
    }

    /// AwaitExpression (15.8).
    fn await_expression(&mut self) -> Compiled<u32, S> {
        if !self.function.in_body {
            return self.refuse(Kind::SuspendedInParameters);
        }
        self.enter()?;
        let start = self.advance()?.start;
        let operand = self.unary()?;
        self.leave();
        if self.token.kind == Tok::StarStar {
            return self.refuse_span(Kind::UnaryBeforeExponent, start);
        }
        Ok(self.memory.node1(Node::Await, 0, start, operand)?)
    }

    fn assign(&mut self, target: u32, operator: Tok, start: u32) -> Compiled<u32, S> {
        let name = self.check_target(target, start, Kind::InvalidAssignment)?;
        let position = self.token.start;
        self.advance()?;
        let before = self.function.writes;
        let hinted = matches!(operator, Tok::Assign | Tok::AndAndAssign | Tok::OrOrAssign | Tok::CoalesceAssign);
        let value = match name {
            Some(name) if hinted => self.named_assignment(name)?,
            _ => self.assignment()?,
        };
        let writes = if self.function.writes != before { SECOND_WRITES } else { 0 };
        let target_position = self.memory.position(target);
        let name = name.filter(|name| !self.is_class_inside(*name, target));
        match name {
            Some(name) => self.note_write(name, target_position, self.previous_end)?,
            None if self.memory.kind(target) == Node::Property => self.note_instance(target)?,
            None => {}
        }
        Ok(match operator {
            Tok::Assign => self.memory.node2(Node::Assign, writes, position, target, value)?,
            Tok::AndAndAssign | Tok::OrOrAssign | Tok::CoalesceAssign => {
                self.memory.node2(Node::LogicalAssign, applied(operator) as u32 | writes, position, target, value)?
            }
            _ => self.memory.node2(Node::Compound, operation(applied(operator)) as u32 | writes, position, target, value)?,
        })
    }

    /// Refuses what cannot be assigned to; the name if the target is a variable.
    pub(crate) fn check_target(&mut self, target: u32, start: u32, kind: Kind) -> Compiled<Option<Name>, S> {
        match self.memory.kind(target) {
            Node::Identifier => {
                let name = Name(self.memory.detail(target));
                match name {
                    Name::EVAL | Name::ARGUMENTS => self.refuse_span(Kind::EvalOrArguments, start),
                    Name::THIS | Name::NEW_TARGET => self.refuse_span(kind, start),
                    _ => Ok(Some(name)),
                }
            }
            Node::Property | Node::Index | Node::SuperProperty => Ok(None),
            _ => self.refuse_span(kind, start),
        }
    }

    /// Whether a variable is a class whose declaration is not complete: inside of it, the name is a constant (ECMA-262,
    /// 15.7.14), which the target remembers.
    pub(crate) fn is_class_inside(&mut self, name: Name, target: u32) -> bool {
        let declared = self.names.binding(&self.memory, name);
        let found = declared != 0
            && self.memory.kind(declared) == Node::Binding
            && Declared::of(self.memory.get(declared + binding::FLAGS)) == Declared::Class
            && self.memory.get(declared + binding::INITIALIZED) == u32::MAX;
        if found {
            self.memory.add_bits(target + LOOP_DEPTH, IS_CONSTANT);
        }
        found
    }

    /// Counts the properties that a constructor gives to `this`.
    fn note_instance(&mut self, target: u32) -> Compiled<(), S> {
        let (name, object) = (self.memory.detail(target), self.memory.field(target, 0));
        let is_this = match self.memory.kind(object) {
            Node::This => true,
            Node::Identifier => self.memory.detail(object) == Name::THIS.0 && self.function.kind.is_derived(),
            _ => false,
        };
        // Private fields have been counted where they are declared.
        if !is_this
            || self.names.is_private(&self.memory, Name(name))
            || self.function.instance_count >= romjs_abi::limits::INLINE_SLOTS_MAX
        {
            return Ok(());
        }
        let mut pair = self.function.instance_names;
        while pair != 0 {
            let (known, next) = self.memory.pair(pair);
            if known == name {
                return Ok(());
            }
            pair = next;
        }
        self.function.instance_names = self.memory.push_all([name, self.function.instance_names])?;
        self.function.instance_count += 1;
        Ok(())
    }

    fn conditional(&mut self) -> Compiled<u32, S> {
        let start = self.token.start;
        let test = self.binary(1)?;
        if self.token.kind != Tok::Question {
            return Ok(test);
        }
        self.advance()?;
        let then = self.assignment_within()?;
        self.expect(Tok::Colon, Kind::ExpectedColonOfConditional)?;
        let otherwise = self.assignment()?;
        Ok(self.memory.node3(Node::Conditional, 0, start, [test, then, otherwise])?)
    }

    /// Binary operators that bind at least as strongly as `weakest`.
    fn binary(&mut self, weakest: u32) -> Compiled<u32, S> {
        let start = self.token.start;
        let mut left = if self.token.kind == Tok::PrivateName { self.private_in(weakest)? } else { self.unary()? };
        // The last of a run of equal logical operators: such runs are kept as a list that grows to the right.
        let mut tail = 0;
        loop {
            let operator = self.token.kind;
            let strength = precedence(operator);
            if strength < weakest || strength == 0 || operator == Tok::In && self.no_in {
                return Ok(left);
            }
            let position = self.token.start;
            self.advance()?;
            let before = self.function.writes;
            let right = if operator == Tok::StarStar {
                self.enter()?;
                let right = self.binary(strength)?;
                self.leave();
                right
            } else {
                self.binary(strength + 1)?
            };
            let writes = if self.function.writes != before { SECOND_WRITES } else { 0 };
            if strength <= 3 {
                let mixed = |node: u32| {
                    self.memory.kind(node) == Node::Logical
                        && (self.memory.detail(node) == Tok::Coalesce as u32) != (operator == Tok::Coalesce)
                };
                if mixed(left) || mixed(right) {
                    let second = if mixed(right) { self.memory.position(right) } else { position };
                    return self.refuse_span(Kind::MixedCoalesce, second);
                }
                if tail != 0 && self.memory.detail(tail) == operator as u32 {
                    let last = self.memory.field(tail, 1);
                    let node = self.memory.node2(Node::Logical, operator as u32, position, last, right)?;
                    self.memory.set(tail + 3, node);
                    tail = node;
                } else {
                    left = self.memory.node2(Node::Logical, operator as u32, position, left, right)?;
                    tail = left;
                }
                continue;
            }
            tail = 0;
            left = match self.folded(operator, left, right) {
                Some(value) => self.number_node(value, start)?,
                None => self.memory.node2(Node::Binary, operation(operator) as u32 | writes, position, left, right)?,
            };
        }
    }

    /// `#name`, which `in` must follow, as the left operand of an operator that binds at least as strongly as `weakest`.
    fn private_in(&mut self, weakest: u32) -> Compiled<u32, S> {
        let position = self.token.start;
        if weakest > precedence(Tok::In) || self.no_in || self.peek()?.kind != Tok::In {
            return self.refuse(Kind::PrivateNameAlone);
        }
        let private = self.private_use()?;
        self.private_value(private, position)
    }

    /// The value of an arithmetic operator between two literals.
    fn folded(&self, operator: Tok, left: u32, right: u32) -> Option<f64> {
        let (a, b) = (self.literal(left)?, self.literal(right)?);
        match operator {
            Tok::Plus => Some(a + b),
            Tok::Minus => Some(a - b),
            Tok::Star => Some(a * b),
            Tok::Slash => Some(a / b),
            _ => None,
        }
    }

    fn literal(&self, node: u32) -> Option<f64> {
        match self.memory.kind(node) {
            Node::Integer => Some(f64::from(self.memory.field(node, 0) as i32)),
            Node::Number => Some(self.number_value(node)),
            _ => None,
        }
    }

    /// The value of a [`Node::Number`].
    pub(crate) fn number_value(&self, node: u32) -> f64 {
        f64::from_bits(u64::from(self.memory.field(node, 1)) << 32 | u64::from(self.memory.field(node, 0)))
    }

    /// A number as a literal.
    pub(crate) fn number_node(&mut self, value: f64, start: u32) -> Compiled<u32, S> {
        let integer = value as i32;
        if f64::from(integer) == value && (integer != 0 || value.is_sign_positive()) {
            return Ok(self.memory.node1(Node::Integer, 0, start, integer as u32)?);
        }
        let bits = value.to_bits();
        Ok(self.memory.node2(Node::Number, 0, start, bits as u32, (bits >> 32) as u32)?)
    }

    fn unary(&mut self) -> Compiled<u32, S> {
        let (operator, start) = (self.token.kind, self.token.start);
        match operator {
            Tok::Delete | Tok::Void | Tok::Typeof | Tok::Plus | Tok::Minus | Tok::Tilde | Tok::Not => {}
            Tok::Increment | Tok::Decrement => return self.prefix_update(),
            Tok::Await if self.function.awaits && !self.token.special => return self.await_expression(),
            _ => return self.postfix(),
        }
        self.enter()?;
        self.advance()?;
        let operand = self.unary()?;
        self.leave();
        if self.token.kind == Tok::StarStar {
            return self.refuse_span(Kind::UnaryBeforeExponent, start);
        }
        match (operator, self.memory.kind(operand)) {
            (Tok::Minus, Node::Integer | Node::Number) => {
                let value = self.literal(operand).unwrap_or(0.0);
                return self.number_node(-value, start);
            }
            (Tok::Delete, _) if self.is_private_member(operand) => return self.refuse_span(Kind::DeleteOfPrivate, start),
            (Tok::Void, Node::Integer | Node::Number) => return self.undefined(start),
            (Tok::Delete, Node::Identifier) => return self.refuse_span(Kind::DeleteOfName, self.memory.position(operand)),
            (Tok::Delete, Node::Parenthesized) if self.memory.kind(self.memory.field(operand, 0)) == Node::Identifier => {
                return self.refuse_span(Kind::DeleteOfName, start);
            }
            _ => {}
        }
        Ok(self.memory.node1(Node::Unary, operator as u32, start, operand)?)
    }

    fn prefix_update(&mut self) -> Compiled<u32, S> {
        self.enter()?;
        let operator = self.advance()?;
        let start = self.token.start;
        let target = self.unary()?;
        self.leave();
        self.update(target, start, operator.kind, operator.start, UPDATE_PREFIX)
    }

    fn update(&mut self, target: u32, start: u32, operator: Tok, position: u32, flags: u32) -> Compiled<u32, S> {
        if let Some(name) = self.check_target(target, start, Kind::InvalidUpdate)?
            && !self.is_class_inside(name, target)
        {
            self.note_write(name, start, self.previous_end)?;
        }
        let direction = if operator == Tok::Decrement { UPDATE_DECREMENT } else { 0 };
        Ok(self.memory.node1(Node::Update, flags | direction, position, target)?)
    }

    fn postfix(&mut self) -> Compiled<u32, S> {
        let start = self.token.start;
        let target = self.left_hand_side()?;
        match self.token.kind {
            Tok::Increment | Tok::Decrement if !self.token.newline => {
                let position = self.token.start;
                let operator = self.advance()?.kind;
                self.update(target, start, operator, position, 0)
            }
            _ => Ok(target),
        }
    }

    /// Calls and property accesses.
    pub(crate) fn left_hand_side(&mut self) -> Compiled<u32, S> {
        let start = self.token.start;
        let mut node = match self.token.kind {
            Tok::New => self.new_expression()?,
            Tok::Super => self.super_expression()?,
            _ => self.primary()?,
        };
        let mut chain = false;
        loop {
            match self.token.kind {
                Tok::QuestionDot => {
                    self.advance()?;
                    chain = true;
                    node = match self.token.kind {
                        Tok::OpenParenthesis => self.call(node, start, 1)?,
                        Tok::OpenBracket => self.index(node, 1)?,
                        Tok::TemplateWhole | Tok::TemplateHead => return self.refuse(Kind::TemplateAfterOptionalChain),
                        _ => self.property(node, 1)?,
                    };
                }
                Tok::Dot => {
                    self.advance()?;
                    node = self.property(node, 0)?;
                }
                Tok::OpenBracket => node = self.index(node, 0)?,
                Tok::OpenParenthesis if self.memory.kind(node) != Node::None => node = self.call(node, start, 0)?,
                Tok::TemplateWhole | Tok::TemplateHead if chain => return self.refuse(Kind::TemplateAfterOptionalChain),
                Tok::TemplateWhole | Tok::TemplateHead => node = self.tagged_template(node, start)?,
                _ => break,
            }
        }
        if chain {
            node = self.memory.node1(Node::Chain, 0, start, node)?;
        }
        Ok(node)
    }

    /// `.name`, the dot being read.
    fn property(&mut self, object: u32, optional: u32) -> Compiled<u32, S> {
        if self.token.kind == Tok::PrivateName {
            return self.private_property(object, optional);
        }
        if !self.token.is_word() {
            return self.refuse(if self.token.kind == Tok::End { Kind::UnexpectedEnd } else { Kind::ExpectedPropertyName });
        }
        let token = self.advance()?;
        let name = self.name_of(token)?;
        Ok(self.memory.node2(Node::Property, name.0, token.start, object, optional)?)
    }

    fn index(&mut self, object: u32, optional: u32) -> Compiled<u32, S> {
        let position = self.token.start;
        self.advance()?;
        let before = self.function.writes;
        let index = self.expression_within()?;
        let writes = if self.function.writes != before { SECOND_WRITES } else { 0 };
        self.expect(Tok::CloseBracket, Kind::ExpectedCloseBracket)?;
        Ok(self.memory.node3(Node::Index, writes, position, [object, index, optional])?)
    }

    fn call(&mut self, callee: u32, start: u32, optional: u32) -> Compiled<u32, S> {
        let position = match self.memory.kind(callee) {
            Node::Property | Node::Index => self.memory.position(callee),
            _ => start,
        };
        let (list, spread) = self.arguments()?;
        let node = self.memory.node3(Node::Call, u32::from(spread), position, [callee, list.first, list.count])?;
        self.memory.push(optional)?;
        Ok(node)
    }

    /// Arguments, from `(` to `)`; whether some are spread.
    pub(crate) fn arguments(&mut self) -> Compiled<(List, bool), S> {
        self.expect(Tok::OpenParenthesis, Kind::ExpectedOpenParenthesis)?;
        let (mut list, mut spread) = (List::default(), false);
        while self.token.kind != Tok::CloseParenthesis {
            let argument = if self.token.kind == Tok::Ellipsis {
                spread = true;
                self.spread()?
            } else {
                self.assignment_within()?
            };
            list.add(&mut self.memory, argument)?;
            if self.token.kind != Tok::CloseParenthesis {
                self.expect(Tok::Comma, Kind::ExpectedCloseArguments)?;
            }
        }
        self.advance()?;
        Ok((list, spread))
    }

    /// `...` and an expression.
    pub(crate) fn spread(&mut self) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        let value = self.assignment_within()?;
        Ok(self.memory.node1(Node::Spread, 0, start, value)?)
    }

    fn new_expression(&mut self) -> Compiled<u32, S> {
        self.enter()?;
        let start = self.advance()?.start;
        if self.accept(Tok::Dot)? {
            let name = self.name_if_word()?;
            if name != Name::TARGET {
                return self.refuse(Kind::UnexpectedToken);
            }
            self.advance()?;
            self.leave();
            return self.new_target(start, self.previous_end - 6);
        }
        let mut callee = match self.token.kind {
            Tok::New => self.new_expression()?,
            Tok::Super => self.super_of_new()?,
            _ => self.primary()?,
        };
        loop {
            callee = match self.token.kind {
                Tok::Dot => {
                    self.advance()?;
                    self.property(callee, 0)?
                }
                Tok::OpenBracket => self.index(callee, 0)?,
                Tok::QuestionDot => return self.refuse(Kind::NewOfOptionalChain),
                Tok::TemplateWhole | Tok::TemplateHead => self.tagged_template(callee, start)?,
                _ => break,
            };
        }
        let (list, spread) = if self.token.kind == Tok::OpenParenthesis { self.arguments()? } else { (List::default(), false) };
        self.leave();
        Ok(self.memory.node3(Node::New, u32::from(spread), start, [callee, list.first, list.count])?)
    }

    fn name_if_word(&mut self) -> Compiled<Name, S> {
        if self.token.is_word() { self.name_of(self.token) } else { Ok(Name::NONE) }
    }

    /// After `new`, where no call can stand (ECMA-262, 13.3: MemberExpression).
    fn super_of_new(&mut self) -> Compiled<u32, S> {
        if self.peek()?.kind == Tok::OpenParenthesis {
            return self.refuse(Kind::SuperAlone);
        }
        self.super_expression()
    }

    fn new_target(&mut self, start: u32, target: u32) -> Compiled<u32, S> {
        if self.function.kind.is_script() {
            return self.refuse_span(Kind::NewTargetOutsideFunction, target);
        }
        self.identifier(Name::NEW_TARGET, start)
    }

    /// `super(…)`, `super.name` and `super[key]`.
    fn super_expression(&mut self) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        match self.token.kind {
            Tok::OpenParenthesis => self.super_call(start),
            Tok::Dot | Tok::OpenBracket => self.super_property(start),
            _ => self.refuse(Kind::SuperAlone),
        }
    }

    fn super_call(&mut self, start: u32) -> Compiled<u32, S> {
        if !self.function.super_kind.is_derived() {
            return self.refuse_span(Kind::SuperOutsideConstructor, start);
        }
        let (list, spread) = self.arguments()?;
        self.super_call_node(list, spread, start)
    }

    pub(crate) fn super_call_node(&mut self, arguments: List, spread: bool, start: u32) -> Compiled<u32, S> {
        let this = self.identifier(Name::THIS, start)?;
        self.note_write(Name::THIS, start, self.previous_end)?;
        let (class, target) = (self.identifier(Name::CLASS, start)?, self.identifier(Name::NEW_TARGET, start)?);
        let fields = if self.class.fields != 0 { self.identifier(Name::FIELDS, start)? } else { 0 };
        let first = word(Node::SuperCall, u32::from(spread));
        Ok(self.memory.push_all([first, start, arguments.first, arguments.count, this, class, target, fields])?)
    }

    fn super_property(&mut self, start: u32) -> Compiled<u32, S> {
        let kind = self.function.super_kind;
        if matches!(kind, FunctionKind::Script | FunctionKind::Function) {
            return self.refuse_span(Kind::SuperOutsideMethod, start);
        }
        let this = self.this(start)?;
        let key = if self.accept(Tok::OpenBracket)? {
            let key = self.expression_within()?;
            self.expect(Tok::CloseBracket, Kind::ExpectedCloseBracket)?;
            key
        } else {
            self.advance()?;
            let (name, position) = (self.name_if_word()?, self.token.start);
            if name == Name::NONE {
                return self.refuse(if self.token.kind == Tok::End { Kind::UnexpectedEnd } else { Kind::ExpectedPropertyName });
            }
            self.advance()?;
            self.memory.node0(Node::Text, name.0, position)?
        };
        let home = if kind.is_constructor() {
            // A constructor's home object is the property `prototype` of its class, which nothing can change.
            let class = self.identifier(Name::CLASS, start)?;
            self.memory.node2(Node::Property, Name::PROTOTYPE.0, start, class, 0)?
        } else {
            self.identifier(Name::HOME, start)?
        };
        Ok(self.memory.node3(Node::SuperProperty, 0, start, [this, key, home])?)
    }
}
