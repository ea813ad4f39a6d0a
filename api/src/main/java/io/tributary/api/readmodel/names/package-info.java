/** What products and campaigns are called, for answers that come from elsewhere. */
package io.tributary.api.readmodel.names;
