package org.convoke.web.site;

/** The part of the site that a page belongs to: what is marked as current in the navigation. */
public enum Section {
    SESSIONS,
    MISSION,
    SECRETARIAT,
    NOWHERE
}
