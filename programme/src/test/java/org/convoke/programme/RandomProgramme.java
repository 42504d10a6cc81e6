package org.convoke.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes programmes, and parts of them, from a seed: the same seed gives the same programme. */
final class RandomProgramme {

    private static final LocalDate FIRST = LocalDate.of(2017, 9, 4);

    private final Random random;

    RandomProgramme(long seed) {
        random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** A programme of at most so many meetings and items in each. */
    Programme programme(int mostMeetings, int mostItems) {
        return new Programme(
                text(),
                text(),
                venue(),
                days(),
                oneOf(Mode.values()),
                oneOf(Status.values()),
                new Standing.Convened(),
                List.of(),
                some(mostMeetings, i -> meeting(mostItems)));
    }

    Meeting meeting(int mostItems) {
        return new Meeting(
                new MeetingId(id()),
                text(),
                date(),
                start(),
                time(),
                maybe(this::text),
                oneOf(Audience.values()),
                oneOf(Visibility.values()),
                maybe(this::address),
                maybe(this::text),
                languages(),
                some(2, i -> text()),
                some(mostItems, i -> item()));
    }

    AgendaItem item() {
        return new AgendaItem(
                new ItemId(id()),
                maybe(this::number),
                oneOf(ItemKind.values()),
                text(),
                maybe(this::text),
                start(),
                time(),
                maybe(this::text),
                oneOf(Visibility.values()),
                people(),
                people(),
                papers(),
                speakingTimes(),
                some(2, i -> new ItemId(id())));
    }

    Deadline deadline() {
        return new Deadline(
                new DeadlineId(id()),
                oneOf(DeadlineKind.values()),
                text(),
                date(),
                maybe(this::time),
                oneOf(Visibility.values()));
    }

    Standing standing() {
        return switch (random.nextInt(3)) {
            case 0 -> new Standing.Convened();
            case 1 -> new Standing.Postponed(text());
            default -> new Standing.Cancelled(text());
        };
    }

    List<String> languages() {
        return some(3, i -> oneOf("en", "fr", "es", "ar"));
    }

    List<SpeakingTime> speakingTimes() {
        return Arrays.stream(SpeakerKind.values())
                .filter(kind -> random.nextInt(4) == 0)
                .map(kind -> new SpeakingTime(kind, 30 * (1 + random.nextInt(10))))
                .toList();
    }

    Venue venue() {
        return new Venue(text(), text(), ZoneId.of(oneOf("Europe/Vienna", "America/New_York", "Asia/Tokyo")));
    }

    Days days() {
        return new Days(FIRST, FIRST.plusDays(random.nextInt(3)));
    }

    LocalDate date() {
        return FIRST.plusDays(random.nextInt(3));
    }

    LocalTime time() {
        return LocalTime.of(random.nextInt(24), 10 * random.nextInt(6));
    }

    Start start() {
        return random.nextInt(5) == 0 ? new Start.After(new MeetingId(id()), time()) : new Start.At(time());
    }

    LocalizedText text() {
        var text = LocalizedText.english(word() + " " + word());
        return random.nextInt(3) == 0 ? text.with("fr", word()) : text;
    }

    String number() {
        return Integer.toString(1 + random.nextInt(9));
    }

    String address() {
        return "https://" + word() + ".example/" + word();
    }

    /** A short list, often with a name twice: a secretariat may type that. */
    List<Person> people() {
        return some(
                3,
                i -> new Person(
                        oneOf("Haddad", "Shaw", "Grossi", "Turner"),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        random.nextBoolean()));
    }

    List<Document> papers() {
        return some(
                2,
                i -> new Document(
                        text(),
                        address(),
                        maybe(this::number),
                        1 + random.nextInt(2),
                        random.nextBoolean() ? Map.of() : Map.of("fr", address())));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String word() {
        return oneOf("migration", "smuggling", "return", "dialogue", "asylum", "labour", "border", "trafficking");
    }

    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> some(int most, IntFunction<T> make) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(make).toList();
    }
}
