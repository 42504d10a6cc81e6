package org.convoke.web.signin;

/** The identity provider has signed somebody in, but with a token that is not for us. */
public final class SignInNotAccepted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignInNotAccepted() {
        super("the token of the reader is not for us", null, false, false);
    }
}
