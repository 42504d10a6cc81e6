/**
 * CloudEvents 1.0 on Kafka in binary mode: the attributes are headers named {@code ce_…}, the payload is the value.
 * Nothing here opens a connection.
 */
@NullMarked
package org.convoke.kit.cloudevents;

import org.jspecify.annotations.NullMarked;
