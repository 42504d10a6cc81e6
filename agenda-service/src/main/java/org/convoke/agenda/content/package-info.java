/**
 * Files that people upload: taken in while they are counted, believed only as far as their bytes say what they are, kept
 * under their SHA-256 in the database or in an S3-compatible store, and read in parts. Nothing here is unpacked to disk or
 * held in memory as a whole, and nothing knows what a file is for or who may read it.
 */
@NullMarked
package org.convoke.agenda.content;

import org.jspecify.annotations.NullMarked;
