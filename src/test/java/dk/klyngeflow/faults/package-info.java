/** Programs in processes of their own, which are killed, frozen and cut off while people work: {@code bench/faults}. */
package dk.klyngeflow.faults;
