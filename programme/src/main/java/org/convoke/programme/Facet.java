package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One side of a difference, "was" or "is now", in a form that a reader can be shown: whoever words a change needs to
 * know the facets, not the kinds of change.
 */
public sealed interface Facet
        permits LocalizedText,
                Slot,
                Days,
                Venue,
                Facet.Word,
                Facet.Room,
                Facet.Note,
                Facet.Number,
                Facet.Webcast,
                Facet.People,
                Facet.Papers,
                Facet.Scheduled {

    /** What it says in the languages in which it was written; two facets that agree in this differ in translations only. */
    default Facet inSource() {
        return this;
    }

    /** A word from a fixed list; its key names the entry in the message bundles. */
    sealed interface Word extends Facet
            permits Audience, Visibility, Mode, Status, ItemKind, DeadlineKind, SpeakerKind, Absence {

        /** The constant's name, as an enum gives it. */
        String name();

        /** The key in the bundles, for example {@code audience.states-and-stakeholders}. */
        default String key() {
            return lower(getClass().getSimpleName()) + "." + lower(name()).replace('_', '-');
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** Why there is nothing on one side of a difference. */
    enum Absence implements Word {
        NOT_ON_PROGRAMME,
        CANCELLED
    }

    /** A room, or none named. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Room(@Nullable LocalizedText name) implements Facet {
        @Override
        public Room inSource() {
            return new Room(name == null ? null : name.inSource());
        }
    }

    /** A description, or none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Note(@Nullable LocalizedText text) implements Facet {
        @Override
        public Note inSource() {
            return new Note(text == null ? null : text.inSource());
        }
    }

    /** An item's number on the agenda, or none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Number(@Nullable String number) implements Facet {}

    /** The address of a webcast, or none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Webcast(@Nullable String address) implements Facet {}

    /** People in the order in which the programme names them. */
    record People(List<Person> people) implements Facet {
        public People {
            people = List.copyOf(people);
        }

        @Override
        public People inSource() {
            return new People(people.stream()
                    .map(person -> person.with(LocalizedText::inSource))
                    .toList());
        }
    }

    /** Documents in the order in which the programme names them. */
    record Papers(List<Document> documents) implements Facet {
        public Papers {
            documents = List.copyOf(documents);
        }

        @Override
        public Papers inSource() {
            return new Papers(documents.stream()
                    .map(document -> document.titled(document.title().inSource()))
                    .toList());
        }
    }

    /** When and where something that was added takes place. */
    record Scheduled(Slot slot, Room room) implements Facet {
        @Override
        public Scheduled inSource() {
            return new Scheduled(slot, room.inSource());
        }
    }
}
