/**
 * What happens while somebody reads: the topics of the platform, followed from their end by each replica for itself,
 * handed to pages that are open. Nothing is kept; without Kafka the pages are as good as they were when they were sent.
 */
@NullMarked
package org.convoke.web.live;

import org.jspecify.annotations.NullMarked;
