//! JSON-LD: which of a page's objects is its story, and what it says.

use super::compare::same;
use super::json::{self, Json};
use super::plain::plain;
use crate::dom::Document;
use crate::lexicon::{limits, schema};

/// Every object in the page's JSON-LD.
#[derive(Debug, Default)]
pub(super) struct JsonLd {
    roots: Vec<Json>,
}

/// A person or an organisation that an object names.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Party {
    pub(super) name: String,
    pub(super) url: Option<String>,
    pub(super) is_organisation: bool,
}

/// What the page says of itself elsewhere, to know its story by.
#[derive(Debug, Default)]
pub(super) struct Hints<'a> {
    pub(super) titles: &'a [String],
    pub(super) address: Option<&'a str>,
}

impl JsonLd {
    pub(super) fn of(doc: &Document) -> Self {
        let mut roots = Vec::new();
        for text in doc.json_ld() {
            if !text.contains('"') && text.contains("&quot;") {
                // The whole script was escaped as if it were an attribute.
                roots.extend(json::read(&text.replace("&quot;", "\"").replace("&amp;", "&")));
            } else {
                roots.extend(json::read(text));
            }
        }
        Self { roots }
    }

    /// Every object with the name of the member that it stands under, outermost first.
    fn objects(&self) -> Vec<Placed<'_>> {
        let mut out: Vec<Placed<'_>> = Vec::new();
        let mut open: Vec<Placed<'_>> =
            self.roots.iter().rev().map(|object| Placed { object, depth: 0, is_elsewhere: false }).collect();
        while let Some(Placed { object, depth, is_elsewhere }) = open.pop() {
            match object {
                Json::Object(members) => {
                    out.push(Placed { object, depth, is_elsewhere });
                    for (name, value) in members.iter().rev() {
                        let is_elsewhere = is_elsewhere || schema::OTHER_STORIES.contains(&name.as_str());
                        open.push(Placed { object: value, depth: depth + 1, is_elsewhere });
                    }
                }
                Json::List(items) => {
                    open.extend(items.iter().rev().map(|object| Placed { object, depth, is_elsewhere }));
                }
                _ => {}
            }
        }
        out
    }

    /// What the page's story says. Several objects that describe it are read one after the other.
    pub(super) fn story(&self, hints: &Hints) -> Story<'_> {
        let objects = self.objects();
        let mut ranked: Vec<(i32, &Placed)> =
            objects.iter().filter_map(|placed| Some((placed.rank(hints)?, placed))).collect();
        // Stable: of equals the first on the page.
        ranked.sort_by_key(|(rank, _)| -rank);
        let best = ranked.first().map_or(0, |(rank, _)| *rank);
        let objects_of_story = ranked
            .iter()
            // What is said elsewhere fills a gap only if it describes this page too.
            .filter(|(rank, placed)| {
                *rank == best || (!placed.is_elsewhere && *rank > 0 && placed.agrees(hints))
            })
            .map(|(_, placed)| placed.object)
            .take(limits::STORY_OBJECTS)
            .collect();
        Story { objects: objects_of_story, all: objects.iter().map(|placed| placed.object).collect() }
    }

    /// The names in the page's breadcrumb list.
    pub(super) fn breadcrumb(&self) -> Vec<String> {
        let objects = self.objects();
        let list = objects.iter().find(|placed| types(placed.object).any(|kind| kind == "BreadcrumbList"));
        let items = list.and_then(|placed| placed.object.get("itemListElement")).map_or(&[][..], Json::items);
        let name = |item: &Json| {
            let inner = item.get("item");
            item.get("name").or_else(|| inner?.get("name")).and_then(Json::text).map(plain)
        };
        items.iter().filter_map(name).collect()
    }

    /// The name of the site, by the object that describes it.
    pub(super) fn site(&self) -> Option<String> {
        let objects = self.objects();
        let of_type = |wanted: &str| {
            objects
                .iter()
                .filter(|placed| types(placed.object).any(|kind| kind == wanted))
                .find_map(|placed| placed.object.get("name").and_then(Json::text).map(plain))
                .filter(|name| !name.is_empty())
        };
        of_type("WebSite").or_else(|| of_type("NewsMediaOrganization"))
    }
}

#[derive(Debug, Clone, Copy)]
struct Placed<'a> {
    object: &'a Json,
    depth: i32,
    /// Under a member that names other stories.
    is_elsewhere: bool,
}

