/**
 * What is the same for every engine: the program that a stock user writes around it. What Klyngeflow keeps in tables of its own
 * is kept as process variables here; only the ledger is plain JDBC, for nothing else guards money.
 */
package dk.klyngeflow.bench.peer;
