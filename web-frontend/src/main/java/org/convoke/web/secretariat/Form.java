package org.convoke.web.secretariat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.convoke.web.site.Languages;
import org.convoke.wording.Words;

/**
 * The form of a part of a programme as a page shows it.
 *
 * @param key what the ids of this form end with
 * @param action where it is sent
 * @param filled what stands in it
 * @param faults what is wrong with what was typed
 * @param meanwhile what somebody else made of it, where that is to be looked at
 * @param source the language that its texts are written in first
 * @param proposing whether what it says is proposed to the secretariat
 * @param inPlace whether it takes the place of a row of the desk, by the script
 */
record Form(
        UUID key,
        Part part,
        String action,
        Filled filled,
        List<Fault> faults,
        Optional<Meanwhile> meanwhile,
        List<String> languages,
        String source,
        boolean inPlace,
        boolean proposing,
        Words words) {

    /**
     * A person in the form.
     *
     * @param function in the source language, as are the affiliation and the role
     * @param translations of the three in the other languages
     */
    record Row(
            int index,
            Field name,
            Field function,
            Field affiliation,
            Field role,
            List<Translated> translations,
            Field unconfirmed) {}

    /** Function, affiliation and role in a language that is not the source. */
    record Translated(String tongue, Field function, Field affiliation, Field role) {}

    /**
     * A document that is kept elsewhere.
     *
     * @param titles what it is called, in each language of the session
     */
    record Link(int index, Field address, Field symbol, List<Field> titles) {}

    /** Fields that are called alike; more than one where there is one for each language. */
    record Labelled(String label, List<Field> fields) {
        public Field first() {
            return fields.getFirst();
        }
    }

    /** An entry of the summary of what is wrong. */
    record Wrong(String href, String text) {}

    private Typed typed() {
        return filled.typed();
    }

    /** The version of the draft that it is an edit of. */
    public String version() {
        return Integer.toString(filled.version());
    }

    /** What whoever proposes says to the secretariat, and what is wrong with it. */
    public Field remark() {
        return new Field(id("remark"), "remark", filled.remark(), error("remark"), "", "", false, false);
    }

    /** What is to be chosen of something that somebody else has changed too, to stand where it is typed. */
    public List<Meanwhile.Question> questions(String aspect) {
        return meanwhile.stream()
                .flatMap(news -> news.questions().stream())
                .filter(question -> question.aspect().equals(aspect))
                .toList();
    }

    /** By which the form is known where it is sent twice. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    public boolean ofItem() {
        return part instanceof ItemPart;
    }

    public boolean ofMeeting() {
        return part instanceof MeetingPart;
    }

    public boolean isNew() {
        return filled.was().isEmpty();
    }

    public boolean refused() {
        return !faults.isEmpty();
    }

    /** Whether it was sent and comes back, with what stands in its rows. */
    public boolean returned() {
        return !typed().text("rows-" + LinkFields.GROUP).isEmpty();
    }

    /** Whether a row of the desk has just become this form, so that the first field is where to go on. */
    public boolean justOpened() {
        return inPlace && faults.isEmpty() && meanwhile.isEmpty();
    }

    public String id() {
        return "editor-" + key;
    }

    public String encodedWas() {
        return filled.was().encoded();
    }

    /** A field that is not a text in a language. */
    public Field field(String name) {
        return new Field(id(name), name, typed().text(name), error(name), "", "", false, false);
    }

    /** A text in each language of the session. */
    public List<Field> fields(String name) {
        return languages.stream().map(language -> inLanguage(name, language)).toList();
    }

    private Field inLanguage(String name, String language) {
        var field = Texts.field(name, language);
        var missing = typed().text(field).isEmpty()
                && !typed().text(Texts.field(name, source)).isEmpty();
        return new Field(
                id(field),
                field,
                typed().text(field),
                error(field),
                language,
                Languages.name(language, words.language()),
                language.equals(source),
                missing);
    }

    /** The limits of speaking times, one for each kind of speaker. */
    public List<Labelled> limits() {
        return SpeakingLimits.names().stream()
                .map(name -> new Labelled(words.say("editor.label." + name), List.of(field(name))))
                .toList();
    }

    /** Further rooms in which a meeting can be followed, each in all languages. */
    public List<Labelled> overflow() {
        return OverflowRooms.names().stream()
                .map(name -> new Labelled(words.say("editor.label." + name), fields(name)))
                .toList();
    }

    /** The rows of moderators or panellists. */
    public List<Row> people(String group) {
        var people = new PeopleFields(group, languages);
        return IntStream.range(0, rows(group)).mapToObj(i -> row(people, i)).toList();
    }

    private Row row(PeopleFields people, int index) {
        var function = people.field(index, "function");
        var affiliation = people.field(index, "affiliation");
        var role = people.field(index, "role");
        return new Row(
                index,
                field(people.field(index, "name")),
                inLanguage(function, source),
                inLanguage(affiliation, source),
                inLanguage(role, source),
                languages.stream()
                        .filter(language -> !language.equals(source))
                        .map(language -> new Translated(
                                Languages.name(language, words.language()),
                                inLanguage(function, language),
                                inLanguage(affiliation, language),
                                inLanguage(role, language)))
                        .toList(),
                field(people.field(index, "unconfirmed")));
    }

    /** The documents that are kept elsewhere. */
    public List<Link> links() {
        var links = new LinkFields(languages);
        return IntStream.range(0, rows(LinkFields.GROUP))
                .mapToObj(row -> new Link(
                        row,
                        field(links.field(row, "address")),
                        field(links.field(row, "symbol")),
                        fields(links.field(row, "title"))))
                .toList();
    }

    public int rows(String group) {
        return new Rows(group).count(typed());
    }

    public boolean chosen(String name, String value) {
        return typed().text(name).equals(value);
    }

    /** What is wrong, each with a link to the field that mends it. */
    public List<Wrong> wrongs() {
        return faults.stream()
                .map(fault -> new Wrong("#" + (fault.field().isEmpty() ? id() : id(fault.field())), say(fault)))
                .toList();
    }

    private String error(String name) {
        return faults.stream()
                .filter(fault -> fault.field().equals(name))
                .findFirst()
                .map(this::say)
                .orElse("");
    }

    private String say(Fault fault) {
        return words.say(fault.key(), "detail", fault.detail());
    }

    private String id(String name) {
        return name + "-" + key;
    }
}
