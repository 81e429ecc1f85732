//! Where a context's memory goes, as tables for a person.

use romjs::Context;
use std::collections::BTreeMap;
use tabled::builder::Builder;
use tabled::settings::object::{Columns, Rows};
use tabled::settings::{Alignment, Modify, Style};

/// What a context's memory holds behind a collection, in bytes, and what the heap has of each kind of cell.
pub(crate) fn memory_tables(context: &mut Context<'_>) -> String {
    let mut kinds: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    context.visit_cells(&mut |kind, bytes| {
        let (count, sum) = kinds.entry(format!("{kind:?}")).or_default();
        *count += 1;
        *sum += bytes;
    });
    let (memory, ids) = (context.memory(), context.ids_used());
    let rows = [
        ("total", memory.total),
        ("fixed: state, mark tables, lookup cache", memory.fixed),
        ("live in the heap", memory.heap_used),
        ("free", memory.free),
        ("stack, at most since the last collection", memory.stack),
    ];
    let mut bytes = Builder::new();
    bytes.push_record(["memory", "bytes"]);
    for (name, value) in rows {
        bytes.push_record([name, &value.to_string()]);
    }
    let mut counts = Builder::new();
    counts.push_record(["in RAM", "count"]);
    let rows = [("collections", context.collections()), ("shapes", ids.shapes), ("atoms", ids.atoms), ("global bindings", ids.globals)];
    for (name, value) in rows {
        counts.push_record([name, &value.to_string()]);
    }
    let mut cells = Builder::new();
    cells.push_record(["cells", "count", "bytes"]);
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, (_, bytes))| std::cmp::Reverse(*bytes));
    for (kind, (count, bytes)) in kinds {
        cells.push_record([kind, count.to_string(), bytes.to_string()]);
    }
    [bytes, counts, cells].map(table).join("\n\n")
}

/// A table with numbers to the right.
fn table(rows: Builder) -> String {
    let mut table = rows.build();
    table.with(Style::psql()).with(Modify::new(Columns::new(1..)).with(Alignment::right()));
    table.with(Modify::new(Rows::first()).with(Alignment::left()));
    table.to_string()
}
