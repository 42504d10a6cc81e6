/**
 * What became of notices, as the secretariat, operators and the participants themselves ask for it, and their course as
 * people steer it. It promises that every invited participant is counted once, as told, waiting or not reached, and that
 * whoever speaks for a participant reads of that participant alone. It decides nothing about who is told.
 */
@NullMarked
package org.convoke.notification.report;

import org.jspecify.annotations.NullMarked;
