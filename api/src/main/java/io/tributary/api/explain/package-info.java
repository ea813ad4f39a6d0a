/** Why a customer's scores are what they are, in data and in words; plain Java, told to people by REST. */
package io.tributary.api.explain;
