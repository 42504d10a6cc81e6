package org.convoke.notification.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as one mailbox of a participant was or will be sent it. */
@Schema(name = "Message")
record Message(String language, String subject, String text, String html) {}
