package org.convoke.agenda.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A programme as somebody sent it: as in a JSON file, with what was left out still missing.
 *
 * @param language that of texts which do not say theirs
 */
record Sent(ObjectNode programme, String language, Extent extent) {}
