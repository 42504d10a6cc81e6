package org.convoke.notification.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convoke.events.DutyStation;
import org.convoke.events.ParticipantRegistered.Kind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.ProgrammeBuilder;
import org.convoke.wording.Words;
import org.convoke.wording.WordsCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailComposerTest {

    private static final MailIdentity US = new MailIdentity(
            "notices@convoke.example",
            "cofacilitators@convoke.example",
            "http://127.0.0.1:8080",
            "convoke.example",
            true);

    private final EmailComposer composer = new EmailComposer(US);

    private String textOf(NoticeText what) {
        return composer.compose(what).text(LetterSession.ireland());
    }

    /** The text without its line ends: what is read, wherever it was folded. */
    private static String unfolded(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    @Test
    void the_subject_says_the_consequence_the_session_and_the_revision() {
        var endsEarlier = programme(LocalizedText.english("Panel"), "17:50");

        assertThat(composer.compose(LetterSession.change("en")).subject())
                .endsWith(", and 6 more changes — Fifth informal thematic session, Rev.1");
        assertThat(composer.compose(LetterSession.change(
                                "en", programme(LocalizedText.english("Panel"), "18:00"), endsEarlier))
                        .subject())
                .isEqualTo("Panel 2 now ends at 17:50 — Fifth informal thematic session, Rev.1");
        assertThat(composer.compose(LetterSession.invitation("fr", false)).subject())
                .isEqualTo("Invitation : Cinquième séance thématique informelle, Vienne, 4-5 septembre 2017");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Rev.2            | Corr.1 to Rev.2
            fr | Rev.2            | Corr.1 à Rev.2
            es | Rev.2            | Corr.1 a Rev.2
            ru | Rev.2            | Corr.1 к Rev.2
            zh | Rev.2            | Rev.2的更正（Corr.1）
            en | Tentative agenda | Corr.1 to the tentative agenda
            fr | Tentative agenda | Corr.1 au programme indicatif
            """)
    void a_corrigendum_says_what_it_corrects(String language, String corrects, String told) {
        var subject =
                composer.compose(LetterSession.corrigendum(language, corrects)).subject();

        assertThat(subject.replaceAll("[\u2066-\u2069]", "")).endsWith(told);
    }

    private static Programme programme(LocalizedText title, String end) {
        return ProgrammeBuilder.programme()
                .titled(LetterSession.TITLE)
                .in(LetterSession.VENUE)
                .day("2017-09-04")
                .meeting("Second meeting", at("15:00"), to("18:00"))
                .panel("Panel", at("15:00"), to(end))
                .number("2")
                .which(panel -> panel.titled(title))
                .build();
    }

    @Test
    void each_change_of_the_demo_has_what_was_and_what_is_now_beside_its_title() {
        assertThat(unfolded(textOf(LetterSession.change("en"))))
                .contains(
                        "Informal dialogue, Tuesday 5 September, 09:00: room Was: Plenary Room Is now: Board Room D",
                        "Panel 2, “Trafficking in persons and contemporary forms of slavery”, Monday 4 September: end"
                                + " Was: 18:00 (12:00 New York) Is now: 17:50 (11:50 New York)",
                        "Side event “Data on smuggling: what States can share”, Monday 4 September: cancelled"
                                + " Was: 13:15–14:30 (07:15–08:30 New York), Board Room B Is now: cancelled",
                        "Side event “National referral mechanisms in practice”, Tuesday 5 September: new"
                                + " Was: not on the programme Is now: 13:15–14:30 (07:15–08:30 New York), Board Room A",
                        "moderators Was: E. Tichy-Fisslberger, Austria Is now: E. Tichy-Fisslberger, Austria"
                                + " A. Goledzinowski, Australia",
                        "panellist Was: Ilse Brandner, University of the Danube"
                                + " Is now: Noor Haddad, Institute for Migration Law",
                        "Panel 3, Tuesday 5 September, 10:00: title Was: Identification, protection and assistance"
                                + " Is now: Appropriate identification, protection and assistance to migrants");
    }

    @Test
    void the_same_changes_are_told_in_french() {
        assertThat(unfolded(textOf(LetterSession.change("fr"))))
                .contains(
                        "Réunion-débat 2, « Traite des personnes et formes contemporaines d’esclavage », lundi 4"
                                + " septembre : fin Avant : 18:00 (12:00 New York) Désormais : 17:50 (11:50 New York)",
                        "Board Room D (pas encore traduit)",
                        "Excellence,",
                        "À la Mission permanente à New York : Irlande");
    }

    @Test
    void french_text_contains_no_english_word_of_the_bundle() {
        var french = wordsIn(
                textOf(LetterSession.change("fr", french("18:00"), french("17:50"))),
                textOf(LetterSession.invitation("fr", false)));
        Set<String> english = new TreeSet<>();
        for (var bundle : List.of("notice", "changes", "times")) {
            english.addAll(wordsOf(bundle, "en"));
        }
        for (var bundle : List.of("notice", "changes", "times")) {
            english.removeAll(wordsOf(bundle, "fr"));
        }
        // names of things that are the same everywhere, and words of addresses on the web
        english.removeAll(Set.of("convoke", "programme", "sessions", "compare", "from", "to", "mission"));

        french.retainAll(english);
        assertThat(french).isEmpty();
    }

    private static Programme french(String end) {
        return programme(LocalizedText.english("Trafficking").with("fr", "Traite des personnes"), end);
    }

    private static Set<String> wordsIn(String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> Arrays.stream(
                        text.replaceAll("https?://\\S+|New York", "").split("[^\\p{L}]+")))
                .map(String::toLowerCase)
                .filter(word -> word.length() > 2)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> wordsOf(String bundle, String language) {
        var words = Words.in(bundle, language);
        return words.keys().stream()
                .flatMap(key -> wordsIn(raw(bundle, language, key)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String raw(String bundle, String language, String key) {
        var file = "words/" + bundle + "/" + language + ".properties";
        try (var in = EmailComposerTest.class.getClassLoader().getResourceAsStream(file)) {
            var messages = new Properties();
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return messages.getProperty(key)
                    .replaceAll("\\{\\w+(, (plural|select),)?", " ")
                    .replaceAll("\\b(one|many|other) \\{", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void it_says_when_the_revision_was_published_whenever_it_is_sent() {
        var late = LetterSession.invitation("en", LetterSession.firstProgramme());
        var sentLater = new NoticeText(
                late.notice(),
                late.kind(),
                "en",
                late.session(),
                null,
                late.isNow(),
                late.published(),
                List.of(),
                Instant.parse("2017-09-01T08:00:00Z"));

        assertThat(textOf(sentLater)).contains("Published on 28 August 2017 at 16:20 (Vienna).");
    }

    @Test
    void a_language_is_added_by_files_alone() {
        assertThat(Words.languages("notice")).contains("en", "fr", "eo");

        assertThat(unfolded(textOf(LetterSession.change("eo"))))
                .contains("18:00 (12:00 " + Words.in("places", "eo").say("station.new-york") + ")")
                .contains("17:50")
                .doesNotContain("Is now");
    }

    @Test
    void the_words_are_sound_in_every_language() {
        assertThat(WordsCheck.problems("notice")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void the_sample_that_loads_everything_can_be_written_in_every_language(MessageKind kind) {
        for (var language : Words.languages("notice")) {
            assertThat(composer.compose(SampleNotice.of(kind, language)).bytesFor(SampleNotice.recipient()))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void excellency_is_for_states_only(Kind kind) {
        var to = LetterSession.addressee("a@b.example", "X", "Somebody", "Quelqu’un", DutyStation.NEW_YORK, kind);
        var isState = kind == Kind.MEMBER_STATE || kind == Kind.OBSERVER_STATE;

        var composed = composer.compose(LetterSession.change("en"));

        assertThat(composed.text(to).contains("Excellency")).isEqualTo(isState);
        assertThat(composed.html(to).contains("Excellency")).isEqualTo(isState);
    }

    @Test
    void the_second_clock_is_that_of_the_mission() {
        var composed = composer.compose(LetterSession.change("en"));

        assertThat(composed.text(kenya(DutyStation.NEW_YORK)))
                .contains("17:50 (11:50 New York)", "then those of New York", "Mission in New York: Kenya");
        assertThat(composed.text(kenya(DutyStation.GENEVA)))
                .contains("Is now:  17:50\n", "All times are those of Vienna", "Mission in Geneva: Kenya");
    }

    @Test
    void the_clock_of_the_capital_stands_beside_that_of_the_venue_where_a_mission_names_it() {
        var nairobi = LetterSession.inZone(kenya(DutyStation.NEW_YORK), ZoneId.of("Africa/Nairobi"));

        assertThat(composer.compose(LetterSession.change("en")).text(nairobi))
                .contains("17:50 (18:50 Nairobi)", "then those of Nairobi", "Mission in New York: Kenya");
        assertThat(composer.compose(LetterSession.change("fr")).text(nairobi)).contains("17:50 (18:50 Nairobi)");
    }

    @Test
    void a_second_language_stands_whole_below_the_first_each_with_its_own_direction() {
        var composed = composer.compose(LetterSession.change("ar"), "en");
        var alone = composer.compose(LetterSession.change("en"));
        var arabic = composer.compose(LetterSession.change("ar"));

        assertThat(composed.subject()).isEqualTo(arabic.subject());
        var text = composed.text(LetterSession.ireland());
        assertThat(text)
                .startsWith("The English text is below.\n\n" + arabic.text(LetterSession.ireland()))
                .contains("\n" + "#".repeat(72) + "\n")
                .endsWith(alone.text(LetterSession.ireland()));
        var html = composed.html(LetterSession.ireland());
        assertThat(html).startsWith("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">");
        assertThat(found("role=\"article\"[^>]* lang=\"(..)\" dir=\"(?:rtl|ltr)\"", html))
                .containsExactly("ar", "en");
        assertThat(found("role=\"article\"[^>]* lang=\"..\" dir=\"(rtl|ltr)\"", html))
                .containsExactly("rtl", "ltr");
        assertThat(found("<h1[^>]*>(.*?)</h1>", html))
                .containsExactly(
                        found("<h1[^>]*>(.*?)</h1>", arabic.html(LetterSession.ireland()))
                                .getFirst(),
                        found("<h1[^>]*>(.*?)</h1>", alone.html(LetterSession.ireland()))
                                .getFirst());
        assertThat(found("/acknowledge/(A+)\"", html)).containsExactly("A".repeat(54), "A".repeat(54));
        assertThat(new String(composed.bytesFor(LetterSession.ireland()), StandardCharsets.US_ASCII))
                .contains("\r\nContent-Language: ar, en\r\n");
    }

    @Test
    void two_languages_of_a_long_programme_stay_below_what_mail_programs_cut_off() {
        var builder = ProgrammeBuilder.programme().day("2017-09-04");
        for (int i = 0; i < 1000; i++) {
            builder.panel("Panel on subject " + i, at("10:00"), to("18:00"));
        }

        var composed = composer.compose(LetterSession.invitation("ru", builder.build()), "fr");

        assertThat(composed.html(LetterSession.ireland()).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(102 * 1024);
        assertThat(found("role=\"article\"[^>]* lang=\"(..)\"", composed.html(LetterSession.ireland())))
                .containsExactly("ru", "fr");
        assertThat(composed.text(LetterSession.ireland()).split("subject 999", -1))
                .hasSize(3);
    }

    @Test
    void a_language_does_not_stand_below_itself() {
        var change = LetterSession.change("fr");

        assertThatIllegalArgumentException().isThrownBy(() -> composer.compose(change, "fr"));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Addressee kenya(DutyStation station) {
        return LetterSession.addressee("m@ken.example", "KEN", "Kenya", "Kenya", station, Kind.MEMBER_STATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "eo", "es", "fr", "ru", "zh"})
    void plain_text_has_72_columns_and_html_stays_small(String language) {
        for (var what : List.of(LetterSession.change(language), LetterSession.invitation(language, true))) {
            var composed = composer.compose(what);

            assertThat(composed.text(LetterSession.ireland()).lines().filter(line -> !line.startsWith("http")))
                    .allMatch(line -> TextLayout.width(line) <= 72);
            assertThat(composed.html(LetterSession.ireland()).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(102 * 1024);
        }
    }

    @Test
    void a_programme_of_a_thousand_items_is_whole_in_text_and_shortened_in_html() {
        var builder = ProgrammeBuilder.programme().day("2017-09-04");
        for (int i = 0; i < 1000; i++) {
            builder.panel("Panel on subject " + i, at("10:00"), to("18:00"));
        }
        var what = LetterSession.invitation("en", builder.build());

        var composed = composer.compose(what);

        assertThat(composed.text(LetterSession.ireland())).contains("subject 0”", "subject 999”");
        assertThat(composed.html(LetterSession.ireland()))
                .hasSizeLessThan(102 * 1024)
                .contains("more entries are on the website.");
    }

    @Test
    void what_is_typed_is_escaped_in_html_and_cannot_turn_the_text_around_it() {
        var title = LocalizedText.english("<script>alert(1)</script> & \"x\" \u202Eevil\u202C \u2067open\nline");
        var composed = composer.compose(LetterSession.change(
                "en", programme(LocalizedText.english("Panel"), "18:00"), programme(title, "18:00")));

        assertThat(composed.html(LetterSession.ireland()))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;")
                .doesNotContain("<script", "\u202E");
        var line = composed.text(LetterSession.ireland())
                .lines()
                .filter(text -> text.contains("Is now"))
                .findFirst()
                .orElseThrow();
        assertThat(line).doesNotContain("\u202E", "\u202C").contains("evil");
        assertThat(composed.subject()).doesNotContain("\n");
        assertThat(opened(composed.subject())).isEqualTo(0);
    }

    private static int opened(String text) {
        return text.chars()
                .map(c -> c == 0x2069 ? -1 : c >= 0x2066 && c <= 0x2068 ? 1 : 0)
                .sum();
    }

    @Test
    void a_notice_that_nobody_can_see_in_this_language_still_says_so() {
        var before = LocalizedText.english("Panel").with("ru", "Панель");
        var after = LocalizedText.english("Panel").with("ru", "Панель 2");

        assertThat(textOf(LetterSession.change("en", programme(before, "18:00"), programme(after, "18:00"))))
                .contains("nothing has changed in this language");
    }

    @Test
    void subjects_are_marked_outside_production_only_where_the_domain_is_real() {
        var real = LetterSession.addressee(
                "mission@irl.int", "IRL", "Ireland", "Irlande", DutyStation.NEW_YORK, Kind.MEMBER_STATE);
        var what = LetterSession.change("en");
        var production = new EmailComposer(new MailIdentity(US.from(), US.replyTo(), US.webUrl(), US.domain(), false));

        assertThat(composer.compose(what).subject(real)).startsWith("[TEST] ");
        assertThat(composer.compose(what).subject(LetterSession.ireland())).doesNotStartWith("[TEST]");
        assertThat(production.compose(what).subject(real)).doesNotStartWith("[TEST]");
    }

    @Test
    void links_lead_to_the_revision_and_to_the_comparison_with_what_was_told() {
        var links = new ArrayList<>(List.of(
                "http://127.0.0.1:8080/en/sessions/" + LetterSession.SESSION + "/revisions/1",
                "http://127.0.0.1:8080/en/sessions/" + LetterSession.SESSION + "/compare?from=0&to=1"));

        assertThat(textOf(LetterSession.change("en"))).contains(links);
        assertThat(composer.compose(LetterSession.change("en")).html(LetterSession.ireland()))
                .contains(links.getFirst(), links.getLast().replace("&", "&amp;"));
    }
}
