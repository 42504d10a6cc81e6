/**
 * A mission's own pages: what changed since it was last told, what it was invited to, what it was sent with the proof of
 * it, and how it is written to. A focal point sees its own participant only; the secretariat and the co-facilitators see
 * all. Nothing is kept here.
 */
@NullMarked
package org.convoke.web.mission;

import org.jspecify.annotations.NullMarked;
