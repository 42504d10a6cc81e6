package org.convoke.web.secretariat.venue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.LocalizedText;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.Field;
import org.convoke.web.secretariat.Fields;
import org.convoke.web.secretariat.Options.Option;
import org.convoke.web.secretariat.Texts;
import org.convoke.web.secretariat.Trail;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.services.Venues.House;
import org.convoke.web.services.Venues.Room;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;

/** Makes the pages of the forms of venues and rooms. */
@RequestScoped
class CataloguePages {

    /**
     * A form as it is to be shown.
     *
     * @param edit the tag of what it was opened as; empty for something new
     * @param moved whether somebody else changed it since, so that it is to be saved once more
     */
    record Showing(Typed typed, List<Fault> faults, String edit, boolean moved) {
        static Showing opened(Typed typed, String edit) {
            return new Showing(typed, List.of(), edit, false);
        }
    }

    /** @param removal where it is taken away; empty for a new one */
    @CheckedTemplate(basePath = "secretariat/venue", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VenuePage(
            Page page,
            Trail trail,
            String title,
            String action,
            Fields fields,
            String edit,
            boolean moved,
            Optional<String> removal,
            String back)
            implements TemplateInstance {}

    /** @param overflow the fields of further rooms, in their order */
    @CheckedTemplate(basePath = "secretariat/venue", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RoomPage(
            Page page,
            Trail trail,
            String title,
            String action,
            Fields fields,
            List<Field> overflow,
            List<Option> others,
            String edit,
            boolean moved,
            Optional<String> removal,
            String back)
            implements TemplateInstance {}

    private final Visit visit;

    CataloguePages(Visit visit) {
        this.visit = visit;
    }

    /** The languages that venues and rooms are named in: those of the Organization. */
    static List<String> languages() {
        var languages = new ArrayList<>(Languages.all());
        languages.sort((one, other) -> Boolean.compare(other.equals("en"), one.equals("en")));
        return languages;
    }

    String list() {
        return "/" + visit.language() + "/secretariat/venues";
    }

    VenuePage venue(Optional<House> house, Showing showing) {
        var title = house.map(known -> visit.words()
                        .say(
                                "editor.title",
                                "name",
                                known.name().in(visit.language()).text()))
                .orElseGet(() -> visit.words().say("venues.new"));
        return new VenuePage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                trail(title),
                title,
                house.map(known -> list() + "/" + known.id()).orElseGet(this::list),
                fields(showing, house.map(House::name)),
                showing.edit(),
                showing.moved(),
                house.map(known -> list() + "/" + known.id() + "/removal"),
                list());
    }

    RoomPage room(House house, Optional<Room> room, List<Room> all, Showing showing) {
        var title = room.map(known -> visit.words()
                        .say(
                                "editor.title",
                                "name",
                                known.name().in(visit.language()).text()))
                .orElseGet(() -> visit.words()
                        .say(
                                "venues.new-room",
                                "venue",
                                house.name().in(visit.language()).text()));
        var rooms = list() + "/" + house.id() + "/rooms";
        var fields = fields(showing, room.map(Room::name));
        return new RoomPage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                trail(title),
                title,
                room.map(known -> rooms + "/" + known.id()).orElse(rooms),
                fields,
                RoomForm.overflowFields(showing.typed()).stream()
                        .map(fields::field)
                        .toList(),
                all.stream()
                        .filter(other ->
                                room.isEmpty() || !other.id().equals(room.get().id()))
                        .map(other -> new Option(
                                other.id().toString(),
                                other.name().in(visit.language()).text()))
                        .toList(),
                showing.edit(),
                showing.moved(),
                room.map(known -> rooms + "/" + known.id() + "/removal"),
                list() + "#venue-" + house.id());
    }

    private Fields fields(Showing showing, Optional<LocalizedText> name) {
        return new Fields(
                showing.typed(),
                showing.faults(),
                languages(),
                Texts.source(name.orElse(null), languages()),
                visit.words());
    }

    Trail trail(String here) {
        return Trail.to(here).under(visit.words().say("venues"), visit.language(), list());
    }
}
