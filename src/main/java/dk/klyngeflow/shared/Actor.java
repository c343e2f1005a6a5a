package dk.klyngeflow.shared;

/** Who did something, for the trail: a signed-in user's id, or one of the program's own parts. */
public record Actor(String id) {

    /** Records of meetings that were held before the cluster used the program. */
    public static final Actor IMPORT = new Actor("import");
    /** Steps that nobody takes by hand. */
    public static final Actor SYSTEM = new Actor("system");

    /** Somebody without an account, by a personal link; the seat or party stands beside the answer. */
    public static final Actor LINK = new Actor("link");

    public Actor {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("an actor has an id");
        }
    }

    /** Somebody who can be given a task. */
    public boolean isPerson() {
        return !equals(IMPORT) && !equals(SYSTEM) && !equals(LINK);
    }

    @Override
    public String toString() {
        return id;
    }
}
