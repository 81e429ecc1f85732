//! The flat tree of an open function.
//!
//! A node is a run of words in the scratch memory, named by the index of its first:
//!
//! ```text
//! [kind:8 | detail:24] [source offset] [fields…]
//! ```
//!
//! Lists are chains of `[item] [next]` pairs. A parent lies behind its children; only operators that group to the left can
//! nest without a bound, and whoever walks them does so in a loop.

use crate::memory::{Full, Memory};

macro_rules! nodes {
    ($($(#[$doc:meta])* $variant:ident,)*) => {
        /// What a node is; the fields in brackets.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub(crate) enum Node { $($(#[$doc])* $variant,)* }
        const NODES: &[Node] = &[$(Node::$variant,)*];
    };
}

nodes! {
    /// Nothing; also index 0.
    None,
    // Expressions
    /// A variable (detail: name) `[next reference, then binding] [loop depth]`
    Identifier,
    /// `this` where it lies in register 1.
    This,
    /// An integer `[value]`
    Integer,
    /// A number `[low bits] [high bits]`
    Number,
    /// A string (detail: has escapes) `[begin] [end]` of the text between the quotes
    String,
    /// A name as a string (detail: name)
    Text,
    /// A function expression that uses its own name `[scope] [Declare]`
    OwnName,
    /// An immediate (detail: its bits)
    Immediate,
    /// `[list of String and expressions]`
    Template,
    /// The object that a tag gets for its template (detail: the global that keeps it) `[list of texts] [list of texts as in the source]`
    TemplateObject,
    /// A finished function `[handle] [first free name] [free names]`
    Function,
    /// A native function `[handle]`
    Native,
    /// A regular expression `[handle of its program] [begin] [end]` of the text between the slashes
    RegExp,
    /// `[list of elements, Hole and Spread]`
    Array,
    /// A missing element of an array
    Hole,
    /// `...` `[expression]`
    Spread,
    /// (detail: number of plain properties if all are, else 0) `[list of properties]`
    Object,
    /// `name: value` (detail: name) `[value] [unused]`
    Field,
    /// `[key]: value` (detail: how it is defined) `[value] [key expression]`
    Computed,
    /// `__proto__: value` `[value]`
    Proto,
    /// (detail: has no name, is derived) `[superclass] [constructor] [list of Member and FieldKey] [scope] [list of Declare: functions that
    /// make fields] [list of static initialisers and blocks] [Identifier that they may see, or 0]
    /// [list of Declare: private names] [Identifier of the object with private methods, or 0]`
    Class,
    /// A new private name (detail: what the source calls it)
    PrivateName,
    /// A computed key of a field `[Identifier of the variable that keeps it] [key expression]`
    FieldKey,
    /// A class's member (detail: how it is defined, and STATIC) `[value] [key expression]`
    Member,
    /// (detail: operation) `[operand]`
    Unary,
    /// (detail: operation and flags) `[left] [right]`
    Binary,
    /// `&&`, `||`, `??` (detail: token) `[left] [right]`
    Logical,
    /// `[test] [then] [else]`
    Conditional,
    /// `=` (detail: flags) `[target] [value]`
    Assign,
    /// `[…] = value` and `{…} = value` (detail: flags) `[pattern] [value]`
    Destructure,
    /// `[…]` to be assigned to (detail: declares) `[list of Hole, Element and at last Spread]`
    ArrayPattern,
    /// `{…}` to be assigned to (detail: declares) `[list of Element and at last Spread]`
    ObjectPattern,
    /// A part of a pattern `[target] [default value] [key]`; a missing one is 0
    Element,
    /// `+=` and its kind (detail: operation and flags) `[target] [value]`
    Compound,
    /// `&&=` and its kind (detail: token and flags) `[target] [value]`
    LogicalAssign,
    /// `++` and `--` (detail: UPDATE flags) `[target]`
    Update,
    /// `[list]`
    Sequence,
    /// `object.name` (detail: name) `[object] [optional]`
    Property,
    /// `object[index]` (detail: flags) `[object] [index] [optional]`
    Index,
    /// (detail: has spread) `[callee] [list of arguments] [number of arguments] [optional]`
    Call,
    /// (detail: has spread) `[callee] [list of arguments] [number of arguments]`
    New,
    /// (detail: has spread) `[list of arguments] [number of arguments] [this, an Identifier] [class] [new.target] [fields or 0]`
    SuperCall,
    /// `super.name` and `super[key]` `[this] [key] [home object]`
    SuperProperty,
    /// `yield`, and `yield*` (detail: 1) `[operand or 0]`
    Yield,
    /// `await` `[operand]`
    Await,
    /// What `?.` ends early `[expression]`
    Chain,
    /// An expression in parentheses that must not count as a chain or a target `[expression]`
    Parenthesized,
    // Statements
    /// `[expression]`
    Expression,
    /// A declared variable with a value (detail: declares) `[Identifier] [value]`
    Declare,
    /// A `let` without a value `[Identifier]`
    DeclareHole,
    /// `[list]`
    List,
    /// `[scope] [list]`
    Block,
    /// `[test] [then] [else]`
    If,
    /// `[scope] [init] [test] [update] [body] [labels]`
    For,
    /// `[test] [body] [labels]`
    While,
    /// `[test] [body] [labels]`
    DoWhile,
    /// `[scope] [target] [object] [body] [labels]`
    ForIn,
    /// `[scope] [target] [object] [body] [labels]`
    ForOf,
    /// `[expression]`
    Return,
    /// (detail: label)
    Break,
    /// (detail: label)
    Continue,
    /// `[expression]`
    Throw,
    /// `[block] [catch scope] [catch parameter] [catch body] [finally block]`; a missing part is 0
    Try,
    /// `[scope] [value] [list of cases] [labels]`
    Switch,
    /// (detail: is default) `[test] [list]`
    Case,
    /// (detail: label) `[body]`
    Labeled,
    /// A field of `this` (detail: how it is defined) `[value or 0] [key]`
    FieldDefinition,
    /// `this` gets fields by a function `[Identifier]`
    GiveFields,
    // Scopes and names
    /// See [`crate::layout`].
    Scope,
    /// See [`crate::layout`].
    Write,
    /// See [`crate::layout`].
    InnerFree,
    /// See [`crate::layout`].
    Binding,
    /// See [`crate::layout`].
    Free,
}

/// Flag in the detail of [`Node::Native`]: it is `intrinsic.call`, and calling it is calling its first argument.
pub(crate) const CALLS_ARGUMENT: u32 = 1;
/// Flag in the detail of [`Node::Native`]: it is `intrinsic.createDataProperty`, and calling it is an instruction.
pub(crate) const DEFINES_PROPERTY: u32 = 2;
/// Flag in the detail of [`Node::Native`]: it is `intrinsic.elementOrHole`, and calling it is an instruction.
pub(crate) const GETS_PRESENT: u32 = 6;
/// Flag in the detail of [`Node::Native`]: it is `intrinsic.append`, and calling it is an instruction.
pub(crate) const APPENDS_ELEMENT: u32 = 5;
/// Flag in the detail of [`Node::Native`]: it is `intrinsic.throwTypeError`, and calling it is an instruction.
pub(crate) const THROWS_TYPE_ERROR: u32 = 3;
/// Flag in the detail of [`Node::Native`]: it is `intrinsic.throwRangeError`, and calling it is an instruction.
pub(crate) const THROWS_RANGE_ERROR: u32 = 4;

/// Flag in the detail of nodes with two operands: evaluating the second may write a variable, so that the first must
/// not be read in place.
pub(crate) const SECOND_WRITES: u32 = 1 << 16;

/// Flag in the detail of [`Node::Update`]: the operand is decremented.
pub(crate) const UPDATE_DECREMENT: u32 = 1;
/// Flag in the detail of [`Node::Update`]: the value is the new one.
pub(crate) const UPDATE_PREFIX: u32 = 2;

/// Flag in the detail of [`Node::Member`]: the member belongs to the class itself.
pub(crate) const MEMBER_STATIC: u32 = 1 << 8;
/// Flag in the detail of [`Node::Member`]: it is a private method or accessor of instances.
pub(crate) const MEMBER_PRIVATE: u32 = 1 << 9;

/// Flag in the detail of [`Node::Declare`] for a function that gives instances fields: it uses the prototype object.
pub(crate) const FIELDS_USE_HOME: u32 = 2;
/// Flag in the detail of [`Node::Function`] and [`Node::Class`]: it has no name yet.
pub(crate) const ANONYMOUS: u32 = 1;
/// Flag in the detail of [`Node::Function`]: its first capture is the object that it is a method of.
pub(crate) const HAS_HOME: u32 = 2;
/// Flag in the detail of [`Node::Class`]: it extends another.
pub(crate) const DERIVED: u32 = 2;

/// The first fields of a node.
pub(crate) const FIELD: u32 = 2;

impl Memory<'_> {
    pub(crate) fn kind(&self, node: u32) -> Node {
        if node == 0 {
            return Node::None;
        }
        NODES.get((self.get(node) & 0xFF) as usize).copied().unwrap_or(Node::None)
    }

    pub(crate) fn detail(&self, node: u32) -> u32 {
        self.get(node) >> 8
    }

    pub(crate) fn position(&self, node: u32) -> u32 {
        self.get(node + 1)
    }

    /// Field `index` of a node, from 0.
    pub(crate) fn field(&self, node: u32, index: u32) -> u32 {
        self.get(node + FIELD + index)
    }

    /// The item and the successor of a list's pair.
    pub(crate) fn pair(&self, pair: u32) -> (u32, u32) {
        (self.get(pair), self.get(pair + 1))
    }

    pub(crate) fn node0(&mut self, kind: Node, detail: u32, position: u32) -> Result<u32, Full> {
        self.push_all([word(kind, detail), position])
    }

    pub(crate) fn node1(&mut self, kind: Node, detail: u32, position: u32, a: u32) -> Result<u32, Full> {
        self.push_all([word(kind, detail), position, a])
    }

    pub(crate) fn node2(&mut self, kind: Node, detail: u32, position: u32, a: u32, b: u32) -> Result<u32, Full> {
        self.push_all([word(kind, detail), position, a, b])
    }

    pub(crate) fn node3(&mut self, kind: Node, detail: u32, position: u32, [a, b, c]: [u32; 3]) -> Result<u32, Full> {
        self.push_all([word(kind, detail), position, a, b, c])
    }
}

/// The first word of a node.
pub(crate) const fn word(kind: Node, detail: u32) -> u32 {
    kind as u32 | detail << 8
}

/// A list under construction.
#[derive(Clone, Copy, Default)]
pub(crate) struct List {
    pub(crate) first: u32,
    last: u32,
    pub(crate) count: u32,
}

impl List {
    pub(crate) fn add(&mut self, memory: &mut Memory<'_>, item: u32) -> Result<(), Full> {
        let pair = memory.push_all([item, 0])?;
        if self.last == 0 {
            self.first = pair;
        } else {
            memory.set(self.last + 1, pair);
        }
        self.last = pair;
        self.count += 1;
        Ok(())
    }
}
