/** The description of the API in OpenAPI 3.1, put together from a fragment a family of endpoints. */
package io.tributary.api.openapi;
