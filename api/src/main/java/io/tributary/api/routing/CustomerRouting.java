package io.tributary.api.routing;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.tributary.api.query.LocalStores;
import io.tributary.api.query.NotReadyException;
import io.tributary.api.query.PartitionView;
import io.tributary.api.query.Standbys;
import java.util.Optional;

/**
 * Brings a request about one customer to where the customer is: here, where the partition runs here; else to its owner;
 * else, when the owner doesn't answer, to a standby that is not too far behind, which says so in the answer.
 *
 * <p>A request that brings a position is never answered by a standby: it may not have what the position names.
 */
public final class CustomerRouting {
    /** {@code standby}, where one answered. */
    public static final String SERVED_BY = "X-CDP-Served-By";

    /** How many records of changelogs the standby had not applied, at most. */
    public static final String LAG = "X-CDP-Lag";

    /** As read after write has it; a standby can neither wait for one nor give one. */
    private static final String POSITION = "X-CDP-Position";

    private final LocalStores stores;
    private final Standbys standbys;
    private final Placement placement;
    private final OtherInstances others;

    public CustomerRouting(LocalStores stores, Standbys standbys, Placement placement, OtherInstances others) {
        this.stores = stores;
        this.standbys = standbys;
        this.placement = placement;
        this.others = others;
    }

    /** Answers a request about a customer from the customer's partition. */
    public interface ByCustomer {
        /**
         * Answers.
         *
         * @throws io.tributary.api.query.NotReadyException when the partition moves away meanwhile
         */
        void answer(Context request, PartitionView at) throws Exception;
    }

    /** A handler for routes with a customer's id as path parameter {@code id}. */
    public Handler to(ByCustomer resource) {
        return request -> answer(request, resource);
    }

    private void answer(Context request, ByCustomer resource) throws Exception {
        String id = request.pathParam("id");
        int partition = stores.partition(id);
        Optional<Hop> hop = Hop.of(request.header(Hop.HEADER));
        if (hop.isPresent()) {
            if (hop.get() == Hop.OWNER) {
                resource.answer(request, stores.active(partition));
            } else if (!asStandby(request, partition, resource)) {
                throw new NotReadyException(
                        "there is no standby of partition " + partition + " on this instance, or it is too far behind");
            }
        } else if (!asOwner(request, partition, resource) && !elsewhere(request, id, partition, resource)) {
            throw new NotReadyException("partition " + partition + " is moving or being restored");
        }
    }

    private boolean asOwner(Context request, int partition, ByCustomer resource) throws Exception {
        try {
            resource.answer(request, stores.active(partition));
            return true;
        } catch (NotReadyException notHere) {
            if (request.res().isCommitted()) {
                throw notHere;
            }
            return false;
        }
    }

    private boolean elsewhere(Context request, String id, int partition, ByCustomer resource) throws Exception {
        Placement.Others where = placement.others(id);
        if (where.owner().isPresent() && others.pass(request, where.owner().get(), Hop.OWNER)) {
            return true;
        }
        if (request.header(POSITION) != null) {
            return false;
        }
        return asStandby(request, partition, resource)
                || where.standbys().stream().anyMatch(standby -> others.pass(request, standby, Hop.STANDBY));
    }

    private boolean asStandby(Context request, int partition, ByCustomer resource) throws Exception {
        try {
            Optional<PartitionView> view = standbys.view(partition);
            if (view.isEmpty()) {
                return false;
            }
            request.header(SERVED_BY, "standby");
            request.header(LAG, view.get().standbyLag().orElseThrow().toString());
            // What it includes can't be said.
            request.res().setHeader(POSITION, null);
            resource.answer(request, view.get());
            return true;
        } catch (NotReadyException notHere) {
            if (request.res().isCommitted()) {
                throw notHere;
            }
            request.res().setHeader(SERVED_BY, null);
            request.res().setHeader(LAG, null);
            return false;
        }
    }
}
