// Taking strings apart inside of surrogate pairs and putting them together again loses nothing.

function isConcatenation(whole, first, second) {
  if (whole.length !== first.length + second.length) return false;
  for (let k = 0; k < whole.length; k++) {
    const unit = k < first.length ? first.charCodeAt(k) : second.charCodeAt(k - first.length);
    if (whole.charCodeAt(k) !== unit) return false;
  }
  return true;
}

const text = "a\u{1F600}b\u{1F601}c";
const parts = [];
for (let from = 0; from <= text.length; from++) {
  for (let to = from; to <= text.length; to++) parts.push(text.slice(from, to));
}
let wrong = 0;
for (const first of parts) {
  for (const second of parts) {
    const whole = first + second;
    if (!isConcatenation(whole, first, second) || whole !== [...whole].join("")) wrong++;
  }
}
print(parts.length, wrong); // expect: 36 0

const long = "x".repeat(60) + "\uD83D" + ("\uDE00" + "y".repeat(60));
print(long.length, long.codePointAt(60).toString(16), (long + "z").length); // expect: 122 1f600 123
print(long === "x".repeat(60) + "\u{1F600}" + "y".repeat(60)); // expect: true
