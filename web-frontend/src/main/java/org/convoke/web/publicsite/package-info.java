/**
 * What everybody may read: the sessions, the programme of each, its revisions and what changed between them. Readers
 * who have signed in see what their mandates let them see, by the same pages. Nothing is changed from here.
 */
@NullMarked
package org.convoke.web.publicsite;

import org.jspecify.annotations.NullMarked;
