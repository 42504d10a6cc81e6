/**
 * The message: subject, plain text, HTML and calendar of a notice, in the language of the mission that reads it. A
 * notice is rendered once per language and variant; only what belongs to the recipient differs, and a resend has the
 * same bytes. Nothing here decides who is told, and nothing here sends.
 */
@NullMarked
package org.convoke.notification.email;

import org.jspecify.annotations.NullMarked;
