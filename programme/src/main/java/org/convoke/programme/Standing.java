package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.function.UnaryOperator;

/** Whether a session is held as it was convened. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "convened", value = Standing.Convened.class),
    @JsonSubTypes.Type(name = "postponed", value = Standing.Postponed.class),
    @JsonSubTypes.Type(name = "cancelled", value = Standing.Cancelled.class)
})
public sealed interface Standing {

    /** It is held: what goes without saying, and is not written. */
    record Convened() implements Standing {}

    /** It is held later, at dates that are not yet known; where they are, the session has other {@link Days} instead. */
    record Postponed(LocalizedText reason) implements Standing {
        @Override
        public Standing withTexts(UnaryOperator<LocalizedText> edit) {
            return new Postponed(edit.apply(reason));
        }
    }

    /** It is not held. */
    record Cancelled(LocalizedText reason) implements Standing {
        @Override
        public Standing withTexts(UnaryOperator<LocalizedText> edit) {
            return new Cancelled(edit.apply(reason));
        }
    }

    /** The same standing with its texts edited in one way. */
    default Standing withTexts(UnaryOperator<LocalizedText> edit) {
        return this;
    }
}
