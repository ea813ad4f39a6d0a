package io.tributary.api.readmodel.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * All customers as search knows them: some {@linkplain Segment segments}, and over them whoever has changed since they were
 * built. A log-structured merge: what changed becomes a segment of its own, and segments are merged so that each is at least
 * {@value #GROWTH} times the one before. Thread-safe; one thread writes, one {@linkplain #compact compacts}.
 */
final class SearchIndex {
    /** While fewer fit better, those are added who have the words inside of others. */
    static final int FEW = 100;
    /** So many of those are looked for. */
    static final int MOST_INSIDE = 1_000;

    private static final int GROWTH = 4;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    /** The largest first. A customer who is not gone is in one of them or in {@code recent}, never in two. */
    private List<Segment> segments = List.of();

    private final Map<String, Entry> recent = new HashMap<>();
    /** Whoever was changed or removed since a compaction began; null while there is none. */
    private Set<String> touched;

    /** What a search found. */
    record Found(List<Hit> hits, int total) {}

    /** Puts a customer in, or anew; false when nothing changed. */
    boolean put(String id, Entry entry) {
        lock.writeLock().lock();
        try {
            Entry before = recent.get(id);
            if (before != null) {
                if (Arrays.equals(before.text(), entry.text())) {
                    return false;
                }
            } else if (!removeFromSegments(entry)) {
                return false;
            }
            recent.put(id, entry);
            touch(id);
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** False when a segment has the customer just so. */
    private boolean removeFromSegments(Entry entry) {
        for (Segment segment : segments) {
            int number = segment.find(entry.id());
            if (number >= 0) {
                if (segment.hasText(number, entry.text())) {
                    return false;
                }
                segment.remove(number);
            }
        }
        return true;
    }

    void remove(String id) {
        Entry nobody = new Entry(id.getBytes(StandardCharsets.UTF_8), new byte[0]);
        lock.writeLock().lock();
        try {
            recent.remove(id);
            removeFromSegments(nobody);
            touch(id);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void touch(String id) {
        if (touched != null) {
            touched.add(id);
        }
    }

    int recent() {
        lock.readLock().lock();
        try {
            return recent.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    int size() {
        lock.readLock().lock();
        try {
            return recent.size() + segments.stream().mapToInt(Segment::living).sum();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Whoever fits, the best first.
     *
     * @param after where the last page ended; null for the first
     * @param most hits
     */
    Found find(Query query, Hit after, int most) {
        lock.readLock().lock();
        try {
            Best best = new Best(after, most);
            int better = 0;
            for (Segment segment : segments) {
                better += best.take(segment, query);
            }
            for (Entry entry : recent.values()) {
                int fit = query.fit(entry.text());
                if (fit < Query.SOMEWHERE) {
                    better++;
                    best.take(entry, fit);
                }
            }
            int inside = better < FEW && query.mayBeInside() ? inside(query, best) : 0;
            return new Found(best.inOrder(), better + inside);
        } finally {
            lock.readLock().unlock();
        }
    }

    private int inside(Query query, Best best) {
        int count = 0;
        for (Segment segment : segments) {
            BitSet begins = segment.begins(query);
            BitSet somewhere = segment.somewhere(query, MOST_INSIDE);
            somewhere.andNot(begins);
            count += somewhere.cardinality();
            best.take(segment, somewhere, Query.SOMEWHERE);
        }
        for (Entry entry : recent.values()) {
            if (query.fit(entry.text()) == Query.SOMEWHERE) {
                count++;
                best.take(entry, Query.SOMEWHERE);
            }
        }
        return count;
    }

    /** Keeps the best hits behind a position. */
    private static final class Best {
        private final Hit after;
        private final int most;
        private final PriorityQueue<Hit> worstFirst = new PriorityQueue<>(Hit.BEST_FIRST.reversed());

        Best(Hit after, int most) {
            this.after = after;
            this.most = most;
        }

        int take(Segment segment, Query query) {
            BitSet begins = segment.begins(query);
            BitSet whole = segment.whole(query);
            int count = begins.cardinality();
            take(segment, whole, Query.WHOLE);
            begins.andNot(whole);
            take(segment, begins, Query.BEGINS);
            return count;
        }

        /** Numbers are in order of rank: the first behind the position are the best. */
        void take(Segment segment, BitSet numbers, int fit) {
            if (after != null && fit < after.fit()) {
                return;
            }
            int from = after != null && fit == after.fit() ? segment.firstBehind(after) : 0;
            int taken = 0;
            for (int n = numbers.nextSetBit(from); n >= 0 && taken < most; n = numbers.nextSetBit(n + 1)) {
                take(segment.hit(n, fit));
                taken++;
            }
        }

        void take(Entry entry, int fit) {
            Hit hit = new Hit(fit, entry.rank(), entry.idText());
            if (after == null || Hit.BEST_FIRST.compare(hit, after) > 0) {
                take(hit);
            }
        }

        private void take(Hit hit) {
            worstFirst.add(hit);
            if (worstFirst.size() > most) {
                worstFirst.remove();
            }
        }

        List<Hit> inOrder() {
            return worstFirst.stream().sorted(Hit.BEST_FIRST).toList();
        }
    }

    /** Begins to note what is touched: what {@link #replaceAll} gives is as of now or later. */
    void startReplacing() {
        lock.writeLock().lock();
        try {
            touched = new HashSet<>();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** All customers anew, but for whoever was touched since {@link #startReplacing}. */
    void replaceAll(SegmentBuilder builder) {
        Segment all = builder.build();
        lock.writeLock().lock();
        try {
            recent.keySet().retainAll(touched);
            install(all, List.of());
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Makes a segment of what is recent, and of segments that are not much larger. Readers and the writer go on meanwhile. */
    void compact() {
        SegmentBuilder builder = new SegmentBuilder();
        List<Segment> kept;
        Set<String> taken;
        lock.writeLock().lock();
        try {
            touched = new HashSet<>();
            taken = new HashSet<>(recent.keySet());
            recent.values().forEach(builder::add);
            kept = new ArrayList<>(segments);
            while (!kept.isEmpty() && kept.get(kept.size() - 1).living() <= (long) GROWTH * builder.size()) {
                kept.remove(kept.size() - 1).forEachLiving(builder::add);
            }
        } finally {
            lock.writeLock().unlock();
        }
        Segment merged = builder.build();
        lock.writeLock().lock();
        try {
            taken.removeAll(touched);
            recent.keySet().removeAll(taken);
            install(merged, kept);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void install(Segment segment, List<Segment> others) {
        for (String id : touched) {
            int number = segment.find(id.getBytes(StandardCharsets.UTF_8));
            if (number >= 0) {
                segment.remove(number);
            }
        }
        touched = null;
        List<Segment> all = new ArrayList<>(others);
        all.add(segment);
        all.sort(Comparator.comparingInt(Segment::size).reversed());
        segments = List.copyOf(all);
    }
}
