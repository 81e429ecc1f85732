//! Private names of classes (ECMA-262, 15.7).
//!
//! A class that is evaluated once at most has atoms for its private names, so that what it does with them are instructions like
//! those on other properties. In other classes, and in classes inside of a class, a private name is a variable of the class's scope.
//! Which names a class uses and declares, an entry each of the table of names tells, with a second one for what the parser knows.

use super::field::Body;
use super::object::Key;
use super::{Accessor, ClassState};
use crate::error::SyntaxErrorKind as Kind;
use crate::layout::Declared;
use crate::name::Name;
use crate::sink::Sink;
use crate::token::Token;
use crate::tree::{List, Node};
use crate::{Compiled, Compiler, Failure};
use romjs_abi::opcode::{DEFINE_ENUMERABLE, DEFINE_VALUE};

// Words of the second entry.
const SHARED: u32 = 0;
const POSITION: u32 = 1;
const FLAGS: u32 = 2;

const DECLARED: u32 = 1;
const GETTER: u32 = 2;
const SETTER: u32 = 4;
const STATIC: u32 = 8;
/// It is used as a variable, in a class inside.
const IS_VARIABLE: u32 = 16;

/// A private name as the parts of a class use it.
#[derive(Clone, Copy)]
pub(crate) enum Private {
    /// By an atom.
    Atom(Name),
    /// By a variable.
    Variable(Name),
}

