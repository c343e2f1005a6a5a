/** Klyngeflow runs the decisions of Danish health clusters. Each package below is a module; arrows go down only. */
package dk.klyngeflow;