impl Placed<'_> {
    /// How surely this object is the page's story; `None` where it is none at all.
    fn rank(&self, hints: &Hints) -> Option<i32> {
        let kind = types(self.object).filter(|kind| is_story(kind)).min_by_key(|kind| is_page(kind))?;
        let has = |name: &str| i32::from(self.object.get(name).is_some());
        let told = if self.agrees(hints) { 8 } else { 0 };
        let filled = has("headline") * 2 + has("author") + has("datePublished") * 2 + has("articleBody");
        let page = if is_page(kind) { -6 } else { 0 };
        let elsewhere = if self.is_elsewhere { -7 } else { 0 };
        Some(told + filled + page + elsewhere - self.depth.min(4))
    }

    /// Whether the object's headline or address is that of the page.
    fn agrees(&self, hints: &Hints) -> bool {
        let titles = ["headline", "name", "alternativeHeadline"];
        let by_title = titles.iter().filter_map(|name| self.object.get(name)?.text()).any(|title| {
            let title = plain(title);
            hints.titles.iter().any(|known| same(known, &title))
        });
        by_title || {
            let address = |value: &Json| {
                let text = value.text().or_else(|| value.get("@id")?.text());
                text.is_some_and(|text| hints.address.is_some_and(|known| same_address(known, text)))
            };
            ["url", "mainEntityOfPage", "@id"].iter().filter_map(|name| self.object.get(name)).any(address)
        }
    }
}

fn same_address(a: &str, b: &str) -> bool {
    fn bare(text: &str) -> &str {
        let text = text.split_once("://").map_or(text, |(_, rest)| rest);
        let text = text.split(['?', '#']).next().unwrap_or_default();
        text.trim_start_matches("www.").trim_end_matches('/')
    }
    bare(a) == bare(b)
}

/// An object's types, without the vocabulary's address.
fn types(object: &Json) -> impl Iterator<Item = &str> {
    object
        .get("@type")
        .map_or(&[][..], Json::items)
        .iter()
        .filter_map(Json::text)
        .map(|kind| kind.rsplit(['/', '#', ':']).next().unwrap_or(kind))
}

pub(super) fn is_story(kind: &str) -> bool {
    kind.ends_with("Article") || kind.ends_with("Posting") || schema::STORY_TYPES.contains(&kind)
}

fn is_page(kind: &str) -> bool {
    schema::PAGE_TYPES.contains(&kind)
}

/// What JSON-LD says about the page's story.
#[derive(Debug, Default)]
pub(super) struct Story<'a> {
    objects: Vec<&'a Json>,
    all: Vec<&'a Json>,
}

