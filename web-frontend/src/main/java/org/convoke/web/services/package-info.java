/**
 * The three services as the pages know them: what can be asked of each, and the records of the answers. A refusal of a
 * service is a {@link org.convoke.web.services.Refused}. Nothing here decides anything or remembers anything.
 */
@NullMarked
package org.convoke.web.services;

import org.jspecify.annotations.NullMarked;
