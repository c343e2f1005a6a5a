/** From a draft to a case: the draft's form, and who signs for it. */
package dk.klyngeflow.casework.drafting;
