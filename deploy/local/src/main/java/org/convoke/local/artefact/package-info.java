/**
 * Where the servers' files are, and how they are unpacked once.
 * Promises that two processes which unpack at the same time both find a complete copy.
 * Never downloads: the build of this module has fetched the artefacts.
 */
@NullMarked
package org.convoke.local.artefact;

import org.jspecify.annotations.NullMarked;
