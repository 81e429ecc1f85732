//! Methods that the library writes in JavaScript for several names at once. Each is a native here, which costs a device two
//! words; its twin gets in front of the arguments which of the names was called.

use crate::machine::Throw;
use crate::native::{Call, Outcome};

natives! { shared:
    "Array.prototype.every" => shared,
    "Array.prototype.filter" => shared,
    "Array.prototype.find" => shared,
    "Array.prototype.findIndex" => shared,
    "Array.prototype.findLast" => shared,
    "Array.prototype.findLastIndex" => shared,
    "Array.prototype.flat" => shared,
    "Array.prototype.flatMap" => shared,
    "Array.prototype.toLocaleString" => shared,
    "Array.prototype.toReversed" => shared,
    "Array.prototype.toSorted" => shared,
    "Array.prototype.with" => shared,
    "Array.prototype.forEach" => shared,
    "Array.prototype.map" => shared,
    "Array.prototype.reduce" => shared,
    "Array.prototype.reduceRight" => shared,
    "Array.prototype.some" => shared,
    "Object.getOwnPropertyNames" => shared,
    "Object.getOwnPropertySymbols" => shared,
    "Object.prototype.__defineGetter__" => shared,
    "Object.prototype.__defineSetter__" => shared,
    "Object.prototype.__lookupGetter__" => shared,
    "Object.prototype.__lookupSetter__" => shared,
    "String.prototype.anchor" => shared,
    "String.prototype.big" => shared,
    "String.prototype.blink" => shared,
    "String.prototype.bold" => shared,
    "String.prototype.fixed" => shared,
    "String.prototype.fontcolor" => shared,
    "String.prototype.fontsize" => shared,
    "String.prototype.italics" => shared,
    "String.prototype.link" => shared,
    "String.prototype.small" => shared,
    "String.prototype.strike" => shared,
    "String.prototype.sub" => shared,
    "String.prototype.sup" => shared,
    "console.debug" => shared,
    "console.error" => shared,
    "console.info" => shared,
    "console.log" => shared,
    "console.warn" => shared,
    "decodeURI" => shared,
    "decodeURIComponent" => shared,
    "encodeURI" => shared,
    "encodeURIComponent" => shared,
}

/// Goes on in the twin.
pub fn shared(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.call_twin("a shared method")
}
