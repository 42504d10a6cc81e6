/**
 * Takes each record in once: the effect and the place up to which the topic was read are one transaction of the reader's
 * own database. What is a matter of time is waited for; what never can be taken in becomes a dead letter with its reason,
 * and the partition goes on. It never loses a record and never lets one overtake another of its partition.
 *
 * <p>A projection stays right under repeats and replays if its statement says
 * {@code insert … on conflict (id) do update set …, sequence = excluded.sequence where excluded.sequence > t.sequence},
 * with {@link org.convoke.kit.inbox.Received#sequence()}. A reaction, which sends or issues, is guarded by a unique
 * business key instead ({@link org.convoke.kit.identity.Ids#hash}); never do both in one method.
 */
@NullMarked
package org.convoke.kit.inbox;

import org.jspecify.annotations.NullMarked;
