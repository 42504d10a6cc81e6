package org.convoke.notification.delivery;

import java.time.Instant;
import org.convoke.notification.smtp.Answer;

/**
 * A delivery and what came of offering it.
 *
 * @param relay the name of the relay that was asked
 * @param began when it was offered
 * @param othersMayTake whether the answer concerns that relay alone, and another one can be asked at once
 */
record Answered(Leased delivery, Answer answer, String relay, Instant began, boolean othersMayTake) {}
