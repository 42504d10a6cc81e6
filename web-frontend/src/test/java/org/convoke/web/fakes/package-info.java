/**
 * A platform of fakes for the tests of pages: the three services and the identity provider behind one port, with the
 * answers that the real ones give. It keeps what it is told in memory and knows just enough of authority to refuse.
 */
@NullMarked
package org.convoke.web.fakes;

import org.jspecify.annotations.NullMarked;
