function* plain(a, b = a) {
  const sent = yield a;
  yield;
  return sent;
}
function* leaving(list) {
  try {
    for (const x of list) yield x;
  } finally {
    yield* list;
  }
}
