/** What nobody can do for less: the same facts, in the same transactions, by plain JDBC. */
package dk.klyngeflow.bench.jdbc;
