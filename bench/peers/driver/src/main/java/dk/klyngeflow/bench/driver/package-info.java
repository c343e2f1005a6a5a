/** Starts one PostgreSQL and the contestants, lets them work in turn, and writes what came of it. */
package dk.klyngeflow.bench.driver;
