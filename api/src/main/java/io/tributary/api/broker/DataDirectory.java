package io.tributary.api.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The directory that holds all that an instance keeps, owned by one process at a time.
 *
 * <p>Two brokers over one log, or two applications over one RocksDB, destroy each other's data. The lock is the
 * operating system's, on {@code DIR/lock}: it goes with the process, however that ends, and the file stays.
 */
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the directory, making it where it is missing.
     *
     * @throws DataDirectoryInUseException when another process has it
     * @throws UncheckedIOException when it can't be made or written to
     */
    public static DataDirectory lock(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new DataDirectoryInUseException(path);
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("data directory " + path + " can't be used: " + e, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    /** The directory itself. */
    public Path path() {
        return path;
    }

    /** Where the embedded broker keeps its logs. */
    public Path kafka() {
        return path.resolve("kafka");
    }

    /** Where Kafka Streams keeps its stores. */
    public Path state() {
        return path.resolve("state");
    }

    /** Where the columnar copy is kept that lists, exports and SQL are answered from; it can be thrown away. */
    public Path readModel() {
        return path.resolve("read-model");
    }

    /** Lets the directory go. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("data directory " + path + " can't be let go: " + e, e);
        }
    }
}
