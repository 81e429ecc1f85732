// Date (ECMA-262, 21.4): for now only its clock.

const Date = intrinsic.namespace("Date", class Date {
  static now() { "native"; }
});
