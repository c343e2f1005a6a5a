package dk.klyngeflow.organisation;

/** A municipality of a cluster. Its id begins with the region's, so that it can name a group of users. */
public record Municipality(String id, String name) {}
