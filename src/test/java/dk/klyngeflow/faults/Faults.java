package dk.klyngeflow.faults;

/** How often a fault is repeated: a few times in a build, as often as asked by {@code bench/faults}. */
final class Faults {

    private Faults() {}

    static int times(int inABuild) {
        return Integer.getInteger("klyngeflow.faults", inABuild);
    }

    /** A line of figures, for {@code bench/faults}. */
    static void tell(String line, Object... figures) {
        System.out.println("faults: " + line.formatted(figures));
    }
}
