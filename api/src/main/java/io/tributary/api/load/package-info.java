/** The loader: brings a directory of CSV files into a running server, through the same door as everybody else. */
package io.tributary.api.load;
