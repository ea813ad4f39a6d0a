/** Between Connect's data and Avro in the wire format of the product's topics. */
package io.tributary.connectors.convert;
