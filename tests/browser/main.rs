//! Journeys: what a reader does, in real browsers. Each runs in Chromium and in Firefox, the main ones in WebKitGTK too;
//! a browser that does not start is a failure.
//!
//! The drivers are `CHROMEDRIVER`, `GECKODRIVER` and `WEBKITDRIVER`, or those on the `PATH`. The pages are those of `www` and of
//! `tests/browser/pages`, served by `standfirst-serve`, and each loads `probe.js` first, which listens to the console
//! and keeps a way into closed shadow roots. Nothing else of them is changed.
#![cfg(not(target_arch = "wasm32"))]

mod bench;
mod bookmark;
mod driver;
#[path = "../every_kind/mod.rs"]
mod every_kind;
mod gate;
mod host;
#[path = "../escaping/hostile.rs"]
mod hostile;
mod journeys;
mod page;
mod pictures;
mod readme;
#[path = "../encodings/samples.rs"]
mod samples;
mod screenshots;
mod site;
#[path = "../vectors/pages.rs"]
mod vectors;
mod wayward;

/// One browser's journeys.
macro_rules! journeys {
    ($variant:ident: $($file:ident::$name:ident),+ $(,)?) => {
        use crate::{driver::{self, Browser, Look}, journeys};
        $(
            #[tokio::test]
            async fn $name() {
                driver::run(Browser::$variant, Look::default(), journeys::$file::$name).await;
            }
        )+
    };
}

/// What wants a screen of its own, and what is run by name alone.
macro_rules! looks {
    ($variant:ident) => {
        #[tokio::test]
        async fn the_dark_theme_follows_the_system() {
            let look = Look { dark: true, ..Look::default() };
            driver::run(Browser::$variant, look, journeys::looks::the_dark_theme_follows_the_system).await;
        }

        #[tokio::test]
        async fn what_the_system_asks_for_is_heeded() {
            let look = Look { careful: true, ..Look::default() };
            driver::run(Browser::$variant, look, journeys::access::what_the_system_asks_for_is_heeded).await;
        }

        #[tokio::test]
        async fn on_a_phone_what_has_the_focus_is_not_covered() {
            let look = Look { width: 360, height: 740, ..Look::default() };
            driver::run(Browser::$variant, look, journeys::access::what_has_the_focus_is_not_covered).await;
        }

        #[tokio::test]
        async fn it_looks_as_it_did() {
            driver::run(Browser::$variant, crate::pictures::LOOK, crate::pictures::it_looks_as_it_did).await;
        }

        #[tokio::test]
        #[ignore = "makes pictures to look at: `cargo test --test browser -- --ignored screenshots`"]
        async fn screenshots() {
            crate::screenshots::take(Browser::$variant).await;
        }

        #[tokio::test]
        #[ignore = "reads a whole corpus: `make gate`"]
        async fn gate() {
            crate::gate::measure(Browser::$variant).await;
        }

        #[tokio::test]
        #[ignore = "measures for minutes: `make bench`"]
        async fn bench() {
            crate::bench::run(Browser::$variant).await;
        }
    };
}

/// Each journey once, by where it runs. A list is handed on as it is: `{ file::name, … }`.
macro_rules! browsers {
    (everywhere { $($all:tt)+ } chromium_and_firefox { $($two:tt)+ }) => {
        mod chromium {
            journeys!(Chromium: $($all)+ $($two)+);
            looks!(Chromium);

            #[tokio::test]
            async fn nothing_stands_where_a_phone_keeps_its_edges() {
                use crate::journeys::access::nothing_stands_where_a_phone_keeps_its_edges;
                for (width, height) in [(390, 844), (844, 390)] {
                    let look = Look { width, height, ..Look::default() };
                    driver::run(Browser::Chromium, look, nothing_stands_where_a_phone_keeps_its_edges).await;
                }
            }

            #[tokio::test]
            #[ignore = "takes the pictures that README.md shows: `make pictures`"]
            async fn pictures_of_the_readme() {
                crate::readme::take().await;
            }
        }
        mod firefox {
            journeys!(Firefox: $($all)+ $($two)+);
            looks!(Firefox);
        }
        mod webkit {
            journeys!(WebKit: $($all)+);
        }
    };
}

