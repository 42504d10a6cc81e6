/** How long it takes to find what changed between two large programmes, by ids and without them. */
@NullMarked
package org.convoke.benchmarks.diff;

import org.jspecify.annotations.NullMarked;
