/** A case's processes drawn as pictures, with the case's position. */
package dk.klyngeflow.casework.diagram;
