//! What tells the lines of places in scripts: made beside an image, and kept in a file of its own.

use crate::BuildError;
use romjs_engine::Place;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// The extension of a file of symbols.
pub const EXTENSION: &str = "romsym";
/// The first bytes of such a file; the last is its version.
const MAGIC: &[u8; 8] = b"romsym\0\x01";

/// The symbols of an image, or of what has been compiled in a context.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Symbols {
    /// The id of the image that they belong to; zeros if they belong to none.
    pub image: [u32; 4],
    /// The names of the sources.
    files: Vec<String>,
    /// By the functions' ids.
    functions: BTreeMap<u16, Function>,
}

/// The positions of one function.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Function {
    /// The number of its source.
    file: u32,
    /// Words of its instructions, with lines and columns from 1: each is where what stands from that word on comes from.
    positions: Vec<(u16, u32, u32)>,
}

impl Symbols {
    /// What is known of a place, as `app.js:3:7`.
    pub fn locate(&self, place: Place) -> Option<String> {
        let function = self.functions.get(&place.function())?;
        let behind = function.positions.partition_point(|position| position.0 <= place.word());
        let (_, line, column) = function.positions.get(behind.checked_sub(1)?)?;
        Some(format!("{}:{line}:{column}", self.files.get(function.file as usize)?))
    }

    /// The same symbols for functions that have got other ids; those without are left out.
    pub(crate) fn renamed(mut self, image: [u32; 4], new_id: impl Fn(u16) -> Option<u16>) -> Symbols {
        let functions = self.functions.into_iter();
        self.functions = functions.filter_map(|(id, function)| Some((new_id(id)?, function))).collect();
        Symbols { image, ..self }
    }

    /// The symbols as a file holds them.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(postcard::to_stdvec(self).unwrap_or_default());
        bytes
    }

    /// The symbols that a file holds.
    ///
    /// # Errors
    /// The file holds none.
    pub fn of_bytes(path: &Path, bytes: &[u8]) -> Result<Symbols, BuildError> {
        let symbols = bytes.strip_prefix(MAGIC).and_then(|rest| postcard::from_bytes(rest).ok());
        symbols.ok_or_else(|| BuildError::new(path, "these are no symbols of this romgen: build the image again"))
    }
}

/// Symbols that grow as sources are compiled.
#[derive(Debug, Default)]
pub struct Recorder {
    symbols: Symbols,
    /// Whether the present source is known.
    somewhere: bool,
    /// The present source.
    source: Vec<u8>,
    /// Where its lines begin.
    lines: Vec<usize>,
    /// How many code points stand before each block of it.
    code_points: Vec<usize>,
}

/// Bytes of a block.
const BLOCK: usize = 64;

fn code_points(text: &[u8]) -> usize {
    text.iter().filter(|byte| *byte & 0xC0 != 0x80).count()
}

impl Recorder {
    /// What is compiled from now on is this source.
    pub fn begin(&mut self, name: &str, source: &[u8]) {
        if self.symbols.files.last().is_none_or(|last| last != name) {
            self.symbols.files.push(name.to_owned());
        }
        self.somewhere = true;
        self.source = source.to_vec();
        let blocks = source.chunks(BLOCK).scan(0, |sum, block| {
            let before = *sum;
            *sum += code_points(block);
            Some(before)
        });
        self.code_points = blocks.collect();
        self.lines = vec![if source.starts_with(&[0xEF, 0xBB, 0xBF]) { 3 } else { 0 }];
        for (i, byte) in source.iter().enumerate() {
            let ends = match byte {
                b'\n' => true,
                b'\r' => source.get(i + 1) != Some(&b'\n'),
                0xA8 | 0xA9 => source[..i].ends_with(&[0xE2, 0x80]),
                _ => false,
            };
            if ends {
                self.lines.push(i + 1);
            }
        }
    }

    /// What is compiled from now on is no source that has lines.
    pub fn begin_nowhere(&mut self) {
        self.somewhere = false;
    }

    /// What [`romjs_engine::Host::compiled`] tells.
    pub fn compiled(&mut self, function: Place, start: u32, positions: &[[u32; 2]]) {
        if !self.somewhere {
            self.symbols.functions.remove(&function.function());
            return;
        }
        let located = |[word, offset]: [u32; 2]| {
            let (line, column) = self.line_and_column(offset as usize);
            (word as u16, line, column)
        };
        let positions = std::iter::once([0, start]).chain(positions.iter().copied()).map(located).collect();
        let file = self.symbols.files.len().saturating_sub(1) as u32;
        self.symbols.functions.insert(function.function(), Function { file, positions });
    }

    /// Line and column from 1, the column in code points.
    fn line_and_column(&self, offset: usize) -> (u32, u32) {
        let line = self.lines.partition_point(|start| *start <= offset).max(1);
        let column = self.code_points_before(offset).saturating_sub(self.code_points_before(self.lines[line - 1]));
        (line as u32, column as u32 + 1)
    }

    fn code_points_before(&self, offset: usize) -> usize {
        let offset = offset.min(self.source.len());
        let block = offset / BLOCK;
        self.code_points
            .get(block)
            .map_or_else(|| code_points(&self.source), |before| before + code_points(&self.source[block * BLOCK..offset]))
    }

    /// What has been recorded.
    pub fn symbols(&self) -> &Symbols {
        &self.symbols
    }

    /// What has been recorded, alone.
    pub(crate) fn into_symbols(self) -> Symbols {
        self.symbols
    }
}
