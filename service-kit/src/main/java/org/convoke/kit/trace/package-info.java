/**
 * Carries the W3C trace context of a request or a record over to the events that it causes. It passes on what it was
 * given and never starts, samples or exports a trace.
 */
@NullMarked
package org.convoke.kit.trace;

import org.jspecify.annotations.NullMarked;
