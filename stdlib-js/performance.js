// performance (High Resolution Time, W3C): milliseconds, with fractions, since the context was made.

const performance = intrinsic.namespace("performance", class performance {
  static now() { "native"; }
});
