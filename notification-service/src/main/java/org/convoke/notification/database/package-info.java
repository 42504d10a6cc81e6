/**
 * How this service speaks SQL: statements with named values, and typed rows. It promises that every statement runs in the
 * transaction of its caller and that a failure keeps its SQLState. It knows no table.
 */
@NullMarked
package org.convoke.notification.database;

import org.jspecify.annotations.NullMarked;
