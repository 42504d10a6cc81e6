package org.convoke.agenda.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.convoke.events.EventJson;
import org.convoke.programme.Change;
import org.convoke.programme.Facet;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.LocalizedText.Translation;
import org.jspecify.annotations.Nullable;

/**
 * Fields that have parts: two people who translate a text into two languages, or name two panellists, do not disturb each
 * other. A translation and another wording of the source do: the translation says what the source no longer does.
 */
final class FacetMerge {

    private FacetMerge() {}

    /** The value that holds what both sides changed; empty where they changed the same part to different things. */
    static Optional<Facet> of(Facet was, Facet mine, Facet theirs) {
        return switch (was) {
            case LocalizedText w
            when mine instanceof LocalizedText m && theirs instanceof LocalizedText t ->
                texts(w, m, t).map(text -> text);
            case Facet.Room(LocalizedText w)
            when w != null
                    && mine instanceof Facet.Room(LocalizedText m)
                    && theirs instanceof Facet.Room(LocalizedText t)
                    && m != null
                    && t != null -> texts(w, m, t).map(Facet.Room::new);
            case Facet.Note(LocalizedText w)
            when w != null
                    && mine instanceof Facet.Note(LocalizedText m)
                    && theirs instanceof Facet.Note(LocalizedText t)
                    && m != null
                    && t != null -> texts(w, m, t).map(Facet.Note::new);
            case Facet.People(var w)
            when mine instanceof Facet.People(var m) && theirs instanceof Facet.People(var t) ->
                lists(w, m, t).map(Facet.People::new);
            case Facet.Papers(var w)
            when mine instanceof Facet.Papers(var m) && theirs instanceof Facet.Papers(var t) ->
                lists(w, m, t).map(Facet.Papers::new);
            default -> Optional.empty(); // what has no parts
        };
    }

    /** The same change with another value on its newer side. */
    static Change leadingTo(Change change, Facet value) {
        var mapper = EventJson.mapper();
        ObjectNode json = mapper.valueToTree(change);
        json.set("isNow", mapper.valueToTree(value));
        try {
            return mapper.treeToValue(json, Change.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change reads as it was written", e);
        }
    }

    private static Optional<LocalizedText> texts(LocalizedText was, LocalizedText mine, LocalizedText theirs) {
        if (!mine.inSource().equals(was.inSource()) || !theirs.inSource().equals(was.inSource())) {
            return Optional.empty();
        }
        var languages = new TreeSet<>(was.texts().keySet());
        languages.addAll(mine.texts().keySet());
        languages.addAll(theirs.texts().keySet());
        var both = new TreeMap<String, Translation>();
        for (var language : languages) {
            var before = was.texts().get(language);
            var my = mine.texts().get(language);
            var their = theirs.texts().get(language);
            if (!Objects.equals(my, before) && !Objects.equals(their, before) && !saysTheSame(my, their)) {
                return Optional.empty();
            }
            var one = Objects.equals(their, before) ? my : their;
            if (one != null) {
                both.put(language, one);
            }
        }
        return Optional.of(new LocalizedText(was.source(), both));
    }

    /** Whether the words are the same, whoever wrote them. */
    private static boolean saysTheSame(@Nullable Translation one, @Nullable Translation other) {
        return one == null || other == null
                ? Objects.equals(one, other)
                : one.text().equals(other.text());
    }

    /**
     * What I removed is taken out of their list, what I put in its place or added stands where I put it. Not where both
     * removed the same, or one of us put what is left into another order.
     */
    private static <T> Optional<List<T>> lists(List<T> was, List<T> mine, List<T> theirs) {
        if (hasTwins(was) || hasTwins(mine) || hasTwins(theirs) || isReordered(was, mine) || isReordered(was, theirs)) {
            return Optional.empty();
        }
        if (was.stream().anyMatch(each -> !mine.contains(each) && !theirs.contains(each))) {
            return Optional.empty();
        }
        var both = new ArrayList<>(theirs);
        both.removeIf(each -> was.contains(each) && !mine.contains(each));
        for (var added : mine) {
            if (!was.contains(added) && !both.contains(added)) {
                both.add(placeOf(added, mine, both), added);
            }
        }
        return Optional.of(both);
    }

    /** Behind the nearest of those that stand before it in my list; first, where there is none. */
    private static <T> int placeOf(T added, List<T> mine, List<T> both) {
        for (int i = mine.indexOf(added) - 1; i >= 0; i--) {
            int place = both.indexOf(mine.get(i));
            if (place >= 0) {
                return place + 1;
            }
        }
        return 0;
    }

    private static boolean hasTwins(List<?> list) {
        return list.stream().distinct().count() != list.size();
    }

    private static <T> boolean isReordered(List<T> was, List<T> isNow) {
        var kept = was.stream().filter(isNow::contains).toList();
        return !kept.equals(isNow.stream().filter(was::contains).toList());
    }
}
