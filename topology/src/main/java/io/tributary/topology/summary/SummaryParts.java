package io.tributary.topology.summary;

import io.tributary.schemas.avro.SummaryBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;

/**
 * Puts blocks from several sources together: each source's commit as a whole, all sources by addition.
 *
 * <p>Blocks of a commit are set aside until all of them are there, so that what is read always adds up. The topics are
 * compacted: a block of an old commit may stand alone, its siblings overwritten since; it is applied together with the
 * next commit that is whole. From the first block of a complete commit on, all that came before is outdated, and goes
 * with the next commit that is whole unless that brings it anew. Not thread-safe.
 */
public final class SummaryParts {
    private final Map<String, Source> sources = new HashMap<>();

    /** What is told of blocks that are set aside or applied, so that it can be written down. */
    public interface Log {
        void setAside(SummaryBlock block);

        void applied(SummaryBlock block);

        /** Nobody needs to know. */
        Log NONE = new Log() {
            @Override
            public void setAside(SummaryBlock block) {}

            @Override
            public void applied(SummaryBlock block) {}
        };
    }

    /**
     * Takes a block.
     *
     * @return the names of the blocks that this changed; empty while the block's commit is not whole
     */
    public Set<String> accept(SummaryBlock block, Log log) {
        Source source = sources.computeIfAbsent(block.getSource(), name -> new Source());
        if (block.getGeneration() < source.generation) {
            return Set.of();
        }
        if ((block.getComplete() || block.getGeneration() > source.newestGeneration)
                && block.getCommit() != source.completeCommit) {
            source.begin(block);
        }
        log.setAside(block);
        return source.setAside(block) == block.getBlocks() ? apply(source, block, log) : Set.of();
    }

    private static Set<String> apply(Source source, SummaryBlock last, Log log) {
        Set<String> changed = new TreeSet<>();
        source.outdated.keySet().removeAll(source.aside.keySet());
        source.outdated.forEach((name, gone) -> {
            changed.add(name);
            source.applied.remove(name);
            log.applied(emptied(gone, last));
        });
        source.outdated.clear();
        source.generation = last.getGeneration();
        for (SummaryBlock block : source.aside.values()) {
            changed.add(block.getBlock());
            if (block.getContent() == null) {
                source.applied.remove(block.getBlock());
            } else {
                source.applied.put(block.getBlock(), block);
            }
            log.applied(block);
        }
        source.aside.clear();
        source.present = 0;
        return changed;
    }

    private static SummaryBlock emptied(SummaryBlock gone, SummaryBlock last) {
        return new SummaryBlock(
                gone.getSource(), last.getGeneration(), last.getCommit(), 1, false, gone.getBlock(), null);
    }

    /** Puts back a block that had been applied earlier. */
    public void restore(SummaryBlock block) {
        Source source = sources.computeIfAbsent(block.getSource(), name -> new Source());
        source.generation = Math.max(source.generation, block.getGeneration());
        source.newestGeneration = source.generation;
        if (block.getContent() != null) {
            source.applied.put(block.getBlock(), block);
        }
    }

    /** A block over all sources; null when it is empty. */
    public SpecificRecord merged(String name) {
        SpecificRecord merged = null;
        for (Source source : sources.values()) {
            SummaryBlock part = source.applied.get(name);
            if (part != null) {
                merged = Blocks.merge(merged, (SpecificRecord) part.getContent());
            }
        }
        return merged;
    }

    /** What each source has in blocks whose names begin so, not added up. */
    public Map<String, List<SpecificRecord>> unmerged(String prefix) {
        Map<String, List<SpecificRecord>> contents = new HashMap<>();
        sources.forEach((name, source) -> source.applied.forEach((block, part) -> {
            if (block.startsWith(prefix)) {
                contents.computeIfAbsent(name, n -> new ArrayList<>()).add((SpecificRecord) part.getContent());
            }
        }));
        return contents;
    }

    /** The names of all blocks that some source has. */
    public Collection<String> names() {
        Set<String> names = new HashSet<>();
        sources.values().forEach(source -> names.addAll(source.applied.keySet()));
        return new ArrayList<>(names);
    }

    private static final class Source {
        private final Map<String, SummaryBlock> applied = new HashMap<>();
        private final Map<String, SummaryBlock> aside = new HashMap<>();
        /** What was known when the newest complete commit began, and did not come again since. */
        private final Map<String, SummaryBlock> outdated = new HashMap<>();

        private int generation;
        private int newestGeneration;
        private long completeCommit = -1;
        private long commit = -1;
        private int present;

        /** Puts a block beside the others of its commit; returns how many of them are there. */
        int setAside(SummaryBlock block) {
            if (block.getCommit() != commit) {
                commit = block.getCommit();
                present = 0;
            }
            SummaryBlock before = aside.put(block.getBlock(), block);
            present += before == null || before.getCommit() != commit ? 1 : 0;
            return present;
        }

        void begin(SummaryBlock complete) {
            completeCommit = complete.getCommit();
            newestGeneration = complete.getGeneration();
            outdated.putAll(applied);
            outdated.putAll(aside);
            aside.clear();
        }
    }
}
