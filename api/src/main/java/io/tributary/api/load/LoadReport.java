package io.tributary.api.load;

import java.util.List;
import java.util.Optional;

/**
 * What became of a load, file by file.
 *
 * @param tables the files that were there, in the order of loading
 * @param failure why the load was cut short, or did not begin
 */
public record LoadReport(List<TableReport> tables, Optional<String> failure) {

    public LoadReport {
        tables = List.copyOf(tables);
    }

    static LoadReport failed(String failure) {
        return new LoadReport(List.of(), Optional.of(failure));
    }

    /**
     * The process's exit status: 0 when every row was taken, 1 when rows were refused or a file could not be read, 2 when
     * the directory is wrong or the server out of reach.
     */
    public int exitStatus() {
        if (failure.isPresent()) {
            return 2;
        }
        return tables.stream().allMatch(TableReport::isComplete) ? 0 : 1;
    }
}
