/** A stock user's program on Camunda 7; the same source is built for Operaton and CIB seven, whose packages have other names. */
package dk.klyngeflow.bench.engine;