browsers! {
    // The main ones: whether the reader opens, by every way that there is, and is used.
    everywhere {
        reading::the_button_opens_the_story,
        reading::a_card_is_followed_by_keyboard_alone,
        reading::another_page_of_ones_own_is_read,
        bookmarklet::a_second_press_closes,
        bookmarklet::what_is_seen_is_read,
        bookmarklet::hostile_pages_are_read_and_left_as_they_were,
        bookmarklet::a_story_is_handed_over_only_if_the_page_links_to_it,
        bookmarklet::what_an_address_holds_is_not_trusted,
        bookmarklet::a_sender_cannot_pass_as_another,
        pressing::a_fresh_press_opens_what_an_old_one_may_not,
        pressing::a_second_press_closes_what_is_elsewhere,
        pressing::what_is_too_long_is_said_to_be,
        policies::every_kind_of_page_is_reached,
        offering::a_button_is_offered_where_there_is_something_to_read,
        offering::whoever_cancels_an_error_tells_it_himself,
        offering::the_bookmarklet_on_offer_leads_to_its_own_reader,
        embed::one_line_is_enough,
        embed::a_plain_script_is_enough,
        embed::the_packed_package_works_in_a_bundler,
        embed::the_packed_package_works_in_a_plain_page,
        embed::whoever_never_opens_it_pays_the_stub,
        embed::the_embed_reads_what_is_seen,
        embed::an_element_of_the_pages_own_stays,
        embed::a_policy_without_wasm_gets_a_frame,
        embed::a_policy_against_all_leaves_the_link,
        embed::where_no_reader_answers_the_link_stays,
        embed::the_button_holds_out_on_hostile_pages,
        embed::the_button_is_warmed_by_what_comes_near,
        bookmarklet::the_published_reader_is_reached_and_used,
        embed::the_button_follows_a_page_that_changes,
        embed::the_button_can_be_moved_doubled_and_refused,
        embed::a_story_is_shown_in_place,
        elements::the_elements_leave_the_page_as_it_was,
        elements::a_page_in_the_way_is_read_or_keeps_its_link,
        elements::an_article_in_place_is_changed_moved_and_removed,
        leaving::esc_and_the_button_give_the_page_back,
        leaving::opening_twice_gives_one_reader,
        refusing::a_page_without_an_article_is_told_kindly,
        refusing::an_engine_that_is_missing_is_told_kindly,
        hosts::a_strict_policy_with_trusted_types_is_kept,
        hosts::a_hostile_page_changes_nothing,
        stories::a_story_opens_in_the_reader_and_leads_back,
        looks::every_kind_makes_its_element,
        looks::nothing_hostile_in_an_article_gets_through,
    }
    chromium_and_firefox {
        reading::it_is_seen_in_the_frame_after_the_reading,
        reading::a_document_is_read_as_its_html_is,
        reading::what_is_not_seen_is_loaded_once_the_story_is,
        reading::what_is_pressed_before_it_answers_is_done_then,
        reading::what_is_read_ahead_has_one_of_each,
        messages::one_page_is_taken_and_from_its_opener_alone,
        messages::a_story_is_taken_from_the_page_that_was_asked,
        messages::a_page_hands_nothing_to_strangers,
        messages::an_element_hands_over_what_its_page_links_to,
        messages::what_is_no_story_is_not_taken_for_one,
        messages::nothing_is_drawn_over_who_sent_it,
        soak::opening_again_and_again_leaves_nothing_behind,
        encodings::every_encoding_is_read_as_the_standard_has_it,
        encodings::strings_that_are_no_text_are_read_all_the_same,
        leaving::a_link_to_the_page_itself_closes_the_reader,
        refusing::a_missing_picture_leaves_its_caption,
        refusing::cards_that_lose_their_pictures_are_laid_out_anew,
        stories::a_story_without_end_is_joined_up_to_a_limit,
        stories::a_hand_that_comes_near_is_an_intent_too,
        stories::other_sites_stories_are_ordinary_links,
        looking::a_wide_table_scrolls_in_place,
        finding::words_are_found_by_the_browsers_own_search,
        listening::the_voice_is_of_the_storys_language,
        choosing::sizes_faces_and_hyphens_are_all_there,
        choosing::no_other_theme_is_seen_before_the_one_that_was_chosen,
        access::landmarks_are_few_and_headings_in_order,
        access::what_has_the_focus_is_not_covered,
        authors::an_author_sees_how_a_page_reads,
        authors::an_author_needs_no_mouse,
        stories::a_site_is_one_with_and_without_www,
        stories::one_story_at_a_time_is_fetched_ahead,
        stories::what_cannot_be_read_here_is_followed,
        stories::what_is_no_story_leaves_the_reader_open,
        stories::a_story_that_breaks_off_leaves_the_reader_open,
        faults::after_a_panic_the_next_page_is_read_by_a_fresh_engine,
        faults::without_memory_it_says_so_and_reads_the_next_page,
        stories::what_cannot_be_reached_leaves_the_reader_open,
        stories::a_policy_that_forbids_fetching_lets_the_link_be_followed,
        stories::the_pages_of_a_story_are_joined_as_it_is_scrolled,
        stories::a_story_on_one_page_is_taken_whole,
        stories::a_next_page_that_cannot_be_had_stays_a_link,
        gallery::axe_finds_nothing_in_any_state_of_the_gallery,
        gallery::a_state_of_the_gallery_has_an_address,
        listening::the_story_is_read_aloud,
        listening::the_view_follows_what_is_said_unless_one_scrolls,
        listening::without_voices_or_highlights_it_says_so_or_goes_on,
        listening::sentences_are_cut_where_they_end,
        keeping::both_renderers_of_markdown_say_the_same,
        keeping::the_story_is_copied_and_saved_as_markdown,
        keeping::a_saved_page_needs_nothing_else,
        keeping::a_book_has_nothing_that_epubcheck_finds,
        escaping::nothing_breaks_out_of_a_book_or_a_saved_page,
        keeping::printing_and_sharing_are_the_browsers,
        hand::what_was_left_out_is_put_back,
        hand::what_was_one_thing_comes_back_as_one,
        hand::a_part_is_removed_and_the_removal_undone,
        looking::pictures_are_looked_at_one_after_the_other,
        looking::a_note_is_read_beside_its_mark,
        looking::a_listing_is_copied,
        looking::a_player_loads_when_it_is_asked_for,
        looking::a_policy_that_forbids_players_leaves_the_link,
        hosts::every_panel_keeps_a_strict_policy,
        looks::nothing_hostile_in_any_string_gets_through,
        looks::lines_have_a_readable_length,
        looks::a_narrow_screen_needs_no_sideways_scrolling,
        vectors::nothing_of_a_hostile_page_runs_loads_or_mutates,
        looks::pictures_keep_their_place_before_they_load,
        choosing::choices_show_at_once_and_are_remembered,
        choosing::storage_that_is_refused_or_full_loses_nothing,
        choosing::every_theme_has_the_contrast_of_aaa,
        choosing::the_systems_choice_is_followed_live,
        choosing::a_publishers_defaults_give_way_to_the_readers_choice,
        choosing::every_language_is_spoken,
        choosing::colours_that_cannot_be_read_are_said_to_be,
        finding::the_outline_leads_to_its_headings,
        finding::the_place_in_a_story_is_kept,
        finding::the_place_stays_when_the_text_is_set_anew,
        finding::lines_that_run_downwards_have_a_place_too,
        finding::the_guide_leaves_lines_clear,
        finding::a_swipe_closes,
        finding::the_systems_way_back_closes_what_is_uppermost,
        finding::short_lines_have_hyphens_where_the_language_is_known,
        finding::keys_can_be_looked_up_and_turned_off,
        printing::links_are_numbered_on_paper,
        printing::paper_has_the_story_and_no_controls,
        printing::a_long_story_is_printed_whole,
        printing::pictures_that_nobody_scrolled_to_are_printed,
        hosts::a_form_that_hides_the_address_changes_nothing,
        finding::a_very_long_story_is_laid_out_where_it_is_looked_at,
        access::axe_finds_nothing_on_our_own_pages,
        access::all_of_it_is_used_by_the_keyboard_alone,
        access::spacing_of_ones_own_loses_no_text,
    }
}
