/**
 * What people send: the JSON of a request body, checked against the record it is to become before any feature sees it. Every fault is named with its place, all of them at once. It knows no feature, and never decides whether what was
 * sent makes sense.
 */
@NullMarked
package org.convoke.kit.intake;

import org.jspecify.annotations.NullMarked;
