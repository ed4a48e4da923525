//! Who the story is by: the byline as displayed, its people as data, the wire service.

use super::compare::same;
use super::head::Head;
use super::json_ld::Party;
use super::precedence::{self, Sources};
use super::{Metadata, agency, byline, people};
use crate::model::{Author, Source};
use crate::url::Base;

/// Fills byline, authors and agency.
pub(super) fn read(out: &mut Metadata, sources: &Sources, head: &Head, base: &Base) {
    let site = out.site_name.clone();
    let site = site.as_deref();
    let parties = sources.story.parties("author");
    let mut known: Vec<String> = parties.iter().map(|party| party.name.clone()).collect();
    known.extend(
        precedence::AUTHORS
            .iter()
            .flat_map(|&place| sources.texts(place))
            .filter(|name| !name.contains("://")),
    );
    let shown = byline::find(head, &known);

    let of_json_ld = people_of(&parties, site, base);
    let of_page = shown.as_ref().map(|shown| people::of(&shown.text, site)).unwrap_or_default();
    let (mut authors, source) = if !of_json_ld.is_empty() {
        (of_json_ld, Some(Source::JsonLd))
    } else if !of_page.is_empty() {
        (of_page, Some(Source::Page))
    } else if let Some((authors, source)) = of_metadata(sources, site) {
        (authors, Some(source))
    } else {
        (houses(&parties, base), Some(Source::JsonLd))
    };
    if let Some(shown) = &shown {
        for author in authors.iter_mut().filter(|author| author.url.is_none()) {
            let link = shown.links.iter().find(|(name, _)| same(name, &author.name));
            author.url = link.and_then(|(_, href)| base.link(href));
        }
    }
    out.provenance.authors = source.filter(|_| !authors.is_empty());
    out.authors = authors;

    let byline_text = shown.as_ref().map(|shown| shown.text.as_str());
    out.agency = agency_of(sources, &parties, byline_text, site).map(|(name, source)| {
        out.provenance.agency = Some(source);
        name.to_owned()
    });
    if let Some(shown) = shown {
        out.claimed.extend(shown.elements);
        out.byline = Some(shown.text);
        out.provenance.byline = Some(Source::Page);
    }
}

/// The people among the parties; a name may hold several.
fn people_of(parties: &[Party], site: Option<&str>, base: &Base) -> Vec<Author> {
    let mut out = Vec::new();
    for party in parties.iter().filter(|party| !party.is_organisation && !people::is_house(&party.name, site))
    {
        let mut found = people::of(&party.name, site);
        if let [one] = found.as_mut_slice() {
            one.url = party.url.as_deref().and_then(|url| base.link(url));
        }
        out.extend(found);
    }
    people::once(out)
}

/// Organisations and desks, where nobody else is named.
fn houses(parties: &[Party], base: &Base) -> Vec<Author> {
    let named = parties.iter().filter(|party| !people::is_nobody(&party.name) && !party.name.contains("://"));
    let author = |party: &Party| Author {
        name: party.name.clone(),
        url: party.url.as_deref().and_then(|url| base.link(url)),
        role: None,
    };
    people::once(named.map(author).collect())
}

fn of_metadata(sources: &Sources, site: Option<&str>) -> Option<(Vec<Author>, Source)> {
    precedence::AUTHORS.iter().find_map(|&place| {
        let found: Vec<Author> =
            sources.texts(place).iter().flat_map(|text| people::of(text, site)).collect();
        (!found.is_empty()).then(|| (people::once(found), precedence::source(place)))
    })
}

/// The service in the structured data or the byline; none where it is the site's own name.
fn agency_of(
    sources: &Sources,
    parties: &[Party],
    byline: Option<&str>,
    site: Option<&str>,
) -> Option<(&'static str, Source)> {
    let is_site = |name: &str| site.is_some_and(|site| agency::named(site) == Some(name));
    let of_page = byline.and_then(agency::named).map(|name| (name, Source::Page));
    let mut houses: Vec<String> = parties.iter().map(|party| party.name.clone()).collect();
    houses.extend(sources.story.parties("sourceOrganization").into_iter().map(|party| party.name));
    houses.extend(sources.story.parties("publisher").into_iter().map(|party| party.name));
    let of_data = houses.iter().find_map(|name| agency::named_alone(name)).map(|name| (name, Source::JsonLd));
    of_page.or(of_data).filter(|(name, _)| !is_site(name))
}
