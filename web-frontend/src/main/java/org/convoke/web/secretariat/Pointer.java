package org.convoke.web.secretariat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.convoke.programme.Document;
import org.convoke.web.programme.Paper;
import org.convoke.web.services.Command;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of commands, read from the JSON pointer by which agenda-service names it.
 *
 * @param command which of them, from 0; a number that none has where the pointer is about something else
 * @param rest what of the command it is: {@code end}, {@code title/texts/fr/text}; empty where it is all of it
 */
record Pointer(int command, String rest) {

    private static final Pattern IN_A_COMMAND =
            Pattern.compile("/commands/(?<command>\\d{1,4})(?:/(?:added/)?(?<rest>.*))?");
    private static final Pattern TEXT = Pattern.compile(
            "(?<name>title|room|theme|description|track|overflow/\\d)(?:/texts/(?<language>[\\w-]+).*)?");
    private static final Pattern VENUE = Pattern.compile("venue/(?<name>name|city)(?:/texts/(?<language>[\\w-]+).*)?");
    private static final Pattern IN_A_LIST =
            Pattern.compile("(?<group>moderators|panellists)/(?<row>\\d{1,3})(?:/(?<rest>.*))?");
    private static final Pattern OF_A_DOCUMENT = Pattern.compile(
            "documents/(?<row>\\d{1,3})(?:/(?<name>address|symbol|title)(?:/texts/(?<language>[\\w-]+).*)?)?.*");
    private static final Pattern OF_A_PERSON =
            Pattern.compile("(?:person|by)/(?<name>function|affiliation|role)(?:/texts/(?<language>[\\w-]+).*)?");

    static Pointer of(String text) {
        var found = IN_A_COMMAND.matcher(text);
        return found.matches()
                ? new Pointer(
                        Integer.parseInt(found.group("command")),
                        Optional.ofNullable(found.group("rest")).orElse(""))
                : new Pointer(Integer.MAX_VALUE, text);
    }

    /**
     * The field of the form in which the place is typed; empty where no field is.
     *
     * @param typed what stands in the form
     * @param source the language in which texts are written first
     */
    String field(Command sent, Typed typed, String source) {
        return switch (sent) {
            case Command.Translate translation -> translated(translation);
            case Command.AddModerator c ->
                person(PeopleFields.MODERATORS, c.person().name(), typed, source);
            case Command.ReplaceModerator c -> person(PeopleFields.MODERATORS, c.by().name(), typed, source);
            case Command.AddPanellist c ->
                person(PeopleFields.PANELLISTS, c.person().name(), typed, source);
            case Command.ReplacePanellist c -> person(PeopleFields.PANELLISTS, c.by().name(), typed, source);
            case Command.ChangeWebcast c -> "webcast";
            case Command.ChangeDocuments c -> link(c.documents(), source);
            case Command.ChangeInterpretation c -> Interpretation.FIELD;
            case Command other -> named(source);
        };
    }

    private static String translated(Command.Translate translation) {
        var name = switch (translation.text()) {
            case TITLE -> "title";
            case THEME -> "theme";
            case DESCRIPTION -> "description";
            case ROOM -> "room";
            case TRACK -> "track";
            case VENUE_NAME -> "venue";
            case VENUE_CITY -> "city";
        };
        return Texts.field(name, translation.language());
    }

    private String person(String group, String name, Typed typed, String source) {
        var row = IntStream.range(0, 200)
                .mapToObj(i -> group + "-" + i + "-")
                .filter(start -> typed.text(start + "name").equals(name))
                .findFirst()
                .orElse(group + "-0-");
        var text = OF_A_PERSON.matcher(rest);
        return text.matches()
                ? Texts.field(row + text.group("name"), language(text.group("language"), source))
                : row + "name";
    }

    private String named(String source) {
        var text = TEXT.matcher(rest);
        if (text.matches()) {
            return Texts.field(text.group("name").replace('/', '-'), language(text.group("language"), source));
        }
        var venue = VENUE.matcher(rest);
        if (venue.matches()) {
            return Texts.field(
                    venue.group("name").equals("name") ? "venue" : "city", language(venue.group("language"), source));
        }
        var listed = IN_A_LIST.matcher(rest);
        if (listed.matches()) {
            return listed.group("group") + "-" + listed.group("row") + "-name";
        }
        var first = rest.replaceFirst("/.*", "");
        if (first.equals(LinkFields.GROUP)) {
            return link(List.of(), source);
        }
        return switch (first) {
            case "start" -> rest.startsWith("start/after") ? "start-after" : "start";
            case "days" -> rest.equals("days/last") ? "days-last" : "days-first";
            case "to" -> "meeting";
            case "number", "kind", "end", "visibility", "date", "audience", "webcast", "mode", "status" -> first;
            default -> "";
        };
    }

    /** @param sent the documents of the item, of which the form has only those that are kept elsewhere */
    private String link(List<Document> sent, String source) {
        var document = OF_A_DOCUMENT.matcher(rest);
        if (!document.matches()) {
            return "";
        }
        int place = Integer.parseInt(document.group("row"));
        var row = place
                - (int) sent.stream()
                        .limit(place)
                        .filter(each -> Paper.isKept(each.address()))
                        .count();
        var name = Optional.ofNullable(document.group("name")).orElse("address");
        var field = new Rows(LinkFields.GROUP).field(row, name);
        return name.equals("title") ? Texts.field(field, language(document.group("language"), source)) : field;
    }

    private static String language(@Nullable String language, String source) {
        return language == null ? source : language;
    }
}
