package io.tributary.api.live;

import io.tributary.api.query.Names;
import io.tributary.api.query.NotReadyException;
import io.tributary.api.readmodel.ReadModelException;
import io.tributary.api.rest.CustomersResource;
import io.tributary.api.rest.FactBody;
import io.tributary.schemas.avro.Customer360;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Events as clients are sent them: the bodies that the timeline and a customer's row have elsewhere. */
final class LiveEvents {
    private static final String ARRIVAL = "arrival";
    private static final Names NAMELESS = new Names() {
        @Override
        public Map<String, String> products(Collection<String> ids) {
            return Map.of();
        }

        @Override
        public Map<String, String> campaigns(Collection<String> ids) {
            return Map.of();
        }
    };

    private LiveEvents() {}

    /** Customers as they were when they became known. */
    static List<RenderedEvent> arrivals(List<Customer360> rows) {
        return rows.stream()
                .map(row -> new RenderedEvent(row.getCustomerId(), ARRIVAL, Message.json(CustomersResource.body(row))))
                .toList();
    }

    /**
     * Facts with the names of customers, products and campaigns, where they are known and can be told.
     *
     * @param customers customer_id to name
     */
    static List<RenderedEvent> activity(
            List<Fact> facts, Names names, Function<Collection<String>, Map<String, String>> customers) {
        List<Map<String, Object>> bodies;
        Map<String, String> people;
        try {
            bodies = FactBody.of(facts, names);
            people = customers.apply(facts.stream().map(Fact::customerId).toList());
        } catch (NotReadyException | ReadModelException nameless) {
            // An event without names now is worth more than one with names later.
            bodies = FactBody.of(facts, NAMELESS);
            people = Map.of();
        }
        List<RenderedEvent> rendered = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            Map<String, Object> body = bodies.get(i);
            body.put("customer_name", people.get(fact.customerId()));
            rendered.add(new RenderedEvent(fact.customerId(), identity(fact.kind(), fact.id()), Message.json(body)));
        }
        return rendered;
    }

    static String identity(FactKind kind, String id) {
        return kind.code() + id;
    }
}
