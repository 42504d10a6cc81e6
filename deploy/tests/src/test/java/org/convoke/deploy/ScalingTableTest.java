package org.convoke.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of docs/scaling.md follow from its unit costs and its assumptions. */
class ScalingTableTest {

    private static final List<Integer> ORGANIZATIONS = List.of(1, 100, 10_000);
    private static final double SECONDS = 60;

    private final String page = Repository.text("docs/scaling.md");
    private final double publicationsInAYear = first("publications in a year");
    private final double mailboxes = first("mailboxes told by one");
    private final double views = first("page views that follow one");
    private final double minutes = first("hours in a year") * 60;

    /** What the row says, from what a busiest minute with so many publications holds. */
    private interface Computed {
        double of(double publications, int organizations);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 100", "2, 10000"})
    void the_publications_of_the_busiest_minute_follow_poissons_law(int column, int organizations) {
        var mean = publicationsInAYear * organizations / minutes;

        assertThat(row("publications, exceeded").get(column)).isEqualTo(quantile(mean, 0.999));
    }

    @Test
    void deliveries_connections_and_mail_follow_from_the_publications() {
        holds("deliveries", (publications, organizations) -> publications * mailboxes);
        holds(
                "connections to relays",
                (publications, organizations) ->
                        publications * mailboxes * first("seconds that a relay takes") / SECONDS);
        holds(
                "Mbit/s of mail",
                (publications, organizations) -> publications * mailboxes * first("one message") * 8 / 1000 / SECONDS);
    }

    @Test
    void processors_follow_from_what_one_delivery_and_one_view_cost() {
        holds(
                "cores that send",
                (publications, organizations) ->
                        publications * mailboxes * first("sending one delivery") / 1000 / SECONDS);
        holds(
                "cores of PostgreSQL",
                (publications, organizations) ->
                        publications * mailboxes * first("keeping one delivery") / 1000 / SECONDS);
        holds("page views a second", (publications, organizations) -> publications * views / 600);
        holds(
                "cores of web-frontend",
                (publications, organizations) -> publications * views / 600 * first("one public page or feed") / 1000);
    }

    @Test
    void a_years_rows_follow_from_what_one_delivery_takes() {
        holds(
                "GB of deliveries in a year",
                (publications, organizations) -> organizations
                        * publicationsInAYear
                        * mailboxes
                        * first("one delivery and its attempt")
                        / 1_000_000);
    }

    /** Figures are rounded to two digits. */
    private void holds(String name, Computed computed) {
        for (var i = 0; i < ORGANIZATIONS.size(); i++) {
            var expected = computed.of(row("publications, exceeded").get(i), ORGANIZATIONS.get(i));
            assertThat(row(name).get(i))
                    .as("%s, %d", name, ORGANIZATIONS.get(i))
                    .isCloseTo(expected, within(expected * 0.06));
        }
    }

    /** The least number that is not exceeded with this probability. */
    private static double quantile(double mean, double probability) {
        var term = Math.exp(-mean);
        var sum = term;
        var number = 0;
        while (sum < probability) {
            number++;
            term *= mean / number;
            sum += term;
        }
        return number;
    }

    private double first(String name) {
        return row(name).getFirst();
    }

    /** The numbers of the row that begins so. */
    private List<Double> row(String name) {
        var line = page.lines()
                .filter(candidate -> candidate.startsWith("| " + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/scaling.md has no row " + name));
        return List.of(line.split("\\|", -1)).subList(2, line.split("\\|", -1).length - 1).stream()
                .map(String::strip)
                .filter(cell -> cell.matches("[\\d.,]+( \\w+)?"))
                .map(cell -> Double.parseDouble(cell.replaceAll("[^\\d.]", "")))
                .toList();
    }
}
