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
    known.extend(precedence::AUTHORS.iter().flat_map(|&place| sources.texts(place)));
    let shown = byline::find(head, &known);

    let of_json_ld = people_of(&parties, site, base);
    let mut of_page = shown.as_ref().map(|shown| people::of(&shown.text, site)).unwrap_or_default();
    // "The Daily and AFP": where nobody is named the houses are.
    if let Some(shown) =
        shown.as_ref().filter(|_| of_page.iter().all(|one| people::is_house(&one.name, site)))
    {
        let houses = people::of(&shown.text, None);
        of_page = if of_page.is_empty() { of_page } else { houses };
    }
    let (mut authors, source) = chosen(of_json_ld, of_page)
        .or_else(|| {
            // "The Daily, Frankfurt, Germany" is an imprint: nothing of it is a person.
            let is_imprint = |text: &str| text.split(',').any(|part| people::is_house(part, site));
            of_metadata(sources, |text| if is_imprint(text) { Vec::new() } else { people::of(text, site) })
        })
        .or_else(|| Some((houses(&parties, base), Source::JsonLd)).filter(|(found, _)| !found.is_empty()))
        .or_else(|| {
            // A desk, or the site itself, where the page shows it as the author.
            let shown = people::desk(&shown.as_ref()?.text)?;
            Some((vec![Author { name: shown, ..Author::default() }], Source::Page))
        })
        .or_else(|| {
            let desk = |text: &str| people::desk(text).map(|name| Author { name, ..Author::default() });
            of_metadata(sources, |text| {
                let found = people::of(text, None);
                if found.is_empty() { desk(text).into_iter().collect() } else { found }
            })
        })
        .map_or((Vec::new(), None), |(authors, source)| (authors, Some(source)));
    if let Some(shown) = &shown {
        for author in authors.iter_mut().filter(|author| author.url.is_none()) {
            let link = shown.links.iter().find(|(name, _)| same(name, &author.name));
            author.url = link.and_then(|(_, href)| base.link(href));
        }
    }
    out.provenance.authors = source;
    out.authors = authors;

    let byline_text = shown.as_ref().map(|shown| shown.text.as_str());
    out.agency = agency_of(head, sources, &parties, byline_text, site).map(|(name, source)| {
        out.provenance.agency = Some(source);
        name.to_owned()
    });
    // Whatever else names the agency, this line is no part of the text.
    out.claimed.extend(of_end(head).and_then(|(_, at)| head.lines.element(head.doc, at)));
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

/// The names at the first place that has any.
fn of_metadata(sources: &Sources, people: impl Fn(&str) -> Vec<Author>) -> Option<(Vec<Author>, Source)> {
    precedence::AUTHORS.iter().find_map(|&place| {
        let found: Vec<Author> =
            sources.texts(place).iter().flat_map(|text| people(&precedence::in_order(place, text))).collect();
        (!found.is_empty()).then(|| (people::once(found), precedence::source(place)))
    })
}

/// The people in JSON-LD or those displayed. Both are right most often; the longer list
/// is where the other was cut to its first entry.
fn chosen(of_json_ld: Vec<Author>, of_page: Vec<Author>) -> Option<(Vec<Author>, Source)> {
    let is_among = |author: &Author| of_page.iter().any(|other| same(&other.name, &author.name));
    // "ann.ode": the name of an account, where the page shows the person's.
    let is_account =
        |author: &Author| !author.name.contains(' ') && author.name.chars().all(|c| !c.is_uppercase());
    let is_shown = of_page.iter().any(|author| people::is_personal(&author.name));
    if of_json_ld.is_empty()
        || (is_shown && of_json_ld.iter().all(is_account))
        || (of_page.len() > of_json_ld.len() && of_json_ld.iter().all(is_among))
    {
        return (!of_page.is_empty()).then_some((of_page, Source::Page));
    }
    Some((of_json_ld, Source::JsonLd))
}

/// The service in the byline, on a line of its own at the headline, or in the structured
/// data; there not where it is the site's own name.
fn agency_of(
    head: &Head,
    sources: &Sources,
    parties: &[Party],
    byline: Option<&str>,
    site: Option<&str>,
) -> Option<(&'static str, Source)> {
    let is_site = |name: &str| site.is_some_and(|site| agency::named(site) == Some(name));
    let of_line = || {
        let near = head.above().take(4).chain(head.below().filter(|(at, _)| *at < head.text));
        let of_near = near
            .filter(|(_, line)| !head.is_away(line))
            .find_map(|(_, line)| agency::named_as_source(&line.text));
        // Under a deck that was taken for the first paragraph the line has to begin with the word.
        let mut into = head.below().filter(|(at, _)| *at >= head.text);
        of_near.or_else(|| into.find_map(|(_, line)| agency::named_after_source(&line.text)))
    };
    let mut houses: Vec<String> = parties.iter().map(|party| party.name.clone()).collect();
    houses.extend(sources.story.parties("sourceOrganization").into_iter().map(|party| party.name));
    houses.extend(sources.story.parties("publisher").into_iter().map(|party| party.name));
    let of_data = || houses.iter().find_map(|name| agency::named_alone(name)).filter(|name| !is_site(name));
    byline
        .and_then(agency::named)
        .or_else(of_line)
        .or_else(|| of_end(head).map(|(name, _)| name))
        .map(|name| (name, Source::Page))
        .or_else(|| of_data().map(|name| (name, Source::JsonLd)))
}

/// "Quelle: dpa" at the end of the text or right under it, and the line's number.
fn of_end(head: &Head) -> Option<(&'static str, usize)> {
    let start = head.end.saturating_sub(3).max(head.text);
    let mut last = head.lines.range(start..head.end + 4);
    last.find_map(|(at, line)| Some((agency::named_after_source(&line.text)?, at)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::read_page;

    fn names(head: &str, above: &str) -> Vec<String> {
        let above = format!("<h1>Storm hits the coast</h1>{above}");
        read_page(head, &above, "").authors.into_iter().map(|author| author.name).collect()
    }

    fn json_ld(author: &str) -> String {
        format!("<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"author\":{author}}}</script>")
    }

    #[test]
    fn chooses_among_the_sources() {
        let one = json_ld(r#"{"@type":"Person","name":"Ann Ode"}"#);
        assert_eq!(names(&one, ""), ["Ann Ode"]);
        assert_eq!(names(&one, "<p>By Ann Ode and Bo Ek</p>"), ["Ann Ode", "Bo Ek"], "the longer list");
        assert_eq!(names(&json_ld(r#""ann.ode""#), "<p>By Ann Ode</p>"), ["Ann Ode"], "no account");
        let house = json_ld(r#"{"@type":"Organization","name":"The Daily"}"#);
        assert_eq!(names(&house, "<p>By Ann Ode</p>"), ["Ann Ode"]);
        assert_eq!(names(&house, ""), ["The Daily"]);
        assert_eq!(names("<meta name=author content=admin>", "<p>By Staff</p>"), ["Staff"], "as displayed");
    }

    #[test]
    fn finds_the_wire() {
        let agency = |head: &str, above: &str| read_page(head, above, "").agency;
        let h1 = "<h1>Storm hits the coast</h1>";
        assert_eq!(agency("", &format!("{h1}<p>Von Ann Ode, dpa</p>")).as_deref(), Some("dpa"));
        assert_eq!(agency("", &format!("{h1}<p>Source: Reuters</p>")).as_deref(), Some("Reuters"));
        assert_eq!(agency(&json_ld(r#"{"name":"AFP"}"#), h1).as_deref(), Some("AFP"));
        assert_eq!(agency("", h1), None);
    }
}
