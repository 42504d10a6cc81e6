/**
 * What the tests of a service stand on: real PostgreSQL and Kafka started once per JVM, tokens signed by a key of the
 * test, and a plain reader and writer of the topics. It never depends on the kit, so that the kit is tested against the
 * wire and not against itself.
 */
@NullMarked
package org.convoke.servicetests;

import org.jspecify.annotations.NullMarked;
