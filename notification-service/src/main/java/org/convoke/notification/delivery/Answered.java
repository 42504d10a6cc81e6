package org.convoke.notification.delivery;

import java.time.Instant;
import org.convoke.notification.smtp.Answer;

/**
 * A delivery and what came of offering it.
 *
 * @param began when it was offered
 */
record Answered(Leased delivery, Answer answer, Instant began) {}
