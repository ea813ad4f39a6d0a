/**
 * Live updates over WebSocket: what is subscribed to is computed once a change, and every client is sent the newest of it as
 * fast as it takes it in. Described in docs/live.md.
 */
package io.tributary.api.live;
