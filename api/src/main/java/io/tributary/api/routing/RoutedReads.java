package io.tributary.api.routing;

import io.tributary.api.query.LocalStores;
import io.tributary.api.query.NotReadyException;
import io.tributary.api.query.PartitionView;
import io.tributary.api.query.Standbys;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Reads one customer for this instance itself, from wherever the customer is, as {@link CustomerRouting} does for a request.
 * Blocks while another instance is asked.
 */
public final class RoutedReads {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final LocalStores stores;
    private final Standbys standbys;
    private final Placement placement;
    private final OtherInstances others;
    private final Function<String, String> path;

    /**
     * Reads of one resource.
     *
     * @param path that of an encoded id, on every instance
     */
    public RoutedReads(
            LocalStores stores,
            Standbys standbys,
            Placement placement,
            OtherInstances others,
            Function<String, String> path) {
        this.stores = stores;
        this.standbys = standbys;
        this.placement = placement;
        this.others = others;
        this.path = path;
    }

    /**
     * What was read.
     *
     * @param body JSON; empty when there is none
     * @param isNewest false when a standby gave it, which may be behind
     */
    public record Found(Optional<byte[]> body, boolean isNewest) {}

    /** Makes the body from a partition that is here. */
    public interface Local {
        /**
         * The body as JSON; empty when there is none.
         *
         * @throws NotReadyException when the partition moves away meanwhile
         */
        Optional<byte[]> read(PartitionView at, String id);
    }

    /**
     * Reads from the owner, or else from a standby here.
     *
     * @throws NotReadyException when nobody answers
     */
    public Found read(String id, Local local) {
        int partition = stores.partition(id);
        try {
            return new Found(local.read(stores.active(partition), id), true);
        } catch (NotReadyException notHere) {
            // Elsewhere, then.
        }
        Optional<HostInfo> owner = placement.others(id).owner();
        Optional<HttpResponse<byte[]>> answer = owner.flatMap(host -> others.ask(host, path(id), Hop.OWNER));
        if (answer.isPresent()) {
            int status = answer.get().statusCode();
            if (status == OK) {
                return new Found(Optional.of(answer.get().body()), true);
            }
            if (status == NOT_FOUND) {
                return new Found(Optional.empty(), true);
            }
        }
        PartitionView standby = standbys.view(partition)
                .orElseThrow(() -> new NotReadyException("partition " + partition + " is moving or being restored"));
        return new Found(local.read(standby, id), false);
    }

    private String path(String id) {
        return path.apply(URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
