package dk.klyngeflow.shared;

/** What a body is asked to do, in one point: the verb, and the words that follow it. */
public record Recommendation(Verb verb, String text) {}
