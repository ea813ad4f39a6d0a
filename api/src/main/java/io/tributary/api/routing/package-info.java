/**
 * Requests by key between instances: whoever is asked passes a request on to the instance that runs the customer's
 * partition, and answers from a standby where that one doesn't.
 */
package io.tributary.api.routing;
