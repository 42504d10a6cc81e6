package org.convoke.notification.delivery;

import java.time.Instant;
import org.convoke.notification.smtp.Answer;

/**
 * One try to send a message.
 *
 * @param relay the name of the relay that was asked
 * @param othersMayTake whether the answer concerns that relay alone, and another one can be asked at once
 */
record Attempt(Answer answer, String relay, Instant began, boolean othersMayTake) {}
