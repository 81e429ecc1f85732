// Objects whose shapes a build foresees, made in ways that it does not.

function Point(x, y) {
    this.x = x;
    this.y = y;
}
Point.prototype.sum = function () { return this.x + this.y; };
var point = new Point(1, 2);
point.z = 3;
print(Object.keys(point), point.sum()); // expect: x,y,z 3

// A prototype that replaces the one that would have been made, before and after the first instance.
function Early() { this.a = 1; }
Early.prototype = { kind: "early", get twice() { return 2 * this.a; } };
print(new Early().kind, new Early().twice, Object.getPrototypeOf(new Early()) === Early.prototype); // expect: early 2 true
function Late() { this.a = 1; }
var late = new Late();
Late.prototype = { kind: "late" };
print(late.kind, new Late().kind, late instanceof Late, new Late() instanceof Late); // expect: undefined late false true
Late.prototype = null;
print(Object.getPrototypeOf(new Late()) === Object.prototype); // expect: true
Late.prototype = { kind: "last" };
print(new Late().kind, new Late().a); // expect: last 1

// A setter of the prototype that appears after objects have taken the step.
function Step(v) { this.v = v; }
var first = new Step(1);
Object.defineProperty(Step.prototype, "v", { set(v) { print("set", v); }, configurable: true });
var second = new Step(2); // expect: set 2
print(first.v, Object.keys(second).length); // expect: 1 0
delete Step.prototype.v;
print(new Step(3).v); // expect: 3

// One literal, several constructors.
function make(label) {
    return class {
        constructor(x) { this.x = x; this.label = label; }
        get() { return this.label + this.x; }
    };
}
var A = make("a"), B = make("b");
print(new A(1).get(), new B(2).get(), new A(3) instanceof B, new A(4).constructor === A); // expect: a1 b2 false true

// Conditions, and other orders than that of the text.
function Odd(flag) {
    if (flag) {
        this.one = 1;
    } else {
        this.two = 2;
    }
    this.three = 3;
}
print(Object.keys(new Odd(true)), Object.keys(new Odd(false)), new Odd(false).three); // expect: one,three two,three 3

// Derived classes begin with what their parents give, and have static properties.
class Shape {
    constructor(name) { this.name = name; this.sides = 0; }
    describe() { return this.name + ":" + this.sides + ":" + this.size(); }
    size() { return 0; }
}
class Square extends Shape {
    constructor(side) { super("square"); this.side = side; this.sides = 4; }
    size() { return this.side * this.side; }
    static unit() { return new Square(1); }
}
Square.count = 5;
class Cube extends Square {
    size() { return this.side * this.side * this.side; }
}
print(new Square(3).describe(), Square.unit().describe(), new Cube(3).describe()); // expect: square:4:9 square:4:1 square:4:27
print(Object.keys(new Cube(2)), Square.count, Cube.count); // expect: name,sides,side 5 5
function Plain() { return new.target; }
print(Object.getPrototypeOf(new (class extends Plain { constructor() { super(); } })().prototype) === Plain.prototype); // expect: true

// Extensions, freezing and deletion leave the foreseen road.
var frozen = Object.freeze(new Point(5, 6));
try { frozen.x = 7; } catch (e) { print(e instanceof TypeError, frozen.x); } // expect: true 5
var less = new Point(8, 9);
delete less.x;
less.x = 10;
print(Object.keys(less), less.sum()); // expect: y,x 19
var many = new Point(1, 1);
for (var i = 0; i < 40; i++) many["p" + i] = i;
print(Object.keys(many).length, many.p39, many.sum()); // expect: 42 39 2

// A guess that is wrong: the same instruction sees other shapes, strings, and an accessor.
function read(o) { return o.x; }
print(read(point), read({ x: "literal" }), read({ y: 0, x: "second" }), read({ get x() { return "getter"; } }), read("text"), read(frozen)); // expect: 1 literal second getter undefined 5
function write(o) { o.x = 0.5; return o.x; }
print(write(new Point(1, 2)), write({ x: 1 }), write({ y: 1, x: 2 }), write({ q: 1 })); // expect: 0.5 0.5 0.5 0.5
