package org.convoke.web.signin;

/** A page that is not for everybody was asked for by somebody who has not signed in, or no longer is. */
public final class SignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignInNeeded() {
        super("the reader has not signed in", null, false, false);
    }
}
