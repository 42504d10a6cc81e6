/**
 * The documents of a session on the desk: filed, prepared language by language, issued, withdrawn. What a file is, and who may
 * read it when, is decided by agenda-service; a file passes through here from disk to disk and is not kept.
 */
@NullMarked
package org.convoke.web.secretariat.document;

import org.jspecify.annotations.NullMarked;
