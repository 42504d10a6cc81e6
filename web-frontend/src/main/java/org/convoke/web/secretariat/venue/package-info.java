/**
 * The catalogue of venues and rooms on the desk. It belongs to no session: programmes keep the names of rooms, so that what was
 * published does not change when a room does.
 */
@NullMarked
package org.convoke.web.secretariat.venue;

import org.jspecify.annotations.NullMarked;