impl<'a> Story<'a> {
    fn values(&self, name: &str) -> impl Iterator<Item = &'a Json> {
        self.objects.iter().filter_map(move |object| object.get(name))
    }

    /// A member's text, plain, from the first object that has one.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.values(name).filter_map(Json::text).map(plain).find(|text| !text.is_empty())
    }

    /// A member's texts, or the names of its objects.
    pub(super) fn texts(&self, name: &str) -> Vec<String> {
        let of = |value: &Json| {
            let named = || value.get("name").and_then(Json::text);
            value.text().or_else(named).map(plain).filter(|text| !text.is_empty())
        };
        let mut lists =
            self.values(name).map(|value| value.items().iter().filter_map(of).collect::<Vec<_>>());
        lists.find(|list| !list.is_empty()).unwrap_or_default()
    }

    /// The people and organisations under a member.
    pub(super) fn parties(&self, name: &str) -> Vec<Party> {
        let mut lists = self.values(name).map(|value| {
            let mut out = Vec::new();
            self.push_parties(value, 0, &mut out);
            out
        });
        lists.find(|list| !list.is_empty()).unwrap_or_default()
    }

    fn push_parties(&self, value: &Json, depth: u8, out: &mut Vec<Party>) {
        if depth > 3 {
            return;
        }
        for item in value.items().iter().take(limits::VALUES) {
            match item {
                Json::Text(name) => out.push(Party { name: plain(name), ..Party::default() }),
                Json::Object(_) => match item.get("name") {
                    // A template that nests a list, or an object, as the name.
                    Some(nested @ Json::List(_)) => self.push_parties(nested, depth + 1, out),
                    Some(nested @ Json::Object(_)) if nested.text().is_none() => {
                        self.push_parties(nested, depth + 1, out);
                    }
                    Some(name) => out.push(Party {
                        name: name.text().map(plain).unwrap_or_default(),
                        url: item.get("url").and_then(Json::text).map(str::to_owned),
                        is_organisation: types(item).any(|kind| schema::ORGANISATION_TYPES.contains(&kind)),
                    }),
                    None => {
                        let id = item.get("@id").and_then(Json::text);
                        let named =
                            |o: &&&Json| o.get("name").is_some() && o.get("@id").and_then(Json::text) == id;
                        if let Some(meant) = id.and_then(|_| self.all.iter().find(named)) {
                            self.push_parties(meant, depth + 1, out);
                        }
                    }
                },
                Json::List(_) => self.push_parties(item, depth + 1, out),
                _ => {}
            }
        }
        out.retain(|party| !party.name.is_empty());
    }

    /// Addresses of pictures under a member, best known first.
    pub(super) fn pictures(&self, name: &str) -> Vec<String> {
        let of = |value: &Json| {
            let inner = || ["url", "contentUrl", "@id"].iter().find_map(|key| value.get(key)?.text());
            value.text().or_else(inner).map(str::to_owned)
        };
        self.values(name).flat_map(Json::items).filter_map(of).collect()
    }

    /// The types of the story's objects, best first.
    pub(super) fn types(&self) -> Vec<String> {
        self.objects.iter().flat_map(|object| types(object)).map(str::to_owned).collect()
    }

    /// What `isAccessibleForFree` says, of the story itself.
    pub(super) fn is_free(&self) -> Option<bool> {
        self.values("isAccessibleForFree").find_map(|value| match value {
            Json::Bool(free) => Some(*free),
            other => match other.text()?.rsplit('/').next()?.to_ascii_lowercase().as_str() {
                "true" => Some(true),
                "false" => Some(false),
                _ => None,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn page(json: &str) -> JsonLd {
        let html = format!("<script type='application/ld+json'>{json}</script>");
        JsonLd::of(&crate::dom::parse(&html, &Limits::default()).unwrap())
    }

    #[test]
    fn finds_the_story_in_a_graph() {
        let ld = page(
            r##"{"@graph": [
              {"@type": "WebPage", "name": "Page", "datePublished": "2020-01-01"},
              {"@type": ["NewsArticle"], "headline": "Storm &amp; flood", "author": {"@id": "#p"},
               "isAccessibleForFree": "False", "image": {"url": "a.jpg"}},
              {"@type": "Person", "@id": "#p", "name": "Ann Ode", "url": "/ann"},
              {"@type": "WebSite", "name": "The Daily"}]}"##,
        );
        let story = ld.story(&Hints::default());
        assert_eq!(story.text("headline").as_deref(), Some("Storm & flood"));
        assert_eq!(
            story.parties("author"),
            [Party { name: "Ann Ode".into(), url: Some("/ann".into()), is_organisation: false }]
        );
        assert_eq!(story.is_free(), Some(false));
        assert_eq!(story.pictures("image"), ["a.jpg"]);
        assert_eq!(ld.site().as_deref(), Some("The Daily"));
    }

    #[test]
    fn takes_the_story_that_the_page_shows() {
        let ld = page(
            r#"[{"@type": "NewsArticle", "headline": "Another", "datePublished": "x", "author": "A"},
                {"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", "headline": "This one"}}]"#,
        );
        let titles = ["This one".to_owned()];
        let story = ld.story(&Hints { titles: &titles, address: None });
        assert_eq!(story.text("headline").as_deref(), Some("This one"));
        assert_eq!(story.parties("author"), []);
    }

    #[test]
    fn reads_authors_in_every_shape() {
        for (author, names) in [
            (r#""A B""#, vec!["A B"]),
            (r#"["A B", {"name": "C D"}]"#, vec!["A B", "C D"]),
            (r#"{"name": ["A B", "C D"]}"#, vec!["A B", "C D"]),
            (r#"[[{"@type": "Person", "name": {"@value": "A B"}}]]"#, vec!["A B"]),
            (r#"{"@id": "nobody"}"#, vec![]),
        ] {
            let ld = page(&format!(r#"{{"@type": "Article", "author": {author}}}"#));
            let story = ld.story(&Hints::default());
            let got: Vec<_> = story.parties("author").into_iter().map(|party| party.name).collect();
            assert_eq!(got, names, "{author}");
        }
    }
}
