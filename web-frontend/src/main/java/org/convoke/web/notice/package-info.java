/**
 * How far a notice has come: who was told, who waits, who could not be reached and why, live and as a proof; and the
 * few things that a person can do about it. What is counted and decided comes from notification-service, never from here.
 */
@NullMarked
package org.convoke.web.notice;

import org.jspecify.annotations.NullMarked;
