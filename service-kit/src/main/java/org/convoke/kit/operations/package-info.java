/**
 * What an operator can do with every service: have its whole state sent again, look at dead letters and replay one. It
 * shows no content of a record.
 */
@NullMarked
package org.convoke.kit.operations;

import org.jspecify.annotations.NullMarked;
