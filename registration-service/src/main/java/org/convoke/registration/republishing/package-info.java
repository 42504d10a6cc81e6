/**
 * Says everything again. Promises one event for every participant, mission and invitation, as they are at one moment and
 * after whatever was said before. Never changes anything.
 */
@NullMarked
package org.convoke.registration.republishing;

import org.jspecify.annotations.NullMarked;
