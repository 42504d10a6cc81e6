package org.convoke.web.signin;

import java.util.List;

/** A page was asked for by a reader who holds none of the roles that it is for. */
public final class NotForReader extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Role> roles;

    public NotForReader(List<Role> roles) {
        super("the page is for " + roles, null, false, false);
        this.roles = List.copyOf(roles);
    }

    /** The roles that the page is for. */
    public List<Role> roles() {
        return roles;
    }
}
