/**
 * What an operator can do with every service: have its whole state sent again, look at dead letters and replay one, look
 * at what could not be sent and have it tried again or give it up. It shows no content of a record.
 */
@NullMarked
package org.convoke.kit.operations;

import org.jspecify.annotations.NullMarked;
