/** A stock user's program on Flowable, with the models converted by {@code camunda-to-flowable.xsl}. */
package dk.klyngeflow.bench.flowable;
