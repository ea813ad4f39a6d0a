/** Connectors between the product's topics and other systems, and the worker that runs them. */
package io.tributary.connectors;
