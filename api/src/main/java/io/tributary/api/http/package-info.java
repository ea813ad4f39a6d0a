/** What HTTP asks of every resource alike: conditional requests, compression, other origins, links between pages. */
package io.tributary.api.http;
