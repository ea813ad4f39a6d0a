package io.tributary.api.readmodel;

/**
 * Hears what becomes of customers in the read model, after each commit. Called by one thread; hearing of a customer who has
 * not changed does no harm.
 */
public interface CustomerChanges {

    /** A customer is there, and is called so now; names and email are null where absent. */
    void changed(String customerId, String firstName, String lastName, String email);

    /** A customer is no longer known. */
    void gone(String customerId);

    /** The tables are thrown away, to be built anew from nothing. */
    void discarded();

    /** Where nobody listens. */
    CustomerChanges UNHEARD = new CustomerChanges() {
        @Override
        public void changed(String customerId, String firstName, String lastName, String email) {}

        @Override
        public void gone(String customerId) {}

        @Override
        public void discarded() {}
    };
}
