/**
 * The whole platform as its users meet it: started by the launcher, signed in to by a browser, read over SMTP. It
 * promises what the README says, and never looks into a service's inside.
 */
@NullMarked
package org.convoke.acceptance;

import org.jspecify.annotations.NullMarked;
