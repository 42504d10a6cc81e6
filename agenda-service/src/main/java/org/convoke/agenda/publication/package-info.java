/**
 * What somebody asked to have published: now, at a set time, or when it is released; approved by a second person where the
 * session wants it. It goes out once, of exactly the draft that was asked for, or says why it did not. Nobody approves her
 * own request.
 */
@NullMarked
package org.convoke.agenda.publication;

import org.jspecify.annotations.NullMarked;
