package dk.klyngeflow.documents;

/** One labelled line of a document's head: {@code Sted: Teams}. */
public record Fact(String label, String value) {}
