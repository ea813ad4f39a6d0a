package io.tributary.api.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Reads a CSV file (RFC 4180) row by row; no more than a row is in memory.
 *
 * <p>UTF-8 with or without byte order mark, lines that end in CRLF or LF, newlines in quoted cells. Empty lines are no rows.
 */
final class CsvFile implements Closeable {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int READ_BYTES = 1 << 16;

    /** What bytes that are not UTF-8 become: half a surrogate pair, which no UTF-8 decodes to. */
    private static final char NOT_UTF_8 = '\uDC80';

    private final FileChannel channel;
    private final QuoteWatch quotes;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;

    private CsvFile(FileChannel channel) throws IOException {
        this.channel = channel;
        InputStream bytes = new BufferedInputStream(Channels.newInputStream(channel), READ_BYTES);
        skipByteOrderMark(bytes);
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(NOT_UTF_8));
        quotes = new QuoteWatch(new InputStreamReader(bytes, utf8));
        reader = CsvReader.builder()
                .skipEmptyLines(true)
                .ignoreDifferentFieldCount(true)
                .acceptCharsAfterQuotes(true)
                .ofCsvRecord(quotes);
        records = reader.iterator();
    }

    static CsvFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            return new CsvFile(channel);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    /**
     * The next row, null after the last.
     *
     * @throws IOException also when what follows can't be told apart into rows
     */
    CsvRow next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord row = records.next();
            return new CsvRow(row.getStartingLineNumber(), row.getFields(), isMisquoted(row));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (CsvParseException failure) {
            throw new IOException(reason(failure), failure);
        }
    }

    /** Whether a cell has bytes that are not UTF-8. */
    static boolean isBroken(String cell) {
        for (int at = cell.indexOf(NOT_UTF_8); at >= 0; at = cell.indexOf(NOT_UTF_8, at + 1)) {
            if (at == 0 || !Character.isHighSurrogate(cell.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Bytes of the file that have been read so far. */
    long position() throws IOException {
        return channel.position();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean isMisquoted(CsvRecord row) {
        if (quotes.isClean()) {
            return false;
        }
        long line = row.getStartingLineNumber();
        return quotes.hasOffence(line, line + newLines(row.getFields()));
    }

    private static long newLines(List<String> cells) {
        long lines = 0;
        for (String cell : cells) {
            for (int i = 0; i < cell.length(); i++) {
                char character = cell.charAt(i);
                boolean secondOfPair = character == '\n' && i > 0 && cell.charAt(i - 1) == '\r';
                lines += (character == '\r' || character == '\n') && !secondOfPair ? 1 : 0;
            }
        }
        return lines;
    }

    private static String reason(CsvParseException failure) {
        Throwable cause = failure.getCause();
        return failure.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
    }

    private static void skipByteOrderMark(InputStream bytes) throws IOException {
        bytes.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            bytes.reset();
        }
    }
}
