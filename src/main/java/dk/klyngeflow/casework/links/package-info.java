/** What a personal link is for: each purpose is answered by the package whose question it is. */
package dk.klyngeflow.casework.links;
