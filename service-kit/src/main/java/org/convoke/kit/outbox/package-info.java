/**
 * A state change and its event are one transaction: what is put is sent at least once, per key in the order of its
 * sequence, and never by whoever puts it, so that a Kafka that is down slows nobody. What can never be sent is parked
 * with the later records of its key, counted and shown; nothing is dropped.
 */
@NullMarked
package org.convoke.kit.outbox;

import org.jspecify.annotations.NullMarked;
