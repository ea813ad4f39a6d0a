package io.tributary.api.ingest;

/**
 * How much is being taken in at a time, over all requests: what is beyond it is turned away before it is in memory.
 *
 * <p>A request counts from before its body is read until Kafka has acknowledged its records, so that a Kafka that takes
 * records more slowly than they come is felt at the door and not in the heap. A request that is alone is let in whatever its
 * size, which has a limit of its own. Thread-safe.
 */
public final class IntakeLimit {
    /** Fewer than the server has threads, so that whoever reads is answered while others write. */
    public static final int DEFAULT_MOST_REQUESTS = 192;

    private final long mostBytes;
    private final int mostRequests;
    private long bytes;
    private int requests;

    /**
     * @param mostBytes of bodies, unpacked where they came packed
     * @param mostRequests at a time
     */
    public IntakeLimit(long mostBytes, int mostRequests) {
        this.mostBytes = mostBytes;
        this.mostRequests = mostRequests;
    }

    /** Of one request; whoever has it closes it. */
    final class Claim implements AutoCloseable {
        private long claimed;
        private boolean closed;

        private Claim() {}

        /** Claims more bytes; false when there is no room for them. Once it was false, the request is to be turned away. */
        boolean grow(long more) {
            synchronized (IntakeLimit.this) {
                if (bytes + more > mostBytes && requests > 1) {
                    return false;
                }
                bytes += more;
                claimed += more;
                return true;
            }
        }

        /** Gives back what was claimed; once is enough. */
        @Override
        public void close() {
            synchronized (IntakeLimit.this) {
                if (!closed) {
                    closed = true;
                    bytes -= claimed;
                    requests--;
                }
            }
        }
    }

    /** Lets a request in, which so far has no bytes; null when there are as many as may be. */
    synchronized Claim enter() {
        if (requests >= mostRequests) {
            return null;
        }
        requests++;
        return new Claim();
    }

    /** Bytes of the bodies that are being taken in. */
    synchronized long bytes() {
        return bytes;
    }

    /** Requests that are being taken in. */
    synchronized int requests() {
        return requests;
    }
}
