/** What the tests of the service share: somebody who calls it, and a session that was announced to it. */
@NullMarked
package org.convoke.registration;

import org.jspecify.annotations.NullMarked;
