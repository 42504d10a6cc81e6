/**
 * What a mailbox is told about itself: that it is asked whether it is the mission's, is in use, or was taken off the list; and
 * the answer. Promises one letter for each thing that happened, whenever and however often it is heard of; that opening the link
 * in a letter changes nothing; and one event for each answer. Never decides which mailbox is used.
 */
@NullMarked
package org.convoke.notification.mailbox;

import org.jspecify.annotations.NullMarked;
