// Keys that are computed: names that code knows, and data.

// A dozen keys that no code names make a dictionary; order, names that code knows, and symbols stay.
var symbol = Symbol("s");
var data = { first: 1 };
for (var i = 0; i < 12; i++) data["key" + i] = i;
data.last = 2;
data[symbol] = 3;
data[7] = "seven";
print(Object.keys(data).join()); // expect: 7,first,key0,key1,key2,key3,key4,key5,key6,key7,key8,key9,key10,key11,last
print(data.first, data["la" + "st"], data.key11, data["key" + 5], data[symbol], data["7"], data.missing); // expect: 1 2 11 5 3 seven undefined
print("key3" in data, "key" + 12 in data, "toString" in data, delete data["key" + 3], "key3" in data); // expect: true false true true false

// The same on what serves as a prototype, has accessors, or inherits a setter.
function Maker() {}
for (var j = 0; j < 12; j++) Maker.prototype["method" + j] = j;
var made = new Maker();
print(made.method11, made["method" + 4]); // expect: 11 4
Maker.prototype["method" + 12] = "later";
print(made.method12); // expect: later
var heir = Object.create({ set fresh(value) { print("set", value); } });
for (var k = 0; k < 10; k++) heir["own" + k] = k;
heir["fre" + "sh"] = 5; // expect: set 5
print(Object.keys(heir).length); // expect: 10

// One access sees many names and many kinds of objects.
function read(object, key) { return object[key]; }
var names = ["x", "length", "name", "x"];
var objects = [{ x: 1 }, { y: 0, x: 2 }, [5, 6], "text", function named(a, b) {}, { get x() { return "got " + this.y; }, y: 9 }, Object.create({ x: "inherited" })];
for (var o of objects) print(names.map(name => String(read(o, name))).join());
// expect: 1,undefined,undefined,1
// expect: 2,undefined,undefined,2
// expect: undefined,2,undefined,undefined
// expect: undefined,4,undefined,undefined
// expect: undefined,2,named,undefined
// expect: got 9,undefined,undefined,got 9
// expect: inherited,undefined,undefined,inherited
function Lazy() {}
print(read(Lazy, "prototype").constructor === Lazy, read(Lazy, "prototype") === Lazy.prototype); // expect: true true

// What was remembered of a name goes when a prototype gets it, or an object loses it.
var base = { inherited: "old" }, child = Object.create(base);
print(read(child, "inherited"), read(child, "inherited")); // expect: old old
base.inherited = "new";
print(read(child, "inherited")); // expect: new
child.inherited = "own";
print(read(child, "inherited")); // expect: own
delete child.inherited;
delete base.inherited;
print(read(child, "inherited")); // expect: undefined
