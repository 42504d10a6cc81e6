/**
 * Child processes: start, signal, pause, stop, and the guard that ends them when the JVM is gone.
 * Promises that a process is recognised by its number and its start time together.
 * Never signals a process of which it is not sure.
 */
@NullMarked
package org.convoke.local.process;

import org.jspecify.annotations.NullMarked;
