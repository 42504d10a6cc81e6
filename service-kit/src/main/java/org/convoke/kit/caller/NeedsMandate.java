package org.convoke.kit.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles of which whoever calls an endpoint must hold one, for anything at all. Others get 401 or 403 before the body
 * is read, so that nobody learns from the answer to a body what the endpoint would take. Whether the mandate covers what
 * the call names is the endpoint's own question.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsMandate {

    /** One of them is enough. */
    Role[] value();
}
