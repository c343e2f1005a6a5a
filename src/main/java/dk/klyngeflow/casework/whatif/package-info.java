/** A copy of a decision table, asked about past cases: nothing of it reaches the engine or the registers. */
@NamedInterface("whatif")
package dk.klyngeflow.casework.whatif;

import org.springframework.modulith.NamedInterface;
