package io.tributary.api.change;

import io.tributary.api.readmodel.ReadModel;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** Whose an order is: order ids are unique for a customer only, so it may be that of several. */
public final class OrderOwners {
    private static final String OWNERS = """
            SELECT DISTINCT customer_id FROM purchase_transactions
            WHERE order_id = ? OR (order_id IS NULL AND transaction_id = ?)
            ORDER BY customer_id LIMIT ?""";

    private final ReadModel readModel;

    public OrderOwners(ReadModel readModel) {
        this.readModel = readModel;
    }

    /** Some customers who have an order of that id, known or not, as far as the read model has heard of it. */
    public List<String> of(String orderId, int most) {
        return readModel.read(connection -> {
            try (PreparedStatement owners = connection.prepareStatement(OWNERS)) {
                owners.setString(1, orderId);
                owners.setString(2, orderId);
                owners.setInt(3, most);
                List<String> found = new ArrayList<>();
                try (ResultSet rows = owners.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                return found;
            }
        });
    }
}
