/// How a page is to be read.
///
/// ```
/// let options = standfirst::Options { url: Some("https://example.org/a".into()), ..Default::default() };
/// assert_eq!(options.limits.depth, 512);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The page's address: links and pictures are resolved against it.
    pub url: Option<String>,
    /// What a page may cost.
    pub limits: Limits,
    /// Say what was left out and why, in [`Article::left_out`](crate::model::Article).
    pub trace: bool,
}

/// What a page may cost. The defaults fit a phone.
///
/// A page beyond the first five is not read at all: a typed error says which. Of what the last three count
/// the rest is left out, and [`Article::cut`](crate::model::Article) says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of HTML. Raising it costs memory: about four bytes a byte.
    pub bytes: usize,
    /// Nodes in the tree. Raising it costs memory: about 100 bytes a node.
    pub nodes: usize,
    /// Levels of nesting, where browsers stop too. Parsing is quadratic in it.
    pub depth: usize,
    /// Attributes of one tag. Parsing is quadratic in it.
    pub attributes: usize,
    /// Steps of building the tree. An honest page takes some ten a tag; one that is made to be slow takes hundreds.
    /// Raising it costs time: some ten nanoseconds a step.
    pub steps: u64,
    /// Blocks of the body, those within others counted too. Raising it costs elements in the view: some five a block.
    pub blocks: usize,
    /// Related stories. Raising it costs a card each.
    pub stories: usize,
    /// Addresses of pictures, other sizes counted too. Raising it lets a page ask for more of the network.
    pub pictures: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 16 << 20,
            nodes: 500_000,
            depth: 512,
            attributes: 2_000,
            steps: 100_000_000,
            blocks: 20_000,
            stories: 200,
            pictures: 5_000,
        }
    }
}
