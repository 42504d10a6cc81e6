/**
 * What the kit promises while things break: processes are killed and stopped, servers go away and come back, records
 * come twice. All on real servers.
 */
@NullMarked
package org.convoke.kit.faults;

import org.jspecify.annotations.NullMarked;
