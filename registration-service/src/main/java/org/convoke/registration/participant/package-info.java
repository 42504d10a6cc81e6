/**
 * Who can be invited. Promises the 193 Member States and 2 Observer States with their names in the six official languages
 * from the first start on, each with a code that never changes, and an event for every participant that is new or whose
 * names have changed. Never removes a participant, and never says who its people are.
 */
@NullMarked
package org.convoke.registration.participant;

import org.jspecify.annotations.NullMarked;
