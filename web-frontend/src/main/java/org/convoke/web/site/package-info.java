/**
 * What all pages share: the language in the path, the frame around a page, the pages for what went wrong, files to be
 * kept by browsers, and the headers that keep other sites out. It knows no session, no notice and no mission.
 */
@NullMarked
package org.convoke.web.site;

import org.jspecify.annotations.NullMarked;
