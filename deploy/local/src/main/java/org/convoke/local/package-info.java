/**
 * Real servers for one machine: PostgreSQL, Kafka, Keycloak and a mailbox from Maven artefacts, as child processes.
 * Promises that nothing stays behind, however the JVM that started them ends.
 * Never binds anything but 127.0.0.1, never needs root, and never touches a process that it did not start.
 */
@NullMarked
package org.convoke.local;

import org.jspecify.annotations.NullMarked;
