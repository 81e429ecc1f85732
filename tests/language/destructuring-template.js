// Templates in templates, in what looks like a pattern until its last bracket: what follows is read as it is.
let a = 1, b = 2;
const text = (value) => value;
const o = { x: `${text(`${a}-${text({ b }.b)}`)}-${typeof a}` };
[a, b] = [b, a];
print(o.x, a, b); // expect: 1-2-number 2 1
print([`${`${`${a}`}${b}`}`, `${[`}`]}`].join()); // expect: 21,}
[a, b] = [b, a];
({ a, b = `${`${a}`}` } = { a: 5 });
print(a, b); // expect: 5 5
[a = `${`${b}`}{`, b = [`${`${{ x: 1 }.x}`}`][0]] = [];
print(a, b); // expect: 5{ 1
