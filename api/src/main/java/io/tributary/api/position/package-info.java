/**
 * Read your own writes: what is written answers with a position, and a read that brings one waits until it sees that
 * write (docs/adr/0011).
 */
package io.tributary.api.position;
