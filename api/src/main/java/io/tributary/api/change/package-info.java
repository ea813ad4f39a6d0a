/**
 * Changes of what is known, asked for over the API: checked against what is stored, published as any source system would,
 * and awaited until they can be read.
 */
package io.tributary.api.change;
