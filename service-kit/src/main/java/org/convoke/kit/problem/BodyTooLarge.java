package org.convoke.kit.problem;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a body that does not say its length, as a chunked one, once more of it has come than the limit. */
@Provider
public class BodyTooLarge implements ReaderInterceptor {

    private final BodyLimit limit;

    BodyTooLarge(BodyLimit limit) {
        this.limit = limit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counting(context.getInputStream(), limit));
        return context.proceed();
    }

    /** Counts what is read. */
    private static final class Counting extends FilterInputStream {

        private final BodyLimit limit;
        private long count;

        Counting(InputStream body, BodyLimit limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            var read = super.read(bytes, from, most);
            counted(Math.max(read, 0));
            return read;
        }

        private void counted(int bytes) {
            count += bytes;
            if (limit.isExceededBy(count)) {
                throw limit.problem();
            }
        }
    }
}
