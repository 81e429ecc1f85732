//! Object (ECMA-262, 20.1): the constructor.

use crate::machine::Throw;
use crate::native::{Call, Outcome};
use romjs_abi::intrinsic::root;

natives! { object:
    "Object" => object,
}

/// 20.1.1.1 Object
pub fn object(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let value = call.argument(0);
    if !call.is_extended() && !call.get(value).is_nullish() {
        let object = call.to_object(value)?;
        return call.returns(object);
    }
    let object = call.new_instance(root::object(2))?;
    call.returns(object)
}
