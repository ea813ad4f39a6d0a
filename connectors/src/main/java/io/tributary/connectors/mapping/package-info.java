/** From the rows of a database that is not ours to records of the contracts, by configuration. Knows nothing of where rows come from. */
package io.tributary.connectors.mapping;
