// The sort behind Array.prototype.sort and toSorted (ECMA-262, 23.1.3.30.1 SortIndexedProperties).
//
// A stable merge sort from the bottom up: insertion makes runs of 8, then neighbouring runs merge, each pair through a
// copy of its left run. A pair of runs in order costs one comparison, so sorted input is linear. Scripts see neither
// list, and both hold own elements only, so that reading and writing them calls nothing.

// What sorts where there is no comparator (23.1.3.30.2 CompareArrayElements).
intrinsic.define("compareTexts", function compareTexts(x, y) {
  return `${x}` > `${y}`;
});

// Sorts a dense array in place. `undefined` goes last; the comparator is never asked about it.
intrinsic.define("sortList", function sortList(items, comparator) {
  const length = items.length;
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (items[i] !== undefined) {
      items[count] = items[i];
      count++;
    }
  }
  for (let i = count; i < length; i++) items[i] = undefined;
  if (comparator === undefined) comparator = intrinsic.compareTexts;
  intrinsic.sortValues(items, count, comparator);
});

// Sorts what lies at the first `count` indices.
intrinsic.define("sortValues", function sortValues(items, count, comparator) {
  for (let start = 0; start < count; start += 8) {
    intrinsic.insertionSort(items, start, start + 8 < count ? start + 8 : count, comparator);
  }
  if (count > 8) intrinsic.mergeRuns(items, count, comparator);
});

// Sorts items[start] to before items[end].
intrinsic.define("insertionSort", function insertionSort(items, start, end, comparator) {
  for (let i = start + 1; i < end; i++) {
    const item = items[i];
    let place = i;
    do {
      const before = items[place - 1];
      if (!(intrinsic.call(comparator, undefined, before, item) > 0)) break;
      items[place] = before;
      place--;
    } while (place > start);
    items[place] = item;
  }
});

// Merges sorted runs of 8 into one of `count`.
intrinsic.define("mergeRuns", function mergeRuns(items, count, comparator) {
  const copy = [];
  for (let width = 8; width < count; width *= 2) {
    for (let start = 0; start + width < count; start += 2 * width) {
      const middle = start + width;
      let y = items[middle];
      if (!(intrinsic.call(comparator, undefined, items[middle - 1], y) > 0)) continue;
      for (let i = 0; i < width; i++) intrinsic.createDataProperty(copy, i, items[start + i]);
      const end = middle + width < count ? middle + width : count;
      let left = 0;
      let right = middle;
      let to = start;
      let x = copy[0];
      for (;;) {
        if (intrinsic.call(comparator, undefined, x, y) > 0) {
          items[to] = y;
          to++;
          right++;
          if (right >= end) break;
          y = items[right];
        } else {
          items[to] = x;
          to++;
          left++;
          if (left >= width) break;
          x = copy[left];
        }
      }
      for (; left < width; left++) {
        items[to] = copy[left];
        to++;
      }
    }
  }
});
