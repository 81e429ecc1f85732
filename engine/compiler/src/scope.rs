//! Scopes, bindings and references: which variable a name means, and how that variable is kept.
//!
//! A reference waits in its scope's list until the scope closes; then it is bound, or it waits in the scope around. What
//! leaves a function unbound is a *free name*: the function around it gets it as a reference of its own
//! ([`Node::InnerFree`]), with the words of finished code that have to be patched once the owner is known.
//!
//! A captured variable is copied into closures if it cannot be written after the first closure that sees it is made;
//! else it lives in a cell that all share. Source positions stand for time here: control only goes back in loops, so a
//! write counts as later than a closure if it stands behind it, or if loops of the variable's scope contain both.

use crate::Compiler;
use crate::error::{Failure, SyntaxErrorKind as Kind};
use crate::layout::{BOUND, Declared, FREE_WORDS, LOOP_DEPTH, WRITE_END, binding, free, inner, scope};
use crate::name::Name;
use crate::sink::Sink;
use crate::tree::{Node, word};
use romjs_abi::image::Binding as GlobalBinding;

const NEVER: u32 = u32::MAX;

impl<S: Sink> Compiler<'_, S> {
    /// Opens a scope inside the current one.
    pub(crate) fn open_scope(&mut self, kind: u32, start: u32) -> Result<u32, Failure<S::Error>> {
        let parent = self.function.scope;
        let depth = self.function.loop_depth;
        let scope = self.memory.push_all([word(Node::Scope, kind), start, parent, 0, 0, 0, 0, 0, depth, 0, 0, 0])?;
        self.function.scope = scope;
        Ok(scope)
    }

    /// Closes the current scope, which is not a function's, and binds its references.
    pub(crate) fn close_scope(&mut self, end: u32) {
        let scope = self.function.scope;
        let parent = self.memory.get(scope + scope::PARENT);
        self.memory.set(scope + scope::END, end);
        self.function.scope = parent;
        let first = self.memory.get(scope + scope::REFERENCES);
        if self.memory.get(scope + scope::FIRST) == 0 {
            // Most blocks declare nothing: their list moves on as it is.
            if first != 0 {
                let last = self.memory.get(scope + scope::REFERENCES_LAST);
                self.append_references(parent, first, last);
            }
            return;
        }
        let mut reference = first;
        while reference != 0 {
            let next = self.memory.get(reference + BOUND);
            self.memory.set(reference + BOUND, 0);
            if self.memory.kind(reference) == Node::None {
                reference = next;
                continue;
            }
            let found = self.names.binding(&self.memory, Name(self.memory.detail(reference)));
            if found != 0 && self.memory.kind(found) == Node::Binding && self.memory.get(found + binding::SCOPE) == scope {
                self.bind(reference, found);
            } else {
                self.append_references(parent, reference, reference);
            }
            reference = next;
        }
        self.close_bindings(scope);
    }

    /// Decides how the bindings of a closed scope are kept, and ends the reign of their names.
    pub(crate) fn close_bindings(&mut self, scope: u32) {
        let mut declared = self.memory.get(scope + scope::FIRST);
        while declared != 0 {
            self.settle(declared, scope);
            let name = Name(self.memory.detail(declared));
            let shadowed = self.memory.get(declared + binding::SHADOWED);
            self.names.set_binding(&mut self.memory, name, shadowed);
            declared = self.memory.get(declared + binding::NEXT);
        }
    }

    fn append_references(&mut self, scope: u32, first: u32, last: u32) {
        let before = self.memory.get(scope + scope::REFERENCES_LAST);
        if before == 0 {
            self.memory.set(scope + scope::REFERENCES, first);
        } else {
            self.memory.set(before + BOUND, first);
        }
        self.memory.set(scope + scope::REFERENCES_LAST, last);
    }

    /// Adds a reference to the current scope's list.
    pub(crate) fn refer(&mut self, reference: u32) {
        self.append_references(self.function.scope, reference, reference);
    }

    /// An identifier, as a reference of the current scope.
    pub(crate) fn identifier(&mut self, name: Name, position: u32) -> Result<u32, Failure<S::Error>> {
        let depth = self.function.loop_depth;
        let node = self.memory.push_all([word(Node::Identifier, name.0), position, 0, depth])?;
        self.refer(node);
        Ok(node)
    }

    /// Notes that the variable `name` is written by an expression that ends at `end`.
    pub(crate) fn note_write(&mut self, name: Name, position: u32, end: u32) -> Result<(), Failure<S::Error>> {
        let depth = self.function.loop_depth;
        let node = self.memory.push_all([word(Node::Write, name.0), position, 0, depth, end])?;
        self.refer(node);
        self.function.writes += 1;
        Ok(())
    }

    /// Takes back a reference: it is a label.
    pub(crate) fn withdraw(&mut self, reference: u32) {
        if self.memory.kind(reference) == Node::Identifier {
            self.memory.set(reference, Node::None as u32);
        }
    }

    /// Declares a name; the binding.
    pub(crate) fn declare(&mut self, name: Name, kind: Declared, position: u32) -> Result<u32, Failure<S::Error>> {
        let hoists = kind == Declared::Var;
        let scope = if hoists { self.function.function_scope } else { self.function.scope };
        if name == Name::UNDEFINED && self.undefined_used && !matches!(kind, Declared::Parameter | Declared::Import) {
            return self.refuse_span(Kind::NoLateUndefined, position);
        }
        // The bindings of this name that belong to the open function, innermost first.
        let mut around = 0;
        let mut found = self.names.binding(&self.memory, name);
        while found >= self.function.base {
            let (its_scope, its_kind) = (self.memory.get(found + binding::SCOPE), Declared::of(self.memory.get(found + binding::FLAGS)));
            if its_scope == scope {
                return self.declare_again(found, kind, its_kind, position);
            }
            if hoists {
                if its_kind != Declared::Catch && its_kind != Declared::OwnName {
                    return self.refuse_span(Kind::DuplicateDeclaration, position);
                }
                around = found;
            } else if its_scope == self.function.function_scope
                && self.memory.get(found + binding::LAST_DECLARED) >= self.memory.get(scope + scope::START)
                && self.memory.get(scope) >> 8 != scope::NAME
            {
                // A `var` of this block has been hoisted through it.
                return self.refuse_span(Kind::DuplicateDeclaration, position);
            }
            if hoists { found = self.memory.get(found + binding::SHADOWED) } else { break }
        }
        let shadowed = if around == 0 { self.names.binding(&self.memory, name) } else { self.memory.get(around + binding::SHADOWED) };
        let last_declared = if hoists { position } else { 0 };
        let words: [u32; binding::WORDS] = [
            word(Node::Binding, name.0),
            position,
            0,
            kind as u32,
            scope,
            shadowed,
            position,
            0,
            NEVER,
            0,
            0,
            NEVER,
            0,
            0,
            NEVER,
            last_declared,
        ];
        let new = self.memory.push_all(words)?;
        if around == 0 {
            self.names.set_binding(&mut self.memory, name, new);
        } else {
            self.memory.set(around + binding::SHADOWED, new);
        }
        let last = self.memory.get(scope + scope::LAST);
        self.memory.set(if last == 0 { scope + scope::FIRST } else { last + binding::NEXT }, new);
        self.memory.set(scope + scope::LAST, new);
        Ok(new)
    }

    fn declare_again(&mut self, found: u32, kind: Declared, before: Declared, position: u32) -> Result<u32, Failure<S::Error>> {
        use Declared::*;
        let function_level = self.function.scope == self.function.function_scope || kind == Var;
        match (before, kind) {
            (Parameter, Parameter) => return self.refuse_span(Kind::DuplicateParameter, position),
            (Var | Function | Parameter, Var) => {
                self.memory.set(found + binding::LAST_DECLARED, position);
            }
            (Var | Function | Parameter, Function) if function_level => {
                let flags = self.memory.get(found + binding::FLAGS) & !0xFF | Function as u32;
                self.memory.set(found + binding::FLAGS, flags);
                if before == Parameter {
                    // The parameter's register is kept; the function is a value that is assigned to it.
                    self.memory.set(found + binding::FLAGS, flags & !0xFF | Parameter as u32 | binding::IS_WRITTEN);
                    self.memory.set(found + binding::WRITTEN, self.memory.get(self.function.scope + scope::START));
                }
            }
            _ => return self.refuse_span(Kind::DuplicateDeclaration, position),
        }
        Ok(found)
    }

    /// Binds a reference, and notes on the binding what the reference means for it.
    fn bind(&mut self, reference: u32, to: u32) {
        let memory = &mut self.memory;
        memory.set(reference + BOUND, to);
        let position = memory.position(reference);
        let scope = memory.get(to + binding::SCOPE);
        let in_loop = memory.get(reference + LOOP_DEPTH) > memory.get(scope + scope::LOOP_DEPTH);
        if position != memory.get(to + binding::DECLARED) {
            memory.set(to + binding::FIRST, memory.get(to + binding::FIRST).min(position));
            memory.set(to + binding::LAST, memory.get(to + binding::LAST).max(position));
        }
        match memory.kind(reference) {
            Node::Write => {
                let end = memory.get(reference + WRITE_END);
                memory.set(to + binding::WRITTEN, memory.get(to + binding::WRITTEN).max(end));
                memory.add_bits(to + binding::FLAGS, binding::IS_WRITTEN | if in_loop { binding::WRITTEN_IN_LOOP } else { 0 });
            }
            Node::InnerFree => {
                let flags = memory.get(reference + inner::FLAGS);
                let mut bits = binding::IS_CAPTURED | if in_loop { binding::CAPTURED_IN_LOOP } else { 0 };
                if flags & free::WRITTEN != 0 {
                    bits |= binding::WRITTEN_INSIDE | binding::IS_WRITTEN;
                }
                memory.add_bits(to + binding::FLAGS, bits);
                if flags & inner::HOISTED != 0 && position == memory.get(scope + scope::START) {
                    let order = memory.get(reference + inner::LINK);
                    memory.set(to + binding::ORDER_CAPTURED, memory.get(to + binding::ORDER_CAPTURED).min(order));
                } else {
                    memory.set(to + binding::CAPTURED, memory.get(to + binding::CAPTURED).min(position));
                }
            }
            _ => {}
        }
    }

    /// Decides how a binding is kept, all its references being known.
    fn settle(&mut self, settled: u32, scope: u32) {
        let memory = &mut self.memory;
        let mut flags = memory.get(settled + binding::FLAGS);
        let kind = Declared::of(flags);
        let hoisted_capture = memory.get(settled + binding::ORDER_CAPTURED) != NEVER;
        let captured = if hoisted_capture { memory.get(scope + scope::START) } else { memory.get(settled + binding::CAPTURED) };
        let captured = captured.min(memory.get(settled + binding::CAPTURED));
        let initialized = memory.get(settled + binding::INITIALIZED);
        let first = memory.get(settled + binding::FIRST);
        let jumped_over = memory.get(scope) >> 8 == scope::SWITCH && kind.has_dead_zone() || kind == Declared::DerivedThis;
        if flags & binding::IS_CAPTURED != 0 {
            let written_later = flags & binding::IS_WRITTEN != 0
                && (memory.get(settled + binding::WRITTEN) > captured
                    || flags & binding::WRITTEN_IN_LOOP != 0 && flags & binding::CAPTURED_IN_LOOP != 0);
            let too_early = match kind {
                Declared::Function => {
                    memory.get(settled + binding::ORDER_CAPTURED) <= memory.get(settled + binding::ORDER) && hoisted_capture
                }
                Declared::Var => hoisted_capture && flags & binding::IS_WRITTEN != 0,
                Declared::This | Declared::Arguments | Declared::NewTarget => false,
                _ => captured < initialized,
            };
            if flags & binding::WRITTEN_INSIDE != 0 || written_later || too_early || jumped_over {
                flags |= binding::CELL;
            }
        }
        if jumped_over {
            flags |= binding::UNSURE;
        }
        if kind.has_dead_zone() && (first.min(captured) < initialized || jumped_over) {
            flags |= binding::NEEDS_VALUE;
        }
        if kind == Declared::Var {
            // No value is needed if a statement of some block gives the first one, and all uses are behind it in that block.
            let home = memory.get(settled + binding::HOME);
            let dominated = home != 0
                && first.min(captured) >= initialized
                && (home == scope || memory.get(settled + binding::LAST) <= memory.get(home + scope::END));
            if !dominated {
                flags |= binding::NEEDS_VALUE;
            }
        }
        memory.set(settled + binding::FLAGS, flags);
    }

    /// Closes a function's outermost scope: references to nothing inside become free names, or the script's globals.
    /// The first index behind which the free names lie.
    pub(crate) fn close_function_scope(&mut self, end: u32) -> Result<u32, Failure<S::Error>> {
        let scope = self.function.scope;
        self.memory.set(scope + scope::END, end);
        let free_base = self.memory.top();
        let mut reference = self.memory.get(scope + scope::REFERENCES);
        while reference != 0 {
            let next = self.memory.get(reference + BOUND);
            self.memory.set(reference + BOUND, 0);
            if self.memory.kind(reference) == Node::None {
                reference = next;
                continue;
            }
            let name = Name(self.memory.detail(reference));
            let mut found = self.names.binding(&self.memory, name);
            if found < scope {
                found = self.bind_outside(name, found, self.memory.position(reference))?;
            }
            if self.memory.kind(found) == Node::Binding {
                self.bind(reference, found);
            } else {
                self.bind_free(reference, found);
            }
            reference = next;
        }
        Ok(free_base)
    }

    /// What a name is that no declaration of the open function binds.
    fn bind_outside(&mut self, name: Name, found: u32, position: u32) -> Result<u32, Failure<S::Error>> {
        let kind = self.function.kind;
        if !kind.is_arrow() {
            let implicit = match name {
                Name::THIS if kind.is_derived() => Some(Declared::DerivedThis),
                Name::THIS => Some(Declared::This),
                Name::ARGUMENTS if !kind.is_script() => Some(Declared::Arguments),
                Name::NEW_TARGET if !kind.is_script() => Some(Declared::NewTarget),
                Name::CLASS => Some(Declared::Callee),
                Name::HOME => Some(Declared::Home),
                _ => None,
            };
            if let Some(implicit) = implicit {
                return self.declare(name, implicit, self.function.start);
            }
        }
        if kind.is_script() {
            let new = self.declare(name, Declared::Import, position)?;
            self.memory.set(new + binding::DECLARED, NEVER);
            return Ok(new);
        }
        let new = self.memory.push_all([word(Node::Free, name.0), position, 0, free::END, 0, found, 1])?;
        self.names.set_binding(&mut self.memory, name, new);
        Ok(new)
    }

    fn bind_free(&mut self, reference: u32, to: u32) {
        let memory = &mut self.memory;
        memory.set(reference + BOUND, to);
        match memory.kind(reference) {
            Node::Write => memory.add_bits(to + free::FLAGS, free::WRITTEN),
            Node::InnerFree => {
                memory.add_bits(to + free::FLAGS, memory.get(reference + inner::FLAGS) & free::WRITTEN);
                memory.set(reference + inner::LINK, memory.get(to + free::INNER));
                memory.set(to + free::INNER, reference);
                memory.set(to + free::RECORDS, memory.get(to + free::RECORDS) + memory.get(reference + inner::COUNT));
            }
            _ => {}
        }
    }

    /// Ends the reign of the free names between `free_base` and `free_end`, and of the function's bindings.
    pub(crate) fn close_names(&mut self, free_base: u32, free_end: u32) {
        let mut at = free_base;
        while at < free_end {
            if self.memory.kind(at) == Node::Free {
                let name = Name(self.memory.detail(at));
                let saved = self.memory.get(at + free::SAVED);
                self.names.set_binding(&mut self.memory, name, saved);
                at += FREE_WORDS;
            } else {
                at += binding::WORDS as u32;
            }
        }
        self.close_bindings(self.function.scope);
    }

    /// Gives the script's top-level bindings their places in the binding block.
    pub(crate) fn place_globals(&mut self) -> Result<(), Failure<S::Error>> {
        let mut declared = self.memory.get(self.function.scope + scope::FIRST);
        while declared != 0 {
            let kind = Declared::of(self.memory.get(declared + binding::FLAGS));
            let global = match kind {
                Declared::Var => GlobalBinding::Var,
                Declared::Function | Declared::Class | Declared::Const if self.options.library => GlobalBinding::Property,
                Declared::Function => GlobalBinding::Var,
                Declared::Let | Declared::Class => GlobalBinding::Let,
                Declared::Const => GlobalBinding::Const,
                Declared::Import => GlobalBinding::Import,
                _ => {
                    declared = self.memory.get(declared + binding::NEXT);
                    continue;
                }
            };
            let atom = self.atom_of(Name(self.memory.detail(declared)))?;
            let place = self.sink.global(atom, global).map_err(Failure::Sink)?;
            self.memory.set(declared + binding::PLACE, u32::from(place));
            let flags = self.memory.get(declared + binding::FLAGS);
            self.memory.set(declared + binding::FLAGS, flags & !binding::CELL & !binding::NEEDS_VALUE | binding::GLOBAL);
            declared = self.memory.get(declared + binding::NEXT);
        }
        Ok(())
    }
}
