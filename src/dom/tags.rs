//! What kinds of element there are.

use super::Tag;

impl Tag {
    /// Starts and ends a line of its own, by the rendering section of the HTML standard.
    pub(crate) const fn is_block(self) -> bool {
        matches!(
            self,
            Self::Address
                | Self::Article
                | Self::Aside
                | Self::Blockquote
                | Self::Body
                | Self::Caption
                | Self::Center
                | Self::Dd
                | Self::Details
                | Self::Dialog
                | Self::Dir
                | Self::Div
                | Self::Dl
                | Self::Dt
                | Self::Fieldset
                | Self::Figcaption
                | Self::Figure
                | Self::Footer
                | Self::Form
                | Self::H1
                | Self::H2
                | Self::H3
                | Self::H4
                | Self::H5
                | Self::H6
                | Self::Header
                | Self::Hgroup
                | Self::Hr
                | Self::Html
                | Self::Legend
                | Self::Li
                | Self::Listing
                | Self::Main
                | Self::Menu
                | Self::Nav
                | Self::Ol
                | Self::Optgroup
                | Self::Option
                | Self::P
                | Self::Plaintext
                | Self::Pre
                | Self::Search
                | Self::Section
                | Self::Summary
                | Self::Table
                | Self::Tbody
                | Self::Td
                | Self::Tfoot
                | Self::Th
                | Self::Thead
                | Self::Tr
                | Self::Ul
                | Self::Xmp
        )
    }

    /// Parts the words on its two sides when a text is read off.
    pub(crate) const fn parts_words(self) -> bool {
        self.is_block() || matches!(self, Self::Br | Self::Img | Self::Iframe | Self::Video | Self::Button)
    }

    /// Holds nothing that is shown as text.
    pub(crate) const fn is_never_shown(self) -> bool {
        matches!(
            self,
            Self::Script
                | Self::Style
                | Self::Noscript
                | Self::Template
                | Self::Head
                | Self::Svg
                | Self::Canvas
                | Self::Datalist
                | Self::Select
                | Self::Textarea
                | Self::Iframe
                | Self::Object
                | Self::Applet
                | Self::Noframes
                | Self::Audio
                | Self::Video
                | Self::Map
                | Self::Rp
                | Self::Title
                | Self::Meta
                | Self::Link
                | Self::Input
        )
    }

    /// 1 to 6 for `h1` to `h6`.
    pub(crate) const fn heading_level(self) -> Option<u8> {
        match self {
            Self::H1 => Some(1),
            Self::H2 => Some(2),
            Self::H3 => Some(3),
            Self::H4 => Some(4),
            Self::H5 => Some(5),
            Self::H6 => Some(6),
            _ => None,
        }
    }
}
