package org.convoke.web.operator;

/** Something to be held, and what it is called in the reader's language. */
record Named(String value, String text) {}
