package io.tributary.topology;

/** The contracts of the core with objects in memory, written once a commit. */
class CoreContractWriteBehindTest extends CoreContract {

    CoreContractWriteBehindTest() {
        super(settings -> with(settings, 50_000, true));
    }
}
