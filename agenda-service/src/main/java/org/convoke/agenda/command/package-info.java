/**
 * Small edits of a programme in the field's words: move an item, replace a panellist, split, cancel. Each is a value that a
 * client sends, a history keeps and a proposal waits with. Nothing here knows who sends it, or where programmes are kept.
 */
@NullMarked
package org.convoke.agenda.command;

import org.jspecify.annotations.NullMarked;
