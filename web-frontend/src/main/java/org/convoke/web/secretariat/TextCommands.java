package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.LocalizedText.Translation;
import org.convoke.programme.MeetingId;
import org.convoke.web.services.Command;
import org.convoke.web.services.Command.Text;
import org.jspecify.annotations.Nullable;

/**
 * The commands by which a text becomes another one. What is only said anew in other languages than the source is translated
 * language by language, so that two people who translate it do not disturb each other.
 */
record TextCommands(@Nullable ItemId item, @Nullable MeetingId meeting, Text text) {

    static TextCommands of(ItemId item, Text text) {
        return new TextCommands(item, null, text);
    }

    static TextCommands of(MeetingId meeting, Text text) {
        return new TextCommands(null, meeting, text);
    }

    static TextCommands ofSession(Text text) {
        return new TextCommands(null, null, text);
    }

    /** @param anew the command that says the whole text */
    List<Command> between(
            @Nullable LocalizedText was,
            @Nullable LocalizedText isNow,
            Function<@Nullable LocalizedText, Command> anew) {
        if (Objects.equals(was, isNow)) {
            return List.of();
        }
        return was == null || isNow == null || !was.inSource().equals(isNow.inSource())
                ? List.of(anew.apply(isNow))
                : translations(was, isNow);
    }

    private List<Command> translations(LocalizedText was, LocalizedText isNow) {
        var languages = new TreeSet<>(was.texts().keySet());
        languages.addAll(isNow.texts().keySet());
        var commands = new ArrayList<Command>();
        for (var language : languages) {
            var words = words(isNow, language);
            if (!words.equals(words(was, language))) {
                commands.add(new Command.Translate(item, meeting, text, language, words.orElse(null)));
            }
        }
        return commands;
    }

    private static Optional<String> words(LocalizedText text, String language) {
        return Optional.ofNullable(text.texts().get(language)).map(Translation::text);
    }
}
