/**
 * On a contestant's class path, this jar counts what goes to the database and obeys the driver. It knows nothing of engines:
 * what a contestant can do are its beans of type {@link java.util.function.IntConsumer}, called by their names.
 */
package dk.klyngeflow.bench.measured;