impl<S: Sink> Compiler<'_, S> {
    /// The entry of the open class for the private name that `shared` is in all classes.
    fn private_entry(&mut self, shared: Name, position: u32) -> Compiled<Name, S> {
        let mut entry = self.class.private_names;
        while entry != Name::NONE {
            if self.private_word(entry, SHARED) == shared.0 {
                return Ok(entry);
            }
            entry = self.names.next(&self.memory, entry);
        }
        let atom = if self.class.once { Some(self.private_atom(shared)?) } else { None };
        let entry = self.names.add_private(&mut self.memory, shared, self.class.private_names, atom)?;
        self.class.private_names = entry;
        self.set_private_word(entry, SHARED, shared.0);
        self.set_private_word(entry, POSITION, position);
        Ok(entry)
    }

    fn private_atom(&mut self, shared: Name) -> Compiled<romjs_abi::AtomId, S> {
        self.text.begin();
        self.push_name(shared)?;
        self.sink.private_name(self.text.piece()).map_err(Failure::Sink)
    }

    fn private_word(&self, entry: Name, word: u32) -> u32 {
        self.memory.get(self.names.second(entry) + word)
    }

    fn set_private_word(&mut self, entry: Name, word: u32, value: u32) {
        self.memory.set(self.names.second(entry) + word, value);
    }

    fn add_private_flags(&mut self, entry: Name, flags: u32) {
        self.set_private_word(entry, FLAGS, self.private_word(entry, FLAGS) | flags);
    }

    /// The private name that comes next, where it is used.
    pub(crate) fn private_use(&mut self) -> Compiled<Private, S> {
        let token = self.token;
        if !self.class.open {
            return self.refuse(Kind::UndeclaredPrivateName);
        }
        let shared = self.name_of(token)?;
        let entry = self.private_entry(shared, token.start)?;
        self.advance()?;
        Ok(if self.class.once { Private::Atom(entry) } else { Private::Variable(shared) })
    }

    /// A private name as an expression, which no script can see the value of.
    pub(crate) fn private_value(&mut self, private: Private, position: u32) -> Compiled<u32, S> {
        match private {
            Private::Atom(name) => Ok(self.memory.node0(Node::Text, name.0, position)?),
            Private::Variable(name) => self.identifier(name, position),
        }
    }

    /// `.#name`, the dot being read.
    pub(crate) fn private_property(&mut self, object: u32, optional: u32) -> Compiled<u32, S> {
        let position = self.token.start;
        match self.private_use()? {
            Private::Atom(name) => Ok(self.memory.node2(Node::Property, name.0, position, object, optional)?),
            Private::Variable(name) => {
                let key = self.identifier(name, position)?;
                Ok(self.memory.node3(Node::Index, 0, position, [object, key, optional])?)
            }
        }
    }

    /// Whether an expression is a private member.
    pub(crate) fn is_private_member(&self, node: u32) -> bool {
        match self.memory.kind(node) {
            Node::Property => self.names.is_private(&self.memory, Name(self.memory.detail(node))),
            Node::Index => {
                let key = self.memory.field(node, 1);
                self.memory.kind(key) == Node::Identifier && self.is_of_class(Name(self.memory.detail(key)))
            }
            Node::Chain | Node::Parenthesized => self.is_private_member(self.memory.field(node, 0)),
            _ => false,
        }
    }

    /// The private name that comes next, as the key of a member.
    pub(super) fn private_key(&mut self, token: Token, accessor: Accessor, is_static: bool) -> Compiled<Key, S> {
        let shared = self.name_of(token)?;
        if self.text_of(shared) == b"#constructor" {
            return self.refuse(Kind::PrivateConstructor);
        }
        let entry = self.private_entry(shared, token.start)?;
        let kind = match accessor {
            Accessor::None => GETTER | SETTER,
            Accessor::Getter => GETTER,
            Accessor::Setter => SETTER,
        };
        let before = self.private_word(entry, FLAGS);
        let fits = before & kind == 0 && (before & STATIC != 0) == is_static;
        if before & DECLARED != 0 && !fits {
            return self.refuse(Kind::DuplicatePrivateName);
        }
        self.add_private_flags(entry, DECLARED | kind | if is_static { STATIC } else { 0 });
        self.advance()?;
        let private = if self.class.once { Private::Atom(entry) } else { Private::Variable(shared) };
        Ok(Key::Private(private, shared))
    }

    /// Gives the class the object that has its private methods, and the brand by which instances know it.
    pub(super) fn declare_brand(&mut self, body: &mut Body<'_>) -> Compiled<(), S> {
        if self.class.has_brand {
            return Ok(());
        }
        self.class.has_brand = true;
        self.class.fields += 1;
        // A private name without text.
        self.text.begin();
        let shared = Name::BRAND;
        if self.class.once {
            let atom = self.sink.private_name(b"").map_err(Failure::Sink)?;
            body.brand = self.names.add_private(&mut self.memory, shared, Name::NONE, Some(atom))?;
        } else {
            self.declare_hidden(shared, body.start)?;
        }
        let holder = self.declare_hidden(Name::PRIVATE_METHODS, body.start)?;
        body.private_methods = self.bound_identifier(holder)?;
        Ok(())
    }

    /// The statement that gives `this` the brand.
    pub(super) fn give_brand(&mut self, body: &mut Body<'_>, list: &mut List) -> Compiled<(), S> {
        body.brand_given = true;
        let private = if body.brand != Name::NONE { Private::Atom(body.brand) } else { Private::Variable(Name::BRAND) };
        let key = self.private_value(private, body.start)?;
        let methods = self.identifier(Name::PRIVATE_METHODS, body.start)?;
        let node = self.memory.node2(Node::FieldDefinition, DEFINE_VALUE | DEFINE_ENUMERABLE, body.start, methods, key)?;
        list.add(&mut self.memory, node)?;
        Ok(())
    }

    /// A variable of the open class that has its value from the beginning of the class on.
    fn declare_hidden(&mut self, name: Name, start: u32) -> Compiled<u32, S> {
        self.declare(name, Declared::Const, start)
    }

    /// The end of a class: all of its private names have been declared, or the class around declares them. The list of those that are
    /// variables, Declare.
    pub(super) fn close_private_names(&mut self, outer: ClassState, start: u32) -> Compiled<List, S> {
        let (mut entry, mut list) = (self.class.private_names, List::default());
        let inner = core::mem::replace(&mut self.class, outer);
        if inner.has_brand && !inner.once {
            self.private_variable(Name::BRAND, None, start, &mut list)?;
        }
        while entry != Name::NONE {
            let (flags, shared) = (self.private_word(entry, FLAGS), Name(self.private_word(entry, SHARED)));
            if flags & DECLARED != 0 {
                if !inner.once || flags & IS_VARIABLE != 0 {
                    self.declare_hidden(shared, start)?;
                    self.private_variable(shared, inner.once.then_some(entry), start, &mut list)?;
                }
            } else if !outer.open {
                return self.refuse_span(Kind::UndeclaredPrivateName, self.private_word(entry, POSITION));
            } else {
                let around = self.private_entry(shared, self.private_word(entry, POSITION))?;
                self.add_private_flags(around, IS_VARIABLE);
            }
            entry = self.names.next(&self.memory, entry);
        }
        Ok(list)
    }

    /// Gives a declared variable of the class's scope a private name: that of an atom, or a new one.
    fn private_variable(&mut self, shared: Name, atom: Option<Name>, start: u32, list: &mut List) -> Compiled<(), S> {
        let bound = self.names.binding(&self.memory, shared);
        let identifier = self.bound_identifier(bound)?;
        let value = match atom {
            Some(name) => self.memory.node0(Node::Text, name.0, start)?,
            None => self.memory.node0(Node::PrivateName, shared.0, start)?,
        };
        let node = self.memory.node2(Node::Declare, 1, start, identifier, value)?;
        list.add(&mut self.memory, node)?;
        Ok(())
    }
}
