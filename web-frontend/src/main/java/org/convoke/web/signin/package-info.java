/**
 * Who is reading: sign-in by OpenID Connect, the mandates that the access token carries, and the tokens themselves,
 * which stay on the server. What a page shows follows from the mandates; whether something is allowed is decided by the
 * services, never here.
 */
@NullMarked
package org.convoke.web.signin;

import org.jspecify.annotations.NullMarked;
