package org.convoke.web.site;

import org.convoke.web.signin.Role;

/** Who a page is for; each page says so at its foot. */
public enum Audience {
    EVERYBODY("audience.everybody"),
    LINK("audience.link"),
    SECRETARIAT("audience.secretariat", Role.SECRETARIAT),
    PROCESS("audience.process", Role.SECRETARIAT, Role.COFACILITATOR),
    NOTICES("audience.notices", Role.SECRETARIAT, Role.COFACILITATOR, Role.OPERATOR),
    OPERATING("audience.operating", Role.SECRETARIAT, Role.OPERATOR),
    OPERATOR("audience.operator", Role.OPERATOR),
    MISSION("audience.mission", Role.FOCAL_POINT, Role.SECRETARIAT, Role.COFACILITATOR),
    MAILBOXES("audience.mailboxes", Role.FOCAL_POINT, Role.SECRETARIAT);

    private final String key;
    private final Role[] roles;

    Audience(String key, Role... roles) {
        this.key = key;
        this.roles = roles;
    }

    /** The key of the sentence that says it. */
    public String key() {
        return key;
    }

    /** The roles of which a reader must hold one; empty where everybody may read. */
    public Role[] roles() {
        return roles.clone();
    }
}
