/** The reviewer's list on the stock engine with authorisation on; for Camunda only, the forks have the same queries. */
package dk.klyngeflow.bench.engine.list;
