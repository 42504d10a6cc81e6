package org.convoke.kit.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a service asks of every body beyond its shape, as how long a text may be; a bean of this type is asked. It sees the
 * JSON as it was sent, so that it can name the place.
 */
@FunctionalInterface
public interface BodyRule {

    /** What is wrong; empty where nothing is. */
    List<Fault> faults(JsonNode body);
}
