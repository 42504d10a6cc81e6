/**
 * The main job on the session of the seed letter, through the REST interfaces that everybody uses.
 * Promises to tell what happened in numbers, and to fail when not every State was told.
 * Never touches a database, and writes to no address outside {@code .example}.
 */
@NullMarked
package org.convoke.local.demo;

import org.jspecify.annotations.NullMarked;
