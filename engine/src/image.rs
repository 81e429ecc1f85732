//! Images as the host hands them to a context: their header, and what is checked of it.

use crate::NativeFn;
use romjs_abi::image::{self, FORMAT, HEADER_WORDS, MAGIC};

/// What is wrong with an image.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ImageError {
    /// It does not begin with `ROMJ`: it is no romjs image, or flash is empty.
    NotAnImage,
    /// It was written for another format or ABI: build it again with this version's romgen.
    WrongVersion,
    /// It is shorter than its header says.
    Truncated,
    /// Its CRC differs: flash or the transfer damaged it.
    Damaged,
    /// Its segment is none that scripts can have.
    WrongSegment,
    /// It was linked against another image than the last of those before it.
    WrongParent,
    /// A section does not lie inside the image.
    Section,
    /// The proof failed at this word of the image.
    Unsound {
        /// Words from the beginning of the image.
        word: u32,
    },
}

impl ImageError {
    /// What is wrong, for a reader without a formatter.
    pub fn as_str(self) -> &'static str {
        reason(match self {
            ImageError::NotAnImage => 0,
            ImageError::WrongVersion => 1,
            ImageError::Truncated => 2,
            ImageError::Damaged => 3,
            ImageError::WrongSegment => 4,
            ImageError::WrongParent => 5,
            ImageError::Section => 6,
            ImageError::Unsound { .. } => 7,
        })
    }
}

/// What went wrong, by the number that the error has, or is: a text with a zero behind it, because slices would take more flash than their texts.
#[cold]
#[inline(never)]
pub(crate) fn reason(mut number: usize) -> &'static str {
    const REASONS: &str = "no image\0\
        image of another format\0\
        image truncated\0\
        image damaged\0\
        image for another segment\0\
        image with another parent\0\
        section outside the image\0\
        image unsound\0\
        memory too small\0\
        uncaught exception:\0\
        out of fuel\0\
        nothing to run\0\
        uncaught (in promise):\0";
    let mut start = 0;
    for (at, byte) in REASONS.bytes().enumerate() {
        if byte == 0 {
            if number == 0 {
                return REASONS.get(start..at).unwrap_or_default();
            }
            number -= 1;
            start = at + 1;
        }
    }
    ""
}

/// An image that has been checked, or for which somebody vouches.
#[derive(Clone, Copy)]
pub struct Image<'a> {
    words: &'a [u32],
    natives: &'static [NativeFn],
    /// The image before it that the proof relied on; none where somebody vouches. An id will not do: nobody computes it
    /// again, so two images can claim the same.
    proved_behind: Option<&'a [u32]>,
}

impl<'a> Image<'a> {
    /// Checks an image that lies in `words`: header, CRC, and the proof that it is safe to run.
    ///
    /// `words` may be longer than the image, as a flash region is. `parents` are the images before it in the chain; only
    /// behind these very images can a context map it. Only with the feature `host` are libraries proved, and objects in
    /// images: a device gets images of scripts, which hold none.
    ///
    /// # Errors
    /// What is wrong with it; see [`ImageError`].
    ///
    /// ```
    /// # use romjs_engine::{Image, ImageError};
    /// assert_eq!(Image::check(&[0xFFFF_FFFF; 64], &[]).err(), Some(ImageError::NotAnImage));
    /// ```
    pub fn check(words: &'a [u32], parents: &[Image<'a>]) -> Result<Image<'a>, ImageError> {
        let words = Self::checked_header(words)?;
        if image::crc32(words, image::CRC) != words[image::CRC] {
            return Err(ImageError::Damaged);
        }
        let image = Image { words, natives: &[], proved_behind: parents.last().map(Image::words) };
        crate::verify::prove(words, parents)?;
        Ok(image)
    }

    fn checked_header(words: &'a [u32]) -> Result<&'a [u32], ImageError> {
        if words.first() != Some(&MAGIC) {
            return Err(ImageError::NotAnImage);
        }
        if words.len() < HEADER_WORDS {
            return Err(ImageError::Truncated);
        }
        if words[image::VERSION] != (FORMAT as u32) << 16 | romjs_abi::ABI {
            return Err(ImageError::WrongVersion);
        }
        words.get(..words[image::LENGTH] as usize).filter(|image| image.len() >= HEADER_WORDS).ok_or(ImageError::Truncated)
    }

    /// An image that the build vouches for, with the native functions that it names, in its order: none but the library has any.
    ///
    /// # Safety
    /// `words` are an image that romgen wrote, unchanged, and `natives` the functions of its native table, in order.
    pub const unsafe fn vouched(words: &'a [u32], natives: &'static [NativeFn]) -> Image<'a> {
        Image { words, natives, proved_behind: None }
    }

    /// The words of the image.
    pub fn words(&self) -> &'a [u32] {
        self.words
    }

    /// The native functions that the image names.
    pub fn natives(&self) -> &'static [NativeFn] {
        self.natives
    }

    /// The segment that the image is linked for: its place in the chain, counted from 1.
    pub fn segment(&self) -> u32 {
        self.words.get(image::SEGMENT).map_or(0, |word| word & 0xFF)
    }

    /// The image's id.
    pub fn id(&self) -> [u32; 4] {
        four(self.words, image::ID)
    }

    /// The id of the image that it was linked against.
    pub fn parent(&self) -> [u32; 4] {
        four(self.words, image::PARENT)
    }

    /// Whether a context can map the image behind `before`, or first.
    pub(crate) fn belongs_behind(&self, before: Option<&Image<'_>>) -> bool {
        match self.proved_behind {
            // The proof has compared the ids.
            Some(words) => before.is_some_and(|before| core::ptr::eq(words, before.words)),
            None => names_parent(self.words, before),
        }
    }
}

/// Whether an image names `before` as its parent, by its id.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn names_parent(words: &[u32], before: Option<&Image<'_>>) -> bool {
    let id = before.map_or(Some(&[0; 4][..]), |before| before.words.get(image::ID..image::ID + 4));
    words.get(image::PARENT..image::PARENT + 4) == id
}

/// Four words of a header.
fn four(words: &[u32], at: usize) -> [u32; 4] {
    words.get(at..).and_then(<[u32]>::first_chunk).copied().unwrap_or_default()
}
