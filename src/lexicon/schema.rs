//! Names of the vocabularies that pages describe themselves with.

/// schema.org types whose item can be the story of a page. `…Article` and `…Posting` count too.
#[rustfmt::skip]
pub(crate) const STORY_TYPES: &[&str] = &[
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "SatiricalArticle",
    "AdvertiserContentArticle", "TechArticle", "APIReference", "ScholarlyArticle",
    "MedicalScholarlyArticle", "SocialMediaPosting", "BlogPosting", "LiveBlogPosting",
    "DiscussionForumPosting", "Report", "Review", "CriticReview", "Recipe", "HowTo", "ClaimReview",
    "WebPage", "MedicalWebPage", "ItemPage", "CreativeWork",
];

/// Of those, the ones that describe a page whatever is on it: taken where nothing says more.
pub(crate) const PAGE_TYPES: &[&str] = &["WebPage", "MedicalWebPage", "ItemPage", "CreativeWork", "Review"];

/// Types that are organisations, not people.
#[rustfmt::skip]
pub(crate) const ORGANISATION_TYPES: &[&str] = &[
    "Organization", "NewsMediaOrganization", "Corporation", "NGO", "EducationalOrganization",
    "LocalBusiness",
];

/// Members under which a story stands that is not the page's own.
#[rustfmt::skip]
pub(crate) const OTHER_STORIES: &[&str] = &[
    "hasPart", "itemListElement", "citation", "relatedLink", "mentions", "about", "comment", "review",
    "isPartOf", "isBasedOn", "liveBlogUpdate", "video", "image", "publisher", "author", "subjectOf",
    "associatedMedia",
];
