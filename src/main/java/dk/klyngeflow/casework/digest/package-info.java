/** A mail a day about what is new and what is due, for information only; none where there is nothing to tell. */
package dk.klyngeflow.casework.digest;
