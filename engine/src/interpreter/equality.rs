//! Equality as the loop's arms decide it; an arm that cannot is left.

// Equal registers are equal values, but for NaN. Others are equal if they are numbers that are, or strings.
macro_rules! equality {
    ($x:ident, $y:ident, $others:expr) => {
        if $x.same($y) && !$x.is_double() {
            true
        } else if Value::both_integers($x, $y) {
            false
        } else if $x.is_number() && $y.is_number() {
            number::is_equal($x, $y)
        } else {
            $others
        }
    };
}

macro_rules! strict_equality {
    ($x:ident, $y:ident) => {
        equality!($x, $y, if $x.is_string_cell() && $y.is_string_cell() { break } else { false })
    };
}

macro_rules! loose_equality {
    ($x:ident, $y:ident) => {
        equality!($x, $y, break)
    };
}
