/**
 * The whole platform as parts: started in parallel where order allows, watched, stopped in order.
 * Promises that either every part is ready or nothing runs, and that a service which dies comes back.
 * Never restarts a server (a dead PostgreSQL or Kafka wants a person), and never runs twice on the same data.
 */
@NullMarked
package org.convoke.local.stack;

import org.jspecify.annotations.NullMarked;
