/**
 * Messages on their way: who sends which one, and what became of it. It promises that a message is never started with less
 * lease than its conversation may take, that nothing is written without the lease, that an unanswered final dot is counted
 * as a possible repeat, and that no transaction is open while a mail server is talked to. It never decides who is told.
 */
@NullMarked
package org.convoke.notification.delivery;

import org.jspecify.annotations.NullMarked;
