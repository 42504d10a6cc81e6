package org.convoke.servicetests;

import java.util.function.Supplier;

/** Kafka's clients find their parts by the thread's class loader, which in a Quarkus test may be another than theirs. */
final class Loaders {

    private Loaders() {}

    /** Without a loader of the thread they take their own. */
    static <T> T own(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(null);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
