/**
 * The public pages and feeds of the real platform under many readers, beside servers that do nothing but send files. The
 * same visitors ask all of them for the same bytes; while Convoke is asked, the programme is published anew again and again.
 */
@NullMarked
package org.convoke.benchmarks.publicpages;

import org.jspecify.annotations.NullMarked;
