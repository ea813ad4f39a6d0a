package io.tributary.api.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Answers by the header {@code Idempotency-Key} of the requests they were given to, so that a request that is sent again is
 * answered again and not done again.
 *
 * <p>In the memory of this process, for {@link #KEPT} or until there are {@value #MOST_KEYS} newer ones or
 * {@value #MOST_BYTES} bytes of newer answers. It spares work, and what an older row of an entity would do to a newer one;
 * that facts count once doesn't depend on it. Thread-safe.
 */
final class IdempotencyKeys {
    static final Duration KEPT = Duration.ofHours(24);
    static final int MOST_KEYS = 10_000;
    static final int MOST_BYTES = 16 * 1024 * 1024;
    /** So that one answer of many complaints doesn't drive out all others. */
    static final int MOST_BYTES_OF_ONE = 1024 * 1024;

    private final InstantSource clock;
    /** The oldest first. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private long bytes;

    IdempotencyKeys(InstantSource clock) {
        this.clock = clock;
    }

    /** What a key says of a request. */
    sealed interface Turn {}

    /** It is the first of its key: whoever got this says what came of it. */
    record First(Entry entry) implements Turn {}

    /** It was sent before, and has this answer, or will have. */
    record Again(CompletableFuture<Answered> answer) implements Turn {}

    /** Another request was sent under the same key. */
    record Misused() implements Turn {}

    /** A request under its key. */
    static final class Entry {
        private final String key;
        private final byte[] fingerprint;
        private final Instant since;
        private final CompletableFuture<Answered> answer = new CompletableFuture<>();
        private int bytes;

        private Entry(String key, byte[] fingerprint, Instant since) {
            this.key = key;
            this.fingerprint = fingerprint;
            this.since = since;
        }
    }

    /** What tells one request from another. */
    static byte[] fingerprint(String what, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(what.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Whose turn it is. */
    synchronized Turn turn(String key, byte[] fingerprint) {
        makeRoom();
        Entry known = entries.get(key);
        if (known == null) {
            Entry entry = new Entry(key, fingerprint, clock.instant());
            entries.put(key, entry);
            return new First(entry);
        }
        return Arrays.equals(known.fingerprint, fingerprint) ? new Again(known.answer) : new Misused();
    }

    /** Gives the answer to whoever asks under the key; it is kept only where asking again would give no other. */
    void answer(Entry entry, Answered answer) {
        synchronized (this) {
            entry.bytes = answer.bytes();
            if (answer.isFinal() && entry.bytes <= MOST_BYTES_OF_ONE) {
                bytes += entry.bytes;
            } else {
                entry.bytes = 0;
                entries.remove(entry.key, entry);
            }
        }
        entry.answer.complete(answer);
    }

    /** The oldest go; those that have no answer yet stay, and are as few as requests are let in. */
    private void makeRoom() {
        Instant oldest = clock.instant().minus(KEPT);
        Iterator<Entry> all = entries.values().iterator();
        while (all.hasNext()) {
            Entry entry = all.next();
            if (entries.size() < MOST_KEYS && bytes <= MOST_BYTES && !entry.since.isBefore(oldest)) {
                return;
            }
            if (entry.answer.isDone()) {
                bytes -= entry.bytes;
                all.remove();
            }
        }
    }

    synchronized int size() {
        return entries.size();
    }
}
