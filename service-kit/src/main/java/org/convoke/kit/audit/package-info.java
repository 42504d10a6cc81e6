/**
 * Every decision leaves a row: who, what, when, about what; before and after lie apart and can be erased alone. It is
 * written in the transaction of the decision, and is never a reason to read data.
 */
@NullMarked
package org.convoke.kit.audit;

import org.jspecify.annotations.NullMarked;
