/**
 * The operator's pages: how the sending stands, what is held and why, and what the services could not work off. They show no
 * personal data beyond addresses, and every step asks for the reason once.
 */
@NullMarked
package org.convoke.web.operator;

import org.jspecify.annotations.NullMarked;
