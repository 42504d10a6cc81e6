package org.convoke.agenda.command;

/** A command that can not be carried out on the programme that it was made against; {@link Batch} names it by its place. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String why;

    /**
     * @param field where in the command, as a JSON pointer
     * @param why what would be accepted there
     */
    Unfit(String field, String why) {
        super(field + " " + why);
        this.field = field;
        this.why = why;
    }

    String field() {
        return field;
    }

    String why() {
        return why;
    }
}
